import { describe, it } from 'vitest';
import { createTestDatabase } from '../database.ts';
import { recordBulletins } from '../record.ts';
import { runQuery } from './run-operation.ts';

const ARTICLES = `query ($first: Int, $last: Int, $after: String, $before: String) {
  articles(first: $first, last: $last, after: $after, before: $before) {
    totalCount
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    edges { cursor node { headline } }
    nodes { headline }
  }
}`;

describe('a connection', () => {
  it('pages forwards by first and after, backwards by last and before', async ({ expect }) => {
    await using database = await createTestDatabase();
    await recordBulletins(database.writer, 3);
    const { data: first } = await runQuery(database, ARTICLES, { first: 2 });
    expect(first.articles).toMatchObject({
      totalCount: 3,
      pageInfo: { hasNextPage: true, hasPreviousPage: false },
      nodes: [{ headline: 'Headline 3' }, { headline: 'Headline 2' }],
    });
    const { endCursor } = first.articles.pageInfo;
    const { data: second } = await runQuery(database, ARTICLES, { first: 2, after: endCursor });
    expect(second.articles).toMatchObject({
      totalCount: 3,
      pageInfo: { hasNextPage: false, hasPreviousPage: true },
      nodes: [{ headline: 'Headline 1' }],
    });
    const { startCursor } = second.articles.pageInfo;
    const { data: back } = await runQuery(database, ARTICLES, { last: 1, before: startCursor });
    expect(back.articles).toMatchObject({
      pageInfo: { hasNextPage: true, hasPreviousPage: true },
      nodes: [{ headline: 'Headline 2' }],
    });
  });

  it('wants to know how many, from 1 to 100, and from which end', async ({ expect }) => {
    await using database = await createTestDatabase();
    const expected = 'Expected either `first` or `last`, from 1 to 100, found ';
    const refused = [
      [{}, 'neither'],
      [{ first: null }, 'neither'],
      [{ first: 1, last: 1 }, 'both'],
      [{ first: 0 }, '0'],
      [{ last: -1 }, '-1'],
      [{ first: 101 }, '101'],
    ] as const;
    for (const [variables, found] of refused) {
      const { errors } = await runQuery(database, ARTICLES, variables);
      expect(errors).toMatchObject([
        { message: `${expected}${found}`, extensions: { code: 'BAD_PAGE_SIZE' } },
      ]);
    }
    expect(database.statements).toEqual([]);
  });

  it('refuses the cursor of another connection and what is none', async ({ expect }) => {
    await using database = await createTestDatabase();
    await recordBulletins(database.writer, 1);
    const { data } = await runQuery(database, '{ bulletins(first: 1) { pageInfo { endCursor } } }');
    for (const after of [data.bulletins.pageInfo.endCursor, 'forged', '']) {
      const { errors } = await runQuery(database, ARTICLES, { first: 1, after });
      expect(errors).toMatchObject([{ extensions: { code: 'BAD_CURSOR' }, path: ['articles'] }]);
    }
  });

  it('refuses a bad page within a page, and answers the rest of the operation', async ({ expect }) => {
    await using database = await createTestDatabase();
    await recordBulletins(database.writer, 1);
    const { data, errors } = await runQuery(
      database,
      `{ node(id: "${Buffer.from('Person:3').toString('base64url')}") { ... on Person { agreements { totalCount } } }
         sources(first: 1) { totalCount } }`,
    );
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_PAGE_SIZE' } }]);
    expect(data).toEqual({ node: null, sources: { totalCount: 1 } });
  });

  it('narrows by where, a single value standing for a list of one', async ({ expect }) => {
    await using database = await createTestDatabase();
    await recordBulletins(database.writer, 2);
    const { data, errors } = await runQuery(
      database,
      `{ participants(first: 10, where: { kinds: COUNTRY }) { nodes { name } }
         agreements(first: 10, where: { statuses: [PLANNED] }) { totalCount }
         engagements(first: 10, where: { kinds: MEETING, statuses: HELD }) { totalCount }
         articles(first: 10, where: { topics: TRADE, sources: "${Buffer.from('Source:1').toString('base64url')}" }) {
           totalCount } }`,
    );
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      participants: { nodes: [{ name: 'Erewhon' }, { name: 'Utopia' }] },
      agreements: { totalCount: 0 },
      engagements: { totalCount: 2 },
      articles: { totalCount: 2 },
    });
  });

  it('wants ids of sources where sources are meant', async ({ expect }) => {
    await using database = await createTestDatabase();
    const { errors } = await runQuery(
      database,
      `{ articles(first: 1, where: { sources: "${Buffer.from('Person:1').toString('base64url')}" }) { totalCount } }`,
    );
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_ID' } }]);
    expect(database.statements).toEqual([]);
  });
});
