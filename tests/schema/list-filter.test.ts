import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encodeGlobalID } from '../../schema/global-id.ts';
import { REFUSAL_CODES } from '../../src/domain/refusal.ts';
import type { TestDatabase } from '../database.ts';
import { createTestDatabase } from '../database.ts';
import { recordBulletins } from '../record.ts';
import { runQuery } from './run-operation.ts';

/** The lists, and the parts of their filters that are words. */
const LISTS = {
  articles: ['text', 'participantNames', 'offices'],
  bulletins: ['text', 'participantNames', 'offices'],
  participants: ['text', 'names', 'offices'],
  agreements: ['text', 'participantNames', 'titles'],
  engagements: ['text', 'participantNames', 'offices'],
};
const IDS = ['sources', 'participants', 'organizations'];

function listQuery(list: string): string {
  const noun = `${list.charAt(0).toUpperCase()}${list.slice(1, -1)}`;
  return `query ($where: ${noun}Filter, $after: String, $orderBy: ${noun}Order) {
    ${list}(first: 5, after: $after, where: $where, orderBy: $orderBy) {
      totalCount nodes { __typename } pageInfo { endCursor }
    }
  }`;
}

/** What people and programs put into text fields. */
const hostileText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc
    .array(
      fc.constantFrom(
        '"',
        "'",
        '*',
        '(',
        ')',
        'NEAR',
        'AND',
        'OR',
        'NOT',
        '^',
        ':',
        '-',
        '%',
        '_',
        'x',
        '\0',
        ';',
      ),
      {
        minLength: 1,
        maxLength: 12,
      },
    )
    .map((tokens) => tokens.join(' ')),
  fc.constantFrom(
    "'; DROP TABLE Article; --",
    'text:"x" NEAR/2 y',
    '\uD800 lone',
    '👩‍🚀🇰🇿',
    'ﷺ'.repeat(200),
    'a'.repeat(10_000),
    'ab '.repeat(3_400),
    '%'.repeat(60_000),
    '\0',
    '﷽½Ⅷ𞤀',
  ),
);

describe('a filter of a list', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await createTestDatabase();
    await recordBulletins(database.writer, 3);
  });

  afterAll(() => database[Symbol.asyncDispose]());

  const run = (list: string, variables: Readonly<Record<string, unknown>>) =>
    runQuery(database, listQuery(list), variables);

  for (const [list, words] of Object.entries(LISTS)) {
    it(`of ${list} answers any text, or refuses it with a reason`, async () => {
      await fc.assert(
        fc.asyncProperty(hostileText, fc.constantFrom(...words), async (text, part) => {
          const value = part === 'text' ? text : [text];
          const { data, errors } = await run(list, { where: { [part]: value } });
          if (errors) expect(errors).toMatchObject([{ extensions: { code: 'BAD_FILTER' } }]);
          else expect(data[list].totalCount).toBeGreaterThanOrEqual(data[list].nodes.length);
        }),
        { numRuns: 60 },
      );
    });

    it(`of ${list} answers any id and any cursor, or refuses it with a reason`, async () => {
      const parts = fc.constantFrom(
        ...IDS.filter((part) => part !== 'participants' || list !== 'participants'),
      );
      await fc.assert(
        fc.asyncProperty(hostileText, parts, fc.boolean(), async (text, part, isCursor) => {
          const { errors = [] } = await run(list, isCursor ? { after: text } : { where: { [part]: [text] } });
          expect(errors).toHaveLength(1);
          expect(REFUSAL_CODES).toContain(errors[0]?.extensions?.code);
        }),
        { numRuns: 40 },
      );
    });

    it(`of ${list} takes a cursor cut short or of another order for none of its own`, async () => {
      const { data } = await run(list, {});
      const cursor: string = data[list].pageInfo.endCursor;
      const recorded = list === 'bulletins' ? 'CAPTURED_ON' : 'RECORDED_AT';
      const refused = [
        { after: cursor.slice(0, -4) },
        { after: cursor.slice(4) },
        { after: cursor, orderBy: { field: recorded, direction: 'ASC' } },
      ];
      for (const variables of refused) {
        const { errors } = await run(list, variables);
        expect(errors).toMatchObject([{ extensions: { code: 'BAD_CURSOR' }, path: [list] }]);
      }
    });
  }

  const refusals = [
    { list: 'articles', where: { topics: [] }, code: 'BAD_FILTER', message: /`topics`.*an empty list/ },
    { list: 'agreements', where: { kinds: [] }, code: 'BAD_FILTER', message: /`kinds`.*an empty list/ },
    { list: 'agreements', where: { titles: ['…'] }, code: 'BAD_FILTER', message: /`titles`.*no letter/ },
    {
      list: 'engagements',
      where: { date: { from: '2026-03-02', to: '2026-03-01' } },
      code: 'BAD_FILTER',
      message: /`date`.*an end behind its beginning, found 2026-03-02 to 2026-03-01/,
    },
    {
      list: 'articles',
      where: { publishedAt: { from: '2026-03-01T00:00:00Z', until: '2026-03-01T00:00:00Z' } },
      code: 'BAD_FILTER',
      message: /`publishedAt`/,
    },
    {
      list: 'participants',
      where: { names: ['a'.repeat(2_001)] },
      code: 'BAD_FILTER',
      message: /2000.*2001/,
    },
    { list: 'engagements', where: { hostCountries: ['ZZ'] }, code: 'NOT_FOUND', message: /a country.*"ZZ"/ },
    {
      list: 'agreements',
      where: { participants: [encodeGlobalID('Person', 99)] },
      code: 'NOT_FOUND',
      message: /a participant on record/,
    },
    {
      list: 'bulletins',
      where: { sources: [encodeGlobalID('Person', 3)] },
      code: 'BAD_ID',
      message: /the id of Source/,
    },
  ];

  it.each(refusals)('of $list is refused with $code: $where', async ({ list, where, code, message }) => {
    const { data, errors } = await run(list, { where });
    expect(data).toBeNull();
    expect(errors).toMatchObject([
      { extensions: { code }, path: [list], message: expect.stringMatching(message) },
    ]);
  });

  it('narrows nothing where all of it is left out, null, or open at both ends', async () => {
    const { data: all } = await run('engagements', {});
    for (const where of [null, {}, { kinds: null, date: null }, { date: {} }, { date: { from: null } }]) {
      const { data } = await run('engagements', { where });
      expect(data).toEqual(all);
    }
  });

  it('takes one statement for the page, one for the total, and one for the ids of each kind', async () => {
    const where = {
      participants: [encodeGlobalID('Person', 3), encodeGlobalID('Country', 1)],
      sources: [encodeGlobalID('Source', 1)],
      countries: ['TR'],
      topics: ['TRADE'],
      text: 'plan',
      publishedAt: { from: '2026-02-01T00:00:00Z' },
    };
    for (const list of ['articles', 'agreements', 'engagements', 'bulletins']) {
      database.statements.length = 0;
      const { data, errors } = await run(list, { where });
      expect(errors).toBeUndefined();
      expect(data[list]).toMatchObject({ totalCount: 3 });
      expect(database.statements).toHaveLength(4);
    }
  });

  it('narrows the lists of many parents by one statement for all of them', async () => {
    const query = `query ($agreements: AgreementFilter, $parts: ParticipationFilter) {
      participants(first: 50, where: { kinds: [COUNTRY, PERSON] }) { nodes {
        agreements(first: 5, where: $agreements, orderBy: { field: TITLE, direction: ASC }) {
          totalCount nodes { title }
        }
        participations(first: 5, where: $parts) { totalCount nodes { office } }
        engagements(first: 5, where: { kinds: [CALL] }) { nodes { kind } }
      } }
    }`;
    const variables = {
      agreements: { titles: ['plan 2', 'plan 3'], date: { from: '2027-12-31' } },
      parts: { offices: ['president'], roles: ['ACTOR'], countries: ['KZ'] },
    };
    database.statements.length = 0;
    const { data, errors } = await runQuery(database, query, variables);
    expect(errors).toBeUndefined();
    const byCountry = data.participants.nodes.filter(
      ({ agreements }: { agreements: { totalCount: number } }) => agreements.totalCount === 2,
    );
    expect(byCountry[0].agreements.nodes).toEqual([{ title: 'Plan 2' }, { title: 'Plan 3' }]);
    // The participants; agreements of parties and of persons; participations; engagements; three totals.
    expect(database.statements).toHaveLength(8);
  });
});
