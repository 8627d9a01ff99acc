import { afterAll, beforeAll, describe, it } from 'vitest';
import { encodeGlobalID } from '../../schema/global-id.ts';
import type { TestDatabase } from '../database.ts';
import { createTestDatabase } from '../database.ts';
import { recordBulletins, SHARED } from '../record.ts';
import { runQuery } from './run-operation.ts';

const PAGE = 'totalCount pageInfo { hasNextPage endCursor }';
const ENCOUNTER =
  'participant { name } with { name } count first last engagements(first: 50) { totalCount nodes { title } }';

/** What asks how those on record stand to each other, and the statements it takes whatever is found. */
const QUERIES = [
  { query: `{ encounters(first: 50) { ${PAGE} nodes { ${ENCOUNTER} } } }`, statements: 5 },
  { query: `{ encounters(first: 50, among: COUNTRY) { ${PAGE} nodes { ${ENCOUNTER} } } }`, statements: 5 },
  {
    query: `{ relations(country: KZ, with: TR) { country { code } with { code } firstContact lastContact
      engagements(first: 50) { totalCount nodes { title } } agreements(first: 50) { totalCount nodes { title } }
      encounters(first: 50) { ${PAGE} nodes { ${ENCOUNTER} } } } }`,
    statements: 12,
  },
  { query: '{ timeline(by: WEEK) { start articles engagements agreements } }', statements: 1 },
  {
    query: `{ agreements(first: 50) { nodes { history(first: 50) {
      totalCount nodes { status statusBefore changesStatus article { headline } evidence { quote } } } } } }`,
    statements: 7,
  },
  {
    query: `{ participants(first: 50, where: { kinds: [PERSON] }) { nodes { ... on Person {
      tenures { office conflicts { kind from to tenure { person { name } } } }
      encounters(first: 50) { totalCount nodes { ${ENCOUNTER} } } } } } }`,
    statements: 8,
  },
];

describe('relations', () => {
  let single: TestDatabase;
  let many: TestDatabase;

  beforeAll(async () => {
    single = await createTestDatabase();
    many = await createTestDatabase();
    await recordMeetings(single, 1);
    await recordMeetings(many, 40);
  });

  afterAll(async () => {
    await single[Symbol.asyncDispose]();
    await many[Symbol.asyncDispose]();
  });

  for (const { query, statements } of QUERIES) {
    it(`are asked by ${statements} statements for one row and for forty: ${query.slice(2, 40)}`, async ({
      expect,
    }) => {
      for (const database of [single, many]) {
        database.statements.length = 0;
        const { errors } = await runQuery(database, query);
        expect(errors).toBeUndefined();
        expect(database.statements).toHaveLength(statements);
      }
    });
  }

  it('tell of two persons how often they met, from when to when, and in what', async ({ expect }) => {
    const { data } = await runQuery(single, QUERIES[0]?.query ?? '');
    expect(data.encounters).toEqual({
      totalCount: 1,
      pageInfo: { hasNextPage: false, endCursor: expect.any(String) },
      nodes: [
        {
          participant: { name: 'Adil Serik' },
          with: { name: 'Ambassador 1' },
          count: 1,
          first: '2026-02-02',
          last: '2026-02-02',
          engagements: { totalCount: 1, nodes: [{ title: 'Meeting 1' }] },
        },
      ],
    });
  });

  it('tell of one person and of one country whom it met', async ({ expect }) => {
    const ask = (type: string, id: number) =>
      runQuery(
        single,
        `{ node(id: "${encodeGlobalID(type, id)}") { ... on ${type} {
          encounters(first: 5) { nodes { participant { name } with { name } count } } } } }`,
      );
    const { data: person } = await ask('Person', SHARED.personId + 1);
    expect(person.node.encounters.nodes).toEqual([
      { participant: { name: 'Ambassador 1' }, with: { name: 'Adil Serik' }, count: 1 },
    ]);
    const { data: country } = await ask('Country', SHARED.hostId);
    expect(country.node.encounters.nodes).toEqual([
      { participant: { name: 'Erewhon' }, with: { name: 'Utopia' }, count: 1 },
    ]);
  });

  it('tell of two countries what they held, signed, and who met', async ({ expect }) => {
    const { data } = await runQuery(single, QUERIES[2]?.query ?? '');
    expect(data.relations).toMatchObject({
      country: { code: 'KZ' },
      with: { code: 'TR' },
      firstContact: '2026-02-02',
      lastContact: '2026-02-02',
      engagements: { totalCount: 1, nodes: [{ title: 'Meeting 1' }] },
      agreements: { totalCount: 1, nodes: [{ title: 'Plan 1' }] },
      encounters: {
        nodes: [{ participant: { name: 'Adil Serik' }, with: { name: 'Ambassador 1' }, count: 1 }],
      },
    });
  });

  it('are refused for a country that nothing has named, and for one with itself', async ({ expect }) => {
    for (const [other, code] of [
      ['LV', 'NOT_FOUND'],
      ['KZ', 'BAD_FILTER'],
    ]) {
      const { errors } = await runQuery(single, `{ relations(country: KZ, with: ${other}) { lastContact } }`);
      expect(errors).toMatchObject([{ extensions: { code } }]);
    }
    const { errors } = await runQuery(
      single,
      '{ encounters(first: 1, where: { kinds: [] }) { totalCount } }',
    );
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_FILTER' } }]);
  });

  it('go on behind a cursor, of encounters and of their engagements', async ({ expect }) => {
    const ask = (after: string | null) =>
      runQuery(
        many,
        `query ($after: String) { encounters(first: 15, after: $after) { ${PAGE} nodes { with { name } } } }`,
        { after },
      );
    const names: string[] = [];
    for (let after: string | null = null; ; ) {
      const { data } = await ask(after);
      names.push(...data.encounters.nodes.map((node: { with: { name: string } }) => node.with.name));
      if (!data.encounters.pageInfo.hasNextPage) break;
      after = data.encounters.pageInfo.endCursor;
    }
    expect(new Set(names).size).toBe(40);
    expect(names).toHaveLength(40);
  });

  it('mark in the history of an agreement which reports change its status', async ({ expect }) => {
    const { writer } = single;
    const told = { agreementId: 1, title: 'Plan 1', kind: 'PLAN' };
    await recordLater(single, 2, { ...told, status: 'IN_FORCE' });
    await recordLater(single, 3, { ...told, status: 'REFERENCED' });
    const { data } = await runQuery(
      single,
      `{ node(id: "${encodeGlobalID('Agreement', 1)}") { ... on Agreement { history(first: 5) {
        nodes { status statusBefore changesStatus article { headline } } } } } }`,
    );
    expect(data.node.history.nodes).toEqual([
      { status: 'SIGNED', statusBefore: null, changesStatus: true, article: { headline: 'Headline 1' } },
      { status: 'IN_FORCE', statusBefore: 'SIGNED', changesStatus: true, article: { headline: 'Later 2' } },
      {
        status: 'REFERENCED',
        statusBefore: 'IN_FORCE',
        changesStatus: false,
        article: { headline: 'Later 3' },
      },
    ]);
    expect(await writer.agreementReport.count()).toBe(3);
  });
});

/** A record in which a person of Utopia meets an ambassador of Erewhon in each article. */
async function recordMeetings({ writer }: TestDatabase, count: number): Promise<void> {
  await recordBulletins(writer, count);
  const { personId, hostId } = SHARED;
  await writer.participation.updateMany({
    where: { participantId: { not: personId } },
    data: { representsId: hostId },
  });
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  const ambassadors = numbers.map((number) => ({ engagementId: number, participantId: personId + number }));
  await writer.engagementParticipant.createMany({
    data: ambassadors.map((row) => ({ ...row, position: 1 })),
  });
  await writer.engagementReportParticipant.createMany({
    data: numbers.flatMap((reportId) => [
      { reportId, participantId: personId, position: 0 },
      { reportId, participantId: personId + reportId, position: 1 },
    ]),
  });
}

/** A later article that tells of an agreement. */
async function recordLater(
  { writer }: TestDatabase,
  id: number,
  report: { agreementId: number; title: string; kind: string; status: string },
): Promise<void> {
  const publishedAt = new Date(Date.UTC(2026, 5, id));
  await writer.article.create({
    data: { id, identity: `later ${id}`, headline: `Later ${id}`, publishedAt },
  });
  const wording = { number: 1, text: `Later ${id}`, textSha256: `later ${id}`, extractorVersion: 1 };
  await writer.revision.create({ data: { ...wording, id, articleId: id, recordedAt: publishedAt } });
  await writer.article.update({ where: { id }, data: { currentRevisionId: id } });
  await writer.agreementReport.create({ data: { ...report, revisionId: id, position: 0 } });
}
