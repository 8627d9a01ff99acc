import { Worker } from 'node:worker_threads';
import type { ReceivedBulletin } from '../../domain/bulletin.ts';
import { BulletinUnreadable } from '../../domain/bulletin-refusals.ts';
import type { BulletinWithFacts } from '../../store/store.ts';

/** How long reading one bulletin may take. */
const READ_WITHIN_MS = 120_000;
/** How long the thread is kept for the next one. */
const KEEP_MS = 60_000;
const MEMORY_MB = 512;

/** Reads bulletins beside everything else that the process does. */
export interface ReadingThread {
  /** What a bulletin says; one at a time. Rejects with BulletinUnreadable when that takes too much time or memory. */
  readonly read: (received: ReceivedBulletin) => Promise<BulletinWithFacts>;
  /** Ends the thread; what is being read is given up. */
  readonly stop: () => Promise<void>;
}

export interface ReadingThreadOptions {
  /** Milliseconds that reading one bulletin may take, 120,000 unless told. */
  readonly readWithinMs?: number;
}

/** A thread that starts when it is first needed, and anew after one that had to be ended. */
export function createReadingThread({
  readWithinMs = READ_WITHIN_MS,
}: ReadingThreadOptions = {}): ReadingThread {
  let worker: Worker | null = null;
  let idle: NodeJS.Timeout | undefined;
  const end = async () => {
    clearTimeout(idle);
    const ended = worker;
    worker = null;
    await ended?.terminate();
  };
  const start = () => {
    worker ??= new Worker(printBoot(), {
      eval: true,
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    });
    return worker;
  };
  return {
    read: async (received) => {
      clearTimeout(idle);
      try {
        const bulletin = await readOn(start(), received, readWithinMs);
        idle = setTimeout(() => void end(), KEEP_MS).unref();
        return bulletin;
      } catch (error) {
        await end();
        throw error;
      }
    },
    stop: end,
  };
}

/** What the thread begins with: a thread does not inherit what makes TypeScript run. */
function printBoot(): string {
  const tsx = JSON.stringify(import.meta.resolve('tsx/esm/api'));
  const script = JSON.stringify(new URL('./read-bulletins.ts', import.meta.url).href);
  return `import(${tsx}).then(({ register }) => { register(); return import(${script}); });`;
}

async function readOn(
  worker: Worker,
  received: ReceivedBulletin,
  withinMs: number,
): Promise<BulletinWithFacts> {
  let deadline: NodeJS.Timeout | undefined;
  try {
    return await new Promise<BulletinWithFacts>((resolve, reject) => {
      const fail = (found: string) =>
        reject(new BulletinUnreadable(`Expected a bulletin that can be read, found that ${found}`));
      deadline = setTimeout(() => fail(`it takes more than ${withinMs / 1000} s`), withinMs);
      worker.once('message', resolve);
      worker.once('error', (error) =>
        isOutOfMemory(error) ? fail(`it takes more than ${MEMORY_MB} MB of memory`) : reject(error),
      );
      worker.once('exit', () =>
        reject(new Error('Expected the bulletin to be read, found the thread ended')),
      );
      worker.postMessage(received);
    });
  } finally {
    clearTimeout(deadline);
    for (const event of ['message', 'error', 'exit']) worker.removeAllListeners(event);
  }
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
