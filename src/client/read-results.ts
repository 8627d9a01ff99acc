import type { Connection, Operation } from './connection.ts';
import { Interrupted } from './failures.ts';

export interface ReadOptions {
  readonly connection: Connection;
  readonly operation: Operation;
  /** Results that may wait for the consumer, at least 1. */
  readonly buffer: number;
  readonly signal: AbortSignal;
}

type Ending = 'FULL' | 'ABORTED' | Error;

/**
 * The results of a subscription, in order, until the signal aborts or as many came as may wait: then the subscription is
 * ended and what waits is handed out still, so that a consumer of any speed costs a bounded amount of memory. Throws
 * what made the subscription fail, after what came before.
 */
export async function* readResults<Result>({
  connection,
  operation,
  buffer,
  signal,
}: ReadOptions): AsyncGenerator<Result, void, void> {
  const waiting: Result[] = [];
  let ending: Ending | null = null;
  let wake: () => void = () => undefined;
  const end = (why: Ending) => {
    ending ??= why;
    stop();
    wake();
  };
  const stop = connection.begin(operation, {
    next: (data) => {
      // The type is the document's promise, which the service keeps.
      waiting.push(data as Result);
      if (waiting.length >= buffer) end('FULL');
      else wake();
    },
    end: (failure) => end(failure ?? new Interrupted('the service ended the subscription')),
  });
  const abort = () => end('ABORTED');
  signal.addEventListener('abort', abort, { once: true });
  try {
    while (!signal.aborted) {
      const next = waiting.shift();
      if (next !== undefined) yield next;
      else if (ending !== null) return settle(ending);
      else await new Promise<void>((resolve) => (wake = resolve));
    }
  } finally {
    signal.removeEventListener('abort', abort);
    stop();
  }
}

function settle(ending: Ending): void {
  if (ending instanceof Error) throw ending;
}
