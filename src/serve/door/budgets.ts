import { LRUCache } from 'lru-cache';

/** How much one client may spend: all of it at once, and then what comes back with time. */
export interface RateLimit {
  /** The most it can have. */
  readonly maximum: number;
  /** What it gets back each second. */
  readonly restoredPerSecond: number;
}

/** Where a client's budget stands. */
export interface BudgetStatus {
  readonly maximumAvailable: number;
  readonly currentlyAvailable: number;
  /** Per second. */
  readonly restoreRate: number;
}

/** What clients have left to spend. */
export interface Budgets {
  /** Takes so much from a client's budget. Returns 0, or, when there is less, after how many seconds there is enough. */
  readonly spend: (client: string, cost: number) => number;
  /** Gives back what was taken for what was not needed. */
  readonly refund: (client: string, cost: number) => void;
  readonly statusOf: (client: string) => BudgetStatus;
}

/** Clients remembered; the one heard of longest ago makes room, and begins anew with a full budget. */
const MAX_CLIENTS = 10_000;

interface Budget {
  readonly available: number;
  /** When, in milliseconds. */
  readonly at: number;
}

/** A token bucket for each client. Holds at most 10,000 of them; `now` tells milliseconds. */
export function createBudgets({ maximum, restoredPerSecond }: RateLimit, now: () => number): Budgets {
  const budgets = new LRUCache<string, Budget>({ max: MAX_CLIENTS });
  const find = (client: string): number => {
    const budget = budgets.get(client);
    if (!budget) return maximum;
    const restored = ((now() - budget.at) / 1000) * restoredPerSecond;
    return Math.min(maximum, budget.available + Math.max(0, restored));
  };
  const set = (client: string, available: number) => {
    budgets.set(client, { available: Math.min(maximum, available), at: now() });
  };
  return {
    spend: (client, cost) => {
      const available = find(client);
      // What costs more than all there can be is to be had for all of it.
      const missing = Math.min(cost, maximum) - available;
      if (missing > 0) return Math.max(1, Math.ceil(missing / restoredPerSecond));
      set(client, Math.max(0, available - cost));
      return 0;
    },
    refund: (client, cost) => set(client, find(client) + cost),
    statusOf: (client) => ({
      maximumAvailable: maximum,
      currentlyAvailable: Math.floor(find(client)),
      restoreRate: restoredPerSecond,
    }),
  };
}
