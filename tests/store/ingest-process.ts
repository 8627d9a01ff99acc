import { writeSync } from 'node:fs';
import { openStore } from '../../src/store/open-store.ts';
import type { BulletinWithFacts } from '../../src/store/store.ts';
import { buildSeries } from './build-series.ts';

// A process that stores a series of bulletins and prints a line for each. Arguments: URL, first, last and, to be killed
// there, the bulletin in whose midst it prints `half-way` and stands still.

const [, , url = '', first = '', last = '', haltAt] = process.argv;

const store = await openStore({ url, busyWaitMs: 60_000, now: () => new Date('2026-02-05T12:00:00Z') });
for (const [index, bulletin] of buildSeries(Number(first), Number(last)).entries()) {
  const isLast = haltAt !== undefined && Number(first) + index === Number(haltAt);
  const { outcome } = await store.storeBulletin(isLast ? haltHalfWay(bulletin) : bulletin);
  writeSync(1, `${outcome}\n`);
}
await store.close();

/** The bulletin whose topics, when they are to be stored, are never told: its articles are written by then. */
function haltHalfWay(bulletin: BulletinWithFacts): BulletinWithFacts {
  let asked = 0;
  const facts = bulletin.facts.map(({ topics, ...rest }) => ({
    ...rest,
    get topics() {
      asked += 1;
      // Each article's are asked for once before the first row is written, to be checked.
      if (asked > bulletin.facts.length) halt();
      return topics;
    },
  }));
  return { ...bulletin, facts };
}

function halt(): void {
  writeSync(1, 'half-way\n');
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
}
