import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const WRITER = fileURLToPath(new URL('writer.ts', import.meta.url));
const NAMES = ['North', 'South'];

/** Two processes that ingest into the same database. */
export interface Writers {
  /** Lets them go on until the feed holds so many changes. */
  readonly allow: (changes: number) => void;
  /** Lets each finish the bulletin in hand. */
  readonly finish: () => void;
  /** Resolves when both have finished. Rejects as soon as one has failed. */
  readonly ended: Promise<void>;
}

/** Starts them; they write nothing until they are allowed to, and end when this process does. */
export function startWriters(databaseUrl: string): Writers {
  const writers = NAMES.map((name) =>
    fork(WRITER, [databaseUrl, name], { execArgv: ['--import', 'tsx'], stdio: 'inherit' }),
  );
  const connected = () => writers.filter((writer) => writer.connected);
  return {
    allow: (changes) => {
      for (const writer of connected()) writer.send(changes);
    },
    finish: () => {
      for (const writer of connected()) writer.disconnect();
    },
    ended: Promise.all(writers.map(waitForEnd)).then(() => undefined),
  };
}

async function waitForEnd(writer: ChildProcess): Promise<void> {
  const [code, signal] = await once(writer, 'exit');
  if (code !== 0) throw new Error(`Expected a writer to end with 0, found ${code ?? signal}`);
}
