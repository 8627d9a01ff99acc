import { setImmediate as giveWay } from 'node:timers/promises';

/** Work of so many milliseconds is done before everything else in the process has its turn. */
const SLICE_MS = 10;

/** What many would do at once, one after another. */
export interface Turns {
  /** Does a piece of work when those before it are done. Gives what it gives, or throws what it throws. */
  readonly take: <Result>(work: () => Promise<Result>) => Promise<Result>;
}

/**
 * SQLite answers at once, and sockets with room take at once: a thousand readers who each give way after a page would still
 * keep everybody else waiting for a thousand pages. In turns they give way together, after each slice of time.
 */
export function createTurns(): Turns {
  let last: Promise<unknown> = Promise.resolve();
  let began = 0;
  return {
    take: (work) => {
      const result = last.then(async () => {
        if (performance.now() - began >= SLICE_MS) {
          await giveWay();
          began = performance.now();
        }
        return await work();
      });
      last = result.catch(() => undefined);
      return result;
    },
  };
}
