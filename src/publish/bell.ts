/** Tells readers of the feed that there may be something new. Carries nothing, so it has nothing to lose or to queue. */
export interface Bell {
  /** Wakes every reader. Ring after the commit: a reader that wakes must find the rows. */
  readonly ring: () => void;
  /** An ear of one's own. Hears every ring until it is closed. */
  readonly listen: () => Ear;
}

/** One reader's ear at the bell. */
export interface Ear {
  /**
   * Returns at once when the bell rang since the last wait, else at the next ring, or when the signal aborts. A ring
   * between looking and waiting is therefore never lost, and a thousand rings wake once.
   */
  readonly wait: (signal: AbortSignal) => Promise<void>;
  /** Stops hearing; a pending wait returns. */
  readonly close: () => void;
}

/** A bell for the readers of one process. */
export function createBell(): Bell {
  const ears = new Set<RingingEar>();
  return {
    ring: () => {
      for (const ear of ears) ear.wake();
    },
    listen: () => {
      const ear = createEar(() => ears.delete(ear));
      ears.add(ear);
      return ear;
    },
  };
}

interface RingingEar extends Ear {
  readonly wake: () => void;
}

function createEar(leave: () => void): RingingEar {
  let woken = false;
  let resume: (() => void) | null = null;
  const wake = () => {
    woken = true;
    resume?.();
  };
  const wait = async (signal: AbortSignal) => {
    if (!woken && !signal.aborted) {
      await new Promise<void>((resolve) => {
        resume = resolve;
        signal.addEventListener('abort', wake, { once: true });
      });
      resume = null;
      signal.removeEventListener('abort', wake);
    }
    woken = false;
  };
  const close = () => {
    leave();
    wake();
  };
  return { wake, wait, close };
}
