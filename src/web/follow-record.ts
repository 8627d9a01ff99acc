import { rest } from '../client/backoff.ts';
import { Interrupted } from '../client/failures.ts';
import type { FeedClient } from '../client/feed-client.ts';
import { ArticleChangesDocument, type ArticleChangesSubscription } from '../generated/operations/graphql.ts';
import type { Article } from './article.ts';
import { loadArticles, loadLatest, loadText } from './load-articles.ts';
import type { PersistOptions } from './persist.ts';
import { persist } from './persist.ts';

type Change = ArticleChangesSubscription['changes'];

/** Decisions come in series; what is shown is read anew once for all of a second. */
const REREAD_AFTER_MS = 1_000;

/** The current text of an article; null when it is no more. Rejects with what stands in the way. */
export type LoadText = (id: string) => Promise<string | null>;

/** Where the record is shown. */
export interface RecordView {
  /** Shows an article, or what has become of one that is shown. */
  readonly show: (article: Article) => void;
  /** Shows an article that has just arrived, or got another wording. */
  readonly arrive: (article: Article) => void;
  /** An article as it is shown. */
  readonly find: (id: string) => Article | undefined;
  readonly ids: () => readonly string[];
  /** Told when all is shown that there was when the page was opened, with how to get the text of an article from now on. */
  readonly open: (loadText: LoadText) => void;
  /** Says that the service no longer keeps some changes, found out at this instant. */
  readonly noteGap: (at: string) => void;
}

export interface FollowRecordOptions extends PersistOptions {
  /** Told when the service has been asked for what comes. */
  readonly onFollowing: () => void;
}

/**
 * Shows the newest articles, then what comes and what becomes of them, with no seam: the feed is followed from a place that
 * was asked for before the articles were. Has no end but to reject: with `Refused` when the service refuses, with
 * `Interrupted` when the signal aborts.
 */
export async function followRecord(
  client: FeedClient,
  view: RecordView,
  options: FollowRecordOptions,
): Promise<never> {
  const { signal } = options;
  const after = await persist(() => client.findPlace('latest'), options);
  const showLatest = async () => {
    for (const article of await persist(() => loadLatest(client, signal), options)) view.show(article);
  };
  const reread = async () => {
    for (const article of await persist(() => loadArticles(client, view.ids(), signal), options)) {
      if (view.find(article.id)) view.show(article);
    }
  };
  await showLatest();
  view.open((id) => loadText(client, id, signal));
  const changes = client.follow(ArticleChangesDocument, { from: { after }, ...options });
  const rereading = createRereading(reread, signal);
  const follow = async () => {
    for await (const change of changes) {
      if (change.kind === 'GAP') {
        view.noteGap(change.at);
        await showLatest();
        rereading.soon();
      } else if (!takeChange(change, view)) rereading.soon();
    }
    throw new Interrupted('ended by the page');
  };
  return await Promise.race([follow(), rereading.failed]);
}

/** False when the change is about no single article, and so perhaps about all. */
function takeChange({ kind, article }: Change, view: RecordView): boolean {
  if (article === null) return false;
  if (kind === 'ARTICLE_PUBLISHED' || kind === 'ARTICLE_REVISED') view.arrive(article);
  else if (view.find(article.id)) view.show(article);
  return true;
}

interface Rereading {
  readonly soon: () => void;
  /** Rejects when it failed; never resolves. */
  readonly failed: Promise<never>;
}

function createRereading(reread: () => Promise<void>, signal: AbortSignal): Rereading {
  let isDue = false;
  let fail: (reason: unknown) => void = () => undefined;
  const failed = new Promise<never>((_, reject) => (fail = reject));
  const run = async () => {
    await rest(REREAD_AFTER_MS, signal);
    isDue = false;
    if (!signal.aborted) await reread();
  };
  const soon = () => {
    if (isDue) return;
    isDue = true;
    run().catch(fail);
  };
  return { soon, failed };
}
