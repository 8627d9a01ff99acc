import { type IsoDate, isIsoDate } from '../../domain/date-span.ts';
import type { Transaction } from '../writer.ts';
import { findInBatches } from './find-in-batches.ts';

/** An article as the record knows it, with as much of it as storing another print of it needs. */
export interface KnownArticle {
  readonly id: number;
  readonly headline: string;
  readonly counter: string | null;
  readonly revisions: readonly { readonly id: number; readonly textSha256: string }[];
  readonly currentRevisionId: number;
  /** Of the bulletins that print it the newest. */
  readonly newestBulletin: { readonly id: number; readonly day: IsoDate };
}

/** Those of the articles that are in the record, by identity. */
export async function findKnownArticles(
  transaction: Transaction,
  identities: readonly string[],
): Promise<ReadonlyMap<string, KnownArticle>> {
  const rows = await findInBatches(identities, (batch) =>
    transaction.article.findMany({
      where: { identity: { in: batch } },
      include: {
        revisions: { select: { id: true, textSha256: true } },
        newestBulletin: { select: { id: true, capturedOn: true, ingestedAt: true } },
      },
    }),
  );
  return new Map(rows.map((row) => [row.identity, adapt(row)]));
}

interface ArticleRow extends Omit<KnownArticle, 'currentRevisionId' | 'newestBulletin'> {
  readonly currentRevisionId: number | null;
  readonly newestBulletin: {
    readonly id: number;
    readonly capturedOn: string | null;
    readonly ingestedAt: Date;
  } | null;
}

function adapt({
  id,
  headline,
  counter,
  revisions,
  currentRevisionId,
  newestBulletin,
}: ArticleRow): KnownArticle {
  if (currentRevisionId === null || newestBulletin === null) {
    throw new Error(`Expected article ${id} to have a current wording and a bulletin, found none`);
  }
  const { capturedOn, ingestedAt } = newestBulletin;
  return {
    id,
    headline,
    counter,
    revisions,
    currentRevisionId,
    newestBulletin: { id: newestBulletin.id, day: bulletinDay(capturedOn, ingestedAt) },
  };
}

/** The day a bulletin speaks for: that of its capture, else that of its arrival. */
export function bulletinDay(capturedOn: string | null, ingestedAt: Date): IsoDate {
  const day = capturedOn ?? ingestedAt.toISOString().slice(0, 10);
  if (!isIsoDate(day)) throw new RangeError(`Expected a bulletin's day as YYYY-MM-DD, found ${day}`);
  return day;
}
