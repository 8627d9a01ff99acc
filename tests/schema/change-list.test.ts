import { afterAll, beforeAll, describe, it } from 'vitest';
import { printCursor } from '../../schema/cursor.ts';
import { encodeGlobalID } from '../../schema/global-id.ts';
import type { TestDatabase } from '../database.ts';
import { createTestDatabase } from '../database.ts';
import { recordBulletins } from '../record.ts';
import { assertEvents, runQuery, startSubscription } from './run-operation.ts';

const PAGE = `query ($first: Int!, $after: Cursor, $where: ChangeFilter) {
  changes(first: $first, after: $after, where: $where) {
    edges { cursor node { cursor kind } }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    gap { from to }
  }
}`;
const BULLETINS = 50;
const CHANGES = 4 * BULLETINS;

describe('the list of changes', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await createTestDatabase();
    await recordBulletins(database.writer, BULLETINS);
  });

  afterAll(() => database[Symbol.asyncDispose]());

  const place = (sequence: number) => printCursor({ key: database.feedKey, sequence });

  it('is read page by page to the end, every change once and in order', async ({ expect }) => {
    const cursors: string[] = [];
    for (let after: string | null = null, goesOn = true; goesOn; ) {
      const { data, errors } = await runQuery(database, PAGE, { first: 30, after });
      expect(errors).toBeUndefined();
      const { edges, pageInfo } = data.changes;
      cursors.push(...edges.map(({ cursor }: { cursor: string }) => cursor));
      expect(pageInfo).toMatchObject({
        hasPreviousPage: after !== null,
        startCursor: edges[0].cursor,
        endCursor: cursors.at(-1),
      });
      after = pageInfo.endCursor;
      goesOn = pageInfo.hasNextPage;
    }
    expect(cursors).toEqual(Array.from({ length: CHANGES }, (_, index) => place(index + 1)));
  });

  it('takes one statement a page and one for its place, whatever is asked for', async ({ expect }) => {
    const where = { text: 'plan', kinds: ['AGREEMENT_RECORDED'], topics: ['TRADE'], countries: ['TR'] };
    const ids = { sources: [encodeGlobalID('Source', 1)], participants: [encodeGlobalID('Person', 3)] };
    const requests = [
      { variables: { first: 1 }, statements: 1 },
      { variables: { first: 50 }, statements: 1 },
      { variables: { first: 50, where }, statements: 1 },
      { variables: { first: 50, after: place(3), where }, statements: 2 },
      { variables: { first: 5, where: { ...where, ...ids } }, statements: 3 },
    ];
    for (const { variables, statements } of requests) {
      database.statements.length = 0;
      const { data } = await runQuery(database, PAGE, variables);
      expect(data.changes.edges.length).toBeGreaterThan(0);
      expect(database.statements).toHaveLength(statements);
    }
  });

  it('counts all that is wanted, when asked to', async ({ expect }) => {
    const document = `query ($where: ChangeFilter) { changes(first: 1, where: $where) { totalCount } }`;
    const where = { kinds: ['BULLETIN_INGESTED'] };
    expect((await runQuery(database, document)).data).toEqual({ changes: { totalCount: CHANGES } });
    expect((await runQuery(database, document, { where })).data).toEqual({
      changes: { totalCount: BULLETINS },
    });
  });

  it('hands its last cursor on to the subscription', async ({ expect }) => {
    const { data } = await runQuery(database, PAGE, { first: 7 });
    const { endCursor } = data.changes.pageInfo;
    const events = await startSubscription({
      database,
      document: 'subscription ($after: Cursor) { changes(after: $after) { cursor } }',
      variables: { after: endCursor },
    });
    assertEvents(events);
    expect(await events.next()).toEqual({ data: { changes: { cursor: place(8) } } });
    events.return();
  });

  it('has no edges, and no cursors, where nothing is wanted', async ({ expect }) => {
    const { data } = await runQuery(database, PAGE, { first: 5, where: { kinds: ['FACTS_REVISED'] } });
    expect(data.changes).toEqual({
      edges: [],
      pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
      gap: null,
    });
  });

  it('refuses sizes out of bounds, cursors of elsewhere and filters that match nothing', async ({
    expect,
  }) => {
    const elsewhere = printCursor({ key: '0123456789abcdef', sequence: 1 });
    for (const [variables, code] of [
      [{ first: 0 }, 'BAD_PAGE_SIZE'],
      [{ first: 101 }, 'BAD_PAGE_SIZE'],
      [{ first: 1, after: elsewhere }, 'BAD_CURSOR'],
      [{ first: 1, after: place(CHANGES + 1) }, 'BAD_CURSOR'],
      [{ first: 1, where: { kinds: [] } }, 'BAD_FILTER'],
    ] as const) {
      expect(await runQuery(database, PAGE, variables)).toMatchObject({ errors: [{ extensions: { code } }] });
    }
  });

  it('tells what is no longer kept before its page', async ({ expect }) => {
    await using pruned = await createTestDatabase();
    await recordBulletins(pruned.writer, 3);
    await pruned.writer.$executeRaw`DELETE FROM "Change" WHERE "sequence" <= 6`;
    const { data } = await runQuery(pruned, PAGE, { first: 2, where: { kinds: ['BULLETIN_INGESTED'] } });
    const at = (sequence: number) => printCursor({ key: pruned.feedKey, sequence });
    expect(data.changes.gap).toEqual({ from: at(0), to: at(6) });
    expect(data.changes.edges.map(({ cursor }: { cursor: string }) => cursor)).toEqual([at(8), at(12)]);
    const next = await runQuery(pruned, PAGE, { first: 2, after: at(8) });
    expect(next.data.changes.gap).toBeNull();
  });
});
