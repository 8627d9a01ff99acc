import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { readOverWebSocket } from './feed-clients.ts';
import { bulletinTitle, receiveSample } from './sample-bulletin.ts';
import { startServer } from './test-server.ts';

it('brings subscribers what another process ingests', async () => {
  await using server = await startServer();
  const query = 'subscription { bulletinIngested(after: "") { bulletin { title } } }';
  await using results = readOverWebSocket(server.webSocketUrl, { query });
  const file = path.join(path.dirname(new URL(server.databaseUrl).pathname), 'bulletin.txt');
  writeFileSync(file, receiveSample(1).text);
  await promisify(execFile)(process.execPath, ['--import', 'tsx', 'src/main.ts', 'ingest', file], {
    env: { ...process.env, CHANCERY_DATABASE: server.databaseUrl },
  });
  expect(await results.next()).toEqual({
    data: { bulletinIngested: { bulletin: { title: bulletinTitle(1) } } },
  });
}, 60_000);
