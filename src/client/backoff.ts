const SHORTEST_MS = 250;
const LONGEST_MS = 30_000;

/**
 * Milliseconds to wait before another attempt: any time up to a bound that doubles with every failure in a row, from
 * 250 ms to 30 s. Clients that lost the same service at the same moment so come back one by one.
 *
 * `random` gives numbers from 0 to 1, `Math.random` unless told.
 */
export function backoffMs(failures: number, random: () => number = Math.random): number {
  return random() * Math.min(LONGEST_MS, SHORTEST_MS * 2 ** failures);
}

/** Resolves after so many milliseconds, or when the signal aborts. */
export async function rest(ms: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  await new Promise<void>((resolve) => {
    const wake = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', wake);
      resolve();
    };
    const timer = setTimeout(wake, ms);
    signal.addEventListener('abort', wake, { once: true });
  });
}
