import { createHash } from 'node:crypto';
import type { ParsedArticle } from '../../domain/bulletin.ts';
import { ArticlesDiffer } from '../errors.ts';
import type { Transaction } from '../writer.ts';
import type { StoredArticle } from './store-articles.ts';

/** What became of one entry of a stored bulletin, with what reading it again needs to know. */
export interface PrintedArticle extends StoredArticle {
  /** Version of the extractor that found the facts of this wording; null where another bulletin printed it first. */
  readonly extractorVersion: number | null;
  /** Whether this entry is the first print of its article. */
  readonly firstPrint: boolean;
}

/**
 * The entries of a stored bulletin, in order. Facts belong to the bulletin, and the entry, that printed a wording first.
 * Throws ArticlesDiffer unless the bulletin, read again, still gives the articles that are stored of it.
 */
export async function findPrintedArticles(
  transaction: Transaction,
  bulletinId: number,
  parsed: readonly ParsedArticle[],
): Promise<readonly PrintedArticle[]> {
  const appearances = await transaction.appearance.findMany({
    where: { bulletinId },
    include: { revision: { omit: { text: true } }, article: { select: { currentRevisionId: true } } },
    orderBy: { position: 'asc' },
  });
  assertSameArticles(bulletinId, parsed, appearances);
  const first = await findFirstPrints(
    transaction,
    appearances.map(({ articleId }) => articleId),
  );
  return appearances.map(({ id, articleId, revisionId, revision, article }) => {
    const owns = first.revisions.get(revisionId) === id;
    return {
      articleId,
      revisionId,
      novelty: owns ? 'NEW' : 'KNOWN',
      current: article.currentRevisionId === revisionId,
      supersededRevisionId: null,
      extractorVersion: owns ? revision.extractorVersion : null,
      firstPrint: first.articles.get(articleId) === id,
    };
  });
}

function assertSameArticles(
  bulletinId: number,
  parsed: readonly ParsedArticle[],
  stored: readonly { readonly revision: { readonly textSha256: string } }[],
): void {
  const differing = parsed.filter(
    ({ text }, index) =>
      createHash('sha256').update(text).digest('hex') !== stored[index]?.revision.textSha256,
  );
  if (parsed.length === stored.length && differing.length === 0) return;
  const found = parsed.length === stored.length ? `${differing.length} other texts` : `${parsed.length}`;
  throw new ArticlesDiffer(bulletinId, stored.length, found);
}

interface FirstPrints {
  /** The appearance that printed each revision first. */
  readonly revisions: ReadonlyMap<number, number>;
  /** The appearance that printed each article first. */
  readonly articles: ReadonlyMap<number, number>;
}

async function findFirstPrints(
  transaction: Transaction,
  articleIds: readonly number[],
): Promise<FirstPrints> {
  const prints = await transaction.appearance.findMany({
    where: { articleId: { in: [...new Set(articleIds)] } },
    select: { id: true, articleId: true, revisionId: true },
    orderBy: { id: 'desc' },
  });
  // The last one to be set is the first one printed.
  return {
    revisions: new Map(prints.map(({ id, revisionId }) => [revisionId, id])),
    articles: new Map(prints.map(({ id, articleId }) => [articleId, id])),
  };
}
