import type {
  FieldNode,
  FragmentDefinitionNode,
  GraphQLObjectType,
  GraphQLSchema,
  SelectionNode,
  SelectionSetNode,
} from 'graphql';
import {
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  getDirectiveValues,
  isAbstractType,
  Kind,
} from 'graphql';

/** What decides which fields are selected. */
export interface Selecting {
  readonly schema: GraphQLSchema;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  /** As the operation declares them, with their defaults. */
  readonly variables: Readonly<Record<string, unknown>>;
}

/** The fields that selections make of an object of a type, by their names in the answer, in the order they are told in. */
export function collectFields(
  selecting: Selecting,
  type: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
): ReadonlyMap<string, readonly FieldNode[]> {
  const collecting: Collecting = { ...selecting, type, fields: new Map(), spread: new Set() };
  for (const set of sets) collect(collecting, set);
  return collecting.fields;
}

interface Collecting extends Selecting {
  readonly type: GraphQLObjectType;
  readonly fields: Map<string, FieldNode[]>;
  /** Fragments spread already. */
  readonly spread: Set<string>;
}

function collect(collecting: Collecting, { selections }: SelectionSetNode): void {
  for (const selection of selections) {
    if (!isIncluded(selection, collecting)) continue;
    switch (selection.kind) {
      case Kind.FIELD: {
        const name = (selection.alias ?? selection.name).value;
        const found = collecting.fields.get(name);
        if (found) found.push(selection);
        else collecting.fields.set(name, [selection]);
        break;
      }
      case Kind.INLINE_FRAGMENT:
        if (isOf(collecting, selection.typeCondition?.name.value))
          collect(collecting, selection.selectionSet);
        break;
      case Kind.FRAGMENT_SPREAD: {
        const name = selection.name.value;
        const fragment = collecting.fragments[name];
        if (!fragment || collecting.spread.has(name)) break;
        collecting.spread.add(name);
        if (isOf(collecting, fragment.typeCondition.name.value)) collect(collecting, fragment.selectionSet);
      }
    }
  }
}

function isIncluded(selection: SelectionNode, { variables }: Selecting): boolean {
  if (!selection.directives?.length) return true;
  const skip = getDirectiveValues(GraphQLSkipDirective, selection, variables);
  const include = getDirectiveValues(GraphQLIncludeDirective, selection, variables);
  return skip?.if !== true && include?.if !== false;
}

/** Whether objects of the type meet the condition of a fragment. */
function isOf({ schema, type }: Collecting, condition: string | undefined): boolean {
  if (condition === undefined || condition === type.name) return true;
  const wanted = schema.getType(condition);
  return isAbstractType(wanted) && schema.isSubType(wanted, type);
}
