import type { Transaction } from '../writer.ts';
import type { PrintedArticle } from './printed-articles.ts';
import { type ArticleEntry, identityOf } from './store-articles.ts';

/** Deletes sources that were met in attributions which no longer hold. One with a feed was told of by somebody. */
export async function dropUnnamedSources(transaction: Transaction): Promise<void> {
  await transaction.$executeRaw`DELETE FROM "Source" WHERE "feedUrl" IS NULL
    AND NOT EXISTS (SELECT 1 FROM "Bulletin" WHERE "sourceId" = "Source"."id")
    AND NOT EXISTS (SELECT 1 FROM "Article" WHERE "publisherId" = "Source"."id")
    AND NOT EXISTS (SELECT 1 FROM "Article" WHERE "relayId" = "Source"."id")`;
}

/**
 * Brings source and time of articles into line with what their first print says now. An article whose identity that
 * would make another's stays as it is: two articles are not made one.
 */
export async function reattributeArticles(
  transaction: Transaction,
  articles: readonly { readonly entry: ArticleEntry; readonly printed: PrintedArticle }[],
): Promise<void> {
  for (const { entry, printed } of articles) {
    if (!printed.firstPrint) continue;
    const identity = identityOf(entry);
    const known = await transaction.article.findUnique({ where: { identity }, select: { id: true } });
    if (known !== null && known.id !== printed.articleId) continue;
    const { published, publisherId, relayId } = entry;
    await transaction.article.update({
      where: { id: printed.articleId },
      data: {
        identity,
        publisherId,
        relayId,
        publishedAt: published?.instant ?? null,
        timeZone: published?.timeZone ?? null,
      },
    });
  }
}
