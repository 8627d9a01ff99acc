import { backoffMs, rest } from '../client/backoff.ts';
import { Interrupted } from '../client/failures.ts';

export interface PersistOptions {
  /** Ends it: what is interrupted then is not tried again. */
  readonly signal: AbortSignal;
  /** Told the reason when an attempt was interrupted; another one follows. */
  readonly onInterrupted: (reason: string) => void;
}

/** Does something until it is done, resting longer and longer between attempts that were interrupted. */
export async function persist<Result>(
  attempt: () => Promise<Result>,
  { signal, onInterrupted }: PersistOptions,
): Promise<Result> {
  for (let failures = 0; ; failures += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof Interrupted) || signal.aborted) throw error;
      onInterrupted(error.message);
      await rest(backoffMs(failures), signal);
    }
  }
}
