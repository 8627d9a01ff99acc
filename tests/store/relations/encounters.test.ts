import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isIsoDate } from '../../../src/domain/date-span.ts';
import { EVERY_ENGAGEMENT } from '../../../src/domain/filter.ts';
import type { PageRequest } from '../../../src/domain/page.ts';
import type { Encounter, EncounterScope } from '../../../src/domain/relations.ts';
import { createEncounters } from '../../../src/store/relations/encounters.ts';
import { buildBulletin } from '../build-bulletin.ts';
import { openTestStore, type TestStore } from '../test-store.ts';

const FIRST: PageRequest = { count: 100, from: 'START', after: null, before: null };
const PERSONS: EncounterScope = { among: 'PERSON', speakingFor: null, filter: EVERY_ENGAGEMENT };
const RUNS = { numRuns: 12, seed: 20261125 };

const PEOPLE = [
  { name: 'Bektur Osmon', state: 'KG' },
  { name: 'Leyla Demir', state: 'TR' },
  { name: 'Jana Ozola', state: 'LV' },
  { name: 'Aigul Sadyk', state: 'KG' },
] as const;

interface Meeting {
  /** Of 2026, from 1; on its first day. */
  readonly month: number;
  readonly who: readonly number[];
  readonly status: 'HELD' | 'PLANNED';
}

/** Each in a month of its own, so that none is another report of one before. */
const meetings: fc.Arbitrary<readonly Meeting[]> = fc.uniqueArray(
  fc.record({
    month: fc.integer({ min: 1, max: 12 }),
    who: fc.uniqueArray(fc.nat(PEOPLE.length - 1), { minLength: 1, maxLength: PEOPLE.length }),
    status: fc.constantFrom('HELD' as const, 'HELD' as const, 'PLANNED' as const),
  }),
  { minLength: 1, maxLength: 8, selector: ({ month }) => month },
);

describe('encounters', () => {
  it('of persons are those who took part in the same engagements, with how often, first and last', {
    timeout: 120_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(meetings, async (list) => {
        await using store = await openTestStore();
        await tell(store, list);
        const encounters = createEncounters(store.reader)(PERSONS);
        const ids = await findIds(
          store,
          PEOPLE.map(({ name }) => name),
        );
        const { edges, totalCount } = await encounters.all(FIRST);
        const found = edges.map(({ node }) => node);
        const expected = countPairs(list, (index) => ids[index] ?? 0);
        expect(sortPairs(found)).toEqual(sortPairs(expected));
        expect(await totalCount()).toBe(expected.length);
        const weights = found.map(({ count, last }) => `${count} ${last}`);
        expect(weights).toEqual(weights.toSorted().toReversed());
        for (const id of ids) {
          const own = (await encounters.of(id, FIRST)).edges.map(({ node }) => node);
          expect(own.every(({ participantId }) => participantId === id)).toBe(true);
          expect(sortPairs(own.map(lowestFirst))).toEqual(sortPairs(expected.filter((one) => isOf(one, id))));
        }
        for (const encounter of found) {
          const shared = await encounters.engagements(encounter, FIRST);
          expect(shared.edges).toHaveLength(encounter.count);
          expect(await shared.totalCount()).toBe(encounter.count);
        }
      }),
      RUNS,
    );
  });

  it('are paged without gap or repetition, from either end', async () => {
    await using store = await openTestStore();
    await tell(store, [
      { month: 1, who: [0, 1, 2, 3], status: 'HELD' },
      { month: 2, who: [0, 1, 2], status: 'HELD' },
      { month: 3, who: [1, 2], status: 'HELD' },
    ]);
    const encounters = createEncounters(store.reader)(PERSONS);
    const whole = (await encounters.all(FIRST)).edges.map(({ node }) => node);
    expect(whole).toHaveLength(6);
    let after: string | null = null;
    const paged: Encounter[] = [];
    do {
      const page = await encounters.all({ ...FIRST, count: 1, after });
      paged.push(...page.edges.map(({ node }) => node));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(paged).toEqual(whole);
    const back = await encounters.all({ ...FIRST, count: 2, from: 'END' });
    expect(back.edges.map(({ node }) => node)).toEqual(whole.slice(-2));
  });

  it('of countries are those whose persons met, and of two countries the persons who spoke for them', async () => {
    await using store = await openTestStore();
    await tell(store, [
      { month: 1, who: [0, 1], status: 'HELD' },
      { month: 2, who: [3, 1], status: 'HELD' },
      { month: 3, who: [0, 3], status: 'HELD' },
    ]);
    const [kyrgyzstan = 0, turkey = 0] = await findIds(store, ['Kyrgyzstan', 'Türkiye']);
    const [osmon = 0, demir = 0, sadyk = 0] = await findIds(store, [
      'Bektur Osmon',
      'Leyla Demir',
      'Aigul Sadyk',
    ]);
    const scope = createEncounters(store.reader);
    const between = await scope({ ...PERSONS, among: 'COUNTRY' }).of(kyrgyzstan, FIRST);
    expect(between.edges.map(({ node }) => node)).toEqual([
      { participantId: kyrgyzstan, withId: turkey, count: 2, first: '2026-01-01', last: '2026-02-01' },
    ]);
    const spoken = await scope({ ...PERSONS, speakingFor: [kyrgyzstan, turkey] }).all(FIRST);
    expect(
      spoken.edges.map(({ node: { participantId, withId, last } }) => [participantId, withId, last]),
    ).toEqual([
      [sadyk, demir, '2026-02-01'],
      [osmon, demir, '2026-01-01'],
    ]);
    expect(await spoken.totalCount()).toBe(2);
  });

  it('count the engagements asked for alone', async () => {
    await using store = await openTestStore();
    await tell(store, [
      { month: 1, who: [0, 1], status: 'HELD' },
      { month: 2, who: [0, 2], status: 'HELD' },
    ]);
    const filter = { ...EVERY_ENGAGEMENT, countries: ['LV'] };
    const { edges } = await createEncounters(store.reader)({ ...PERSONS, filter }).all(FIRST);
    expect(edges.map(({ node }) => [node.count, node.last])).toEqual([[1, '2026-02-01']]);
  });
});

/** Each in an article of its own. */
async function tell(store: TestStore, list: readonly Meeting[]): Promise<void> {
  const articles = list.map(({ month, who, status }, index) => {
    const participants = who.map((one) => ({ ...(PEOPLE[one] ?? PEOPLE[0]), office: 'Envoy' }));
    const names = participants.map(({ name }) => name);
    return {
      headline: `Meeting ${index}`,
      body: `${names.join(', ')} met.`,
      at: `${dayOf(month)}T09:10`,
      participants,
      engagements: [{ title: `Round ${index} of ${names.length}`, participants: names, status }],
    };
  });
  await store.storeBulletin(buildBulletin({ articles }));
}

async function findIds({ reader }: TestStore, names: readonly string[]): Promise<readonly number[]> {
  const rows = await reader.participant.findMany({ where: { name: { in: [...names] } } });
  return names.map((name) => rows.find((row) => row.name === name)?.id ?? 0);
}

/** The same without a database. */
function countPairs(list: readonly Meeting[], idOf: (index: number) => number): readonly Encounter[] {
  const pairs = new Map<string, Encounter>();
  for (const { month, who, status } of list) {
    if (status !== 'HELD') continue;
    const date = dayOf(month);
    const ids = who.map(idOf).toSorted((one, other) => one - other);
    for (const [index, participantId] of ids.entries()) {
      for (const withId of ids.slice(index + 1)) {
        const known = pairs.get(`${participantId} ${withId}`);
        const [first, last] = [known?.first ?? date, known?.last ?? date];
        pairs.set(`${participantId} ${withId}`, {
          participantId,
          withId,
          count: (known?.count ?? 0) + 1,
          first: first < date ? first : date,
          last: last > date ? last : date,
        });
      }
    }
  }
  return [...pairs.values()];
}

function dayOf(month: number) {
  const day = `2026-${String(month).padStart(2, '0')}-01`;
  if (!isIsoDate(day)) throw new RangeError(`Expected a day, found ${day}`);
  return day;
}

function lowestFirst(encounter: Encounter): Encounter {
  const { participantId, withId } = encounter;
  return {
    ...encounter,
    participantId: Math.min(participantId, withId),
    withId: Math.max(participantId, withId),
  };
}

function isOf({ participantId, withId }: Encounter, id: number): boolean {
  return participantId === id || withId === id;
}

function sortPairs(list: readonly Encounter[]): readonly Encounter[] {
  return list.toSorted((one, other) => one.participantId - other.participantId || one.withId - other.withId);
}
