import { writeSync } from 'node:fs';
import { openStore } from '../../src/store/open-store.ts';
import type { BulletinWithFacts } from '../../src/store/store.ts';
import { buildSeries } from './build-series.ts';

// A process that reads a series of stored bulletins again and prints a line for each. Arguments: URL, last and, to be killed
// there, the bulletin in whose midst it prints `half-way` and stands still.

const [, , url = '', last = '', haltAt] = process.argv;

const store = await openStore({ url, busyWaitMs: 60_000, now: () => new Date('2026-02-06T12:00:00Z') });
const series = buildSeries(0, Number(last));
for (const { bulletinId } of await store.findOutdated(2)) {
  const bulletin = series[bulletinId - 1];
  if (!bulletin) throw new RangeError(`Expected a bulletin of the series, found ${bulletinId}`);
  const read = bulletinId === Number(haltAt) ? haltHalfWay(bulletin) : bulletin;
  const { revisedWordings } = await store.replaceFacts({ ...read, extractorVersion: 2, bulletinId });
  writeSync(1, `${revisedWordings}\n`);
}
await store.close();

/**
 * The bulletin of which an article's topics are never told the third time: asked once to be checked and once on trial,
 * they are now to be stored for good, and the facts they replace are gone.
 */
function haltHalfWay(bulletin: BulletinWithFacts): BulletinWithFacts {
  const facts = bulletin.facts.map(({ topics, ...rest }) => {
    let asked = 0;
    return {
      ...rest,
      get topics() {
        asked += 1;
        if (asked > 2) halt();
        return topics;
      },
    };
  });
  return { ...bulletin, facts };
}

function halt(): void {
  writeSync(1, 'half-way\n');
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
}
