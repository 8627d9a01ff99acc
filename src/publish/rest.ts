import { setTimeout as delay } from 'node:timers/promises';

/** Waits for so many milliseconds, or until the signal aborts. */
export async function rest(ms: number, signal: AbortSignal): Promise<void> {
  try {
    await delay(ms, undefined, { signal });
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}
