import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { isBusy } from '../../src/store/busy.ts';
import { DatabaseBusy } from '../../src/store/errors.ts';
import { migrate } from '../../src/store/migrate.ts';
import { addChanges } from '../store/feed/change-rows.ts';
import { leaveWal, lockOut } from '../store/locked-file.ts';
import type { ResultReader } from './feed-clients.ts';
import { readOverEventStream, readOverWebSocket } from './feed-clients.ts';
import { bulletinTitle } from './sample-bulletin.ts';
import type { TestServer, TestServerOptions } from './test-server.ts';
import { createDatabase, startServer } from './test-server.ts';

const QUERY = 'subscription { changes(after: "") { kind } }';
const BULLETINS = 'subscription { bulletinIngested(after: "") { bulletin { title } } }';
const MASKED = { message: 'Unexpected error.', extensions: { code: 'INTERNAL_SERVER_ERROR' } };

type Subscribe = (server: TestServer) => Promise<ResultReader>;

const transports: Readonly<Record<string, Subscribe>> = {
  'an event stream': ({ url }) => readOverEventStream(url, { query: QUERY }),
  'a WebSocket': async ({ webSocketUrl }) => readOverWebSocket(webSocketUrl, { query: QUERY }),
};

describe.each(Object.entries(transports))('the feed of a locked database over %s', (_name, subscribe) => {
  it('tells what was committed meanwhile as soon as it can be read, and the log once', async () => {
    const failed = createCountdown(2);
    await using server = await startOutsideWal({
      busyWaitMs: 10,
      wrapStore: (store) => ({
        ...store,
        pageChanges: (request) =>
          store.pageChanges(request).catch((error: unknown) => {
            failed.count();
            throw error;
          }),
      }),
    });
    await using results = await subscribe(server);
    expect(await results.next()).toEqual({ data: { changes: { kind: 'ARTICLE_PUBLISHED' } } });
    {
      using lock = lockOut(server.file);
      lock.connection.exec(
        `INSERT INTO "Change" ("kind", "at") SELECT 'ENGAGEMENT_RECORDED', "at" FROM "Change"`,
      );
      server.bell.ring();
      await failed.isOver;
    }
    expect(await results.next()).toEqual({ data: { changes: { kind: 'ENGAGEMENT_RECORDED' } } });
    expect(server.log.lines.filter((line) => line === 'Cannot read the feed')).toHaveLength(1);
    expect(server.log.causes.every(isBusy)).toBe(true);
  });

  it('ends with a masked error when it stays locked', async () => {
    await using server = await startOutsideWal({ busyWaitMs: 10, readPatienceMs: 100 });
    await using results = await subscribe(server);
    await results.next();
    using _lock = lockOut(server.file);
    server.bell.ring();
    expect(await results.next()).toMatchObject({ errors: [MASKED] });
    await results.ended;
    expect(server.log.lines).toContain('Unexpected error');
  });
});

it('refuses a bulletin while another holds the write lock for too long, and tells those that come after it', async () => {
  await using server = await startServer({ busyWaitMs: 100 });
  const listeners = [
    readOverWebSocket(server.webSocketUrl, { query: BULLETINS }),
    await readOverEventStream(server.url, { query: BULLETINS }),
  ];
  await server.ingestSample(1);
  for (const listener of listeners) expect(await nextTitle(listener)).toBe(bulletinTitle(1));
  const holder = new Database(new URL(server.databaseUrl).pathname);
  holder.exec('BEGIN IMMEDIATE');
  await expect(server.ingestSample(2)).rejects.toThrow(DatabaseBusy);
  // Whoever only reads is not kept from it.
  await using replayed = readOverWebSocket(server.webSocketUrl, { query: BULLETINS });
  expect(await nextTitle(replayed)).toBe(bulletinTitle(1));
  holder.exec('ROLLBACK');
  holder.close();
  for (const number of [3, 2]) await server.ingestSample(number);
  for (const listener of listeners) {
    expect([await nextTitle(listener), await nextTitle(listener)]).toEqual([3, 2].map(bulletinTitle));
    await listener[Symbol.asyncDispose]();
  }
  expect(server.log.lines).toEqual([]);
});

async function nextTitle(results: ResultReader): Promise<string | undefined> {
  const { data } = await results.next();
  const event = data?.bulletinIngested as { readonly bulletin: { readonly title: string } } | undefined;
  return event?.bulletin.title;
}

/** A server on a database with one change, in which a writer locks readers out. */
async function startOutsideWal(options: TestServerOptions) {
  const { databaseUrl, remove } = createDatabase();
  const file = new URL(databaseUrl).pathname;
  await migrate(databaseUrl);
  addChanges({ file }, 1);
  leaveWal(file);
  const server = await startServer({ databaseUrl, ...options });
  const dispose = async () => {
    await server[Symbol.asyncDispose]();
    remove();
  };
  return { ...server, file, [Symbol.asyncDispose]: dispose };
}

function createCountdown(from: number) {
  let left = from;
  let resolve: () => void = () => undefined;
  const isOver = new Promise<void>((settle) => {
    resolve = settle;
  });
  const count = () => {
    left -= 1;
    if (left === 0) resolve();
  };
  return { count, isOver };
}
