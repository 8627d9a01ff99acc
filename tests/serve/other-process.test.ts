import { execFile } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { readOverEventStream, readOverWebSocket } from './feed-clients.ts';
import { bulletinTitle, receiveSample } from './sample-bulletin.ts';
import { startServer, type TestServer } from './test-server.ts';

it('brings subscribers what another process ingests', async () => {
  await using server = await startServer();
  const query = 'subscription { bulletinIngested(after: "") { bulletin { title } } }';
  await using results = readOverWebSocket(server.webSocketUrl, { query });
  await ingestElsewhere(server, [1]);
  expect(await results.next()).toEqual({
    data: { bulletinIngested: { bulletin: { title: bulletinTitle(1) } } },
  });
}, 60_000);

it('brings all subscribers what two processes ingest at once, once and in one order', async () => {
  await using server = await startServer();
  const query = 'subscription { bulletinIngested(after: "") { cursor bulletin { title } } }';
  await using one = readOverWebSocket(server.webSocketUrl, { query });
  await using other = await readOverEventStream(server.url, { query });
  const numbers = Array.from({ length: 60 }, (_, index) => index + 1);
  const ingesting = Promise.all([
    ingestElsewhere(server, numbers.slice(0, 30)),
    ingestElsewhere(server, numbers.slice(30)),
  ]);
  const told: unknown[] = [];
  const toldToOther: unknown[] = [];
  for (const _number of numbers) {
    told.push((await one.next()).data?.bulletinIngested);
    toldToOther.push((await other.next()).data?.bulletinIngested);
  }
  await ingesting;
  expect(toldToOther).toEqual(told);
  await using replayed = readOverWebSocket(server.webSocketUrl, { query });
  for (const event of told) expect((await replayed.next()).data?.bulletinIngested).toEqual(event);
  const titles = told.map(
    (event) => (event as { readonly bulletin: { readonly title: string } }).bulletin.title,
  );
  expect(titles.sort()).toEqual(numbers.map(bulletinTitle).sort());
}, 180_000);

/** Ingests the samples of these numbers in a process of its own. */
async function ingestElsewhere({ databaseUrl }: TestServer, numbers: readonly number[]): Promise<void> {
  const folder = path.join(path.dirname(new URL(databaseUrl).pathname), `from-${numbers[0]}`);
  mkdirSync(folder);
  for (const number of numbers)
    writeFileSync(path.join(folder, `bulletin-${number}.txt`), receiveSample(number).text);
  await promisify(execFile)(process.execPath, ['--import', 'tsx', 'src/main.ts', 'ingest', folder], {
    env: { ...process.env, CHANCERY_DATABASE: databaseUrl },
  });
}
