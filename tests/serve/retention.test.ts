import { describe, expect, it } from 'vitest';
import { printCursor } from '../../schema/cursor.ts';
import { createRetention } from '../../src/serve/retention.ts';
import { openStore } from '../../src/store/open-store.ts';
import { addChanges, pruneThrough } from '../store/feed/change-rows.ts';
import { openTestStore } from '../store/test-store.ts';
import type { ResultReader } from './feed-clients.ts';
import { readOverEventStream, readOverWebSocket } from './feed-clients.ts';
import { createRecordedLog } from './recorded-log.ts';
import type { TestServer } from './test-server.ts';
import { createDatabase, startServer } from './test-server.ts';

const HOUR_MS = 3_600_000;
const START = Date.UTC(2026, 0, 1);

describe('retention', () => {
  it('prunes when it starts and every hour until it stops', async () => {
    await using store = await openTestStore();
    addChanges(store, 1_500);
    let clock = START + 26 * HOUR_MS;
    const clockwork = createClockwork();
    const retention = createRetention({
      pruneChanges: store.pruneChanges,
      keepMs: HOUR_MS,
      log: createRecordedLog(),
      now: () => new Date(clock),
      wait: clockwork.wait,
    });
    const oldest = async () => (await store.pageChanges({ after: 0, limit: 1 })).rows[0]?.sequence;
    retention.start();
    await clockwork.goOnAt(HOUR_MS);
    expect(await oldest()).toBe(undefined);
    addChanges(store, 3, [new Date(clock), new Date(clock), new Date(clock + 2 * HOUR_MS)]);
    clock += HOUR_MS + 1;
    await clockwork.goOnAt(HOUR_MS);
    expect(await oldest()).toBe(1_503);
    await retention.stop();
  });

  it('tells what stands in its way and tries again in an hour', async () => {
    const log = createRecordedLog();
    const clockwork = createClockwork();
    const failure = new Error('The disk is on fire');
    let attempts = 0;
    const pruneChanges = async () => {
      attempts += 1;
      throw failure;
    };
    const retention = createRetention({ pruneChanges, keepMs: HOUR_MS, log, wait: clockwork.wait });
    retention.start();
    await clockwork.goOnAt(HOUR_MS);
    await clockwork.goOnAt(HOUR_MS);
    await retention.stop();
    expect(attempts).toBeGreaterThanOrEqual(2);
    expect(log.causes[0]).toBe(failure);
  });

  it("is the service's own business from its start", async () => {
    let tell: (count: number) => void = () => undefined;
    const first = new Promise<number>((resolve) => {
      tell = resolve;
    });
    const { databaseUrl, remove } = createDatabase();
    const before = await openStore({ url: databaseUrl });
    addChanges({ file: new URL(databaseUrl).pathname }, 5);
    await before.close();
    await using _server = await startServer({
      databaseUrl,
      feedRetentionMs: HOUR_MS,
      wrapStore: (store) => ({
        ...store,
        pruneChanges: async (time) => {
          const count = await store.pruneChanges(time);
          tell(count);
          return count;
        },
      }),
    });
    expect(await first).toBe(5);
    remove();
  });
});

type Subscribe = (server: TestServer, query: string) => Promise<ResultReader>;

const transports: Readonly<Record<string, Subscribe>> = {
  'an event stream': ({ url }, query) => readOverEventStream(url, { query }),
  'a WebSocket': async ({ webSocketUrl }, query) => readOverWebSocket(webSocketUrl, { query }),
};

describe.each(Object.entries(transports))(
  'a feed pruned while it is replayed over %s',
  (_name, subscribe) => {
    it('tells a gap at the place where the replay was, then the rest', async () => {
      let file = '';
      await using server = await startServer({
        wrapStore: (store) => ({
          ...store,
          pageChanges: async (request) => {
            if (request.after === 32) pruneThrough(file, 60);
            return await store.pageChanges(request);
          },
        }),
      });
      file = new URL(server.databaseUrl).pathname;
      addChanges({ file }, 70);
      const query = 'subscription { changes(after: "") { cursor kind gap { from to } } }';
      await using results = await subscribe(server, query);
      const place = (sequence: number) => printCursor({ key: server.store.feedKey, sequence });
      const told = [];
      for (let count = 0; count < 43; count += 1) told.push((await results.next()).data?.changes);
      const change = (sequence: number) => ({
        cursor: place(sequence),
        kind: 'ARTICLE_PUBLISHED',
        gap: null,
      });
      expect(told).toEqual([
        ...Array.from({ length: 32 }, (_, index) => change(index + 1)),
        { cursor: place(60), kind: 'GAP', gap: { from: place(32), to: place(60) } },
        ...Array.from({ length: 10 }, (_, index) => change(61 + index)),
      ]);
    });
  },
);

/** A timer that goes off when the test says so; pauses between two batches pass at once. */
function createClockwork() {
  const waiting: { readonly ms: number; readonly resolve: () => void }[] = [];
  let noticed: () => void = () => undefined;
  const wait = (ms: number, signal: AbortSignal) =>
    new Promise<void>((resolve) => {
      if (ms < HOUR_MS || signal.aborted) return resolve();
      signal.addEventListener('abort', () => resolve(), { once: true });
      waiting.push({ ms, resolve });
      noticed();
    });
  let released: (() => void) | null = null;
  const goOnAt = async (ms: number) => {
    // The wait before this one ends first.
    released?.();
    while (waiting.length === 0) {
      await new Promise<void>((resolve) => {
        noticed = resolve;
      });
    }
    const next = waiting.shift();
    expect(next?.ms).toBe(ms);
    released = next?.resolve ?? null;
  };
  return { wait, goOnAt };
}
