import type {
  FieldNode,
  GraphQLField,
  GraphQLNamedType,
  GraphQLSchema,
  OperationDefinitionNode,
  ValueNode,
} from 'graphql';
import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  Kind,
} from 'graphql';
import { MAX_PAGE_SIZE } from '../../domain/page.ts';

/** How many entries a list has, given the variables. */
export type ListSize = (variables: Readonly<Record<string, unknown>>) => number;

/** A list of facts of one article, without a page: in the records there are, two on average and seldom more than five. */
const USUAL_SIZE = 5;

/**
 * The entries a field's arguments ask for: `first` or `last`, at most a page, or as many as there are `ids`. Null for a
 * field that has no such argument.
 */
export function pageSize(
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
  operation: OperationDefinitionNode,
): ListSize | null {
  const sizing = field.args.filter(({ name }) => SIZE_ARGUMENTS.has(name));
  if (sizing.length === 0) return null;
  const given = sizing.map(({ name, defaultValue }) => ({
    value: node.arguments?.find((one) => one.name.value === name)?.value,
    usual: defaultValue,
  }));
  return (variables) =>
    Math.max(
      ...given.map(({ value, usual }) => {
        const told = value && readValue(value, { variables, operation });
        return countOf(told === undefined ? usual : told);
      }),
    );
}

const SIZE_ARGUMENTS = new Set(['first', 'last', 'ids']);

/** A number asks for so many, a list for each; anything else is refused when it is executed. */
function countOf(value: unknown): number {
  if (Array.isArray(value)) return value.length;
  return typeof value === 'number' ? Math.min(Math.max(value, 0), MAX_PAGE_SIZE) : 0;
}

interface Reading {
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operation: OperationDefinitionNode;
}

/** Undefined for a variable that nothing is given for. */
function readValue(value: ValueNode, { variables, operation }: Reading): unknown {
  switch (value.kind) {
    case Kind.INT:
      return Number(value.value);
    case Kind.LIST:
      return value.values;
    case Kind.VARIABLE: {
      const name = value.name.value;
      if (Object.hasOwn(variables, name)) return variables[name];
      const definition = operation.variableDefinitions?.find(({ variable }) => variable.name.value === name);
      const usual = definition?.defaultValue;
      return usual ? readValue(usual, { variables: {}, operation }) : undefined;
    }
    default:
      return null;
  }
}

/**
 * The entries a list without such arguments has as a rule: what its field's `extensions` say as `listSize`, for what
 * describes the schema the average of this one, else five.
 */
export function createListSize(schema: GraphQLSchema) {
  const averages = averagesOf(schema);
  return (parent: GraphQLNamedType, field: GraphQLField<unknown, unknown>): ListSize => {
    const { listSize } = field.extensions;
    const told = typeof listSize === 'number' ? listSize : null;
    const average = isIntrospectionType(parent) ? averages.get(field.name) : undefined;
    const size = told ?? average ?? USUAL_SIZE;
    return () => size;
  };
}

const known = new WeakMap<GraphQLSchema, ReadonlyMap<string, number>>();

/** How long the lists are that describe a schema, by the name of their field. */
function averagesOf(schema: GraphQLSchema): ReadonlyMap<string, number> {
  const found = known.get(schema);
  if (found) return found;
  const types = Object.values(schema.getTypeMap());
  const withFields = types.filter((type) => isObjectType(type) || isInterfaceType(type));
  const fields = withFields.flatMap((type) => Object.values(type.getFields()));
  const each = (total: number, of: number) => total / Math.max(1, of);
  const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);
  const made = new Map([
    ['types', types.length],
    ['directives', schema.getDirectives().length],
    ['fields', each(fields.length, types.length)],
    ['args', each(sum(fields.map(({ args }) => args.length)), fields.length)],
    ['interfaces', each(sum(withFields.map((type) => type.getInterfaces().length)), types.length)],
    ['possibleTypes', each(sum(withFields.map((type) => type.getInterfaces().length)), types.length)],
    ['enumValues', each(sum(types.filter(isEnumType).map((type) => type.getValues().length)), types.length)],
    [
      'inputFields',
      each(
        sum(types.filter(isInputObjectType).map((type) => Object.keys(type.getFields()).length)),
        types.length,
      ),
    ],
  ]);
  known.set(schema, made);
  return made;
}
