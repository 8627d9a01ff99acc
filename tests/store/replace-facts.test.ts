import { describe, expect, it } from 'vitest';
import type { ChangeKind } from '../../src/domain/change.ts';
import type { EngagementKind } from '../../src/domain/engagement.ts';
import type { BulletinWithFacts } from '../../src/store/store.ts';
import { type ArticleDraft, buildBulletin } from './build-bulletin.ts';
import { buildSeries, tellPoorly } from './build-series.ts';
import { dumpRecord } from './dump-record.ts';
import { dumpTables } from './dump-tables.ts';
import { openTestStore, type TestStore } from './test-store.ts';

const BODY = 'Bektur Osmon and Leyla Demir signed the River Plan and the Road Plan in Bishkek.';
const OSMON = { name: 'Bektur Osmon', state: 'KG', office: 'President' };
const DEMIR = { name: 'Leyla Demir', state: 'TR', office: 'Ambassador', accreditedTo: 'KG' };
const RIVER = { title: 'River Plan', kind: 'PLAN' as const, parties: ['KG', 'TR'] };
const MEETING = { participants: ['Bektur Osmon', 'Leyla Demir'], place: 'Bishkek', country: 'KG' };
const TOLD: ArticleDraft = {
  headline: 'A day in Bishkek',
  body: BODY,
  participants: [OSMON, DEMIR],
  agreements: [RIVER],
  engagements: [MEETING],
  topics: ['TRADE'],
};
const UNTOUCHED: ArticleDraft = { ...TOLD, headline: 'Another day', at: '2026-01-10T10:00' };

describe('a bulletin read again by a newer extractor', () => {
  it('that says the same gets the version and nothing else', async () => {
    await using store = await openTestStore();
    const [id] = await storeOld(store, [[TOLD, UNTOUCHED]]);
    const before = await readRows(store);
    const done = await readAgain(store, id, [TOLD, UNTOUCHED]);
    expect(done).toEqual({ wordings: 2, revisedWordings: 0 });
    expect(await readRows(store)).toEqual(before);
    expect(await store.findOutdated(2)).toEqual([]);
  });

  it('names whom it named before, also where namesakes have come since', async () => {
    await using store = await openTestStore();
    const naming = (at: string, state?: string): ArticleDraft => ({
      headline: 'Li Na speaks',
      at,
      participants: [{ name: 'Li Na', ...(state && { state }) }],
    });
    const articles = [naming('2026-01-01', 'CN'), naming('2026-01-02', 'SG'), naming('2026-01-03')];
    const ids = await storeOld(
      store,
      articles.map((article) => [article]),
    );
    expect(await readAgain(store, ids[2], articles.slice(2))).toEqual({ wordings: 1, revisedWordings: 0 });
  });

  it('leaves a report that says the same where it was, also where another as near has come since', async () => {
    await using store = await openTestStore();
    const { ids, vague } = await storeNeighbours(store);
    const before = dumpTables(store.file);
    expect(await readAgain(store, ids[1], [vague()])).toEqual({ wordings: 1, revisedWordings: 0 });
    expect(dumpTables(store.file).filter((row) => !row.startsWith('Revision '))).toEqual(
      before.filter((row) => !row.startsWith('Revision ')),
    );
  });

  it('leaves a report with what it was part of when it says something else and two are as near', async () => {
    await using store = await openTestStore();
    const { ids, vague } = await storeNeighbours(store);
    const engagementOf = async () =>
      (await store.reader.engagementReport.findFirst({ where: { revisionId: 2 } }))?.engagementId;
    const before = await engagementOf();
    await readAgain(store, ids[1], [vague('TALKS')]);
    expect(await engagementOf()).toBe(before);
    expect((await newChanges(store)).map(([kind]) => kind)).toEqual(['FACTS_REVISED']);
  });

  it('moves a report to what it is about once its facts tell', async () => {
    await using store = await openTestStore();
    const { ids, vague } = await storeNeighbours(store);
    await readAgain(store, ids[1], [vague('MEETING', 'Osh')]);
    const reports = await store.reader.engagementReport.findMany({ orderBy: { revisionId: 'asc' } });
    expect(reports.map(({ engagementId }) => engagementId)).toEqual([1, 2, 2]);
  });

  it('changes nothing of what is told beside a changed article, in its bulletin or in others', async () => {
    await using store = await openTestStore();
    const { ids, told, vague } = await storeNeighbours(store);
    const rows = () =>
      dumpTables(store.file).filter((row) => /^(Agreement|Engagement|Participa|Tenure|Alias)/.test(row));
    const before = rows();
    const energy = { ...told('Osh'), topics: ['ENERGY' as const] };
    await readAgain(store, ids[2], [energy]);
    await readAgain(store, ids[0], [told('Bishkek')]);
    await readAgain(store, ids[1], [vague()]);
    expect(await newChanges(store)).toEqual([['FACTS_REVISED', 3]]);
    expect(
      rows()
        .filter((row) => !before.includes(row))
        .every((row) => /^(Engagement|Participation)/.test(row)),
    ).toBe(true);
  });

  it('changes the rows of those articles alone that say something else', async () => {
    await using store = await openTestStore();
    const [id] = await storeOld(store, [[TOLD, UNTOUCHED]]);
    const rows = async () =>
      await store.reader.participation.findMany({
        where: { revisionId: 2 },
        include: { evidence: true, tenures: true },
      });
    const before = await rows();
    await readAgain(store, id, [{ ...TOLD, topics: ['ENERGY'] }, UNTOUCHED]);
    expect(await rows()).toEqual(before);
    expect(await newChanges(store)).toEqual([['FACTS_REVISED', 1]]);
  });

  it.each<{ what: string; now: ArticleDraft; changes: readonly ChangeKind[] }>([
    {
      what: 'a person under another name',
      now: { ...TOLD, participants: [DEMIR, { name: 'Osmon', state: 'KG' }], engagements: [] },
      changes: ['FACTS_REVISED', 'PARTICIPANT_RECORDED'],
    },
    {
      what: 'another status of an agreement',
      now: { ...TOLD, agreements: [{ ...RIVER, status: 'PLANNED' }] },
      changes: ['FACTS_REVISED', 'AGREEMENT_STATUS_CHANGED'],
    },
    {
      what: 'another agreement',
      now: { ...TOLD, agreements: [{ ...RIVER, title: 'Road Plan' }] },
      changes: ['FACTS_REVISED', 'AGREEMENT_RECORDED'],
    },
    { what: 'no engagement', now: { ...TOLD, engagements: [] }, changes: ['FACTS_REVISED'] },
    {
      what: 'another place of an engagement',
      now: { ...TOLD, engagements: [{ ...MEETING, status: 'CANCELLED' }] },
      changes: ['FACTS_REVISED'],
    },
    {
      what: 'a further engagement',
      now: { ...TOLD, engagements: [MEETING, { kind: 'VISIT', participants: ['Leyla Demir'] }] },
      changes: ['FACTS_REVISED', 'ENGAGEMENT_RECORDED'],
    },
    { what: 'another source', now: { ...TOLD, publisher: 'Kabar' }, changes: ['FACTS_REVISED'] },
    { what: 'nothing at all', now: { headline: TOLD.headline, body: BODY }, changes: ['FACTS_REVISED'] },
    {
      what: 'another office',
      now: { ...TOLD, participants: [{ ...OSMON, office: 'Prime Minister' }, DEMIR] },
      changes: ['FACTS_REVISED'],
    },
  ])('tells $what, and is then as if it came today', async ({ now, changes }) => {
    await using store = await openTestStore();
    const [id] = await storeOld(store, [[TOLD]]);
    expect(await readAgain(store, id, [now])).toEqual({ wordings: 1, revisedWordings: 1 });
    expect((await newChanges(store)).map(([kind]) => kind)).toEqual(changes);
    await using fresh = await openTestStore();
    await fresh.storeBulletin(present([now]));
    expect(dumpFacts(store)).toEqual(dumpFacts(fresh));
    await assertEvidenceQuotes(store);
    const rows = await readRows(store);
    await readAgain(store, id, [now]);
    expect(await readRows(store)).toEqual(rows);
  });

  it('keeps the ids of what is told as before', async () => {
    await using store = await openTestStore();
    const [id] = await storeOld(store, [[TOLD]]);
    const now = { ...TOLD, agreements: [{ ...RIVER, status: 'PLANNED' as const }], topics: [] };
    await readAgain(store, id, [now]);
    expect(await store.reader.agreement.findMany()).toMatchObject([{ id: 1, status: 'PLANNED' }]);
    expect(await store.reader.engagement.findMany()).toMatchObject([{ id: 1 }]);
    expect(await store.reader.tenure.findMany()).toMatchObject([{ id: 1 }, { id: 2 }]);
  });

  it('takes back its own report of what other bulletins report, and nothing else', async () => {
    await using store = await openTestStore();
    const planned = { ...TOLD, headline: 'Plans', at: '2026-02-01T10:00' };
    const status = 'PLANNED' as const;
    const [, signedId] = await storeOld(store, [
      [{ ...planned, agreements: [{ ...RIVER, status }] }],
      [TOLD],
    ]);
    await readAgain(store, signedId, [{ ...TOLD, agreements: [], engagements: [] }]);
    expect(await store.reader.agreement.findMany()).toMatchObject([{ id: 1, status: 'PLANNED' }]);
    expect((await newChanges(store)).map(([kind]) => kind)).toEqual([
      'FACTS_REVISED',
      'AGREEMENT_STATUS_CHANGED',
    ]);
  });

  it('leaves changes in the feed that told of what is gone', async () => {
    await using store = await openTestStore();
    const [id] = await storeOld(store, [[TOLD]]);
    const { rows: before } = await store.pageChanges({ after: 0, limit: 100 });
    await readAgain(store, id, [{ headline: TOLD.headline, body: BODY }]);
    const { rows: after } = await store.pageChanges({ after: 0, limit: 100 });
    expect(after.slice(0, before.length).map(({ kind, at }) => ({ kind, at }))).toEqual(
      before.map(({ kind, at }) => ({ kind, at })),
    );
    expect(after.map(({ sequence }) => sequence)).toEqual(after.map((_, index) => index + 1));
    expect(
      after.every(({ agreementId, participantId }) => agreementId === null && participantId === null),
    ).toBe(true);
  });

  it('is refused and left as it is when it is read into other articles', async () => {
    await using store = await openTestStore();
    const [id] = await storeOld(store, [[TOLD, UNTOUCHED]]);
    const before = dumpRecord(store.file);
    await expect(readAgain(store, id, [TOLD])).rejects.toThrow(
      /read into the 2 articles stored of it, found 1/,
    );
    const other = { ...UNTOUCHED, body: `${BODY} It rained.` };
    await expect(readAgain(store, id, [TOLD, other])).rejects.toThrow(/found 1 other texts/);
    expect(dumpRecord(store.file)).toEqual(before);
  });

  it('brings a whole series, half of it altered, to what a fresh ingest of it holds', async () => {
    const series = buildSeries(0, 5);
    await using store = await openTestStore();
    const ids: number[] = [];
    for (const bulletin of series) {
      ids.push((await store.storeBulletin({ ...tellPoorly(bulletin), extractorVersion: 1 })).bulletinId);
    }
    expect((await store.findOutdated(2)).map(({ bulletinId }) => bulletinId)).toEqual(ids);
    for (const [index, bulletinId] of ids.entries()) {
      const bulletin = series[index];
      if (bulletin) await store.replaceFacts({ ...bulletin, extractorVersion: 2, bulletinId });
    }
    expect(await store.findOutdated(2)).toEqual([]);
    await using fresh = await openTestStore();
    for (const bulletin of series) await fresh.storeBulletin({ ...bulletin, extractorVersion: 2 });
    expect(dumpFacts(store)).toEqual(dumpFacts(fresh));
    await assertEvidenceQuotes(store);
  });
});

/**
 * Three bulletins of one day: a meeting in one town, a report of a meeting that fits it and names no town, and a meeting
 * in another town, which the second would now fit as well.
 */
async function storeNeighbours(store: TestStore) {
  const told = (place: string | null, kind: EngagementKind = 'MEETING'): ArticleDraft => ({
    headline: `Bektur Osmon meets ${place === null ? 'them' : `those of ${place}`}`,
    participants: [OSMON],
    engagements: [{ kind, participants: ['Bektur Osmon'], place }],
  });
  const vague = (kind: EngagementKind = 'MEETING', place: string | null = null): ArticleDraft => ({
    ...told(place, kind),
    headline: told(null).headline,
  });
  const ids = await storeOld(store, [[told('Bishkek')], [vague()], [told('Osh')]]);
  return { ids, told, vague };
}

async function storeOld(
  store: TestStore,
  bulletins: readonly (readonly ArticleDraft[])[],
): Promise<readonly number[]> {
  const ids: number[] = [];
  for (const articles of bulletins) {
    ids.push((await store.storeBulletin(buildBulletin({ articles }))).bulletinId);
  }
  return ids;
}

function present(articles: readonly ArticleDraft[]): BulletinWithFacts {
  return { ...buildBulletin({ articles }), extractorVersion: 2 };
}

async function readAgain(
  store: TestStore,
  bulletinId: number | undefined,
  articles: readonly ArticleDraft[],
) {
  return await store.replaceFacts({ ...present(articles), bulletinId: bulletinId ?? 0 });
}

/** What comes into the feed after the last bulletin. */
async function newChanges(store: TestStore): Promise<readonly (readonly [string, number | null])[]> {
  const { rows: changes } = await store.pageChanges({ after: 0, limit: 1000 });
  const last = changes.findLastIndex(({ kind }) => kind === 'BULLETIN_INGESTED');
  return changes.slice(last + 1).map(({ kind, articleId }) => [kind, articleId]);
}

/** The record without what depends on how it came about: the feed, and a bulletin's hash, which tests vary. */
function dumpFacts({ file }: TestStore): readonly string[] {
  return dumpRecord(file).filter((line) => !/^\["(change|bulletin|appearance|article)"/.test(line));
}

async function readRows({ reader }: TestStore) {
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

async function assertEvidenceQuotes({ reader }: TestStore): Promise<void> {
  const evidence = await reader.evidence.findMany({ include: { revision: true } });
  for (const { revision, start, end, quote } of evidence) expect(revision.text.slice(start, end)).toBe(quote);
}
