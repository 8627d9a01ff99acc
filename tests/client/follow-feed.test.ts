import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import type { FeedClient } from '../../src/client/feed-client.ts';
import { createFeedClient } from '../../src/client/feed-client.ts';
import type { FollowOptions } from '../../src/client/follow-feed.ts';
import type { BulletinIngestedSubscriptionVariables } from '../../src/generated/operations/graphql.ts';
import { BulletinIngestedDocument } from '../../src/generated/operations/graphql.ts';
import { createMoment } from '../serve/moment.ts';
import { bulletinTitle } from '../serve/sample-bulletin.ts';
import { createDatabase, startServer, type TestServer } from '../serve/test-server.ts';
import { startProxy } from './tcp-proxy.ts';

type Options = FollowOptions<BulletinIngestedSubscriptionVariables>;

/** A follower of bulletins whose end is the scope's. */
function follow(url: string, options: Options = {}, onConnected: () => void = () => undefined) {
  const client: FeedClient = createFeedClient({ url, webSocket: WebSocket, onConnected });
  const stop = new AbortController();
  const feed = client.follow(BulletinIngestedDocument, { from: 'start', signal: stop.signal, ...options });
  const end = () => {
    stop.abort();
    client.close();
  };
  return { feed, client, stop, [Symbol.dispose]: end };
}

type Event = Awaited<ReturnType<typeof nextEvent>>;
type Events = ReturnType<ReturnType<typeof follow>['feed'][typeof Symbol.asyncIterator]>;

async function nextEvent(events: Events) {
  const { value, done } = await events.next();
  if (done || !value) throw new Error('Expected an event, found the end of the feed');
  return value;
}

async function nextTitles(events: Events, count: number): Promise<readonly (string | null)[]> {
  const titles: (string | null)[] = [];
  while (titles.length < count) titles.push((await nextEvent(events)).bulletin?.title ?? null);
  return titles;
}

async function ingest(server: TestServer, from: number, to: number): Promise<void> {
  for (let number = from; number <= to; number += 1) await server.ingestSample(number);
}

const titles = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => bulletinTitle(from + index));

describe('following the feed', () => {
  it('brings what is there, then what comes, each once and in order', async () => {
    await using server = await startServer();
    await ingest(server, 1, 3);
    using follower = follow(server.webSocketUrl);
    const events = follower.feed[Symbol.asyncIterator]();
    expect(await nextTitles(events, 3)).toEqual(titles(1, 3));
    await ingest(server, 4, 5);
    expect(await nextTitles(events, 2)).toEqual(titles(4, 5));
  });

  it('begins behind the newest change unless told, and knows the place before the first event', async () => {
    await using server = await startServer();
    await ingest(server, 1, 2);
    using follower = follow(server.webSocketUrl, { from: 'latest' });
    const events = follower.feed[Symbol.asyncIterator]();
    const first = nextTitles(events, 1);
    // Answered behind what the follower asked over the same connection.
    const latest = await follower.client.findPlace('latest');
    expect(follower.feed.cursor()).toBe(latest);
    await ingest(server, 3, 3);
    expect(await first).toEqual(titles(3, 3));
  });

  it('goes on where it was when the server was away, and tells why it waited', async () => {
    const { databaseUrl, remove } = createDatabase();
    const reasons: string[] = [];
    const refused = createMoment();
    const before = await startServer({ databaseUrl });
    await ingest(before, 1, 2);
    const port = Number(new URL(before.url).port);
    const onInterrupted = (reason: string) => {
      if (reasons.push(reason) === 2) refused.reach();
    };
    using follower = follow(before.webSocketUrl, { onInterrupted });
    const events = follower.feed[Symbol.asyncIterator]();
    expect(await nextTitles(events, 2)).toEqual(titles(1, 2));
    const next = nextTitles(events, 2);
    await before[Symbol.asyncDispose]();
    await refused.reached;
    await using after = await startServer({ databaseUrl, port });
    await ingest(after, 3, 4);
    expect(await next).toEqual(titles(3, 4));
    expect(reasons[0]).toBe('closed with 1001 Going away');
    expect(reasons[1]).toContain('ECONNREFUSED');
    follower.stop.abort();
    remove();
  });

  it('loses nothing and tells nothing twice on a way that is cut at random', async () => {
    await using server = await startServer();
    await using proxy = await startProxy(server.webSocketUrl);
    using follower = follow(proxy.by(server.webSocketUrl));
    const events = follower.feed[Symbol.asyncIterator]();
    const ingesting = ingest(server, 1, 40);
    const told: (string | null)[] = [];
    while (told.length < 40) {
      told.push(...(await nextTitles(events, 1)));
      if (told.length % 5 === 0) proxy.cut();
    }
    await ingesting;
    expect(told).toEqual(titles(1, 40));
    expect(proxy.connections()).toBeGreaterThan(2);
  });

  it('comes through where each connection is cut in the middle of a message', async () => {
    await using server = await startServer();
    await ingest(server, 1, 8);
    await using proxy = await startProxy(server.webSocketUrl);
    // Room for the handshake and some events of about 800 bytes, and never for a whole number of them.
    proxy.cutAfter(2_999);
    using follower = follow(proxy.by(server.webSocketUrl));
    const events = follower.feed[Symbol.asyncIterator]();
    expect(await nextTitles(events, 8)).toEqual(titles(1, 8));
    expect(proxy.connections()).toBeGreaterThan(2);
  });

  it('holds no more for a slow consumer than agreed, and asks for the rest when it is taken', async () => {
    await using server = await startServer();
    await ingest(server, 1, 30);
    const subscriptions: string[] = [];
    class CountingSocket extends WebSocket {
      override send(message: string): void {
        if (message.includes('"type":"subscribe"')) subscriptions.push(message);
        super.send(message);
      }
    }
    const client = createFeedClient({ url: server.webSocketUrl, webSocket: CountingSocket });
    const stop = new AbortController();
    const feed = client.follow(BulletinIngestedDocument, { from: 'start', buffer: 10, signal: stop.signal });
    const told: (string | null)[] = [];
    for await (const { bulletin } of feed) {
      told.push(bulletin?.title ?? null);
      if (told.length === 30) stop.abort();
      await setImmediate();
    }
    client.close();
    expect(told).toEqual(titles(1, 30));
    // One asks for the place; each other one brings ten at most, and the last may find that there is nothing more.
    expect(subscriptions.length).toBeGreaterThanOrEqual(4);
    expect(subscriptions.length).toBeLessThanOrEqual(5);
  });

  it('shares one connection among all that a client follows', async () => {
    await using server = await startServer();
    await ingest(server, 1, 2);
    let connections = 0;
    using follower = follow(server.webSocketUrl, {}, () => {
      connections += 1;
    });
    const other = follower.client.follow(BulletinIngestedDocument, {
      from: 'start',
      signal: follower.stop.signal,
    });
    const told = await Promise.all(
      [follower.feed, other].map((feed) => nextTitles(feed[Symbol.asyncIterator](), 2)),
    );
    expect(told).toEqual([titles(1, 2), titles(1, 2)]);
    expect(connections).toBe(1);
  });
});

describe('a follower', () => {
  it('ends when it is aborted while it waits, and closes its connection', async () => {
    await using server = await startServer();
    using follower = follow(server.webSocketUrl);
    const events = follower.feed[Symbol.asyncIterator]();
    const next = events.next();
    await follower.client.findPlace('latest');
    follower.stop.abort();
    expect(await next).toEqual({ done: true, value: undefined });
  });

  it('ends when it is aborted while there is no server', async () => {
    const server = await startServer();
    await server[Symbol.asyncDispose]();
    const stop = new AbortController();
    using follower = follow(server.webSocketUrl, { signal: stop.signal, onInterrupted: () => stop.abort() });
    const events = follower.feed[Symbol.asyncIterator]();
    expect(await events.next()).toEqual({ done: true, value: undefined });
  });

  it('lets go of a connection that is still being made', async () => {
    const [accepted, closed] = [createMoment(), createMoment()];
    const mute = createServer((socket) => {
      socket.once('close', closed.reach).resume();
      accepted.reach();
    }).listen(0, '127.0.0.1');
    await once(mute, 'listening');
    using follower = follow(`ws://127.0.0.1:${(mute.address() as AddressInfo).port}/graphql`);
    const next = follower.feed[Symbol.asyncIterator]().next();
    await accepted.reached;
    follower.stop.abort();
    follower.client.close();
    expect(await next).toEqual({ done: true, value: undefined });
    await closed.reached;
    mute.close();
  });

  it('gives up with the code when its cursor is refused', async () => {
    await using server = await startServer();
    using follower = follow(server.webSocketUrl, { from: { after: 'nonsense' } });
    await expect(follower.feed[Symbol.asyncIterator]().next()).rejects.toMatchObject({
      name: 'Refused',
      codes: ['BAD_CURSOR'],
      message: expect.stringContaining('Expected a cursor of the feed, found "nonsense"'),
    });
  });

  it('gives up when its document is not one of the contract', async () => {
    await using server = await startServer();
    using follower = follow(server.webSocketUrl);
    const wrong = 'subscription ($after: Cursor) { bulletinIngested(after: $after) { curser } }';
    const feed = follower.client.follow<{ bulletinIngested: Event }, { after: string }>(wrong);
    await expect(feed[Symbol.asyncIterator]().next()).rejects.toMatchObject({
      name: 'Refused',
      message: expect.stringContaining('Cannot query field "curser"'),
    });
  });

  it('begins anew behind the last event it was told to remember', async () => {
    await using server = await startServer();
    await ingest(server, 1, 4);
    using follower = follow(server.webSocketUrl, { remembers: 'WHEN_TOLD' });
    const events = follower.feed[Symbol.asyncIterator]();
    const [first] = [await nextEvent(events), await nextEvent(events)];
    follower.feed.remember(first.cursor);
    await events.return();
    expect(follower.feed.cursor()).toBe(first.cursor);
    expect(await nextTitles(follower.feed[Symbol.asyncIterator](), 3)).toEqual(titles(2, 4));
  });

  it('counts an event as dealt with when the next one is asked for, unless told otherwise', async () => {
    await using server = await startServer();
    await ingest(server, 1, 3);
    using follower = follow(server.webSocketUrl);
    for await (const { bulletin } of follower.feed) if (bulletin?.title === bulletinTitle(2)) break;
    expect(await nextTitles(follower.feed[Symbol.asyncIterator](), 2)).toEqual(titles(2, 3));
  });
});
