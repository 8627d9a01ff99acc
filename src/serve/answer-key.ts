import { readingRights } from '../domain/viewer.ts';
import type { PlannedOperation } from './plan-operation.ts';
import type { AcceptedOperation } from './prepare-operation.ts';

/** Values nested deeper make no key; no input of the contract is that deep. */
const MAX_NESTING = 32;

/**
 * Equal for operations that have the same answer as long as the record stays what it is: equal operations, asked by
 * viewers who may read the same. Null for one that has no such key.
 */
export function answerKey({ key, viewer }: Pick<AcceptedOperation, 'key' | 'viewer'>): string | null {
  return key && `${key} ${readingRights(viewer)}`;
}

/**
 * Equal for the same operation of the same document with the same variables, in whatever order. Null for one whose
 * variables are nested too deeply.
 */
export function operationKey({
  hash,
  operationName,
  variables,
}: Pick<PlannedOperation, 'hash' | 'operationName' | 'variables'>): string | null {
  const told = printValue(variables ?? {}, 0);
  return told && `${hash} ${JSON.stringify(operationName)} ${told}`;
}

/** A JSON value in its one spelling; null for one that is nested too deeply. */
function printValue(value: unknown, depth: number): string | null {
  // JSON of ours has no word for a number too large for one, and JSON of clients may hold one.
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  if (depth === MAX_NESTING) return null;
  const isList = Array.isArray(value);
  const parts: string[] = [];
  for (const [name, entry] of isList ? value.entries() : Object.entries(value).sort(byName)) {
    const printed = printValue(entry, depth + 1);
    if (printed === null) return null;
    parts.push(isList ? printed : `${JSON.stringify(name)}:${printed}`);
  }
  return isList ? `[${parts.join()}]` : `{${parts.join()}}`;
}

function byName([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  return one < other ? -1 : 1;
}
