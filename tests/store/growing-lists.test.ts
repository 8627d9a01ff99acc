import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EVERY_ARTICLE } from '../../src/domain/filter.ts';
import type { ListOrder } from '../../src/domain/order.ts';
import type { PageRequest } from '../../src/domain/page.ts';
import { createPages } from '../../src/store/pages.ts';
import { createTestDatabase, type TestDatabase } from '../database.ts';

/** An article on record: its id and the hour it was published in, null where it is undated. */
interface Entry {
  readonly id: number;
  readonly hour: number | null;
}

const hours = fc.option(fc.integer({ min: 0, max: 4 }), { freq: 3 });
/** What happens before a page is read: articles arrive, and some go. */
const turns = fc.array(
  fc.record({
    arriving: fc.array(hours, { maxLength: 3 }),
    leaving: fc.array(fc.nat({ max: 9 }), { maxLength: 1 }),
    count: fc.integer({ min: 1, max: 3 }),
  }),
  { minLength: 2, maxLength: 8 },
);
const orders = fc.record({
  field: fc.constantFrom('PUBLISHED_AT', 'RECORDED_AT'),
  direction: fc.constantFrom('ASC', 'DESC'),
}) satisfies fc.Arbitrary<ListOrder<'PUBLISHED_AT' | 'RECORDED_AT'>>;

describe('a list that changes while it is read', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await createTestDatabase();
  });

  afterAll(() => database[Symbol.asyncDispose]());

  const arrive = async (hour: number | null): Promise<Entry> => {
    const publishedAt = hour === null ? null : new Date(Date.UTC(2026, 1, 2, hour));
    const data = { identity: crypto.randomUUID(), headline: 'News', publishedAt };
    const { id } = await database.writer.article.create({ data });
    return { id, hour };
  };

  it('gives on each page the next entries there are then, behind the last one seen: none twice, none missed', async () => {
    await fc.assert(
      fc.asyncProperty(
        turns,
        orders,
        fc.constantFrom('START', 'END') satisfies fc.Arbitrary<PageRequest['from']>,
        async (steps, order, from) => {
          await database.writer.article.deleteMany();
          let entries: Entry[] = [];
          let [last, cursor]: [Entry | null, string | null] = [null, null];
          for (const { arriving, leaving, count } of steps) {
            for (const hour of arriving) entries.push(await arrive(hour));
            const gone = leaving.flatMap((index) => entries[index]?.id ?? []);
            await database.writer.article.deleteMany({ where: { id: { in: gone } } });
            entries = entries.filter(({ id }) => !gone.includes(id));

            const request = {
              count,
              from,
              after: null,
              before: null,
              ...(from === 'START' ? { after: cursor } : { before: cursor }),
            };
            const { edges } = await createPages(database.reader).articles(request, {
              filter: EVERY_ARTICLE,
              order,
            });
            const read = from === 'START' ? edges : edges.toReversed();
            const expected = follow(entries, last, { order, from }).slice(0, count);
            expect(read.map(({ node }) => node.id)).toEqual(expected.map(({ id }) => id));
            last = expected.at(-1) ?? last;
            cursor = read.at(-1)?.cursor ?? cursor;
          }
        },
      ),
      { numRuns: 25 },
    );
  });
});

/** The entries behind one, or all, in the direction in which they are read. */
function follow(
  entries: readonly Entry[],
  last: Entry | null,
  { order, from }: { readonly order: ListOrder<string>; readonly from: PageRequest['from'] },
): readonly Entry[] {
  const way = from === 'START' ? 1 : -1;
  const sorted = entries.toSorted((one, other) => way * compare(one, other, order));
  return last === null ? sorted : sorted.filter((entry) => way * compare(entry, last, order) > 0);
}

function compare(one: Entry, other: Entry, { field, direction }: ListOrder<string>): number {
  const sign = direction === 'ASC' ? 1 : -1;
  if (field === 'RECORDED_AT') return sign * (one.id - other.id);
  if ((one.hour === null) !== (other.hour === null)) return one.hour === null ? 1 : -1;
  return sign * ((one.hour ?? 0) - (other.hour ?? 0) || one.id - other.id);
}
