import { execute, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { encodeGlobalID } from '../../../schema/global-id.ts';
import { schema as contract } from '../../../schema/schema.ts';
import { executeBreadthFirst } from '../../../src/serve/execute/execute-breadth-first.ts';
import { createTestDatabase } from '../../database.ts';
import { recordBulletins } from '../../record.ts';
import { operation } from '../../schema/operations.ts';
import { createTestContext } from '../../schema/run-operation.ts';
import { buildEveryShape, createRoot } from './every-shape.ts';

const schema = buildEveryShape();

function prepare(text: string, variableValues: Readonly<Record<string, unknown>> = {}) {
  return { schema, document: parse(text), rootValue: createRoot(), variableValues };
}

const WELL = {
  'objects, at once and later':
    '{ cat { name lives owner { name late } } person { late name } nothing { name } }',
  'lists in lists, of what is there, comes later or is nothing': '{ grid later set noList { name } }',
  'interfaces and unions, each by its own type':
    '{ anyone { __typename ... on Named { name friends { __typename name } } ... on Cat { lives } } }',
  'the same field of several selections':
    '{ person { name cats { name } } person { cats { owner { name } } ...more } } fragment more on Person { cats { lives } name }',
  'fragments in fragments, once':
    '{ cat { ...one ...one } } fragment one on Named { friends { ...two } } fragment two on Named { name ... on Person { cats { name } } }',
  'other names': '{ one: cat { its: name __typename kind: __typename } two: cat { name } constructor: set }',
  'arguments left out and given': '{ moods all: moods(of: [LIVELY, CALM]) method more: method(add: 2) }',
  'what is a promise of somebody else': '{ foreign }',
};

const VARYING = `query ($with: Boolean!, $text: String!, $of: [Mood!] = [LIVELY]) {
  echo(text: $text) moods(of: $of)
  cat @include(if: $with) { name }
  person @skip(if: $with) { name ... @include(if: $with) { late } ...more @skip(if: $with) }
} fragment more on Person { cats { lives } }`;

const BADLY = {
  throws: '{ cat { owner { late } } thrown }',
  'fails twice, at once and later': '{ rejected thrown person { late } }',
  rejects: '{ rejected person { late } }',
  'gives an error': '{ told set }',
  'gives nothing where there must be something': '{ missing }',
  'gives a value that is none of its type': '{ badMood }',
  'is of no type': '{ nobody { __typename } }',
  'is no list': '{ noIterable }',
  'asks what there is to ask': '{ set __schema { queryType { name } } }',
  'would be named as what all objects have': '{ __proto__: set }',
  'wants a variable that is not given': 'query ($text: String!) { echo(text: $text) }',
};

describe('a query that goes well', () => {
  it.each(Object.entries(WELL))('has the answer of graphql-js: %s', async (_what, text) => {
    const { data, errors } = await execute(prepare(text));
    expect(errors).toBeUndefined();
    expect(JSON.stringify(await executeBreadthFirst(prepare(text)))).toBe(JSON.stringify(data));
  });

  it.each([true, false])('has it with variables, too', async (isWith) => {
    const variables = { with: isWith, text: 'a"b' };
    const { data } = await execute(prepare(VARYING, variables));
    expect(data).toBeTruthy();
    expect(JSON.stringify(await executeBreadthFirst(prepare(VARYING, variables)))).toBe(JSON.stringify(data));
  });
});

describe('a query that does not', () => {
  it.each(Object.entries(BADLY))('has none when a field %s', async (_how, text) => {
    expect(await executeBreadthFirst(prepare(text))).toBeNull();
  });
});

describe('a committed query', () => {
  it.each([
    ['front-page', { first: 50 }],
    ['latest-bulletins', { first: 50 }],
    ['agreement-list', { first: 50 }],
    ['engagement-list', { first: 50 }],
    ['participant-page', { id: encodeGlobalID('Person', 3), first: 50 }],
    ['participant-page', { id: encodeGlobalID('Country', 1), first: 50 }],
    ['search', { text: 'serik utopia', first: 50 }],
    ['feed-places', {}],
  ])('%s has the answer of graphql-js, by no more statements', async (name, variableValues) => {
    await using database = await createTestDatabase();
    await recordBulletins(database.writer, 20);
    const ask = () => ({
      schema: contract,
      document: parse(operation(name)),
      variableValues,
      contextValue: createTestContext(database),
    });
    const { data } = await execute(ask());
    const statements = database.statements.splice(0).length;
    expect(JSON.stringify(await executeBreadthFirst(ask()))).toBe(JSON.stringify(data));
    expect(database.statements.length).toBeLessThanOrEqual(statements);
  });
});
