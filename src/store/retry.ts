import { setTimeout as delay } from 'node:timers/promises';

const PAUSE_MS = { first: 5, longest: 50 } as const;

export interface RetryOptions {
  /** True for the error of an attempt that may succeed when it is made again. */
  readonly isPassing: (error: unknown) => boolean;
  /** Milliseconds after which an error is final. */
  readonly forMs: number;
  /** Aborted when there is nothing to wait for any more. */
  readonly signal: AbortSignal;
}

/** Attempts something again after a pause, until it succeeds. Rejects with the last error, and when it is aborted. */
export async function retry<Result>(
  attempt: () => Result | Promise<Result>,
  { isPassing, forMs, signal }: RetryOptions,
): Promise<Result> {
  const deadline = performance.now() + forMs;
  for (let pause: number = PAUSE_MS.first; ; pause = Math.min(2 * pause, PAUSE_MS.longest)) {
    await delay(pause, undefined, { signal });
    try {
      return await attempt();
    } catch (error) {
      if (!isPassing(error) || performance.now() >= deadline) throw error;
    }
  }
}
