/** A command that cannot go on for a reason its user can mend. */
export class CommandFailed extends Error {
  override readonly name = 'CommandFailed';
}

/** Names of errors that the language, its runtime and the database client throw for mistakes of ours. */
const BUGS = /^(Error|TypeError|RangeError|ReferenceError|SyntaxError|AssertionError|Prisma.*)$/;

/** Prints why a command ended: one line for what its user can mend, the whole stack for a bug. */
export function reportFailure(error: unknown): void {
  if (isExpected(error)) console.error(`chancery: ${error.message}`);
  else console.error(error);
}

/** Why something failed, in one line: the message of an error or of an object like one. */
export function reasonOf(error: unknown): string {
  const isLikeError = typeof error === 'object' && error !== null && 'message' in error;
  return String(isLikeError ? error.message : error).replace(/\s*\n\s*/g, ' ');
}

/** True for refusals of ours, which have names of their own, and for what the operating system refused. */
export function isExpected(error: unknown): error is Error {
  return error instanceof Error && (!BUGS.test(error.name) || findSystemCode(error) !== undefined);
}

/** The operating system's code for what went wrong (`EADDRINUSE`), from the error or what caused it. */
export function findSystemCode(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if ('syscall' in error && 'code' in error) return String(error.code);
  return findSystemCode(error.cause);
}
