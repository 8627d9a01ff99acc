import type { Source } from '../../domain/source.ts';
import type { Transaction } from '../writer.ts';
import type { BulletinSources } from './attribute-sources.ts';
import type { RowBatch } from './row-batch.ts';

/** Ids of sources by their slugs. A source met for the first time is added to the batch. */
export async function storeSources(
  transaction: Transaction,
  batch: RowBatch,
  { bulletin, articles }: BulletinSources,
): Promise<ReadonlyMap<string, number>> {
  const met = [bulletin, ...articles.flatMap(({ publisher, relay }) => [publisher, relay])];
  const bySlug = new Map(met.filter((source) => source !== null).map((source) => [source.slug, source]));
  const stored = await transaction.source.findMany({ where: { slug: { in: [...bySlug.keys()] } } });
  const ids = new Map(stored.map(({ slug, id }) => [slug, id]));
  for (const [slug, source] of bySlug) {
    if (!ids.has(slug)) ids.set(slug, addSource(batch, source));
  }
  return ids;
}

function addSource(batch: RowBatch, { slug, name, country, timeZone }: Source): number {
  const id = batch.nextId('source');
  batch.add('source', { id, slug, name, countryCode: country, timeZone });
  return id;
}
