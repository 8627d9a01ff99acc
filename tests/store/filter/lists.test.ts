import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as everything from '../../../src/domain/filter.ts';
import type { ListOrder } from '../../../src/domain/order.ts';
import type { Page, PageRequest } from '../../../src/domain/page.ts';
import { createPages, type Pages } from '../../../src/store/pages.ts';
import { openTestStore, type TestStore } from '../test-store.ts';
import { readRecord, type WholeRecord } from './read-record.ts';
import { OSMON, OSMONOV, TOLD_BULLETINS } from './told-bulletins.ts';
import { createWantedEntries, type WantedEntries } from './wanted-entries.ts';

const time = (from: string | null, until: string | null) => ({
  from: from === null ? null : new Date(from),
  until: until === null ? null : new Date(until),
});
const days = (from: string | null, to: string | null) => ({ from, to });

const ARTICLE_PARTS = {
  sources: [[1], [2], [1, 2]],
  publishedAt: [
    time('2026-02-03T00:00:00Z', '2026-02-04T10:00:00Z'),
    time(null, '2026-02-03T10:00:00Z'),
    time('2026-02-04T10:00:00Z', null),
  ],
  topics: [['TRADE'], ['ENVIRONMENT', 'TRANSPORT'], ['TOURISM']],
  text: ['kilic', 'TREATY trade', 'riga visits', 'water', 'nothing of the kind'],
};
const NAMES = [['osmon'], ['KILIC', 'river'], ['OZOLA'], ['nobody at all']];
const COUNTRIES = [['KG'], ['TR'], ['PL', 'DE'], ['LV']];
const OFFICES = [['PRESIDENT'], ['ambas', 'secretary general'], ['head'], ['minister']];
const PEOPLE = [['osmon'], ['osmonov'], ['envoy', 'council'], ['speaker'], ['kyrgyzstan']];
const WHO = {
  participants: PEOPLE,
  participantNames: NAMES,
  countries: COUNTRIES,
  organizations: [['council']],
};
const REPORTS = {
  agreementKinds: [['PLAN'], ['TREATY', 'MEMORANDUM']],
  agreementStatuses: [['SIGNED'], ['PROPOSED']],
  engagementKinds: [['MEETING'], ['CEREMONY', 'VISIT']],
  engagementStatuses: [['HELD'], ['PLANNED', 'CANCELLED']],
};
const DAYS = [
  days('2026-03-10', '2026-03-12'),
  days(null, '2025-12-31'),
  days('2026-06-30', null),
  days('2026-02-02', '2026-02-02'),
  days('2027-01-01', '2027-12-31'),
];

/** Each list, values of each part of its filter that some entries meet, and what it can be sorted by. */
const LISTS = {
  articles: {
    every: everything.EVERY_ARTICLE,
    parts: { ...ARTICLE_PARTS, ...WHO, ...REPORTS, offices: OFFICES },
    keys: { PUBLISHED_AT: 'publishedAt', RECORDED_AT: null },
  },
  bulletins: {
    every: everything.EVERY_BULLETIN,
    parts: {
      ...ARTICLE_PARTS,
      ...WHO,
      ...REPORTS,
      offices: OFFICES,
      formats: [['page-capture'], ['html']],
      capturedOn: [days('2026-02-03', null), days('2026-02-02', '2026-02-02')],
      ingestedAt: [time('2026-02-05T12:00:00Z', null), time(null, '2026-02-05T12:00:00Z')],
    },
    keys: { INGESTED_AT: 'ingestedAt', CAPTURED_ON: 'capturedOn' },
  },
  sources: {
    every: everything.EVERY_SOURCE,
    parts: { countries: COUNTRIES },
    keys: { NAME: 'name', RECORDED_AT: null },
  },
  participants: {
    every: everything.EVERY_PARTICIPANT,
    parts: {
      ...ARTICLE_PARTS,
      kinds: [['PERSON'], ['COUNTRY', 'ORGANIZATION']],
      names: NAMES,
      countries: COUNTRIES,
      organizations: [['council']],
      offices: OFFICES,
    },
    keys: { NAME: 'foldedName', ARTICLES: 'tally', RECORDED_AT: null },
  },
  agreements: {
    every: everything.EVERY_AGREEMENT,
    parts: {
      ...ARTICLE_PARTS,
      ...WHO,
      kinds: REPORTS.agreementKinds,
      statuses: REPORTS.agreementStatuses,
      titles: [['treat'], ['PLAN', 'memo']],
      date: DAYS,
      period: DAYS,
    },
    keys: { DATE: 'sortDate', TITLE: 'foldedTitle', REPORTS: 'tally', RECORDED_AT: null },
  },
  engagements: {
    every: everything.EVERY_ENGAGEMENT,
    parts: {
      ...ARTICLE_PARTS,
      ...WHO,
      kinds: REPORTS.engagementKinds,
      statuses: REPORTS.engagementStatuses,
      offices: OFFICES,
      hostCountries: COUNTRIES,
      date: DAYS,
    },
    keys: { DATE: 'sortDate', REPORTS: 'tally', RECORDED_AT: null },
  },
};
type ListName = keyof typeof LISTS;
type Filter = Readonly<Record<string, unknown>>;

interface Sorted {
  readonly key: string | number;
  readonly id: number;
}

describe('a list', () => {
  let store: TestStore;
  let record: WholeRecord;
  let isWanted: WantedEntries;
  let ids: Readonly<Record<string, number>>;

  beforeAll(async () => {
    store = await openTestStore();
    for (const bulletin of TOLD_BULLETINS) await store.storeBulletin(bulletin);
    const named = {
      osmon: OSMON.name,
      osmonov: OSMONOV.name,
      envoy: 'Łucja Kılıç',
      council: 'River Council',
    };
    const others = { speaker: 'Jana Ozola', kyrgyzstan: 'Kyrgyzstan' };
    const found = Object.entries({ ...named, ...others }).map(
      async ([name, words]) => [name, await store.curator.getId(words)] as const,
    );
    ids = Object.fromEntries(await Promise.all(found));
    const ruling = { reason: 'They are known to us', by: 'A. Clerk' };
    await store.curator.merge({ survivorId: ids.osmon ?? 0, otherIds: [ids.osmonov ?? 0], ...ruling });
    record = await readRecord(store.reader);
    isWanted = createWantedEntries(record);
  });

  afterAll(() => store[Symbol.asyncDispose]());

  /** Participants stand in a filter by their names here. */
  const withIds = (filter: Filter): Filter =>
    Object.fromEntries(
      Object.entries(filter).map(([part, value]) =>
        part === 'participants' || part === 'organizations'
          ? [part, (value as string[] | null)?.map((name) => ids[name]) ?? null]
          : [part, value],
      ),
    );

  const expected = (list: ListName, filter: Filter, { field, direction }: ListOrder<string>): number[] => {
    const column = (LISTS[list].keys as Readonly<Record<string, string | null>>)[field] ?? null;
    const wanted = isWanted[list] as (id: number, filter: unknown) => boolean;
    const rows = [...record[list].values()].filter(({ id }) => wanted(id, filter));
    return sort(rows, column, direction);
  };

  const readerOf = (list: ListName, filter: Filter, order: ListOrder<string>) => {
    const read = createPages(store.reader)[list] as unknown as (
      request: PageRequest,
      listing: object,
    ) => Promise<Page<{ readonly id: number }>>;
    return (request: PageRequest) => read(request, { filter, order });
  };

  for (const [name, { every, parts, keys }] of Object.entries(LISTS)) {
    const list = name as ListName;
    const order = { field: Object.keys(keys)[0] ?? '', direction: 'DESC' } as const;

    it.each(Object.entries<readonly unknown[]>(parts))(
      `of ${list} by %s holds exactly the entries that are meant`,
      async (part, values) => {
        const found: number[][] = [];
        for (const value of values) {
          const filter = { ...every, ...withIds({ [part]: value }) };
          const page = await readerOf(list, filter, order)({ ...ALL, count: 100 });
          found.push(page.edges.map(({ node }) => node.id));
          expect(found.at(-1), JSON.stringify(value)).toEqual(expected(list, filter, order));
          expect(await page.totalCount()).toBe(found.at(-1)?.length);
        }
        expect(found.flat().length, 'entries found').toBeGreaterThan(0);
      },
    );

    it(`of ${list} is walked in full and in order, by any parts, in any order, from either end`, async () => {
      const filters = fc.record(
        Object.fromEntries(
          Object.entries<readonly unknown[]>(parts).map(
            ([part, values]) =>
              [part, fc.option(fc.constantFrom(...values), { freq: 1, nil: null })] as const,
          ),
        ),
      );
      const few = fc.uniqueArray(fc.constantFrom(...Object.keys(parts)), { maxLength: 2 });
      await fc.assert(
        fc.asyncProperty(
          filters,
          few,
          fc.constantFrom(...Object.keys(keys)),
          fc.constantFrom('ASC', 'DESC'),
          fc.constantFrom('START', 'END'),
          fc.integer({ min: 1, max: 4 }),
          async (values, asked, field, direction, from, count) => {
            const given = Object.fromEntries(asked.map((part) => [part, values[part] ?? null]));
            const filter = { ...every, ...withIds(given) };
            const sorting = { field, direction } as const;
            const read = readerOf(list, filter, sorting);
            expect(await walk(read, from, count)).toEqual(expected(list, filter, sorting));
          },
        ),
        { numRuns: 60 },
      );
    });
  }

  it('refuses the cursor of another order of the same list', async () => {
    const pages: Pages = createPages(store.reader);
    const newest = await pages.articles(ALL, { filter: everything.EVERY_ARTICLE, order: null });
    const after = { ...ALL, after: newest.pageInfo.endCursor };
    for (const order of [
      { field: 'PUBLISHED_AT', direction: 'ASC' },
      { field: 'RECORDED_AT', direction: 'DESC' },
    ] as const) {
      await expect(pages.articles(after, { filter: everything.EVERY_ARTICLE, order })).rejects.toMatchObject({
        code: 'BAD_CURSOR',
        message: `Expected a cursor of articles by ${order.field} ${order.direction}, found a cursor of articles`,
      });
    }
  });

  it('takes its own order for the one it has unless told', async () => {
    const pages: Pages = createPages(store.reader);
    const newest = await pages.articles(ALL, { filter: everything.EVERY_ARTICLE, order: null });
    const order = { field: 'PUBLISHED_AT', direction: 'DESC' } as const;
    const after = { ...ALL, after: newest.pageInfo.endCursor };
    const rest = await pages.articles(after, { filter: everything.EVERY_ARTICLE, order });
    expect(rest.edges.length).toBeGreaterThan(0);
  });
});

const ALL: PageRequest = { count: 3, from: 'START', after: null, before: null };

/** Entries without a value last, ties by id in the same direction. */
function sort(
  rows: readonly { readonly id: number }[],
  column: string | null,
  direction: 'ASC' | 'DESC',
): number[] {
  const keyed = rows.map((row): Sorted | { readonly key: null; readonly id: number } => {
    const value =
      column === null ? '' : (row as unknown as Record<string, string | number | Date | null>)[column];
    return { key: value instanceof Date ? value.toISOString() : (value ?? null), id: row.id };
  });
  const sign = direction === 'ASC' ? 1 : -1;
  return keyed
    .toSorted((one, other) => {
      if ((one.key === null) !== (other.key === null)) return one.key === null ? 1 : -1;
      const [first, second] = [one.key ?? '', other.key ?? ''];
      return sign * (first < second ? -1 : first > second ? 1 : one.id - other.id);
    })
    .map(({ id }) => id);
}

async function walk(
  read: (request: PageRequest) => Promise<Page<{ readonly id: number }>>,
  from: PageRequest['from'],
  count: number,
): Promise<number[]> {
  const seen: number[][] = [];
  for (let request: PageRequest = { ...ALL, from, count }; ; ) {
    const { edges, pageInfo } = await read(request);
    seen.push(edges.map(({ node }) => node.id));
    if (from === 'START' ? !pageInfo.hasNextPage : !pageInfo.hasPreviousPage) break;
    request =
      from === 'START'
        ? { ...request, after: pageInfo.endCursor }
        : { ...request, before: pageInfo.startCursor };
  }
  return (from === 'START' ? seen : seen.toReversed()).flat();
}
