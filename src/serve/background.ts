import type { Bell } from '../publish/bell.ts';
import { watchDatabase } from '../publish/watch-database.ts';
import type { Store } from '../store/store.ts';
import type { ServerLog } from './mask-errors.ts';
import { createRetention } from './retention.ts';

export interface BackgroundOptions {
  readonly store: Store;
  /** Rung for commits of other processes. */
  readonly bell: Bell;
  /** How long the feed keeps changes, in milliseconds; null for ever. */
  readonly keepMs: number | null;
  readonly log: ServerLog;
}

/** What the service does without being asked: it hears of what others commit and prunes the feed. */
export interface Background {
  readonly start: () => void;
  /** Resolves when what is under way is done. */
  readonly stop: () => Promise<void>;
}

/** Does nothing until started. */
export function createBackground({ store, bell, keepMs, log }: BackgroundOptions): Background {
  const { dataVersion, pruneChanges } = store;
  const watch = watchDatabase({
    dataVersion,
    bell,
    onError: (error) => log.error('Cannot see what other processes commit', error),
  });
  const retention = keepMs === null ? null : createRetention({ pruneChanges, keepMs, log });
  return {
    start: () => {
      watch.start();
      retention?.start();
    },
    stop: async () => {
      await Promise.all([watch.stop(), retention?.stop()]);
    },
  };
}
