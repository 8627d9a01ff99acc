import type { DateSpan } from '../../domain/date-span.ts';
import { spanText } from '../identity/days.ts';
import type { Transaction } from '../writer.ts';
import { findInBatches } from './find-in-batches.ts';
import type { RowBatch } from './row-batch.ts';

/** The id of a stored span; null for none. */
export type SpanId = (span: DateSpan | null) => number | null;

/** Stores spans, equal ones once, and returns the way to their ids. They are inserted at once, for updates to refer to. */
export async function storeDateSpans(
  transaction: Transaction,
  batch: RowBatch,
  spans: readonly (DateSpan | null)[],
): Promise<SpanId> {
  const wanted = new Map(spans.filter((span) => span !== null).map((span) => [spanText(span), span]));
  const earliest = new Set([...wanted.values()].map((span) => span.earliest));
  const stored = await findInBatches(earliest, (days) =>
    transaction.dateSpan.findMany({ where: { earliest: { in: days } } }),
  );
  const ids = new Map(stored.map((span) => [spanText(span), span.id]));
  for (const [key, { earliest, latest, precision, words }] of wanted) {
    if (ids.has(key)) continue;
    const id = batch.nextId('dateSpan');
    ids.set(key, id);
    batch.add('dateSpan', { id, earliest, latest, precision, words });
  }
  await batch.insert();
  return (span) => (span === null ? null : (ids.get(spanText(span)) ?? null));
}
