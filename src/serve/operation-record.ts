import type { ExecutionResult, OperationTypeNode } from 'graphql';
import { getOperationAST } from 'graphql';
import type { StatementCount } from '../store/reader.ts';
import type { AcceptedOperation } from './prepare-operation.ts';

/** A name is the client's own and may be as long as a document. */
const LONGEST_NAME = 64;

/** What may be kept of an operation: nothing that was asked with or answered. */
export interface OperationRecord {
  /** Null for one that was refused before it was understood. */
  readonly type: OperationTypeNode | null;
  /** As its document names it, cut to 64 characters; null for one without a name, and for one refused. */
  readonly name: string | null;
  /** `sha256:` and the SHA-256 of the document in hexadecimal, by which it can be recognised; null for none. */
  readonly hash: string | null;
  /** Milliseconds from its arrival to its answer; of a subscription, to its beginning. */
  readonly durationMs: number;
  /** SQL statements it took. */
  readonly statements: number;
  /** What it might have cost at most, in the points that clients are charged; null for one that was refused. */
  readonly cost: number | null;
  /** `OK`, or the code of its first error. */
  readonly code: string;
}

/** Told of each operation once, when it was answered, refused, or, for a subscription, has begun. Must not throw. */
export type ObserveOperation = (record: OperationRecord) => void;

/** The record of an operation that was run. */
export function recordRun(
  { document, hash, operationName, type, charge, startedAt }: AcceptedOperation,
  { errors }: Pick<ExecutionResult, 'errors'>,
  { count }: StatementCount,
): OperationRecord {
  return {
    type,
    name: getOperationAST(document, operationName)?.name?.value.slice(0, LONGEST_NAME) ?? null,
    hash: printHash(hash),
    durationMs: performance.now() - startedAt,
    statements: count,
    cost: charge.requested,
    code: codeOf(errors),
  };
}

/** The record of an operation that was not run. */
export function recordRefusal(
  hash: string | null,
  { errors }: Pick<ExecutionResult, 'errors'>,
  startedAt: number,
): OperationRecord {
  const durationMs = performance.now() - startedAt;
  return {
    type: null,
    name: null,
    hash: hash && printHash(hash),
    durationMs,
    statements: 0,
    cost: null,
    code: codeOf(errors),
  };
}

function printHash(hash: string): string {
  return `sha256:${hash}`;
}

function codeOf(errors: ExecutionResult['errors']): string {
  if (!errors || errors.length === 0) return 'OK';
  const code = errors[0]?.extensions.code;
  // Errors that the executor makes of variables have none; they are the client's.
  return typeof code === 'string' ? code : 'BAD_USER_INPUT';
}
