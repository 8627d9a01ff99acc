import type { DocumentNode, OperationDefinitionNode, SelectionSetNode } from 'graphql';
import { getOperationAST, Kind, print, visit } from 'graphql';
import { readingRights } from '../../domain/viewer.ts';
import type { RunnableOperation } from '../prepare-operation.ts';

/** What is the same for every run of one document. */
interface Fingerprint {
  readonly text: string;
  /** By operation, the variable that says nothing but where to begin; null without one. */
  readonly places: Map<OperationDefinitionNode, string | null>;
}

const fingerprints = new WeakMap<DocumentNode, Fingerprint>();

/**
 * Equal for operations whose every event reads the same: the same document but for blanks and comments, the same
 * operation of it, the same variables but for the one that only says where to begin; asked by viewers who may read the same.
 */
export function shareKey({ document, operationName, variables, viewer }: RunnableOperation): string {
  const { text, places } = fingerprint(document);
  const operation = getOperationAST(document, operationName);
  const place = operation ? (places.get(operation) ?? findPlace(document, operation)) : null;
  if (operation) places.set(operation, place);
  const told = Object.entries(variables ?? {})
    .filter(([name]) => name !== place)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return JSON.stringify([text, operationName, told, readingRights(viewer)]);
}

function fingerprint(document: DocumentNode): Fingerprint {
  const known = fingerprints.get(document);
  if (known) return known;
  const made = { text: print(document), places: new Map() };
  fingerprints.set(document, made);
  return made;
}

/** The variable given to `after` of the feed itself, if it is used nowhere else in the document. */
function findPlace(document: DocumentNode, operation: OperationDefinitionNode): string | null {
  const name = findAfter(operation.selectionSet);
  if (name === null) return null;
  let uses = 0;
  visit(document, {
    VariableDefinition: () => false,
    Variable: (variable) => {
      if (variable.name.value === name) uses += 1;
    },
  });
  return uses === 1 ? name : null;
}

function findAfter({ selections }: SelectionSetNode): string | null {
  for (const selection of selections) {
    if (selection.kind !== Kind.FIELD) continue;
    const after = selection.arguments?.find(({ name }) => name.value === 'after')?.value;
    if (after?.kind === Kind.VARIABLE) return after.name.value;
  }
  return null;
}
