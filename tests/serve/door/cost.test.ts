import type { FragmentDefinitionNode } from 'graphql';
import { buildSchema, getIntrospectionQuery, getOperationAST, Kind, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { schema as contract } from '../../../schema/schema.ts';
import { actualCost, requestedCost } from '../../../src/serve/door/cost.ts';
import type { CostPlan } from '../../../src/serve/door/cost-plan.ts';
import { planCost } from '../../../src/serve/door/cost-plan.ts';
import { MAX_COST } from '../../../src/serve/limits.ts';

const sample = buildSchema(`
  type Query { one: Thing! all: [Thing!]! page(first: Int, last: Int): ThingConnection! some(ids: [ID!]!): [Thing]!
    hard(first: Int! = 10): [Thing!]! }
  type ThingConnection { nodes: [Thing!]! edges: [ThingEdge!]! pageInfo: PageInfo! totalCount: Int! }
  type ThingEdge { node: Thing! cursor: String! }
  type PageInfo { hasNextPage: Boolean! }
  interface Named { name: String! }
  type Thing implements Named { name: String! parts: [Thing!]! whole: Thing page(first: Int): ThingConnection! }
`);

Object.assign(sample.getQueryType()?.getFields().hard ?? {}, { extensions: { baseCost: 40 } });

function plan(document: string, schema = sample): CostPlan {
  const read = parse(document);
  const operation = getOperationAST(read);
  if (!operation) throw new Error('Expected one operation');
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of read.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  return planCost(operation, { schema, fragments });
}

function cost(document: string, variables: Readonly<Record<string, unknown>> = {}): number {
  return requestedCost(plan(document), variables);
}

describe('what an operation may cost', () => {
  it.each([
    ['an object 1, single values nothing', '{ one { name } }', 1],
    ['nothing still 1', '{ __typename }', 1],
    ['a page 2 and its entries', '{ page(first: 10) { nodes { name } } }', 12],
    [
      'edges as well as what they lead to',
      '{ page(last: 10) { edges { node { name } } pageInfo { hasNextPage } } }',
      23,
    ],
    ['a count 3', '{ page(first: 10) { totalCount } }', 5],
    ['a list without a page as five', '{ all { name } }', 5],
    ['so many as are asked for by id', '{ some(ids: ["a", "b", "c"]) { name } }', 3],
    [
      'nested lists, multiplied',
      '{ page(first: 10) { nodes { page(first: 20) { nodes { name } } } } }',
      2 + 10 * (1 + 2 + 20),
    ],
    ['the same field twice once', '{ one { name } one { whole { name } } one { whole { name } } }', 2],
    ['a field by another name again', '{ one { name } other: one { name } }', 2],
    [
      'fragments where they are spread',
      '{ one { ...F } } fragment F on Thing { whole { ... on Named { name } } }',
      2,
    ],
    ['what a field takes beside its values, once', '{ hard(first: 3) { name } }', 40 + 3 * 1],
    ['as many values as there are where nothing is said', '{ hard { name } }', 40 + 10 * 1],
    ['as many for a variable that is not given', 'query ($n: Int) { hard(first: $n) { name } }', 40 + 10],
    ['no more than a page', '{ page(first: 1000000) { nodes { name } } }', 102],
  ])('counts %s', (_what, document, expected) => {
    expect(cost(document)).toBe(expected);
  });

  it('goes by the variables, and by what they are when they are left out', () => {
    const document =
      'query ($n: Int = 7, $ids: [ID!]!) { page(first: $n) { nodes { name } } some(ids: $ids) { name } }';
    expect(cost(document, { n: 3, ids: ['a', 'b'] })).toBe(2 + 3 + 2);
    expect(cost(document, { ids: [] })).toBe(2 + 7);
    expect(cost(document, { n: null, ids: 'a' })).toBe(2);
    expect(cost(document, { n: -5, ids: { __proto__: [] } })).toBe(2);
  });

  it('is refused for a document that a few fragments make huge, before it is counted out', () => {
    const doubling = Array.from(
      { length: 30 },
      (_, level) => `fragment F${level} on Thing { whole { ...F${level + 1} } parts { ...F${level + 1} } }`,
    );
    const document = `{ one { ...F0 } } ${doubling.join(' ')} fragment F30 on Thing { name }`;
    expect(() => plan(document)).toThrow(`Expected an operation that costs at most ${MAX_COST}`);
  });

  it('lets a whole introspection of the contract through, for little', () => {
    expect(requestedCost(plan(getIntrospectionQuery(), contract), {})).toBeLessThan(MAX_COST / 10);
  });
});

describe('what an answer has cost', () => {
  it('is counted from what is in it', () => {
    const planned = plan('{ page(first: 10) { totalCount nodes { name parts { name } whole { name } } } }');
    const thing = { name: 'a', parts: [{ name: 'b' }, { name: 'c' }], whole: null };
    expect(
      actualCost(planned, { page: { totalCount: 2, nodes: [thing, { ...thing, whole: { name: 'd' } }] } }),
    ).toBe(2 + 3 + 3 + 4);
  });

  it('holds what a field takes beside its values, unless it came to nothing', () => {
    const planned = plan('{ hard(first: 3) { name } }');
    expect(actualCost(planned, { hard: [{ name: 'a' }] })).toBe(40 + 1);
    expect(actualCost(planned, { hard: [] })).toBe(40);
    expect(actualCost(planned, { hard: null })).toBe(1);
  });

  it('is 1 for one that holds nothing', () => {
    expect(actualCost(plan('{ one { name } }'), null)).toBe(1);
  });
});
