import { setTimeout as delay, setImmediate } from 'node:timers/promises';
import { ingest } from '../../src/ingest.ts';
import { createBell } from '../../src/publish/bell.ts';
import { receiveBytes } from '../../src/receive/receive-bytes.ts';
import { openStore } from '../../src/store/open-store.ts';

// A process that ingests bulletins, all unlike, until the feed holds as many changes as it was allowed last, and ends
// when it is let go. Arguments: database, name.

const ARTICLES = 20;
const BUSY_WAIT_MS = 60_000;
const LOOK_EVERY_MS = 20;

const [, , url = '', name = ''] = process.argv;
let allowed = 0;
process.on('message', (changes) => {
  allowed = Number(changes);
});

const store = await openStore({ url, busyWaitMs: BUSY_WAIT_MS });
for (let number = 1; process.connected; ) {
  if ((await store.latestSequence()) < allowed) {
    const bytes = Buffer.from(writeBulletin(number));
    await ingest(receiveBytes(bytes, `${name}-${number}.txt`), { store, bell: createBell() });
    number += 1;
    // SQLite answers at once: in a loop of ingests messages would have no turn.
    await setImmediate();
  } else await delay(LOOK_EVERY_MS);
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
