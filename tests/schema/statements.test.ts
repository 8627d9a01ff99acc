import { afterAll, beforeAll, describe, it } from 'vitest';
import { encodeGlobalID } from '../../schema/global-id.ts';
import type { TestDatabase } from '../database.ts';
import { createTestDatabase } from '../database.ts';
import { recordBulletins } from '../record.ts';
import { operation } from './operations.ts';
import { assertEvents, runQuery, startSubscription } from './run-operation.ts';

const PERSON = encodeGlobalID('Person', 3);
const COUNTRY = encodeGlobalID('Country', 1);
const ARTICLES = Array.from({ length: 50 }, (_, index) => encodeGlobalID('Article', index + 1));

/** Statements of each committed operation. They follow from its depth; a page of one row and of fifty cost the same. */
const QUERIES = [
  { name: 'front-page', variables: { first: 50 }, statements: 6 },
  { name: 'latest-bulletins', variables: { first: 50 }, statements: 6 },
  { name: 'agreement-list', variables: { first: 50 }, statements: 9 },
  { name: 'engagement-list', variables: { first: 50 }, statements: 10 },
  { name: 'participant-page', variables: { id: PERSON, first: 50 }, statements: 13 },
  { name: 'participant-page', variables: { id: COUNTRY, first: 50 }, statements: 6 },
  { name: 'search', variables: { text: 'serik utopia', first: 50 }, statements: 11 },
  { name: 'feed-places', variables: {}, statements: 1 },
  { name: 'latest-arrivals', variables: {}, statements: 3 },
  { name: 'article-text', variables: { id: ARTICLES[0] }, statements: 3 },
  { name: 'articles-on-page', variables: { ids: ARTICLES }, statements: 13 },
];

/** Statements of the events of a page, those that read the feed itself not counted. */
const EVENTS = [
  { name: 'bulletin-ingested', statements: 10 },
  { name: 'changes', statements: 4 },
  { name: 'article-changes', statements: 13 },
];

describe('statements of an operation', () => {
  let single: TestDatabase;
  let many: TestDatabase;

  beforeAll(async () => {
    single = await createTestDatabase();
    many = await createTestDatabase();
    await recordBulletins(single.writer, 1);
    await recordBulletins(many.writer, 50);
  });

  afterAll(async () => {
    await single[Symbol.asyncDispose]();
    await many[Symbol.asyncDispose]();
  });

  for (const { name, variables, statements } of QUERIES) {
    it(`${name} takes ${statements} for one row and for fifty`, async ({ expect }) => {
      for (const database of [single, many]) {
        database.statements.length = 0;
        const { data, errors } = await runQuery(database, operation(name), variables);
        expect(errors).toBeUndefined();
        expect(data).toBeTruthy();
        expect(database.statements).toHaveLength(statements);
      }
    });
  }

  for (const { name, statements } of EVENTS) {
    it(`an event of ${name} takes ${statements}, whatever the database holds`, async ({ expect }) => {
      for (const database of [single, many]) {
        const variables = { after: '' };
        database.statements.length = 0;
        const events = await startSubscription({ database, document: operation(name), variables });
        assertEvents(events);
        expect(await events.next()).toMatchObject({ data: {} });
        events.return();
        const reads = database.statements.filter(
          (statement) => !/FROM \S*Change\b|sqlite_sequence/.test(statement),
        );
        expect(reads).toHaveLength(statements);
      }
    });
  }

  it('reads no table from end to end below the list that is asked for', async ({ expect }) => {
    many.statements.length = 0;
    for (const { name, variables } of QUERIES) await runQuery(many, operation(name), variables);
    for (const statement of many.statements.filter((text) => !text.includes('WHERE TRUE'))) {
      const plan = await many.reader.$queryRawUnsafe<{ detail: string }[]>(
        `EXPLAIN QUERY PLAN ${statement}`,
        ...Array.from(statement.matchAll(/\?/g), () => null),
      );
      const scans = plan.map(({ detail }) => detail).filter((detail) => /^SCAN [A-Z]\w+$/.test(detail));
      expect(scans, statement).toEqual([]);
    }
  });
});
