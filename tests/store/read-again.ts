import { expect } from 'vitest';
import type { BulletinWithFacts } from '../../src/store/store.ts';
import { type ArticleDraft, buildBulletin } from './build-bulletin.ts';
import { dumpRecord } from './dump-record.ts';
import type { TestStore } from './test-store.ts';

// What tests of reading bulletins again share: articles, and how to store, read again and look.

export const BODY = 'Bektur Osmon and Leyla Demir signed the River Plan and the Road Plan in Bishkek.';
export const OSMON = { name: 'Bektur Osmon', state: 'KG', office: 'President' };
export const DEMIR = { name: 'Leyla Demir', state: 'TR', office: 'Ambassador', accreditedTo: 'KG' };
export const RIVER = { title: 'River Plan', kind: 'PLAN' as const, parties: ['KG', 'TR'] };
export const MEETING = { participants: ['Bektur Osmon', 'Leyla Demir'], place: 'Bishkek', country: 'KG' };
export const TOLD: ArticleDraft = {
  headline: 'A day in Bishkek',
  body: BODY,
  participants: [OSMON, DEMIR],
  agreements: [RIVER],
  engagements: [MEETING],
  topics: ['TRADE'],
};
export const UNTOUCHED: ArticleDraft = { ...TOLD, headline: 'Another day', at: '2026-01-10T10:00' };

/** Stores bulletins as the older extractor reads them, and returns their ids. */
export async function storeOld(
  store: TestStore,
  bulletins: readonly (readonly ArticleDraft[])[],
): Promise<readonly number[]> {
  const ids: number[] = [];
  for (const articles of bulletins) {
    ids.push((await store.storeBulletin(buildBulletin({ articles }))).bulletinId);
  }
  return ids;
}

/** A bulletin as the newer extractor reads it. */
export function present(articles: readonly ArticleDraft[]): BulletinWithFacts {
  return { ...buildBulletin({ articles }), extractorVersion: 2 };
}

/** Reads a stored bulletin again as the newer extractor reads it. */
export async function readAgain(
  store: TestStore,
  bulletinId: number | undefined,
  articles: readonly ArticleDraft[],
) {
  return await store.replaceFacts({ ...present(articles), bulletinId: bulletinId ?? 0 });
}

/** What comes into the feed after the last bulletin. */
export async function newChanges(store: TestStore): Promise<readonly (readonly [string, number | null])[]> {
  const { rows: changes } = await store.pageChanges({ after: 0, limit: 1000 });
  const last = changes.findLastIndex(({ kind }) => kind === 'BULLETIN_INGESTED');
  return changes.slice(last + 1).map(({ kind, articleId }) => [kind, articleId]);
}

/** The record without what depends on how it came about: the feed, and a bulletin's hash, which tests vary. */
export function dumpFacts({ file }: TestStore): readonly string[] {
  return dumpRecord(file).filter((line) => !/^\["(change|bulletin|appearance|article)"/.test(line));
}

/** Everything on record that reading again may change, with the feed. */
export async function readRows({ reader }: TestStore) {
  return {
    participants: await reader.participant.findMany({ include: { aliases: true } }),
    participations: await reader.participation.findMany({ include: { evidence: true, tenures: true } }),
    agreements: await reader.agreement.findMany({ include: { reports: true, parties: true } }),
    engagements: await reader.engagement.findMany({ include: { reports: true, participants: true } }),
    topics: await reader.articleTopic.findMany(),
    tenures: await reader.tenure.findMany(),
    changes: await reader.change.findMany(),
  };
}

export async function assertEvidenceQuotes({ reader }: TestStore): Promise<void> {
  const evidence = await reader.evidence.findMany({ include: { revision: true } });
  for (const { revision, start, end, quote } of evidence) expect(revision.text.slice(start, end)).toBe(quote);
}
