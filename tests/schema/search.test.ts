import { afterAll, beforeAll, describe, it } from 'vitest';
import type { TestDatabase } from '../database.ts';
import { createTestDatabase } from '../database.ts';
import { recordBulletins } from '../record.ts';
import { operation } from './operations.ts';
import { runQuery } from './run-operation.ts';

describe('search', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await createTestDatabase();
    await recordBulletins(database.writer, 3);
  });

  afterAll(() => database[Symbol.asyncDispose]());

  const search = (variables: Readonly<Record<string, unknown>>) =>
    runQuery(database, operation('search'), { first: 10, ...variables });

  it('answers with what was found, where its words stand, and how much there is', async ({ expect }) => {
    const { data, errors } = await search({ text: 'Ambassador 3' });
    expect(errors).toBeUndefined();
    expect(data.search).toEqual({
      totalCount: 2,
      pageInfo: { hasNextPage: false, endCursor: expect.any(String) },
      facets: {
        kinds: [
          { kind: 'PERSON', count: 1 },
          { kind: 'ARTICLE', count: 1 },
        ],
        years: [{ year: 2026, count: 1 }],
        sources: [{ source: { name: 'Utopian Press' }, count: 1 }],
        countries: [
          { country: { name: 'Utopia' }, count: 1 },
          { country: { name: 'Erewhon' }, count: 1 },
        ],
      },
      nodes: [
        {
          kind: 'PERSON',
          score: expect.any(Number),
          result: { id: expect.any(String), name: 'Ambassador 3' },
          snippets: [
            {
              field: 'NAME',
              text: 'Ambassador 3',
              start: 0,
              ranges: [
                { start: 0, end: 10 },
                { start: 11, end: 12 },
              ],
            },
          ],
        },
        {
          kind: 'ARTICLE',
          score: expect.any(Number),
          result: { id: expect.any(String), headline: 'Headline 3', publishedAt: '2026-02-02T03:00:00.000Z' },
          snippets: [{ field: 'HEADLINE' }, { field: 'BODY' }].map((snippet) =>
            expect.objectContaining(snippet),
          ),
        },
      ],
    });
  });

  it('finds every kind, each as its own type', async ({ expect }) => {
    const document = `query ($text: String!) {
      search(text: $text, first: 20) { nodes { kind result { __typename } } }
    }`;
    const found = new Set<string>();
    for (const text of ['Utopia', 'Plan 1', 'Utopian Press', 'Serik', 'Bulletin 1']) {
      const { data } = await runQuery(database, document, { text });
      for (const { kind, result } of data.search.nodes) found.add(`${kind} ${result.__typename}`);
    }
    expect([...found].sort()).toEqual([
      'AGREEMENT Agreement',
      'ARTICLE Article',
      'BULLETIN Bulletin',
      'COUNTRY Country',
      'ENGAGEMENT Engagement',
      'PERSON Person',
      'SOURCE Source',
    ]);
  });

  it('narrows to kinds, and counts the others all the same', async ({ expect }) => {
    const { data } = await search({ text: 'Utopia', kinds: ['COUNTRY'] });
    expect(data.search.totalCount).toBe(1);
    expect(data.search.nodes).toMatchObject([{ result: { name: 'Utopia' } }]);
    expect(data.search.facets.kinds.length).toBeGreaterThan(1);
  });

  it('goes on behind a cursor', async ({ expect }) => {
    const { data: whole } = await search({ text: 'plan' });
    const { data: first } = await search({ text: 'plan', first: 2 });
    const after = first.search.pageInfo.endCursor;
    const { data: rest } = await search({ text: 'plan', after });
    expect([...first.search.nodes, ...rest.search.nodes]).toEqual(whole.search.nodes);
    const { errors } = await search({ text: 'planned', after });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_CURSOR' } }]);
  });

  it('refuses a text without a word, an empty list of kinds and a facet of none, before it asks the database', async ({
    expect,
  }) => {
    database.statements.length = 0;
    for (const [variables, message] of [
      [{ text: '"*"' }, 'Expected `text` to have a word, found no letter and no digit'],
      [
        { text: 'a', kinds: [] },
        'Expected `kinds` to have at least one value, found an empty list, which nothing matches',
      ],
    ] as const) {
      const { data, errors } = await search(variables);
      expect(data).toBeNull();
      expect(errors).toMatchObject([{ message, extensions: { code: 'BAD_FILTER' } }]);
    }
    expect(database.statements).toEqual([]);
    const { errors } = await runQuery(
      database,
      '{ search(text: "plan", first: 1) { facets { sources(first: 0) { count } } } }',
    );
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_PAGE_SIZE' } }]);
  });
});
