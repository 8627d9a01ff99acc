import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as everything from '../../src/domain/filter.ts';
import type { PageRequest } from '../../src/domain/page.ts';
import { createPages } from '../../src/store/pages.ts';
import { createTestDatabase, type TestDatabase } from '../database.ts';
import { recordBulletins } from '../record.ts';

const LISTS = {
  articles: { every: everything.EVERY_ARTICLE, fields: ['PUBLISHED_AT', 'RECORDED_AT'] },
  bulletins: { every: everything.EVERY_BULLETIN, fields: ['INGESTED_AT', 'CAPTURED_ON'] },
  sources: { every: everything.EVERY_SOURCE, fields: ['NAME', 'RECORDED_AT'] },
  participants: { every: everything.EVERY_PARTICIPANT, fields: ['NAME', 'ARTICLES', 'RECORDED_AT'] },
  agreements: { every: everything.EVERY_AGREEMENT, fields: ['DATE', 'TITLE', 'REPORTS', 'RECORDED_AT'] },
  engagements: { every: everything.EVERY_ENGAGEMENT, fields: ['DATE', 'REPORTS', 'RECORDED_AT'] },
};
type ListName = keyof typeof LISTS;

describe('an order', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await createTestDatabase();
    await recordBulletins(database.writer, 3);
  });

  afterAll(() => database[Symbol.asyncDispose]());

  const read = (list: ListName, request: PageRequest, order: object) => {
    const pages = createPages(database.reader) as unknown as Record<
      ListName,
      (request: PageRequest, listing: object) => Promise<{ pageInfo: { endCursor: string } }>
    >;
    return pages[list](request, { filter: LISTS[list].every, order });
  };

  /** How often the statements so far would sort rows that no index has sorted. */
  const findSorts = async () => {
    const plans = database.statements.map((statement) =>
      database.reader.$queryRawUnsafe<{ detail: string }[]>(
        `EXPLAIN QUERY PLAN ${statement}`,
        ...Array.from(statement.matchAll(/\?/g), () => null),
      ),
    );
    const details = (await Promise.all(plans)).map((plan) => plan.map(({ detail }) => detail));
    // Two ranges of a list, each a page at most by then, are sorted to be put together.
    return details.filter((plan, index) => {
      const allowed = database.statements[index]?.includes('UNION ALL') ? 2 : 0;
      return plan.filter((detail) => detail.includes('TEMP B-TREE')).length > allowed;
    });
  };

  for (const [name, { fields }] of Object.entries(LISTS)) {
    const list = name as ListName;
    it.each(fields)(
      `of ${list} by %s is that of an index, either way, from either end, and behind a cursor`,
      async (field) => {
        for (const direction of ['ASC', 'DESC']) {
          for (const from of ['START', 'END'] as const) {
            const request = { count: 2, from, after: null, before: null };
            const order = { field, direction };
            const { pageInfo } = await read(list, request, order);
            database.statements.length = 0;
            await read(list, request, order);
            await read(
              list,
              { ...request, [from === 'START' ? 'after' : 'before']: pageInfo.endCursor },
              order,
            );
            expect(database.statements).toHaveLength(2);
            expect(await findSorts(), `${direction} from ${from}`).toEqual([]);
          }
        }
      },
    );
  }
});
