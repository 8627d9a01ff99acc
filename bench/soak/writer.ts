import { setTimeout as delay, setImmediate } from 'node:timers/promises';
import { ingest } from '../../src/ingest.ts';
import { createBell } from '../../src/publish/bell.ts';
import { receiveBytes } from '../../src/receive/receive-bytes.ts';
import { openStore } from '../../src/store/open-store.ts';

// A process that ingests bulletins, all unlike, until the feed holds so many changes, at an even pace. Arguments: database,
// name, changes, seconds.

const ARTICLES = 20;
const BUSY_WAIT_MS = 60_000;

const [, , url = '', name = '', changes = '', seconds = ''] = process.argv;
let stopped = false;
process.once('SIGTERM', () => {
  stopped = true;
});

const store = await openStore({ url, busyWaitMs: BUSY_WAIT_MS });
const startedAt = performance.now();
for (let number = 1; !stopped; number += 1) {
  const done = (await store.latestSequence()) / Number(changes);
  if (done >= 1) break;
  const ahead = done * Number(seconds) * 1000 - (performance.now() - startedAt);
  if (ahead > 0) await delay(ahead);
  // SQLite answers at once: in a loop of ingests the signal would have no turn.
  else await setImmediate();
  const bytes = Buffer.from(writeBulletin(number));
  await ingest(receiveBytes(bytes, `${name}-${number}.txt`), { store, bell: createBell() });
}
await store.close();

function writeBulletin(number: number): string {
  const title = `Notes of ${name}, part ${number}`;
  const articles = Array.from({ length: ARTICLES }, (_, index) => writeArticle(number * ARTICLES + index));
  return `date 2026-02-02 ${title}${title}\n${articles.join('')}`;
}

/** Short and without facts: what counts here is how many there are. */
function writeArticle(number: number): string {
  const hour = String(number % 24).padStart(2, '0');
  return `02.02.2026, ${hour}:10 ${number}\nNote ${number} of ${name}\nThe note was read out.\n`;
}
