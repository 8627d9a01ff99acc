import type { Bell } from './bell.ts';
import { rest } from './rest.ts';

const POLL_EVERY_MS = 100;

export interface WatchDatabaseOptions {
  /** A number that differs from the last one when another connection has committed (`PRAGMA data_version`). */
  readonly dataVersion: () => Promise<number>;
  readonly bell: Bell;
  /** Told once when looking fails, and again only after it has worked in between. */
  readonly onError: (error: unknown) => void;
  /** Time between two looks in milliseconds, 100 unless told: how late a commit of another process may be noticed. */
  readonly everyMs?: number;
}

/** Rings the bell when anybody, another process included, commits to the database. */
export interface DatabaseWatch {
  readonly start: () => void;
  /** Resolves when the last look has ended. */
  readonly stop: () => Promise<void>;
}

/** Readers follow a table that other processes write to as well; this is how they hear of it. Does nothing until started. */
export function watchDatabase(options: WatchDatabaseOptions): DatabaseWatch {
  const stopped = new AbortController();
  let watching: Promise<void> | null = null;
  return {
    start: () => {
      watching ??= watch(options, stopped.signal);
    },
    stop: async () => {
      stopped.abort();
      await watching;
    },
  };
}

async function watch(options: WatchDatabaseOptions, signal: AbortSignal): Promise<void> {
  const { dataVersion, bell, onError, everyMs = POLL_EVERY_MS } = options;
  let seen: number | null = null;
  let failing = false;
  while (!signal.aborted) {
    try {
      const version = await dataVersion();
      // The first look rings too: what was committed before it would not show as a difference.
      if (version !== seen) bell.ring();
      seen = version;
      failing = false;
    } catch (error) {
      if (!failing) onError(error);
      failing = true;
    }
    await rest(everyMs, signal);
  }
}
