import type {
  ExecutionArgs,
  FieldNode,
  GraphQLAbstractType,
  GraphQLLeafType,
  GraphQLObjectType,
  GraphQLOutputType,
  GraphQLResolveInfo,
  OperationDefinitionNode,
  SelectionSetNode,
} from 'graphql';
import {
  defaultFieldResolver,
  getArgumentValues,
  getOperationAST,
  getVariableValues,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  TypeNameMetaFieldDef,
} from 'graphql';
import type { Selecting } from './collect-fields.ts';
import { collectFields } from './collect-fields.ts';

type Data = Record<string, unknown>;

/**
 * The data of a query, a field at a time for all objects that have it: their hops are awaited together, where to execute
 * one object after another takes half a dozen promises for each. Null for what goes wrong in any place and for what is
 * unusual, such as introspection: this knows nothing of errors, and `execute` of graphql-js, with a context of its own,
 * tells all of them. Never rejects. Resolvers are told a path without the places in lists.
 */
export async function executeBreadthFirst(args: ExecutionArgs): Promise<Data | null> {
  const { schema, document, rootValue, operationName, variableValues, contextValue } = args;
  const operation = getOperationAST(document, operationName);
  const type = schema.getQueryType();
  if (!operation || !type) return null;
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variableValues ?? {});
  if (!coerced) return null;
  const fragments = document.definitions.filter((one) => one.kind === Kind.FRAGMENT_DEFINITION);
  const run: Run = {
    schema,
    fragments: Object.fromEntries(fragments.map((fragment) => [fragment.name.value, fragment])),
    variables: coerced,
    operation,
    context: contextValue,
    rootValue,
  };
  const data: Data = {};
  const selected = { run, sets: [operation.selectionSet], path: undefined };
  try {
    await settle((waiting) => fill(selected, type, { sources: [rootValue], targets: [data] }, waiting));
    return data;
  } catch {
    // Whatever it was happens again where it is told.
    return null;
  }
}

interface Run extends Selecting {
  readonly operation: OperationDefinitionNode;
  readonly context: unknown;
  readonly rootValue: unknown;
}

/** What is selected of some objects. */
interface Selected {
  readonly run: Run;
  readonly sets: readonly SelectionSetNode[];
  readonly path: GraphQLResolveInfo['path'] | undefined;
}

/** A field of some objects, what is selected in it included. */
interface Field extends Selected {
  readonly info: GraphQLResolveInfo;
}

/** Objects, and for each, at the same place, what the answer tells of it. */
interface Objects {
  readonly sources: readonly unknown[];
  readonly targets: readonly Data[];
}

/** What the answer waits for. */
type Waiting = Promise<unknown>[];

/** Works, and resolves when all that it waits for has come. What it waits for is awaited also when it throws. */
function settle(work: (waiting: Waiting) => void): Promise<unknown> {
  const waiting: Waiting = [];
  try {
    work(waiting);
  } catch (error) {
    waiting.push(Promise.reject(error));
  }
  return Promise.all(waiting);
}

function fill(selected: Selected, type: GraphQLObjectType, objects: Objects, waiting: Waiting): void {
  if (objects.sources.length === 0) return;
  for (const [name, nodes] of collectFields(selected.run, type, selected.sets)) {
    // An object's own prototype is no place for an answer.
    if (name === '__proto__') throw new Unusual();
    // In its place before it comes.
    for (const target of objects.targets) target[name] = null;
    if (nodes[0]?.name.value !== TypeNameMetaFieldDef.name)
      fillField({ selected, type, name, nodes }, objects, waiting);
    else for (const target of objects.targets) target[name] = type.name;
  }
}

/** Not for here. */
class Unusual extends Error {}

interface NamedField {
  readonly selected: Selected;
  readonly type: GraphQLObjectType;
  /** In the answer. */
  readonly name: string;
  readonly nodes: readonly FieldNode[];
}

function fillField(named: NamedField, { sources, targets }: Objects, waiting: Waiting): void {
  const { selected, type, name, nodes } = named;
  const [node] = nodes;
  const definition = node && type.getFields()[node.name.value];
  if (!definition) throw new Unusual();
  const { run } = selected;
  const path = { prev: selected.path, key: name, typename: type.name };
  const info: GraphQLResolveInfo = {
    fieldName: definition.name,
    fieldNodes: nodes,
    returnType: definition.type,
    parentType: type,
    path,
    schema: run.schema,
    fragments: run.fragments,
    rootValue: run.rootValue,
    operation: run.operation,
    variableValues: run.variables,
  };
  const field = { run, sets: nodes.flatMap(({ selectionSet }) => selectionSet ?? []), path, info };
  const args = getArgumentValues(definition, node, run.variables);
  const resolve = definition.resolve ?? defaultFieldResolver;
  const values = mapUntilThrown(sources, (source) => resolve(source, args, run.context, info));
  const place = (found: readonly unknown[], later: Waiting) => {
    const completed = complete(field, definition.type, found, later);
    targets.forEach((target, index) => {
      target[name] = completed[index];
    });
  };
  whenAll(values, place, waiting);
}

/** What throws gives a promise that rejects, behind those that were given before: they are awaited with it. */
function mapUntilThrown(sources: readonly unknown[], map: (source: unknown) => unknown): unknown[] {
  const values: unknown[] = [];
  try {
    for (const source of sources) values.push(map(source));
  } catch (error) {
    values.push(Promise.reject(error));
  }
  return values;
}

/** Goes on at once with values of which none is to be waited for. */
function whenAll(
  values: readonly unknown[],
  goOn: (values: readonly unknown[], waiting: Waiting) => void,
  waiting: Waiting,
): void {
  if (values.some(isPromise))
    waiting.push(Promise.all(values).then((found) => settle((later) => goOn(found, later))));
  else goOn(values, waiting);
}

function isPromise(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function';
}

/** What the answer tells for each of some values, at the same place; lists and objects are filled as their parts come. */
function complete(
  field: Field,
  type: GraphQLOutputType,
  values: readonly unknown[],
  waiting: Waiting,
): readonly unknown[] {
  const isNonNull = isNonNullType(type);
  const of = isNonNull ? type.ofType : type;
  if (isNonNull && values.some(isNothing)) throw new Unusual();
  if (isLeafType(of)) return values.map((value) => (isNothing(value) ? null : completeLeaf(of, value)));
  for (const value of values) if (value instanceof Error) throw value;
  if (isListType(of)) return completeLists(field, of.ofType, values, waiting);
  const told = values.map((value): Data | null => (isNothing(value) ? null : {}));
  if (isObjectType(of)) fillObjects(field, of, { values, told }, waiting);
  else if (isAbstractType(of))
    for (const [concrete, some] of groupByType(field, of, { values, told }))
      fillObjects(field, concrete, some, waiting);
  return told;
}

function isNothing(value: unknown): value is null | undefined {
  return value === null || value === undefined;
}

function completeLeaf(type: GraphQLLeafType, value: unknown): unknown {
  if (value instanceof Error) throw value;
  const told: unknown = type.serialize(value);
  if (isNothing(told)) throw new Unusual();
  return told;
}

function completeLists(
  field: Field,
  type: GraphQLOutputType,
  values: readonly unknown[],
  waiting: Waiting,
): readonly unknown[] {
  const lists = values.map((value) => (isNothing(value) ? null : readList(value)));
  const told = lists.map((list): unknown[] | null => list && []);
  const fillLists = (items: readonly unknown[], later: Waiting) => {
    const completed = complete(field, type, items, later);
    let next = 0;
    lists.forEach((list, index) => {
      const end = next + (list?.length ?? 0);
      told[index]?.push(...completed.slice(next, end));
      next = end;
    });
  };
  whenAll(
    lists.flatMap((list) => list ?? []),
    fillLists,
    waiting,
  );
  return told;
}

function readList(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (typeof value !== 'object' || value === null || !(Symbol.iterator in value)) throw new Unusual();
  return Array.from(value as Iterable<unknown>);
}

/** Values that are objects, or nothing, and what the answer tells of each. */
interface Told {
  readonly values: readonly unknown[];
  readonly told: readonly (Data | null)[];
}

/** By what each of them is. */
function groupByType(
  { run, info }: Field,
  type: GraphQLAbstractType,
  { values, told }: Told,
): ReadonlyMap<GraphQLObjectType, Told> {
  const groups = new Map<GraphQLObjectType, { readonly values: unknown[]; readonly told: (Data | null)[] }>();
  values.forEach((value, index) => {
    if (isNothing(value)) return;
    const name: unknown = type.resolveType?.(value, run.context, info, type);
    const concrete = typeof name === 'string' ? run.schema.getType(name) : undefined;
    if (!isObjectType(concrete) || !run.schema.isSubType(type, concrete)) throw new Unusual();
    const group = groups.get(concrete) ?? { values: [], told: [] };
    groups.set(concrete, group);
    group.values.push(value);
    group.told.push(told[index] ?? null);
  });
  return groups;
}

function fillObjects(
  { run, sets, path }: Field,
  type: GraphQLObjectType,
  { values, told }: Told,
  waiting: Waiting,
): void {
  if (type.isTypeOf) throw new Unusual();
  const sources = values.filter((value) => !isNothing(value));
  const targets = told.filter((target) => target !== null);
  fill({ run, sets, path }, type, { sources, targets }, waiting);
}
