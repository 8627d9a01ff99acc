import { describe, expect, it } from 'vitest';
import type { ArticleDraft, ParticipantDraft } from '../build-bulletin.ts';
import { buildBulletin } from '../build-bulletin.ts';
import { openTestStore, type TestStore } from '../test-store.ts';

const RULING = { reason: 'They are known to us', by: 'A. Clerk' };
const OSMON = { name: 'Bektur Osmon', state: 'KG', office: 'President' };
const OSMONOV = { name: 'Bektur Osmonov', state: 'KG', office: 'Head of State' };
const COUNCIL = { kind: 'ORGANIZATION', name: 'River Council', acronym: 'RC' } as const;
const BASIN = { kind: 'ORGANIZATION', name: 'Basin Authority' } as const;

describe('participants that were merged', () => {
  it('are one, under the name, the forms, the state and the id of the survivor', async () => {
    await using store = await openTestStore();
    await tell(store, [telling(1, OSMON), telling(2, OSMONOV)]);
    await merge(store, 'Bektur Osmon', 'Bektur Osmonov');
    const id = await store.curator.getId('Bektur Osmonov');
    expect(id).toBe(await store.curator.getId('Bektur Osmon'));
    const { participants } = await store.curator.find('osmon');
    expect(participants).toMatchObject([
      {
        id,
        name: 'Bektur Osmon',
        state: 'KG',
        forms: ['Bektur Osmon', 'Bektur Osmonov'],
        offices: ['Head of State', 'President'],
        articles: 2,
      },
    ]);
  });

  it('have one participation in an article that names them both, with the evidence and the offices of both', async () => {
    await using store = await openTestStore();
    await tell(store, [telling(1, OSMON, OSMONOV)]);
    await merge(store, 'Bektur Osmonov', 'Bektur Osmon');
    const told = await store.reader.participation.findMany({
      where: { participant: { kind: 'PERSON' } },
      include: { evidence: { orderBy: { start: 'asc' } }, tenures: { include: { tenure: true } } },
    });
    expect(told).toMatchObject([{ name: 'Bektur Osmonov', office: 'President; Head of State', position: 0 }]);
    const quotes = told[0]?.evidence.map(({ quote }) => quote);
    expect(quotes).toEqual(['Bektur Osmon', 'Bektur Osmon', 'Bektur Osmonov', 'Bektur Osmonov']);
    expect(told[0]?.tenures.map(({ tenure }) => tenure.office)).toEqual(['President', 'Head of State']);
  });

  it('stay one when a later bulletin names the one that is no more', async () => {
    await using store = await openTestStore();
    await tell(store, [telling(1, OSMON), telling(2, OSMONOV)]);
    await merge(store, 'Bektur Osmon', 'Bektur Osmonov');
    await tell(store, [telling(3, { ...OSMONOV, name: 'B. Osmonov' })]);
    expect(await store.curator.find('osmon')).toMatchObject({ participants: [{ articles: 3 }] });
  });

  it('stay one when their articles are read again, and when one was not found for a while', async () => {
    await using store = await openTestStore();
    const [first, second] = [telling(1, OSMON), telling(2, OSMONOV)];
    const bulletinId = await tell(store, [first, second]);
    await merge(store, 'Bektur Osmon', 'Bektur Osmonov');
    const reread = async (version: number, articles: readonly ArticleDraft[]) =>
      await store.replaceFacts({ ...buildBulletin({ articles }), extractorVersion: version, bulletinId });
    await reread(2, [first, { ...second, participants: [], engagements: [] }]);
    expect(await store.curator.find('osmon')).toMatchObject({
      participants: [{ articles: 1, forms: ['Bektur Osmon'] }],
    });
    await reread(3, [first, second]);
    expect(await store.curator.find('osmon')).toMatchObject({ participants: [{ articles: 2 }] });
  });

  it('can be merged into a third, and be apart again in the other order', async () => {
    await using store = await openTestStore();
    const third = { ...OSMON, name: 'Osmon Bekturkul', office: 'Premier' };
    await tell(store, [telling(1, OSMON), telling(2, OSMONOV), telling(3, third)]);
    const { curationId } = await merge(store, 'Bektur Osmon', 'Bektur Osmonov');
    await merge(store, 'Osmon Bekturkul', 'Bektur Osmonov');
    expect(await names(store)).toEqual(['Osmon Bekturkul']);
    await store.curator.undo({ ...RULING, curationId });
    expect(await names(store)).toEqual(['Bektur Osmonov', 'Osmon Bekturkul']);
  });

  it('are one tenure where both held an office, over the days of both', async () => {
    await using store = await openTestStore();
    await tell(store, [telling(1, OSMON), telling(4, { ...OSMONOV, office: 'President' })]);
    await merge(store, 'Bektur Osmon', 'Bektur Osmonov');
    const tenures = await store.reader.tenure.findMany({ include: { participations: true } });
    expect(tenures).toMatchObject([
      { office: 'President', firstSeen: '2026-02-01', lastSeen: '2026-02-04', participations: [{}, {}] },
    ]);
  });
});

describe('organizations that were merged', () => {
  it('are one to those who speak for them, as parties, and where they convene', async () => {
    await using store = await openTestStore();
    const envoy = { name: 'Jana Ozola', office: 'Secretary General' };
    await tell(store, [
      telling(1, { ...envoy, speaksFor: 'River Council' }, COUNCIL, BASIN),
      telling(2, { ...envoy, speaksFor: 'Basin Authority' }, BASIN),
    ]);
    const survivorId = await store.curator.getId('River Council');
    await merge(store, 'River Council', 'Basin Authority');
    const { participation, tenure, agreementParty, engagementParticipant, agreementReportParty } =
      store.reader;
    const spokenFor = await participation.findMany({ where: { participant: { kind: 'PERSON' } } });
    expect(spokenFor.map(({ representsId }) => representsId)).toEqual([survivorId, survivorId]);
    expect(await tenure.findMany()).toMatchObject([
      { representsId: survivorId, firstSeen: '2026-02-01', lastSeen: '2026-02-02' },
    ]);
    const isBody = { participant: { kind: 'ORGANIZATION' } };
    for (const rows of [
      await agreementParty.findMany({ where: isBody }),
      await agreementReportParty.findMany({ where: isBody }),
      await engagementParticipant.findMany({ where: isBody }),
    ]) {
      expect(rows.map(({ participantId }) => participantId)).toEqual(rows.map(() => survivorId));
    }
    expect(await agreementParty.findMany({ where: isBody })).toHaveLength(1);
    expect(await engagementParticipant.count({ where: isBody })).toBe(2);
  });
});

describe('a participant that was split', () => {
  it('is two, each with the articles, the name, the forms and the tenures of its own', async () => {
    await using store = await openTestStore();
    await tell(store, [telling(1, OSMON), telling(3, { ...OSMON, name: 'B. Osmon' })]);
    expect(await names(store)).toEqual(['Bektur Osmon']);
    const { participantId } = await split(store, 'Bektur Osmon', ['b osmon']);
    expect(await store.curator.getId('B. Osmon')).toBe(participantId);
    expect(await store.curator.find('osmon')).toMatchObject({
      participants: [
        { name: 'B. Osmon', forms: ['B. Osmon'], articles: 1, state: 'KG', offices: ['President'] },
        { name: 'Bektur Osmon', forms: ['Bektur Osmon'], articles: 1, offices: ['President'] },
      ],
    });
    const tenures = await store.reader.tenure.findMany({ orderBy: { firstSeen: 'asc' } });
    expect(tenures.map(({ firstSeen, lastSeen }) => [firstSeen, lastSeen])).toEqual([
      ['2026-02-01', '2026-02-01'],
      ['2026-02-03', '2026-02-03'],
    ]);
  });

  it('stays two when a later bulletin uses either name', async () => {
    await using store = await openTestStore();
    const short = { ...OSMON, name: 'B. Osmon' };
    await tell(store, [telling(1, OSMON), telling(2, short)]);
    await split(store, 'Bektur Osmon', ['B. Osmon']);
    await tell(store, [telling(3, short), telling(4, OSMON), telling(5, short)]);
    expect(await store.curator.find('osmon')).toMatchObject({
      participants: [
        { name: 'B. Osmon', articles: 3 },
        { name: 'Bektur Osmon', articles: 2 },
      ],
    });
  });
});

describe('the feed', () => {
  it('tells of each decision and of its end, without a bulletin', async () => {
    await using store = await openTestStore();
    await tell(store, [telling(1, OSMON), telling(2, OSMONOV), telling(3, { ...OSMON, name: 'B. Osmon' })]);
    const before = await store.latestSequence();
    const merged = await merge(store, 'Bektur Osmon', 'Bektur Osmonov');
    await split(store, 'Bektur Osmon', ['B. Osmon']).catch(() => undefined);
    await store.curator.undo({ ...RULING, curationId: 2 });
    await store.curator.undo({ ...RULING, curationId: merged.curationId });
    const { rows: told } = await store.pageChanges({ after: before, limit: 10 });
    expect(told.map(({ kind, curationId, bulletinId }) => [kind, curationId, bulletinId])).toEqual([
      ['PARTICIPANTS_MERGED', 1, null],
      ['PARTICIPANT_SPLIT', 2, null],
      ['CURATION_UNDONE', 2, null],
      ['CURATION_UNDONE', 1, null],
    ]);
  });
});

/** An article of that day of February 2026 in which these take part, with an agreement and an engagement of theirs. */
function telling(date: number, ...participants: readonly ParticipantDraft[]): ArticleDraft {
  const said = participants.map(({ name, acronym }) => (acronym ? `${name} (${acronym})` : name));
  const bodies = participants.filter(({ kind }) => kind === 'ORGANIZATION').map(({ name }) => name);
  return {
    headline: `Article ${date}`,
    body: `${said.join(' and ')} made the Plan.`,
    at: `2026-02-0${date}T09:10`,
    participants,
    agreements: [{ title: 'Plan', kind: 'PLAN', parties: ['KG'], bodies, date: null }],
    engagements: [{ participants: participants.map(({ name }) => name), place: `Town ${date}` }],
  };
}

async function tell(store: TestStore, articles: readonly ArticleDraft[]): Promise<number> {
  return (await store.storeBulletin(buildBulletin({ articles }))).bulletinId;
}

async function merge({ curator }: TestStore, survivor: string, other: string) {
  const [survivorId, otherId] = [await curator.getId(survivor), await curator.getId(other)];
  return await curator.merge({ ...RULING, survivorId, otherIds: [otherId] });
}

async function split({ curator }: TestStore, name: string, wordings: readonly string[]) {
  return await curator.split({ ...RULING, participantId: await curator.getId(name), wordings });
}

async function names({ curator }: TestStore): Promise<readonly string[]> {
  const { participants } = await curator.find('osmon');
  return participants.map(({ name }) => name).sort();
}
