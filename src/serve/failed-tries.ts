import { LRUCache } from 'lru-cache';

/** Tokens that are none which a client may show within a minute. */
export const MAX_FAILED_TRIES = 10;
const WINDOW_MS = 60_000;
/** Clients remembered; the one heard of longest ago makes room. */
const MAX_CLIENTS = 10_000;

/** What clients have shown that was no token. */
export interface FailedTries {
  readonly add: (client: string) => void;
  /** Seconds a client has to wait before its next try; 0 when it may. */
  readonly waitOf: (client: string) => number;
}

/** Counts failed tries of each client for a minute from its first. Holds at most 10,000 clients. */
export function createFailedTries(now: () => number): FailedTries {
  const tries = new LRUCache<string, { count: number; readonly until: number }>({ max: MAX_CLIENTS });
  const find = (client: string) => {
    const found = tries.get(client);
    return found && found.until > now() ? found : undefined;
  };
  return {
    add: (client) => {
      const found = find(client);
      if (found) found.count += 1;
      else tries.set(client, { count: 1, until: now() + WINDOW_MS });
    },
    waitOf: (client) => {
      const found = find(client);
      return found && found.count >= MAX_FAILED_TRIES ? Math.ceil((found.until - now()) / 1000) : 0;
    },
  };
}
