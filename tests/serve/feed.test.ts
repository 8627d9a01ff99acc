import { describe, expect, it } from 'vitest';
import { printCursor } from '../../schema/cursor.ts';
import { ingest } from '../../src/ingest.ts';
import { createBell } from '../../src/publish/bell.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { ResultReader } from './feed-clients.ts';
import { readOverEventStream, readOverWebSocket } from './feed-clients.ts';
import { bulletinTitle, receiveSample } from './sample-bulletin.ts';
import type { TestServer } from './test-server.ts';
import { createDatabase, startServer } from './test-server.ts';

const query = `subscription ($after: Cursor) {
  bulletinIngested(after: $after) { cursor bulletin { title articles { headline } } }
}`;

interface BulletinEvent {
  readonly cursor: string;
  readonly title: string;
}

type Subscribe = (server: TestServer, after: string | null) => Promise<ResultReader>;

const transports: Readonly<Record<string, Subscribe>> = {
  'an event stream': ({ url }, after) => readOverEventStream(url, { query, variables: { after } }),
  'a WebSocket': async ({ webSocketUrl }, after) =>
    readOverWebSocket(webSocketUrl, { query, variables: { after } }),
};

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);

async function findCursor(server: TestServer, place: 'start' | 'latest'): Promise<string> {
  const response = await fetch(`${server.url}?query={feed{${place}}}`);
  const { data } = (await response.json()) as { data: { feed: Record<string, string> } };
  return data.feed[place] ?? '';
}

async function nextEvent(results: ResultReader): Promise<BulletinEvent> {
  const { data, errors } = await results.next();
  if (errors) throw new AggregateError(errors, 'Expected a bulletin, found errors');
  const event = data?.bulletinIngested as { cursor: string; bulletin: { title: string } } | undefined;
  if (!event) throw new Error('Expected a bulletin, found no data');
  return { cursor: event.cursor, title: event.bulletin.title };
}

async function nextTitles(results: ResultReader, count: number): Promise<readonly string[]> {
  const titles: string[] = [];
  while (titles.length < count) titles.push((await nextEvent(results)).title);
  return titles;
}

async function ingestAll(server: TestServer, numbers: readonly number[]): Promise<void> {
  for (const number of numbers) await server.ingestSample(number);
}

describe.each(Object.entries(transports))('following bulletins over %s', (_name, subscribe) => {
  it('brings each one once and in order, with its articles', async () => {
    await using server = await startServer();
    await using results = await subscribe(server, await findCursor(server, 'latest'));
    await ingestAll(server, range(1, 5));
    const { data } = await results.next();
    expect(data).toMatchObject({
      bulletinIngested: { bulletin: { title: bulletinTitle(1), articles: [{ headline: bulletinTitle(1) }] } },
    });
    expect(await nextTitles(results, 4)).toEqual(range(2, 5).map(bulletinTitle));
  });

  it('begins with what comes next when it has no cursor', async () => {
    await using server = await startServer();
    await ingestAll(server, [1, 2, 3]);
    await using results = await subscribe(server, null);
    const first = nextEvent(results);
    // A WebSocket client is not told that its subscription has begun; its first event says so.
    const begun = first.then(() => true);
    let last = 3;
    while (!(await Promise.race([begun, server.ingestSample(++last)])));
    const position = range(4, last)
      .map(bulletinTitle)
      .indexOf((await first).title);
    expect(position).not.toBe(-1);
    await server.ingestSample(last + 1);
    const expected = range(4 + position + 1, last + 1).map(bulletinTitle);
    expect(await nextTitles(results, expected.length)).toEqual(expected);
  });

  it('goes on exactly after its cursor when the server was away and bulletins came meanwhile', async () => {
    const { databaseUrl, remove } = createDatabase();
    let cursor: string;
    {
      await using before = await startServer({ databaseUrl });
      await using results = await subscribe(before, await findCursor(before, 'start'));
      await ingestAll(before, [1, 2, 3]);
      await nextTitles(results, 1);
      ({ cursor } = await nextEvent(results));
      await before.stop();
    }
    const elsewhere = await openStore({ url: databaseUrl });
    for (const number of [4, 5])
      await ingest(receiveSample(number), { store: elsewhere, bell: createBell() });
    await elsewhere.close();
    await using after = await startServer({ databaseUrl });
    await using results = await subscribe(after, cursor);
    expect(await nextTitles(results, 3)).toEqual([3, 4, 5].map(bulletinTitle));
    await after.ingestSample(6);
    expect(await nextTitles(results, 1)).toEqual([bulletinTitle(6)]);
    remove();
  });

  it('has no seam between replay and live while bulletins pour in', async () => {
    await using server = await startServer();
    const start = await findCursor(server, 'start');
    await ingestAll(server, range(1, 10));
    const pouring = ingestAll(server, range(11, 30));
    const readers = await Promise.all(range(1, 3).map(() => subscribe(server, start)));
    const seen = await Promise.all(readers.map((reader) => nextTitles(reader, 30)));
    await pouring;
    for (const titles of seen) expect(titles).toEqual(range(1, 30).map(bulletinTitle));
    await Promise.all(readers.map((reader) => reader[Symbol.asyncDispose]()));
  });

  it('begins with the first bulletin when its cursor is empty', async () => {
    await using server = await startServer();
    await ingestAll(server, [1, 2]);
    await using results = await subscribe(server, '');
    expect(await nextTitles(results, 2)).toEqual([1, 2].map(bulletinTitle));
  });

  it('refuses what is no cursor, one of another database, and one it has not reached', async () => {
    await using server = await startServer();
    await using other = await startServer();
    const ahead = printCursor({ key: server.store.feedKey, sequence: 99 });
    for (const after of ['nonsense', await findCursor(other, 'start'), ahead]) {
      await using results = await subscribe(server, after);
      expect(await results.next()).toMatchObject({ errors: [{ extensions: { code: 'BAD_CURSOR' } }] });
    }
  });
});
