import { databaseFile } from '../../src/store/database-url.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import type { Step } from '../store/curate/steps.ts';
import { beginCourse } from '../store/curate/steps.ts';

// A process that writes a record beside others. Argument: URL of an empty database. Does what its parent sends, one
// command at a time and each a minute after the last, and answers when it is committed or refused.

/** What another process may do to a record. */
export type Command = Step | Prune;

interface Prune {
  readonly kind: 'PRUNE';
  /** The changes of so many minutes are kept. */
  readonly minutes: number;
}

const START_MS = Date.UTC(2026, 1, 5, 12);
const MINUTE_MS = 60_000;

const [, , url = ''] = process.argv;
if (process.send) await obey(process.send.bind(process));

async function obey(answer: (message: string) => unknown): Promise<void> {
  let time = START_MS;
  const store = await openStore({ url, busyWaitMs: 60_000, now: () => new Date(time) });
  const go = beginCourse({ ...store, file: databaseFile(url), [Symbol.asyncDispose]: store.close });
  process.on('message', async (command: Command) => {
    time += MINUTE_MS;
    if (command.kind === 'PRUNE') await prune(store, new Date(time - command.minutes * MINUTE_MS));
    else await go(command);
    answer('done');
  });
  process.once('disconnect', store.close);
  answer('ready');
}

async function prune({ pruneChanges }: Store, before: Date): Promise<void> {
  while ((await pruneChanges(before)) > 0);
}
