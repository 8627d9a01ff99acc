import type { ASTNode, DirectiveNode, DocumentNode, SelectionSetNode } from 'graphql';
import { Kind, visit } from 'graphql';
import {
  MAX_ALIASES,
  MAX_DEPTH,
  MAX_DIRECTIVES,
  MAX_DIRECTIVES_AT_ONCE,
  MAX_REPETITIONS,
} from '../limits.ts';
import { measureDepth } from './measure-depth.ts';
import type { OperationRefused } from './refused.ts';
import { refused } from './refused.ts';

/**
 * Throws an `OperationRefused` for a document that is too deep or too wide. Looked at before anything else of a document
 * is, as to validate some takes time that grows with the square of their width.
 */
export function assertWithinLimits(document: DocumentNode): void {
  assertWidth(document);
  for (const operation of document.definitions) {
    if (operation.kind !== Kind.OPERATION_DEFINITION) continue;
    const depth = measureDepth(operation, document);
    if (depth > MAX_DEPTH)
      throw tooMuch('DEPTH_LIMIT_EXCEEDED', 'fields nested', MAX_DEPTH, depth, operation);
  }
}

function assertWidth(document: DocumentNode): void {
  let aliases = 0;
  let directives = 0;
  visit(document, {
    enter: (node) => {
      if ('directives' in node && node.directives) directives += assertDirectives(node, node.directives);
      if (directives > MAX_DIRECTIVES)
        throw tooMuch('DIRECTIVE_LIMIT_EXCEEDED', 'directives', MAX_DIRECTIVES, directives, node);
      if (node.kind === Kind.FIELD && node.alias) aliases += 1;
      if (aliases > MAX_ALIASES) throw tooMuch('ALIAS_LIMIT_EXCEEDED', 'aliases', MAX_ALIASES, aliases, node);
      if (node.kind === Kind.SELECTION_SET) assertRepetitions(node);
    },
  });
}

function assertDirectives(node: ASTNode, directives: readonly DirectiveNode[]): number {
  const { length } = directives;
  if (length > MAX_DIRECTIVES_AT_ONCE)
    throw tooMuch(
      'DIRECTIVE_LIMIT_EXCEEDED',
      'directives in one place',
      MAX_DIRECTIVES_AT_ONCE,
      length,
      node,
    );
  return length;
}

/** The fields of one name in a selection are compared each with each when the document is validated. */
function assertRepetitions({ selections }: SelectionSetNode): void {
  const times = new Map<string, number>();
  for (const selection of selections) {
    if (selection.kind !== Kind.FIELD) continue;
    const name = (selection.alias ?? selection.name).value;
    const count = (times.get(name) ?? 0) + 1;
    times.set(name, count);
    if (count > MAX_REPETITIONS)
      throw tooMuch(
        'REPETITION_LIMIT_EXCEEDED',
        `times "${name}" in a selection`,
        MAX_REPETITIONS,
        count,
        selection,
      );
  }
}

function tooMuch(code: string, what: string, limit: number, found: number, node: ASTNode): OperationRefused {
  return refused(`Expected at most ${limit} ${what}, found ${found}`, { code }, { nodes: [node] });
}
