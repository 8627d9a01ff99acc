import type { GraphQLField, GraphQLObjectType } from 'graphql';
import { getNamedType, isAbstractType, isLeafType, isObjectType, isRequiredArgument } from 'graphql';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { encodeGlobalID } from '../../schema/global-id.ts';
import { schema } from '../../schema/schema.ts';
import type { TestDatabase } from '../database.ts';
import { createTestDatabase } from '../database.ts';
import { recordBulletins, recordCuration, recordParticipant } from '../record.ts';
import { runQuery } from './run-operation.ts';

const NODES = [
  { type: 'Agreement', id: 1 },
  { type: 'AgreementReport', id: 1 },
  { type: 'Article', id: 1 },
  { type: 'ArticleTopic', id: 1 },
  { type: 'Bulletin', id: 1 },
  { type: 'Country', id: 1 },
  { type: 'Curation', id: 1 },
  { type: 'Engagement', id: 1 },
  { type: 'EngagementReport', id: 1 },
  { type: 'Participation', id: 2 },
  { type: 'Person', id: 3 },
  { type: 'Revision', id: 1 },
  { type: 'Source', id: 1 },
  { type: 'Tenure', id: 1 },
];

describe('every field', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await createTestDatabase();
    await recordBulletins(database.writer, 2);
    await recordParticipant(database.writer, {
      kind: 'ORGANIZATION',
      name: 'Utopian League',
      countryCode: 'KZ',
    });
    await recordCuration(database.writer, [3, 4]);
  });

  afterAll(() => database[Symbol.asyncDispose]());

  for (const { type, id } of [...NODES, { type: 'Organization', id: 6 }]) {
    it(`of ${type} answers, reading no table from end to end`, async ({ expect }) => {
      database.statements.length = 0;
      const { data, errors } = await runQuery(
        database,
        `{ node(id: "${encodeGlobalID(type, id)}") { ... on ${type} { ${selectionOf(objectType(type), 2)} } } }`,
      );
      expect(errors).toBeUndefined();
      expect(data.node).toMatchObject({ id: encodeGlobalID(type, id) });
      expect(await findScans(database)).toEqual([]);
    });
  }

  it('of Query that is a list answers', async ({ expect }) => {
    const lists = Object.values(objectType('Query').getFields()).filter(
      ({ args }) => !args.some(isRequiredArgument),
    );
    const { data, errors } = await runQuery(
      database,
      `{ ${lists.map((field) => fieldSelection(field, 3)).join(' ')} }`,
    );
    expect(errors).toBeUndefined();
    expect(Object.keys(data)).toEqual(lists.map(({ name }) => name));
  });
});

/** The tables that one of the statements so far would read whole. */
async function findScans({ reader, statements }: TestDatabase): Promise<string[]> {
  const plans = [...statements].map((statement) =>
    reader.$queryRawUnsafe<{ detail: string }[]>(
      `EXPLAIN QUERY PLAN ${statement}`,
      ...Array.from(statement.matchAll(/\?/g), () => null),
    ),
  );
  const details = (await Promise.all(plans)).flat().map(({ detail }) => detail);
  return details.filter((detail) => /^SCAN [A-Z]\w+$/.test(detail));
}

/** All fields of a type, so many levels deep. */
function selectionOf(type: GraphQLObjectType, depth: number): string {
  return ['__typename', ...Object.values(type.getFields()).map((field) => fieldSelection(field, depth))].join(
    ' ',
  );
}

function fieldSelection(field: GraphQLField<unknown, unknown>, depth: number): string {
  const of = getNamedType(field.type);
  const args = field.args.some(({ name }) => name === 'first') ? '(first: 2)' : '';
  if (isLeafType(of)) return field.name;
  if (isAbstractType(of)) return `${field.name}${args} { __typename ... on Node { id } }`;
  if (!isObjectType(of) || depth === 0) return '';
  return `${field.name}${args} { ${selectionOf(of, depth - 1)} }`;
}

function objectType(name: string): GraphQLObjectType {
  const type = schema.getType(name);
  if (!isObjectType(type)) throw new Error(`Expected an object type ${name}, found none`);
  return type;
}
