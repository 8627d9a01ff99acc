import fc from 'fast-check';
import type { GraphQLField, GraphQLInputType, GraphQLObjectType } from 'graphql';
import {
  execute,
  getNamedType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isNonNullType,
  isObjectType,
  parse,
} from 'graphql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { schema } from '../../schema/schema.ts';
import { ingest } from '../../src/ingest.ts';
import { createBell } from '../../src/publish/bell.ts';
import { maskError } from '../../src/serve/mask-errors.ts';
import { createRecordedLog } from '../serve/recorded-log.ts';
import { receiveSample } from '../serve/sample-bulletin.ts';
import type { TestStore } from '../store/test-store.ts';
import { openTestStore } from '../store/test-store.ts';
import { createHostileValues, type HostileValues, PAGE_SIZE } from './hostile-values.ts';
import { createTestContext, runQuery } from './run-operation.ts';

let store: TestStore;
let ids: readonly string[];
let values: HostileValues;
let latest: number;

beforeAll(async () => {
  store = await openTestStore();
  for (const number of [1, 2, 3]) await ingest(receiveSample(number), { store, bell: createBell() });
  latest = await store.latestSequence();
  const page = '(first: 2) { edges { cursor } nodes { id } }';
  const lists = ['articles', 'bulletins', 'participants', 'engagements', 'sources'];
  const told = JSON.stringify(await runQuery(store, `{ ${lists.map((list) => list + page).join(' ')} }`));
  const found = (name: string) =>
    [...told.matchAll(new RegExp(`"${name}":"([^"]+)"`, 'g'))].flatMap(([, one]) => one ?? []);
  ids = found('id');
  values = createHostileValues([...ids, ...found('cursor')]);
});

afterAll(() => store[Symbol.asyncDispose]());

type Field = GraphQLField<unknown, unknown>;

interface Asked {
  readonly parent: GraphQLObjectType;
  readonly field: Field;
}

/** The way to the types that have no id, by their names. */
const WAYS: Readonly<Record<string, (asked: string) => string>> = {
  Query: (asked) => asked,
  Relations: (asked) => `relations(country: "KZ", with: "TR") { ${asked} }`,
  Encounter: (asked) => `encounters(first: 5) { nodes { ${asked} } }`,
};

/** All but those of mutations and subscriptions. */
function fieldsWithArguments(): readonly Asked[] {
  const apart = [schema.getMutationType(), schema.getSubscriptionType()];
  return Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type) && !type.name.startsWith('__') && !apart.includes(type))
    .flatMap((parent) =>
      isObjectType(parent) ? Object.values(parent.getFields()).map((field) => ({ parent, field })) : [],
    )
    .filter(({ field }) => field.args.some(({ type }) => holdsText(type)));
}

function holdsText(type: GraphQLInputType, seen: ReadonlySet<string> = new Set()): boolean {
  const named = getNamedType(type);
  if (isEnumType(named) || seen.has(named.name)) return false;
  if (!isInputObjectType(named)) return !['Int', 'Float', 'Boolean'].includes(named.name);
  return Object.values(named.getFields()).some((field) =>
    holdsText(field.type, new Set([...seen, named.name])),
  );
}

function printQuery({ parent, field }: Asked): string {
  const variables = field.args.map(({ name, type }) => `$${name}: ${type}`).join(', ');
  const args = field.args.map(({ name }) => `${name}: $${name}`).join(', ');
  const type = getNamedType(field.type);
  const connection = isObjectType(type) && 'nodes' in type.getFields();
  const selection = isCompositeType(type)
    ? connection
      ? '{ totalCount nodes { __typename } }'
      : '{ __typename }'
    : '';
  const asked = `${field.name}(${args}) ${selection}`;
  const way = WAYS[parent.name];
  if (way) return `query (${variables}) { ${way(asked)} }`;
  if (!parent.getInterfaces().some(({ name }) => name === 'Node'))
    throw new Error(`Expected a way to ${parent.name}, found none`);
  return `query (${variables}, $known: [ID!]!) { nodes(ids: $known) { ... on ${parent.name} { ${asked} } } }`;
}

it.each(fieldsWithArguments().map((asked) => [`${asked.parent.name}.${asked.field.name}`, asked] as const))(
  '%s takes any text for what it is: data',
  async (_name, asked) => {
    const document = parse(printQuery(asked));
    const log = createRecordedLog();
    let answered = 0;
    await fc.assert(
      fc.asyncProperty(values.ofAll(asked.field.args), async (variables) => {
        // A page needs exactly one of both.
        const variableValues = { known: ids, ...variables, first: PAGE_SIZE, last: null };
        const { errors = [] } = await execute({
          schema,
          document,
          variableValues,
          contextValue: createTestContext(store),
        });
        if (errors.length === 0) answered += 1;
        const codes = errors.map((error) => maskError(error, log).extensions.code);
        expect(log.causes).toEqual([]);
        expect(codes).not.toContain('INTERNAL_SERVER_ERROR');
      }),
      { numRuns: 50 },
    );
    if (asked.field.args.every(({ type }) => !isNonNullType(type))) expect(answered).toBeGreaterThan(0);
    expect(await store.latestSequence()).toBe(latest);
  },
);

it('every list of the root is among them', () => {
  const names = fieldsWithArguments().map(({ parent, field }) => `${parent.name}.${field.name}`);
  expect(names).toEqual(
    expect.arrayContaining(['Query.articles', 'Query.participants', 'Query.node', 'Query.nodes']),
  );
});
