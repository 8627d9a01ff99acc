import type { Connection, Operation } from './connection.ts';
import { Interrupted } from './failures.ts';

/**
 * The one result of a query or mutation. Rejects with `Refused` when the service refuses it, with `Interrupted` when the
 * connection fails first or the signal aborts.
 */
export async function runQuery<Result>(
  connection: Connection,
  operation: Operation,
  signal: AbortSignal,
): Promise<Result> {
  let found: Result | null = null;
  let abort: () => void = () => undefined;
  try {
    await new Promise<void>((resolve, reject) => {
      const stop = connection.begin(operation, {
        next: (data) => {
          // The type is the document's promise, which the service keeps.
          found = data as Result;
        },
        end: (failure) => (failure ? reject(failure) : resolve()),
      });
      abort = () => {
        stop();
        reject(new Interrupted('ended by the client'));
      };
      signal.addEventListener('abort', abort, { once: true });
      if (signal.aborted) abort();
    });
  } finally {
    signal.removeEventListener('abort', abort);
  }
  if (found === null) throw new Interrupted('the service answered nothing');
  return found;
}
