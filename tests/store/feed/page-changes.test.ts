import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ChangeFilter } from '../../../src/domain/filter.ts';
import { EVERY_CHANGE } from '../../../src/domain/filter.ts';
import { buildBulletin } from '../build-bulletin.ts';
import { openTestStore, type TestStore } from '../test-store.ts';
import { addChanges, pruneThrough } from './change-rows.ts';
import { createWantedCheck, type WantedCheck } from './wanted-changes.ts';

const OSMON = { name: 'Bektur Osmon', state: 'KG', office: 'President' };
const OSMONOV = { name: 'Bektur Osmonov', state: 'KG', office: 'Head of State' };
const ENVOY = { name: 'Łucja Kılıç', state: 'PL', office: 'Ambassador', accreditedTo: 'TR' };
const COUNCIL = { kind: 'ORGANIZATION', name: 'River Council', acronym: 'RC' } as const;
const SPEAKER = { name: 'Jana Ozola', office: 'Secretary General', speaksFor: 'River Council' };
const RULING = { reason: 'They are known to us', by: 'A. Clerk' };

const BULLETINS = [
  buildBulletin({
    articles: [
      {
        headline: 'President Bektur Osmon signs the Plan',
        body: 'Łucja Kılıç, the ambassador, was there.',
        publisher: 'Utopian Press',
        participants: [OSMON, ENVOY],
        agreements: [{ title: 'Plan', kind: 'PLAN', parties: ['KG', 'PL'] }],
        engagements: [{ participants: [OSMON.name], kind: 'CEREMONY' }],
        topics: ['TRADE'],
      },
      {
        headline: 'River Council convenes on water',
        at: '2026-02-03T10:00',
        participants: [COUNCIL, { ...SPEAKER, mentions: [] }],
        engagements: [{ participants: [COUNCIL.name], kind: 'MEETING' }],
        topics: ['ENVIRONMENT'],
      },
    ],
  }),
  buildBulletin({
    articles: [
      {
        headline: 'Bektur Osmonov drafts a Treaty on trade',
        at: '2026-02-04T10:00',
        publisher: 'Erewhon Post',
        participants: [OSMONOV],
        agreements: [{ title: 'Treaty', kind: 'TREATY', status: 'PROPOSED', parties: ['KG'] }],
        topics: ['TRADE', 'TRANSPORT'],
      },
    ],
  }),
  buildBulletin({
    salt: 'later',
    capturedOn: '2026-02-03',
    articles: [
      {
        headline: 'The Treaty of Jana Ozola',
        at: '2026-02-05T10:00',
        participants: [{ ...SPEAKER, mentions: ['Jana Ozola'] }, ENVOY].slice(0, 1),
        agreements: [{ title: 'Treaty', kind: 'TREATY', status: 'SIGNED', parties: ['KG'] }],
      },
    ],
  }),
];

/** Each part of a filter with a value of its own that is met by some changes. */
const PARTS = {
  kinds: [['BULLETIN_INGESTED'], ['AGREEMENT_RECORDED', 'PARTICIPANT_RECORDED'], ['PARTICIPANTS_MERGED']],
  sources: [[1], [2], [1, 2]],
  topics: [['TRADE'], ['ENVIRONMENT', 'TRANSPORT']],
  participantNames: [['osmon'], ['KILIC', 'river'], ['nobody at all']],
  countries: [['KG'], ['TR'], ['PL', 'DE']],
  agreementKinds: [['PLAN'], ['TREATY']],
  agreementStatuses: [['SIGNED'], ['PROPOSED', 'SIGNED']],
  engagementKinds: [['MEETING'], ['CEREMONY', 'VISIT']],
  engagementStatuses: [['HELD'], ['PLANNED', 'CANCELLED']],
  offices: [['PRESIDENT'], ['ambas', 'secretary general'], ['minister']],
  publishedAt: [
    { from: new Date('2026-02-03T00:00:00Z'), until: new Date('2026-02-04T10:00:00Z') },
    { from: null, until: new Date('2026-02-03T10:00:00Z') },
  ],
  ingestedAt: [
    { from: new Date('2026-02-05T12:00:00Z'), until: null },
    { from: null, until: new Date('2026-02-05T12:00:00Z') },
  ],
  capturedOn: [
    { from: '2026-02-03', to: '2026-02-03' },
    { from: '2026-02-04', to: null },
  ],
  formats: [['page-capture'], ['html', 'text']],
  text: ['kilic', 'TREATY trade', 'president', 'water council', 'lucja plan', 'pla'],
} as const;

describe('a filtered page of changes', () => {
  let store: TestStore;
  let isWanted: WantedCheck;
  let ids: Record<'osmon' | 'osmonov' | 'council' | 'envoy', number>;

  beforeAll(async () => {
    store = await openTestStore();
    for (const bulletin of BULLETINS) await store.storeBulletin(bulletin);
    ids = {
      osmon: await store.curator.getId(OSMON.name),
      osmonov: await store.curator.getId(OSMONOV.name),
      council: await store.curator.getId(COUNCIL.name),
      envoy: await store.curator.getId(ENVOY.name),
    };
    await store.curator.merge({ ...RULING, survivorId: ids.osmon, otherIds: [ids.osmonov] });
    isWanted = await createWantedCheck(store.reader);
  });

  afterAll(() => store[Symbol.asyncDispose]());

  const list = async (filter: Partial<ChangeFilter>) => {
    const { rows } = await store.pageChanges({
      after: 0,
      limit: 1_000,
      filter: { ...EVERY_CHANGE, ...filter },
    });
    return rows;
  };
  const expected = async (filter: Partial<ChangeFilter>) =>
    (await list({})).filter((change) => isWanted(change, { ...EVERY_CHANGE, ...filter }));

  for (const [part, values] of Object.entries(PARTS)) {
    it(`by ${part} holds exactly the changes that are meant`, async () => {
      for (const value of values) {
        const filter = { [part]: value };
        expect(await list(filter), JSON.stringify(filter)).toEqual(await expected(filter));
      }
      const found = await Promise.all(values.map((value) => list({ [part]: value })));
      expect(found.some(({ length }) => length > 0)).toBe(true);
    });
  }

  it('by any parts together holds exactly the changes that meet them all', async () => {
    const parts = Object.entries(PARTS).map(
      ([part, values]) => [part, fc.option(fc.constantFrom<unknown>(...values), { freq: 2 })] as const,
    );
    const people = fc.option(fc.subarray(Object.keys(PEOPLE), { minLength: 1 }), { freq: 2 });
    const filters = fc.record({ ...Object.fromEntries(parts), people });
    await fc.assert(
      fc.asyncProperty(filters, async ({ people: names, ...rest }) => {
        const participants = names?.map((name) => ids[name as keyof typeof ids]) ?? null;
        const filter = { ...rest, participants } as Partial<ChangeFilter>;
        expect(await list(filter)).toEqual(await expected(filter));
      }),
      { numRuns: 200 },
    );
  });

  it('takes one that was merged for the one it was merged into', async () => {
    const bySurvivor = await list({ participants: [ids.osmon] });
    expect(await list({ participants: [ids.osmonov] })).toEqual(bySurvivor);
    expect(bySurvivor.map(({ kind }) => kind)).toContain('PARTICIPANTS_MERGED');
    expect(bySurvivor).toEqual(await expected({ participants: [ids.osmonov] }));
    expect(new Set(bySurvivor.map(({ bulletinId }) => bulletinId))).toEqual(new Set([1, 2, null]));
  });

  it('finds organizations where they take part and where somebody speaks for them', async () => {
    const found = await list({ organizations: [ids.council] });
    expect(found).toEqual(await expected({ organizations: [ids.council] }));
    expect(new Set(found.map(({ bulletinId }) => bulletinId))).toEqual(new Set([1, 3]));
  });
});

const PEOPLE = { osmon: null, osmonov: null, council: null, envoy: null };

describe('a page of changes', () => {
  it('ends behind a stretch of bounded length when nothing in it is wanted', async () => {
    await using store = await openTestStore();
    addChanges(store, 2_500);
    const filter: ChangeFilter = { ...EVERY_CHANGE, kinds: ['FACTS_REVISED'] };
    const throughs = [];
    for (let page = { through: 0, isLast: false }; !page.isLast; ) {
      page = await store.pageChanges({ after: page.through, limit: 25, filter });
      throughs.push(page.through);
    }
    expect(throughs).toEqual([1_024, 2_048, 2_500]);
  });

  it('tells what was pruned behind the place asked for, whatever is wanted', async () => {
    await using store = await openTestStore();
    addChanges(store, 10);
    pruneThrough(store.file, 4);
    const filter: ChangeFilter = { ...EVERY_CHANGE, kinds: ['FACTS_REVISED'] };
    const limit = 3;
    expect(await store.pageChanges({ after: 1, limit, filter })).toEqual({
      rows: [],
      through: 10,
      isLast: true,
      gap: { from: 1, to: 4 },
    });
    const { rows, ...page } = await store.pageChanges({ after: 0, limit });
    expect(page).toEqual({ through: 7, isLast: false, gap: { from: 0, to: 4 } });
    expect(rows.map(({ sequence }) => sequence)).toEqual([5, 6, 7]);
    expect(await store.pageChanges({ after: 4, limit })).toMatchObject({ gap: null });
  });

  it('tells that everything was pruned', async () => {
    await using store = await openTestStore();
    addChanges(store, 10);
    pruneThrough(store.file, 10);
    const nothing = { rows: [], through: 10, isLast: true };
    expect(await store.pageChanges({ after: 2, limit: 5 })).toEqual({ ...nothing, gap: { from: 2, to: 10 } });
    expect(await store.pageChanges({ after: 10, limit: 5 })).toEqual({ ...nothing, gap: null });
    expect(await store.latestSequence()).toBe(10);
  });
});
