import { writeSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { ingest } from '../../src/ingest.ts';
import { createBell } from '../../src/publish/bell.ts';
import { buildApp } from '../../src/serve/build-app.ts';
import { openStore } from '../../src/store/open-store.ts';
import { createRecordedLog } from './recorded-log.ts';
import { receiveSample } from './sample-bulletin.ts';

// A service to be killed. Prints its address, then ingests the sample of each number it reads. Where it is to be killed
// it prints `halted` and stands still. Arguments: database and where, `commit` for behind the commit of a bulletin and
// before anybody hears of it, or the sequence of a change behind which a replay is not to read on.

const [, , url = '', place = ''] = process.argv;

const store = await openStore({ url });
const bell = createBell();
const app = buildApp({
  store: {
    ...store,
    pageChanges: (request) => {
      if (request.after >= Number(place)) halt();
      return store.pageChanges(request);
    },
    // Nobody else commits: what it does itself is to be heard by the bell alone.
    dataVersion: async () => 0,
  },
  bell,
  config: { host: '127.0.0.1', port: 0 },
  log: createRecordedLog(),
});
const { url: origin } = await app.start();
writeSync(1, `${origin}/graphql\n`);
for await (const line of createInterface({ input: process.stdin })) {
  const ring = place === 'commit' && line.endsWith('!') ? halt : bell.ring;
  await ingest(receiveSample(Number.parseInt(line, 10)), { store, bell: { ring } });
}

function halt(): void {
  writeSync(1, 'halted\n');
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
}
