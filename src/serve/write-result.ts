import type { ExecutionResult } from 'graphql';
import type { ServerLog } from './mask-errors.ts';
import { maskError } from './mask-errors.ts';

/** A result as JSON; in place of one that has no text, such as one longer than a string may be, an error. */
export function writeResult(result: ExecutionResult, log: ServerLog): string {
  try {
    return JSON.stringify(result);
  } catch (error) {
    return JSON.stringify({ errors: [maskError(error, log)] });
  }
}
