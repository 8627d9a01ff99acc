import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const WRITER = fileURLToPath(new URL('writer.ts', import.meta.url));
const NAMES = ['North', 'South'];

export interface WritersOptions {
  readonly databaseUrl: string;
  /** Changes after which they end by themselves, and the time they take for them at least. */
  readonly changes: number;
  readonly seconds: number;
}

/** Two processes that ingest into the same database. */
export interface Writers {
  /** Resolves when both have ended. Rejects when one failed. */
  readonly ended: Promise<void>;
  /** Lets each finish the bulletin in hand. */
  readonly stop: () => void;
}

export function startWriters({ databaseUrl, changes, seconds }: WritersOptions): Writers {
  const writers = NAMES.map((name) => {
    const args = ['--import', 'tsx', WRITER, databaseUrl, name, String(changes), String(seconds)];
    return spawn(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit'] });
  });
  const stop = () => {
    for (const writer of writers) writer.kill('SIGTERM');
  };
  return { ended: waitForAll(writers), stop };
}

async function waitForAll(writers: readonly ChildProcess[]): Promise<void> {
  const endings = await Promise.all(writers.map((writer) => once(writer, 'exit')));
  const found = endings.map(([code, signal]) => code ?? signal);
  // A writer that was asked to stop before it could listen for that ends by the signal.
  if (found.every((ending) => ending === 0 || ending === 'SIGTERM')) return;
  throw new Error(`Expected writers to end with 0, found ${found.join(' and ')}`);
}
