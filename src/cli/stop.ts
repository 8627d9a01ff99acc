import os from 'node:os';

/** `npm run` passes a signal on to a process that the terminal has sent it to already; that is no second wish. */
const ECHO_MS = 500;

/** The wish to end a command, as the terminal or a supervisor sends it. */
export interface Stop {
  /** Aborts at the first SIGINT or SIGTERM. */
  readonly signal: AbortSignal;
  /** 128 and the signal's number as shells count (130, 143); 0 while no signal came. */
  readonly exitCode: () => number;
}

/**
 * Turns SIGINT and SIGTERM into an abort, so that a command ends at a place of its own choice. Whoever signals again,
 * half a second later or more, ends the process at once.
 */
export function listenForStop(): Stop {
  const controller = new AbortController();
  let exitCode = 0;
  let since = 0;
  const stop = (signal: 'SIGINT' | 'SIGTERM') => {
    if (controller.signal.aborted) {
      if (performance.now() - since > ECHO_MS) process.exit(exitCode);
      return;
    }
    since = performance.now();
    exitCode = 128 + os.constants.signals[signal];
    controller.abort();
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  return { signal: controller.signal, exitCode: () => exitCode };
}

/** Resolves when the wish to stop comes. */
export async function waitForStop({ signal }: Stop): Promise<void> {
  if (signal.aborted) return;
  await new Promise<void>((resolve) => {
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
