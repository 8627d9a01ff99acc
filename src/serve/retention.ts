import { rest } from '../publish/rest.ts';
import type { Store } from '../store/store.ts';
import type { ServerLog } from './mask-errors.ts';

const EVERY_MS = 3_600_000;
/** Between two batches, so that bulletins that wait for the writer get it. */
const PAUSE_MS = 10;

export interface RetentionOptions {
  readonly pruneChanges: Store['pruneChanges'];
  /** How long changes are kept, in milliseconds. */
  readonly keepMs: number;
  readonly log: ServerLog;
  /** The clock unless told. */
  readonly now?: () => Date;
  /** Waits for so many milliseconds, or until the signal aborts; the timer unless told. */
  readonly wait?: (ms: number, signal: AbortSignal) => Promise<void>;
}

/** Takes from the feed, batch by batch, what is older than it is kept: when it starts, and then every hour. */
export interface Retention {
  readonly start: () => void;
  /** Resolves when the batch under way is done. */
  readonly stop: () => Promise<void>;
}

/** Does nothing until started. */
export function createRetention(options: RetentionOptions): Retention {
  const stopped = new AbortController();
  let pruning: Promise<void> | null = null;
  return {
    start: () => {
      pruning ??= pruneHourly(options, stopped.signal);
    },
    stop: async () => {
      stopped.abort();
      await pruning;
    },
  };
}

async function pruneHourly(options: RetentionOptions, signal: AbortSignal): Promise<void> {
  const { log, wait = rest } = options;
  while (!signal.aborted) {
    try {
      await pruneAll(options, signal);
    } catch (error) {
      log.error('Cannot prune the feed, trying again in an hour', error);
    }
    await wait(EVERY_MS, signal);
  }
}

async function pruneAll(options: RetentionOptions, signal: AbortSignal): Promise<void> {
  const { pruneChanges, keepMs, now = () => new Date(), wait = rest } = options;
  const before = new Date(now().getTime() - keepMs);
  while (!signal.aborted && (await pruneChanges(before)) > 0) await wait(PAUSE_MS, signal);
}
