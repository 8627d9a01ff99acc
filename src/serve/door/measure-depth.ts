import type {
  DocumentNode,
  FragmentDefinitionNode,
  OperationDefinitionNode,
  SelectionSetNode,
} from 'graphql';
import { Kind } from 'graphql';

/** How many fields an operation nests in each other, fragments included. Introspection has a rule of its own. */
export function measureDepth(operation: OperationDefinitionNode, document: DocumentNode): number {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  return measureSelections(operation.selectionSet, { fragments, depths: new Map() });
}

interface Measuring {
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly depths: Map<string, number>;
}

function measureSelections({ selections }: SelectionSetNode, measuring: Measuring): number {
  let deepest = 0;
  for (const selection of selections) deepest = Math.max(deepest, measureSelection(selection, measuring));
  return deepest;
}

function measureSelection(selection: SelectionSetNode['selections'][number], measuring: Measuring): number {
  switch (selection.kind) {
    case Kind.FIELD:
      if (selection.name.value.startsWith('__')) return 0;
      return 1 + (selection.selectionSet ? measureSelections(selection.selectionSet, measuring) : 0);
    case Kind.INLINE_FRAGMENT:
      return measureSelections(selection.selectionSet, measuring);
    case Kind.FRAGMENT_SPREAD:
      return measureFragment(selection.name.value, measuring);
  }
}

/** Each fragment is measured once, so a flood of spreads costs nothing; a cycle ends here and is refused by its own rule. */
function measureFragment(name: string, measuring: Measuring): number {
  const { fragments, depths } = measuring;
  const known = depths.get(name);
  if (known !== undefined) return known;
  depths.set(name, 0);
  const fragment = fragments.get(name);
  const depth = fragment ? measureSelections(fragment.selectionSet, measuring) : 0;
  depths.set(name, depth);
  return depth;
}
