import type { TimeZone } from '../../domain/local-time.ts';
import type { BulletinWithFacts, StoreBulletinOptions, StoredBulletin } from '../store.ts';
import type { Transaction } from '../writer.ts';
import { addChanges } from './add-changes.ts';
import { assertFactsFit } from './assert-facts-fit.ts';
import { attributeSources, type BulletinSources } from './attribute-sources.ts';
import { findUnchanged } from './find-unchanged.ts';
import { bulletinDay } from './known-articles.ts';
import { publicationTime } from './publication-time.ts';
import { type RowBatch, startRowBatch } from './row-batch.ts';
import { type ArticleEntry, type StoredArticle, storeArticles } from './store-articles.ts';
import { storeFacts } from './store-facts.ts';
import { storeSources } from './store-sources.ts';

/** A bulletin to be stored, with what its sender knows of it and the time of its arrival. */
export interface IncomingBulletin extends BulletinWithFacts {
  readonly options: StoreBulletinOptions;
  readonly at: Date;
}

/**
 * Stores a bulletin, its articles, their facts and the changes they make in a transaction that holds the write lock.
 * Facts belong to a wording: they are stored the first time it is printed. Storing the same bytes again changes nothing.
 */
export async function storeBulletin(
  transaction: Transaction,
  incoming: IncomingBulletin,
): Promise<StoredBulletin> {
  const unchanged = await findUnchanged(transaction, incoming.received.sha256);
  if (unchanged) return unchanged;
  assertFactsFit(incoming);
  const { parsed, options, at, extractorVersion } = incoming;
  const batch = await startRowBatch(transaction);
  const sources = attributeSources(incoming, options.source);
  const sourceIds = await storeSources(transaction, batch, sources);
  const id = addBulletin(batch, incoming, sourceIds.get(sources.bulletin?.slug ?? '') ?? null);
  const entries = listEntries(incoming, sources, sourceIds);
  const bulletin = { id, day: bulletinDay(parsed.capturedOn, at), at, extractorVersion };
  const articles = await storeArticles(transaction, batch, { bulletin, entries });
  const changes = await storeFacts(transaction, batch, { entries, articles, facts: incoming.facts });
  const sequence = addChanges(batch, { bulletinId: id, at, articles, changes });
  await batch.insert();
  return summarize(articles, { bulletinId: id, sequence });
}

function addBulletin(
  batch: RowBatch,
  { received, parsed, options, at }: IncomingBulletin,
  sourceId: number | null,
): number {
  const { sha256, origin, text } = received;
  const { format, title, capturedOn } = parsed;
  const id = batch.nextId('bulletin');
  batch.add('bulletin', {
    id,
    sha256,
    origin,
    format,
    title,
    capturedOn,
    text,
    ingestedAt: at,
    sourceId,
    givenSource: options.source ?? null,
    givenTimeZone: options.timeZone ?? null,
  });
  for (const { ruleId, severity, message, line, column } of [
    ...received.diagnostics,
    ...parsed.diagnostics,
  ]) {
    const diagnosticId = batch.nextId('diagnostic');
    batch.add('diagnostic', { id: diagnosticId, bulletinId: id, ruleId, severity, message, line, column });
  }
  return id;
}

/** What stands in the identity of an article for the source that nobody names. */
const NO_SOURCE = 'unknown';
const ZONE_OF_NO_SOURCE = 'UTC' as TimeZone;

/** The articles of a bulletin with their sources and times settled. */
export function listEntries(
  { parsed, options }: Pick<IncomingBulletin, 'parsed' | 'options'>,
  sources: BulletinSources,
  sourceIds: ReadonlyMap<string, number>,
): readonly ArticleEntry[] {
  return sources.articles.map(({ publisher, relay }, index) => {
    const article = parsed.articles[index];
    const publisherId = (publisher && sourceIds.get(publisher.slug)) ?? null;
    if (!article || (publisher && publisherId === null))
      throw new Error(`Expected article ${index} and its source, found none`);
    return {
      parsed: article,
      sourceSlug: publisher?.slug ?? NO_SOURCE,
      publisherId,
      relayId: (relay && sourceIds.get(relay.slug)) ?? null,
      published: publicationTime(article, {
        given: options.timeZone,
        source: publisher?.timeZone ?? ZONE_OF_NO_SOURCE,
      }),
    };
  });
}

function summarize(
  articles: readonly StoredArticle[],
  written: Pick<StoredBulletin, 'bulletinId' | 'sequence'>,
): StoredBulletin {
  const newIds = new Set(
    articles.filter(({ novelty }) => novelty === 'NEW').map(({ articleId }) => articleId),
  );
  const revisedIds = new Set(
    articles
      .filter(
        ({ articleId, novelty, supersededRevisionId }) =>
          !newIds.has(articleId) && (novelty === 'REWORDED' || supersededRevisionId !== null),
      )
      .map(({ articleId }) => articleId),
  );
  return {
    outcome: revisedIds.size > 0 ? 'revised' : 'ingested',
    articles: articles.length,
    newArticles: newIds.size,
    revisedArticles: revisedIds.size,
    ...written,
  };
}
