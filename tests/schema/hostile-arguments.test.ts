import fc from 'fast-check';
import type { GraphQLField, GraphQLInputType, GraphQLObjectType } from 'graphql';
import {
  execute,
  getNamedType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
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
import { createTestContext, runQuery } from './run-operation.ts';

/** What means something to SQL, to full-text search, to those who decode ids and cursors, or to whoever prints. */
const SHARP = [
  "'",
  '"',
  '`',
  ';',
  '--',
  '/*',
  '\\',
  '%',
  '_',
  '*',
  '^',
  '(',
  ')',
  ':',
  '{}',
  '[',
  '\u0000',
  '\ud800',
  '\u202e',
  "' OR 1=1 --",
  "'); DROP TABLE Article; --",
  "x' UNION SELECT text FROM Bulletin --",
  '?1',
  ':name',
  '$1',
  'AND',
  'OR',
  'NOT',
  'a AND',
  'NEAR(a b, 2)',
  'headline: a',
  '"a',
  'a*',
  '^a',
  '-a',
  '+',
  'a"b',
  '{headline} : a',
  'Tokayev',
  'W10',
  'WzEsImEiLG51bGwsMV0',
  'QXJ0aWNsZTox',
  '9'.repeat(400),
  'a '.repeat(2_000),
  '2026-02-30',
  '',
];
const PAGE_SIZE = 2;

let store: TestStore;
let ids: readonly string[];
let cursors: readonly string[];
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
  [ids, cursors] = [found('id'), found('cursor')];
});

afterAll(() => store[Symbol.asyncDispose]());

type Field = GraphQLField<unknown, unknown>;

interface Asked {
  /** The type the field is of, and a way to it: nothing for a field of the root. */
  readonly parent: GraphQLObjectType;
  readonly field: Field;
}

function fieldsWithArguments(): readonly Asked[] {
  const types = Object.values(schema.getTypeMap()).filter(isObjectType);
  return types
    .filter(
      (type) => type === schema.getQueryType() || type.getInterfaces().some(({ name }) => name === 'Node'),
    )
    .flatMap((parent) => Object.values(parent.getFields()).map((field) => ({ parent, field })))
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

function anyOf(type: GraphQLInputType, depth = 0): fc.Arbitrary<unknown> {
  if (isNonNullType(type)) return anyOf(type.ofType, depth);
  if (isListType(type)) return fc.array(anyOf(type.ofType, depth + 1), { maxLength: 3 });
  if (isEnumType(type)) return fc.constantFrom(...type.getValues().map(({ name }) => name));
  if (isInputObjectType(type)) return objectOf(Object.values(type.getFields()), depth);
  switch (type.name) {
    case 'Int':
      return fc.constant(PAGE_SIZE);
    case 'Float':
    case 'Boolean':
      return fc.constant(type.name === 'Boolean');
    default:
      return text();
  }
}

/** Few of the optional ones at a time: a single one that is refused would hide what becomes of the others. */
function objectOf(
  fields: readonly { readonly name: string; readonly type: GraphQLInputType }[],
  depth: number,
) {
  if (depth > 4) return fc.constant<Record<string, unknown>>({});
  const required = fields.filter(({ type }) => isNonNullType(type));
  const optional = fields.filter(({ type }) => !isNonNullType(type));
  return fc.subarray(optional, { maxLength: Math.min(2, optional.length) }).chain((chosen) => {
    const entries = [...required, ...chosen].map(({ name, type }) => [name, anyOf(type, depth + 1)]);
    return fc.record<Record<string, unknown>>(Object.fromEntries(entries));
  });
}

function text(): fc.Arbitrary<string> {
  const known = [...SHARP, ...ids, ...cursors];
  const one = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...known) },
    fc.string({ unit: 'binary', maxLength: 20 }),
  );
  const cut = fc
    .tuple(fc.constantFrom(...ids, ...cursors), fc.nat(12))
    .map(([whole, length]) => whole.slice(0, length));
  return fc.oneof(
    { weight: 4, arbitrary: one },
    fc.tuple(one, one).map((both) => both.join(' ')),
    cut,
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
  return parent === schema.getQueryType()
    ? `query (${variables}) { ${asked} }`
    : `query (${variables}, $ids: [ID!]!) { nodes(ids: $ids) { ... on ${parent.name} { ${asked} } } }`;
}

it.each(fieldsWithArguments().map((asked) => [`${asked.parent.name}.${asked.field.name}`, asked] as const))(
  '%s takes any text for what it is: data',
  async (_name, asked) => {
    const document = parse(printQuery(asked));
    const log = createRecordedLog();
    let answered = 0;
    await fc.assert(
      fc.asyncProperty(objectOf(asked.field.args, 0), async (variables) => {
        // A page needs exactly one of both.
        const variableValues = { ids, ...variables, first: PAGE_SIZE, last: null };
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
