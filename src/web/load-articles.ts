import type { FeedClient } from '../client/feed-client.ts';
import {
  ArticlesOnPageDocument,
  ArticleTextDocument,
  LatestArrivalsDocument,
} from '../generated/operations/graphql.ts';
import type { Article } from './article.ts';
import { compareArticles } from './article-order.ts';

/** How many articles a page opens with, and how many are asked for at once. */
const PAGE = 20;

/** The articles that came in last, the newest first. Rejects as `FeedClient.run` does. */
export async function loadLatest(client: FeedClient, signal: AbortSignal): Promise<readonly Article[]> {
  const { bulletins } = await client.run(LatestArrivalsDocument, {}, signal);
  const articles = bulletins.nodes.flatMap((bulletin) => bulletin.articles);
  // One that several bulletins print is there several times, and sorted side by side.
  const ids = new Set([...articles].sort(compareArticles).map(({ id }) => id));
  return await loadArticles(client, [...ids].slice(0, PAGE), signal);
}

/** The articles of these ids as they are now, without those that are no more. Rejects as `FeedClient.run` does. */
export async function loadArticles(
  client: FeedClient,
  ids: readonly string[],
  signal: AbortSignal,
): Promise<readonly Article[]> {
  const found: Article[] = [];
  for (let from = 0; from < ids.length; from += PAGE) {
    const variables = { ids: ids.slice(from, from + PAGE) };
    const { nodes } = await client.run(ArticlesOnPageDocument, variables, signal);
    found.push(...nodes.filter((node) => node?.__typename === 'Article'));
  }
  return found;
}

/** The current text of an article; null when it is no more. Rejects as `FeedClient.run` does. */
export async function loadText(client: FeedClient, id: string, signal: AbortSignal): Promise<string | null> {
  const { node } = await client.run(ArticleTextDocument, { id }, signal);
  return node?.__typename === 'Article' ? node.currentRevision.text : null;
}
