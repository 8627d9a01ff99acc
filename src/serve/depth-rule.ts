import type { ASTVisitor, SelectionSetNode, ValidationContext } from 'graphql';
import { GraphQLError, Kind } from 'graphql';

/** Refuses operations that nest fields deeper than `maxDepth`, fragments included. Introspection has a rule of its own. */
export function createDepthRule(maxDepth: number): (context: ValidationContext) => ASTVisitor {
  return (context) => {
    const depths = new Map<string, number>();
    return {
      OperationDefinition: (operation) => {
        const depth = measureDepth(operation.selectionSet, context, depths);
        if (depth > maxDepth) {
          const message = `Expected fields nested at most ${maxDepth} deep, found ${depth}.`;
          context.reportError(
            new GraphQLError(message, { nodes: [operation], extensions: { code: 'DEPTH_LIMIT_EXCEEDED' } }),
          );
        }
        return false;
      },
    };
  };
}

function measureDepth(
  selectionSet: SelectionSetNode,
  context: ValidationContext,
  depths: Map<string, number>,
): number {
  let deepest = 0;
  for (const selection of selectionSet.selections) {
    deepest = Math.max(deepest, measureSelection(selection, context, depths));
  }
  return deepest;
}

function measureSelection(
  selection: SelectionSetNode['selections'][number],
  context: ValidationContext,
  depths: Map<string, number>,
): number {
  switch (selection.kind) {
    case Kind.FIELD:
      if (selection.name.value.startsWith('__')) return 0;
      return 1 + (selection.selectionSet ? measureDepth(selection.selectionSet, context, depths) : 0);
    case Kind.INLINE_FRAGMENT:
      return measureDepth(selection.selectionSet, context, depths);
    case Kind.FRAGMENT_SPREAD:
      return measureFragment(selection.name.value, context, depths);
  }
}

/** Each fragment is measured once, so a flood of spreads costs nothing; a cycle ends here and is refused by its own rule. */
function measureFragment(name: string, context: ValidationContext, depths: Map<string, number>): number {
  const known = depths.get(name);
  if (known !== undefined) return known;
  depths.set(name, 0);
  const fragment = context.getFragment(name);
  const depth = fragment ? measureDepth(fragment.selectionSet, context, depths) : 0;
  depths.set(name, depth);
  return depth;
}
