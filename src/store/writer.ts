import { setTimeout as delay } from 'node:timers/promises';
import type { Prisma, PrismaClient } from '../generated/prisma/client.ts';
import { isBusy } from './busy.ts';
import { DatabaseBusy } from './errors.ts';
import { openWritingClient } from './open-client.ts';
import { indexStale } from './search/index-stale.ts';

/** What runs inside a transaction that holds the write lock. */
export type Transaction = Prisma.TransactionClient;

/** The only way to write: one piece of work after another, in the order they were asked for. */
export interface Writer {
  /**
   * Runs the work in a transaction that holds the database's write lock from its first moment, so what it reads stays
   * true until it commits, and what it changes can be searched for then. Whatever it throws rolls everything back and is thrown on. Throws DatabaseBusy when another
   * process keeps the lock too long.
   */
  readonly write: <T>(work: (transaction: Transaction) => Promise<T>) => Promise<T>;
  /** Pieces of work under way or waiting. */
  readonly size: () => number;
  /** Waits for the work under way, then closes the connection. */
  readonly close: () => Promise<void>;
}

export interface WriterOptions {
  readonly file: string;
  /** How long a write waits for another process's lock, in milliseconds. */
  readonly busyWaitMs: number;
}

/** No piece of work takes this long; the client would otherwise end a transaction after five seconds. */
const LONGEST_WORK_MS = 3_600_000;

const PAUSE_MS = { first: 5, longest: 50 } as const;

/** Opens the writer of a migrated database file. */
export async function openWriter({ file, busyWaitMs }: WriterOptions): Promise<Writer> {
  let client = await openWritingClient(file);
  let size = 0;
  let last: Promise<unknown> = Promise.resolve();
  // A connection on which a transaction failed is not used again: when a COMMIT fails, the adapter leaves its
  // transaction open, and every later write would vanish in it although it was acknowledged.
  const renew = async () => {
    await client.$disconnect();
    client = await openWritingClient(file);
  };
  const run = async <T>(work: (transaction: Transaction) => Promise<T>): Promise<T> => {
    const deadline = performance.now() + busyWaitMs;
    for (let pause: number = PAUSE_MS.first; ; pause = Math.min(2 * pause, PAUSE_MS.longest)) {
      const attempt = await runLocked(client, work);
      if (attempt.outcome === 'DONE') return attempt.value;
      if (attempt.outcome === 'FAILED') {
        await renew();
        throw attempt.error;
      }
      if (performance.now() >= deadline) throw new DatabaseBusy(file, busyWaitMs, { cause: attempt.error });
      await delay(pause);
    }
  };
  return {
    write: (work) => {
      size += 1;
      const result = last
        .then(() => run(work))
        .finally(() => {
          size -= 1;
        });
      last = Promise.allSettled([result]);
      return result;
    },
    size: () => size,
    close: async () => {
      await last;
      await client.$disconnect();
    },
  };
}

type Attempt<T> =
  | { readonly outcome: 'DONE'; readonly value: T }
  | { readonly outcome: 'LOCKED_OUT'; readonly error: unknown }
  | { readonly outcome: 'FAILED'; readonly error: unknown };

async function runLocked<T>(
  client: PrismaClient,
  work: (transaction: Transaction) => Promise<T>,
): Promise<Attempt<T>> {
  let locked = false;
  try {
    const value = await client.$transaction(
      async (transaction) => {
        await takeWriteLock(transaction);
        locked = true;
        const value = await work(transaction);
        await indexStale(transaction);
        return value;
      },
      { timeout: LONGEST_WORK_MS },
    );
    return { outcome: 'DONE', value };
  } catch (error) {
    return { outcome: !locked && isBusy(error) ? 'LOCKED_OUT' : 'FAILED', error };
  }
}

/**
 * The adapter begins every transaction deferred: without a lock until its first statement, and with a read lock only if
 * that one reads, which SQLite refuses to raise once another process has written. So the first statement is a write.
 */
async function takeWriteLock(transaction: Transaction): Promise<void> {
  await transaction.$executeRaw`DELETE FROM "Change" WHERE "sequence" < 0`;
}
