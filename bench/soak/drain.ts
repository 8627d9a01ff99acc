import { setTimeout as delay } from 'node:timers/promises';

const LOOK_EVERY_MS = 100;
/**
 * How long nobody is told anything until nothing more is expected. Listeners that did not find the service try again
 * within 30 seconds, and a busy machine makes everything take long.
 */
const QUIET_MS = 60_000;

/**
 * How the listeners' catching up ended: all were told everything, nobody was told anything more although there was more,
 * or they were still being told when the time was over.
 */
export type DrainEnd = 'COMPLETE' | 'QUIET' | 'LATE';

export interface DrainOptions {
  /** Whether every listener has been told everything. */
  readonly isComplete: () => boolean;
  /** Events told to all listeners together. */
  readonly told: () => number;
  /** Aborts when the time is over. */
  readonly signal: AbortSignal;
  /** Milliseconds of some clock, the process's unless told. */
  readonly now?: () => number;
  /** Waits between two looks; by the timer unless told. */
  readonly wait?: (ms: number) => Promise<unknown>;
}

/**
 * Waits until the listeners have caught up. How long that takes is the machine's business: goes on for as long as any of
 * them is told anything.
 */
export async function drain(options: DrainOptions): Promise<DrainEnd> {
  const { isComplete, told, signal, now = () => performance.now(), wait = delay } = options;
  let [heard, heardAt] = [told(), now()];
  while (!isComplete()) {
    if (signal.aborted) return 'LATE';
    if (now() - heardAt > QUIET_MS) return 'QUIET';
    await wait(LOOK_EVERY_MS);
    if (told() > heard) [heard, heardAt] = [told(), now()];
  }
  return 'COMPLETE';
}
