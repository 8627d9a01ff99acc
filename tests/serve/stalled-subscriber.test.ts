import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { request } from 'node:http';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { ExecutionResult } from 'graphql';
import { expect, it } from 'vitest';
import type { ArticleFacts } from '../../src/domain/article-facts.ts';
import { parseBulletin } from '../../src/parse/parse-bulletin.ts';
import { receiveBytes } from '../../src/receive/receive-bytes.ts';
import type { Store } from '../../src/store/store.ts';
import { readOverWebSocket } from './feed-clients.ts';
import { RawClient } from './raw-client.ts';
import { readMetrics } from './read-metrics.ts';
import { startServer } from './test-server.ts';

const BULLETINS = 20;
const ARTICLES = 100;
/** One for each article and one for each bulletin. */
const CHANGES = BULLETINS * (ARTICLES + 1);

const START = '';
const PATIENT = { timeout: 60_000 };
const query = `subscription { changes(after: "${START}") { cursor bulletin { text } } }`;

const nothing: ArticleFacts = {
  attribution: { publisher: null, via: null, evidence: [] },
  participants: [],
  agreements: [],
  engagements: [],
  topics: [],
};

interface BulletinShape {
  readonly number: number;
  readonly articles: number;
  /** Of each article, of 32 characters. */
  readonly lines: number;
}

/** Stores a bulletin of which nothing is known but what it prints. */
async function storeBulletin(
  store: Store,
  { number, articles: length, lines }: BulletinShape,
): Promise<void> {
  const title = `Bulletin ${number}`;
  const articles = Array.from(
    { length },
    (_, index) =>
      `02.02.2026, 09:10 8426\nNews ${number}-${index}\n${'A paragraph of no news at all. '.repeat(lines)}\n`,
  );
  const received = receiveBytes(Buffer.from(`date 2026-02-02 ${title}${title}\n${articles.join('')}`), title);
  const parsed = parseBulletin(received.text);
  const facts = parsed.articles.map(() => nothing);
  await store.storeBulletin({ received, parsed, facts, extractorVersion: 1 });
}

/** A bulletin of some 25 KB, which every change of it brings along. */
const long = (number: number): BulletinShape => ({ number, articles: ARTICLES, lines: 6 });

/** Bytes in use after everything that can go is gone: buffers go only some time after what held them. */
async function measureMemory(): Promise<number> {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc');
  for (let round = 0; round < 5; round += 1) {
    collect();
    await nextTurn();
  }
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

/** A subscription as server-sent events whose answer is never read. */
async function openUnreadEventStream(url: string): Promise<IncomingMessage> {
  const headers = { 'content-type': 'application/json', accept: 'text/event-stream' };
  const outgoing = request(url, { method: 'POST', headers });
  outgoing.end(JSON.stringify({ query }));
  const [response] = await once(outgoing, 'response');
  return response;
}

it('lets subscribers that never read delay nobody and hold no memory', async () => {
  // Nobody is sent away: what they leave unread must weigh nothing by itself.
  await using server = await startServer({ limits: { backlogBytes: 2 ** 30, backlogMessages: CHANGES } });
  await using stalled = await new RawClient(server.webSocketUrl).connect();
  stalled.stall();
  stalled.send({ id: '1', type: 'subscribe', payload: { query } });
  const unread = await openUnreadEventStream(server.url);
  await using results = readOverWebSocket(server.webSocketUrl, { query });
  await storeBulletin(server.store, long(0));
  server.bell.ring();
  await results.next();
  const before = await measureMemory();

  const storing = (async () => {
    for (let number = 1; number < BULLETINS; number++) {
      await storeBulletin(server.store, long(number));
      server.bell.ring();
    }
  })();
  const cursors = new Set<unknown>();
  for (let count = 1; count < CHANGES; count++) {
    const { data } = await results.next();
    cursors.add((data?.changes as { cursor: string } | undefined)?.cursor);
  }
  await storing;

  expect(cursors.size).toBe(CHANGES - 1);
  // Sent in vain, the changes would weigh more than 40 MB for each of the two; what was written lately weighs 16 MB at most.
  expect((await measureMemory()) - before).toBeLessThan(20_000_000);
  unread.destroy();
}, 120_000);

it('sends a subscriber that never reads away, says why, and lets it resume', async () => {
  await using server = await startServer({ metrics: true, limits: { backlogBytes: 4 * 1024 * 1024 } });
  await using stalled = await new RawClient(server.webSocketUrl).connect();
  stalled.send({ id: '1', type: 'subscribe', payload: { query } });
  await using results = readOverWebSocket(server.webSocketUrl, { query });
  await storeBulletin(server.store, { ...long(1), lines: 1 });
  server.bell.ring();
  for (let count = 0; count < ARTICLES + 1; count += 1) await stalled.next();
  const measure = async (series: string) => (await readMetrics(server)).get(series);
  // Only one that has been up to date has a backlog.
  await expect.poll(() => measure('chancery_subscriptions_behind'), PATIENT).toBe(0);
  stalled.stall();
  // Each of its changes brings 250 KB along: more than any network holds for a client.
  await storeBulletin(server.store, { ...long(2), lines: 80 });
  server.bell.ring();
  for (let count = 0; count < 2 * (ARTICLES + 1); count += 1) await results.next();
  await expect.poll(() => measure('chancery_clients_sent_away_total'), PATIENT).toBe(1);
  stalled.resume();
  expect(await stalled.closed).toBe(1013);
}, 120_000);

it('tells 1,200 bulletins that come in one burst to all, also to one that reads nothing until they are in', async () => {
  // A pub/sub that keeps events for its subscribers ends the process at the 1,026th that one of them leaves unread.
  const count = 1_200;
  // Small on record and large on the wire: more than the network holds.
  const texts = Array.from({ length: 12 }, (_, index) => `text${index}: text`).join(' ');
  const bulletins = `subscription { bulletinIngested(after: "${START}") { bulletin { title ${texts} } } }`;
  await using server = await startServer({ limits: { backlogBytes: 2 ** 30, backlogMessages: count } });
  await using stalled = await new RawClient(server.webSocketUrl).connect();
  stalled.send({ id: '1', type: 'subscribe', payload: { query: bulletins } });
  await using reader = readOverWebSocket(server.webSocketUrl, { query: bulletins });
  await storeBulletin(server.store, { number: 1, articles: 1, lines: 80 });
  server.bell.ring();
  await stalled.next();
  stalled.stall();
  expect(await takeTitles(reader.next, 1)).toEqual(['Bulletin 1']);
  const reading = takeTitles(reader.next, count - 1);
  for (let number = 2; number <= count; number += 1)
    await storeBulletin(server.store, { number, articles: 1, lines: 80 });
  server.bell.ring();
  const expected = Array.from({ length: count - 1 }, (_, index) => `Bulletin ${index + 2}`);
  expect(await reading).toEqual(expected);
  stalled.resume();
  const late = async () => ((await stalled.next()) as { readonly payload: ExecutionResult }).payload;
  expect(await takeTitles(late, count - 1)).toEqual(expected);
  expect(server.log.lines).toEqual([]);
}, 240_000);

async function takeTitles(next: () => Promise<ExecutionResult>, count: number): Promise<readonly unknown[]> {
  const titles: unknown[] = [];
  while (titles.length < count) {
    const { data } = await next();
    const event = data?.bulletinIngested as { readonly bulletin: { readonly title: string } } | undefined;
    titles.push(event?.bulletin.title);
  }
  return titles;
}
