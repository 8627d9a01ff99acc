import { describe, expect, it } from 'vitest';
import { ingest } from '../../src/ingest.ts';
import { createBell } from '../../src/publish/bell.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { ResultReader } from './feed-clients.ts';
import { readOverEventStream, readOverWebSocket } from './feed-clients.ts';
import { bulletinTitle, receiveSample } from './sample-bulletin.ts';
import { startServer, type TestServer } from './test-server.ts';

const query = `subscription ($after: Cursor) {
  changes(after: $after, where: { kinds: [BULLETIN_INGESTED] }) { cursor at bulletin { title } }
}`;

/** Steps back between two bulletins, by an hour and by years. */
const TIMES = [
  '2026-02-05T12:00:00Z',
  '2026-02-05T11:00:00Z',
  '2026-02-05T11:00:01Z',
  '1970-01-02T00:00:00Z',
];

type Subscribe = (server: TestServer, after: string) => Promise<ResultReader>;

const transports: Readonly<Record<string, Subscribe>> = {
  'an event stream': ({ url }, after) => readOverEventStream(url, { query, variables: { after } }),
  'a WebSocket': async ({ webSocketUrl }, after) =>
    readOverWebSocket(webSocketUrl, { query, variables: { after } }),
};

describe.each(Object.entries(transports))('an ingest whose clock goes backwards', (name, subscribe) => {
  it(`is told in the order of its commits over ${name}, live, replayed and resumed`, async () => {
    await using server = await startServer();
    await using live = await subscribe(server, '');
    await ingestElsewhere(server.databaseUrl);
    const expected = TIMES.map((at, index) => ({
      at: new Date(at).toISOString(),
      title: bulletinTitle(index + 1),
    }));
    const told = await take(live, TIMES.length);
    expect(told.map(({ at, title }) => ({ at, title }))).toEqual(expected);
    await using replayed = await subscribe(server, '');
    expect(await take(replayed, TIMES.length)).toEqual(told);
    await using resumed = await subscribe(server, told[0]?.cursor ?? '');
    expect(await take(resumed, TIMES.length - 1)).toEqual(told.slice(1));
  });
});

/** Ingests a bulletin at each of the times, by another connection than the server's. */
async function ingestElsewhere(url: string): Promise<void> {
  const times = TIMES.map((time) => new Date(time));
  const store = await openStore({ url, now: () => times.shift() ?? new Date(0) });
  for (const index of TIMES.keys()) await ingest(receiveSample(index + 1), { store, bell: createBell() });
  await store.close();
}

interface Told {
  readonly cursor: string;
  readonly at: string;
  readonly title: string;
}

async function take(results: ResultReader, count: number): Promise<readonly Told[]> {
  const told: Told[] = [];
  while (told.length < count) {
    const { data, errors } = await results.next();
    if (errors) throw new AggregateError(errors, 'Expected a change, found errors');
    const change = data?.changes as Omit<Told, 'title'> & { readonly bulletin: { readonly title: string } };
    told.push({ cursor: change.cursor, at: change.at, title: change.bulletin.title });
  }
  return told;
}
