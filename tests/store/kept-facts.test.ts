import { describe, expect, it } from 'vitest';
import type { EngagementKind } from '../../src/domain/engagement.ts';
import type { ArticleDraft } from './build-bulletin.ts';
import { dumpTables } from './dump-tables.ts';
import { newChanges, OSMON, RIVER, readAgain, readRows, storeOld, TOLD, UNTOUCHED } from './read-again.ts';
import { openTestStore, type TestStore } from './test-store.ts';

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

  it('keeps the ids of what is told as before', async () => {
    await using store = await openTestStore();
    const [id] = await storeOld(store, [[TOLD]]);
    const now = { ...TOLD, agreements: [{ ...RIVER, status: 'PLANNED' as const }], topics: [] };
    await readAgain(store, id, [now]);
    expect(await store.reader.agreement.findMany()).toMatchObject([{ id: 1, status: 'PLANNED' }]);
    expect(await store.reader.engagement.findMany()).toMatchObject([{ id: 1 }]);
    expect(await store.reader.tenure.findMany()).toMatchObject([{ id: 1 }, { id: 2 }]);
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
