import type { ExecutionResult } from 'graphql';
import { GraphQLError } from 'graphql';
import { Refusal } from '../domain/refusal.ts';
import { extendError } from './extend-error.ts';
import type { ObserveOperation } from './operation-record.ts';

/** Where the server reports what clients are not told. */
export interface ServerLog {
  /** One line for each unexpected error. */
  readonly error: (message: string, cause: unknown) => void;
  /** One line for each operation. */
  readonly operation: ObserveOperation;
}

/** What has been reported: of an outage that ends thousands of subscriptions the log is told once. */
const reported = new WeakSet<object>();

/** The same result, each of its errors fit for the client. */
export function maskResult(result: ExecutionResult, log: ServerLog): ExecutionResult {
  if (!result.errors) return result;
  return { ...result, errors: result.errors.map((error) => maskError(error, log)) };
}

/**
 * An error as the client may see it: a refusal with its code, an error of the document's own as it is. Anything else is
 * a bug or an outage; the client reads "Unexpected error." and the log gets the cause, once.
 */
export function maskError(error: unknown, log: ServerLog): GraphQLError {
  const located = error instanceof GraphQLError ? error : null;
  const cause = findCause(error);
  if (cause instanceof Refusal && located) return extendError(located, { code: cause.code });
  if (cause instanceof Refusal) return new GraphQLError(cause.message, { extensions: { code: cause.code } });
  // The executor's own, of variables and arguments, have none.
  if (cause instanceof GraphQLError && located) return extendError(located, { code: 'BAD_USER_INPUT' });
  if (!isReported(cause))
    log.error(`Unexpected error${located?.path ? ` at ${located.path.join('.')}` : ''}`, cause);
  return new GraphQLError('Unexpected error.', {
    nodes: located?.nodes ?? null,
    path: located?.path ?? null,
    extensions: { code: 'INTERNAL_SERVER_ERROR' },
  });
}

function isReported(cause: unknown): boolean {
  if (typeof cause !== 'object' || cause === null) return false;
  if (reported.has(cause)) return true;
  reported.add(cause);
  return false;
}

/** What was thrown in the first place, before the executor said where. */
function findCause(error: unknown): unknown {
  return error instanceof GraphQLError && error.originalError ? findCause(error.originalError) : error;
}
