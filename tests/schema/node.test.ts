import { describe, it } from 'vitest';
import { encodeGlobalID } from '../../schema/global-id.ts';
import { createTestDatabase } from '../database.ts';
import { recordBulletins, recordParticipant } from '../record.ts';
import { runQuery } from './run-operation.ts';

const NODE = 'query ($id: ID!) { node(id: $id) { __typename id } }';
const NODES = 'query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }';

const NODE_TYPES = [
  'Source',
  'Bulletin',
  'Article',
  'Revision',
  'Participation',
  'Tenure',
  'Agreement',
  'AgreementReport',
  'Engagement',
  'EngagementReport',
];

describe('node', () => {
  it('fetches each kind of entity by the id it carries', async ({ expect }) => {
    await using database = await createTestDatabase();
    await recordBulletins(database.writer, 1);
    await recordParticipant(database.writer, { kind: 'ORGANIZATION', name: 'Utopian League' });
    const ids = [
      ...NODE_TYPES.map((type) => [type, encodeGlobalID(type, 1)] as const),
      ['Country', encodeGlobalID('Country', 1)] as const,
      ['Person', encodeGlobalID('Person', 3)] as const,
      ['Organization', encodeGlobalID('Organization', 5)] as const,
    ];
    for (const [type, id] of ids) {
      expect(await runQuery(database, NODE, { id })).toEqual({ data: { node: { __typename: type, id } } });
    }
  });

  it('is null for an id without an entity, and for a person asked for as a country', async ({ expect }) => {
    await using database = await createTestDatabase();
    await recordBulletins(database.writer, 1);
    for (const id of [encodeGlobalID('Article', 99), encodeGlobalID('Country', 3)]) {
      expect(await runQuery(database, NODE, { id })).toEqual({ data: { node: null } });
    }
  });

  it('refuses what is no id of a node', async ({ expect }) => {
    await using database = await createTestDatabase();
    const forged = [
      '',
      'x',
      '1',
      'Article:1',
      ...[
        'Article',
        'Article:',
        'Article:0',
        'Article:x',
        'Article:1e3',
        'Nonsense:1',
        'DateSpan:1',
        'Query:1',
        'Node:1',
      ]
        .concat(['__proto__:1', 'constructor:1', 'Article:99999999999999999999', 'Article:1:2'])
        .map((text) => Buffer.from(text).toString('base64url')),
    ];
    for (const id of forged) {
      const { data, errors } = await runQuery(database, NODE, { id });
      expect(data, id).toEqual({ node: null });
      expect(errors, id).toMatchObject([{ extensions: { code: 'BAD_ID' } }]);
    }
    expect(database.statements).toEqual([]);
  });
});

describe('nodes', () => {
  it('keep the order of the ids, null where there is none, by one statement a type', async ({ expect }) => {
    await using database = await createTestDatabase();
    await recordBulletins(database.writer, 2);
    const ids = [
      encodeGlobalID('Article', 2),
      encodeGlobalID('Source', 1),
      encodeGlobalID('Article', 99),
      encodeGlobalID('Article', 1),
    ];
    const { data } = await runQuery(database, NODES, { ids });
    expect(data).toEqual({
      nodes: [
        { __typename: 'Article', id: ids[0] },
        { __typename: 'Source', id: ids[1] },
        null,
        { __typename: 'Article', id: ids[3] },
      ],
    });
    expect(database.statements).toHaveLength(2);
  });
});
