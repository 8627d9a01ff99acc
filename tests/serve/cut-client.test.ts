import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RawClient } from './raw-client.ts';
import { createSample } from './sample-schema.ts';
import { connectByTcp, followByTcp, frame, upgradeRequest } from './tcp-client.ts';
import { startServer, type TestServer } from './test-server.ts';

const subscribe = frame('{"id":"2","type":"subscribe","payload":{"query":"subscription{changes{cursor}}"}}');

/** Where a message of a client that follows the feed is cut. */
const places: Readonly<Record<string, Buffer>> = {
  'after the first byte of a frame': subscribe.subarray(0, 1),
  'in the mask of a frame': subscribe.subarray(0, 4),
  'in the text of a frame': subscribe.subarray(0, 40),
  'between two fragments': withoutEnd(subscribe),
  'in a frame that is to be longer than any may be': Buffer.from([0x81, 0xff, 0, 0, 0, 0]),
  'in a close frame': Buffer.from([0x88, 0x82, 0, 0]),
};

describe('a client that is cut', () => {
  let server: TestServer;
  let ingested = 0;

  beforeAll(async () => {
    server = await startServer({ limits: { connections: 2 } });
  });

  afterAll(async () => {
    await server[Symbol.asyncDispose]();
  });

  it.each(Object.entries(places))('%s leaves nothing of itself, and others alone', async (_place, bytes) => {
    await using bystander = await connectWhenAdmitted(server);
    const query = 'subscription { bulletinIngested { cursor } }';
    bystander.send({ id: '1', type: 'subscribe', payload: { query } });
    {
      await using client = await followByTcp(server.webSocketUrl);
      client.socket.write(bytes);
      client.socket.resetAndDestroy();
    }
    await using successor = await connectWhenAdmitted(server);
    successor.send({ type: 'ping' });
    expect(await successor.next()).toEqual({ type: 'pong' });
    ingested += 1;
    await server.ingestSample(ingested);
    expect(await bystander.next()).toMatchObject({ id: '1', type: 'next', payload: { data: {} } });
    expect(server.log.lines).toEqual([]);
  });
});

describe('a client', () => {
  it('cut in the midst of asking for a connection has none', async () => {
    await using server = await startServer({ limits: { connections: 1 } });
    await using client = await connectByTcp(server.webSocketUrl);
    client.socket.write(upgradeRequest(server.webSocketUrl).slice(0, 60));
    client.socket.resetAndDestroy();
    await using other = await new RawClient(server.webSocketUrl).connect();
    other.send({ type: 'ping' });
    expect(await other.next()).toEqual({ type: 'pong' });
    expect(server.log.lines).toEqual([]);
  });

  it('that was cut is read for no longer', async () => {
    let reads = 0;
    await using server = await startServer({
      limits: { connections: 1 },
      wrapStore: (store) => ({
        ...store,
        pageChanges: (asked) => {
          reads += 1;
          return store.pageChanges(asked);
        },
      }),
    });
    {
      await using client = await followByTcp(server.webSocketUrl);
      await server.ingestSample(1);
      await client.received('"next"');
      client.socket.write(subscribe.subarray(0, 40));
      client.socket.resetAndDestroy();
    }
    await using successor = await connectWhenAdmitted(server);
    const before = reads;
    expect(before).toBeGreaterThan(0);
    await server.ingestSample(2);
    successor.send({ type: 'ping' });
    await successor.next();
    expect(reads).toBe(before);
  });

  it('cut in the midst of an event stream leaves no subscription', async () => {
    const sample = createSample();
    await using server = await startServer({ schema: sample.schema, limits: { connections: 1 } });
    const outgoing = request(`${server.url}?query=${encodeURIComponent('subscription { silence }')}`, {
      headers: { accept: 'text/event-stream' },
    });
    outgoing.on('error', () => undefined).end();
    await sample.silenceBegun.reached;
    outgoing.socket?.resetAndDestroy();
    await sample.silenceEnded.reached;
    await using successor = await connectWhenAdmitted(server);
    successor.send({ type: 'ping' });
    expect(await successor.next()).toEqual({ type: 'pong' });
  });
});

/** Connects as soon as the service has a connection left. */
async function connectWhenAdmitted({ webSocketUrl }: TestServer): Promise<RawClient> {
  for (;;) {
    const client = new RawClient(webSocketUrl);
    const refused = client.refusal().then(() => true);
    if (!(await Promise.race([refused, client.opened().then(() => false)]))) return await client.introduce();
    await client[Symbol.asyncDispose]();
  }
}

/** The frame as the first fragment of a message. */
function withoutEnd(whole: Buffer): Buffer {
  const fragment = Buffer.from(whole);
  fragment[0] = 0x01;
  return fragment;
}
