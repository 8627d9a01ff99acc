import type {
  FieldNode,
  FragmentDefinitionNode,
  GraphQLField,
  GraphQLNamedType,
  GraphQLSchema,
  OperationDefinitionNode,
  SelectionSetNode,
} from 'graphql';
import {
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
} from 'graphql';
import { MAX_COST } from '../limits.ts';
import { baseCost, fieldCost } from './field-cost.ts';
import type { ListSize } from './list-size.ts';
import { createListSize, pageSize } from './list-size.ts';
import { refused } from './refused.ts';

/** What may cost something in an answer, by its name there; fields that cost nothing are left out. */
export type CostPlan = ReadonlyMap<string, PlannedField>;

export interface PlannedField {
  /** What one value of it costs, without what is in it. */
  readonly cost: number;
  /** What it costs beside, however few there are. */
  readonly base: number;
  /** How many there are at most, or as a rule; null for a field that is no list. */
  readonly size: ListSize | null;
  readonly fields: CostPlan;
}

/** The fragments of a document, by name. */
export type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

/**
 * What an operation of a valid document may cost, fragments spread. Throws an `OperationRefused` for one of more fields
 * than the highest cost: each of them costs something, and a document can spread a few fragments into millions.
 */
export function planCost(
  operation: OperationDefinitionNode,
  { schema, fragments }: { readonly schema: GraphQLSchema; readonly fragments: Fragments },
): CostPlan {
  const root = schema.getRootType(operation.operation);
  const planning: Planning = { schema, fragments, operation, listSize: createListSize(schema), planned: 0 };
  return root ? planSelections(root, { sets: [operation.selectionSet], page: null }, planning) : new Map();
}

interface Planning {
  readonly schema: GraphQLSchema;
  readonly fragments: Fragments;
  readonly operation: OperationDefinitionNode;
  readonly listSize: ReturnType<typeof createListSize>;
  planned: number;
}

interface Selected {
  readonly sets: readonly SelectionSetNode[];
  /** Entries of the page that these fields are of; null when they are of none. */
  readonly page: ListSize | null;
}

interface Occurrence {
  readonly field: GraphQLField<unknown, unknown>;
  readonly parent: GraphQLNamedType;
  readonly node: FieldNode;
}

function planSelections(parent: GraphQLNamedType, { sets, page }: Selected, planning: Planning): CostPlan {
  const occurrences = new Map<string, Occurrence[]>();
  for (const set of sets) collect(parent, set, { planning, occurrences, spread: new Set() });
  const plan = new Map<string, PlannedField>();
  for (const [name, found] of occurrences) {
    const planned = planField(found, page, planning);
    if (planned) plan.set(name, planned);
  }
  return plan;
}

/** Occurrences of one name are one field in the answer, or fields of types of which it has one. */
function planField(
  occurrences: readonly Occurrence[],
  page: ListSize | null,
  planning: Planning,
): PlannedField | null {
  const [first] = occurrences;
  if (!first) return null;
  const { field, parent, node } = first;
  const type = getNamedType(field.type);
  const cost = fieldCost(parent, field);
  const base = baseCost(field);
  if (cost + base === 0 && !isCompositeType(type)) return null;
  planning.planned += 1;
  if (planning.planned > MAX_COST)
    throw refused(
      `Expected an operation that costs at most ${MAX_COST}, found one of more fields than that`,
      {
        code: 'COST_LIMIT_EXCEEDED',
      },
    );
  const sets = occurrences.flatMap(({ node: { selectionSet } }) => selectionSet ?? []);
  const isList = isListType(isNonNullType(field.type) ? field.type.ofType : field.type);
  const asked = pageSize(field, node, planning.operation);
  return {
    cost,
    base,
    size: isList ? (asked ?? page ?? planning.listSize(parent, field)) : null,
    fields: planSelections(type, { sets, page: asked }, planning),
  };
}

interface Collecting {
  readonly planning: Planning;
  readonly occurrences: Map<string, Occurrence[]>;
  /** Fragments spread in this selection already. */
  readonly spread: Set<string>;
}

function collect(parent: GraphQLNamedType, { selections }: SelectionSetNode, collecting: Collecting): void {
  const { planning, occurrences, spread } = collecting;
  for (const selection of selections) {
    switch (selection.kind) {
      case Kind.FIELD: {
        const field = findField(parent, selection.name.value, planning.schema);
        if (!field) break;
        const name = (selection.alias ?? selection.name).value;
        const found = occurrences.get(name) ?? [];
        found.push({ field, parent, node: selection });
        occurrences.set(name, found);
        break;
      }
      case Kind.INLINE_FRAGMENT: {
        const type = selection.typeCondition && planning.schema.getType(selection.typeCondition.name.value);
        collect(type ?? parent, selection.selectionSet, collecting);
        break;
      }
      case Kind.FRAGMENT_SPREAD: {
        const fragment = planning.fragments.get(selection.name.value);
        if (!fragment || spread.has(selection.name.value)) break;
        spread.add(selection.name.value);
        const type = planning.schema.getType(fragment.typeCondition.name.value);
        collect(type ?? parent, fragment.selectionSet, collecting);
      }
    }
  }
}

function findField(
  parent: GraphQLNamedType,
  name: string,
  schema: GraphQLSchema,
): GraphQLField<unknown, unknown> | undefined {
  if (parent === schema.getQueryType() && name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
  if (parent === schema.getQueryType() && name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
  return isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
}
