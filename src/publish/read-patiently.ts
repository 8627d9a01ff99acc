import { rest } from './rest.ts';

const PATIENCE_MS = 30_000;
const PAUSE_MS = { first: 50, longest: 1_000 } as const;

/** Which failures of a read are waited out, and for how long. */
export interface Patience {
  /** Whether the read may work when it is tried again. */
  readonly mayPass: (error: unknown) => boolean;
  /** Milliseconds from the first failure to the last attempt, 30 seconds unless told. */
  readonly forMs?: number;
}

/**
 * Reads, and reads again what failed for a reason that may pass: after pauses that double from 50 milliseconds to a second,
 * until it works or patience ends. Throws what the last attempt threw, at once when that does not pass; undefined when
 * the signal aborts first.
 */
export async function readPatiently<Result>(
  read: () => Promise<Result>,
  { mayPass, forMs = PATIENCE_MS }: Patience,
  signal: AbortSignal,
): Promise<Result | undefined> {
  let deadline: number | null = null;
  for (let pause: number = PAUSE_MS.first; !signal.aborted; pause = Math.min(2 * pause, PAUSE_MS.longest)) {
    try {
      return await read();
    } catch (error) {
      const now = performance.now();
      deadline ??= now + forMs;
      if (!mayPass(error) || now >= deadline) throw error;
    }
    await rest(pause, signal);
  }
  return undefined;
}
