import { describe, expect, it } from 'vitest';
import type { ChangeKind } from '../../src/domain/change.ts';
import type { ArticleDraft } from './build-bulletin.ts';
import { buildSeries, tellPoorly } from './build-series.ts';
import { dumpRecord } from './dump-record.ts';
import {
  assertEvidenceQuotes,
  BODY,
  DEMIR,
  dumpFacts,
  MEETING,
  newChanges,
  OSMON,
  present,
  RIVER,
  readAgain,
  readRows,
  storeOld,
  TOLD,
  UNTOUCHED,
} from './read-again.ts';
import { openTestStore } from './test-store.ts';

describe('a bulletin read again by a newer extractor that finds something else', () => {
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
