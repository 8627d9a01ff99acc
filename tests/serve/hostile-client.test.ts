import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { addChanges } from '../store/feed/change-rows.ts';
import { readOverWebSocket } from './feed-clients.ts';
import { RawClient } from './raw-client.ts';
import { connectByTcp, followByTcp, frame } from './tcp-client.ts';
import { startServer, type TestServer } from './test-server.ts';
import { leaveAnswersUnread } from './unread-answers.ts';

const BINARY = 0x2;
const CONTINUATION = 0x0;

const query = 'subscription { changes(after: "") { cursor } }';
const PING = Buffer.from('{"type":"ping"}');

/** A frame that is not the last of its message. */
function fragment(payload: Buffer, opcode = 0x1): Buffer {
  const bytes = frame(payload, opcode);
  bytes[0] = opcode;
  return bytes;
}

/** What a client sends that has followed the feed like a good one until then, and the code it is closed with. */
const garbage: Readonly<Record<string, { readonly bytes: Buffer; readonly code: number }>> = {
  'bytes that are no frame': { bytes: Buffer.from('GET / HTTP/1.1\r\n\r\n'), code: 1002 },
  'a frame without a mask': { bytes: Buffer.from([0x81, 0x02, 0x7b, 0x7d]), code: 1002 },
  'an opcode that is none': { bytes: frame(PING, 0x3), code: 1002 },
  'a continuation of nothing': { bytes: frame(PING, CONTINUATION), code: 1002 },
  'a fragmented control frame': { bytes: fragment(PING, 0x9), code: 1002 },
  'text that is no UTF-8': { bytes: frame(Buffer.from([0xc3, 0x28])), code: 1007 },
  'a binary message': { bytes: frame(Buffer.from([0, 255, 1, 254]), BINARY), code: 4400 },
  'a message of 64 KiB and a byte': {
    bytes: Buffer.from([0x81, 0xff, 0, 0, 0, 0, 0, 1, 0, 1, 0, 0, 0, 0]),
    code: 1009,
  },
  'a message of 16 EiB': {
    bytes: Buffer.from([0x81, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff]),
    code: 1009,
  },
  'fragments of more than 64 KiB together': {
    bytes: Buffer.concat([
      fragment(Buffer.alloc(40_000, ' ')),
      fragment(Buffer.alloc(40_000, ' '), CONTINUATION),
    ]),
    code: 1009,
  },
  'fragments without end': {
    bytes: Buffer.concat([
      fragment(Buffer.alloc(0)),
      ...Array.from({ length: 20_000 }, () => fragment(Buffer.alloc(0), CONTINUATION)),
    ]),
    code: 1008,
  },
};

describe('a client that sends', () => {
  let server: TestServer;
  let bystander: RawClient;

  beforeAll(async () => {
    server = await startServer();
    bystander = await new RawClient(server.webSocketUrl).connect();
  });

  afterEach(async () => {
    bystander.send({ type: 'ping' });
    expect(await bystander.next()).toEqual({ type: 'pong' });
    expect(server.log.lines).toEqual([]);
  });

  afterAll(async () => {
    await bystander[Symbol.asyncDispose]();
    await server[Symbol.asyncDispose]();
  });

  it.each(Object.entries(garbage))('%s is closed, and no other', async (_name, { bytes, code }) => {
    await using client = await followByTcp(server.webSocketUrl);
    client.socket.write(bytes);
    expect(await client.closed).toBe(code);
  });

  it('bytes instead of a request is told so, and no other', async () => {
    await using client = await connectByTcp(server.webSocketUrl);
    client.socket.write(Buffer.from([0, 255, 13, 10, 13, 10]));
    await client.received('400 Bad Request');
    await client.closed;
  });

  it('a message in fragments is understood', async () => {
    await using client = await followByTcp(server.webSocketUrl);
    const message = Buffer.from('{"type":"ping","payload":{"in":"pieces"}}');
    client.socket.write(fragment(message.subarray(0, 1)));
    client.socket.write(fragment(message.subarray(1, 30), CONTINUATION));
    // Control frames may come between fragments.
    client.socket.write(frame('still here', 0x9));
    await client.received('still here');
    client.socket.write(frame(message.subarray(30), CONTINUATION));
    await expect(client.received('"pong","payload":{"in":"pieces"}')).resolves.toBeUndefined();
  });
});

describe('a client that asks for too much', () => {
  it('with 10,000 subscriptions on one connection has 100, is told so of each other one, and no other', async () => {
    await using server = await startServer();
    await using client = await new RawClient(server.webSocketUrl).connect();
    await using bystander = await new RawClient(server.webSocketUrl).connect();
    bystander.send({ id: 'only', type: 'subscribe', payload: { query } });
    for (let id = 1; id <= 10_000; id += 1)
      client.send({ id: String(id), type: 'subscribe', payload: { query } });
    for (let refused = 101; refused <= 10_000; refused += 1) {
      expect(await client.next()).toMatchObject({
        id: String(refused),
        type: 'error',
        payload: [{ extensions: { code: 'TOO_MANY_SUBSCRIPTIONS' } }],
      });
    }
    await server.ingestSample(1);
    expect(await bystander.next()).toMatchObject({ id: 'only', type: 'next' });
    const changes = await server.store.latestSequence();
    const told = new Map<string, number>();
    for (let count = 0; count < 100 * changes; count += 1) {
      const { id } = (await client.next()) as { readonly id: string };
      told.set(id, (told.get(id) ?? 0) + 1);
    }
    expect([...told.keys()].sort()).toEqual(
      Array.from({ length: 100 }, (_, index) => String(index + 1)).sort(),
    );
    expect(new Set(told.values())).toEqual(new Set([changes]));
    expect(server.log.lines).toEqual([]);
  });

  it('and does not take the answers is read no further until it does', async () => {
    await using server = await startServer();
    await using bystander = await new RawClient(server.webSocketUrl).connect();
    await using client = await followByTcp(server.webSocketUrl);
    expect(await leaveAnswersUnread(client.socket, bystander)).toBeLessThan(64);
    client.socket.resume();
    client.socket.write(frame('{"type":"ping","payload":{"last":true}}'));
    await expect(client.received('"last":true')).resolves.toBeUndefined();
  });

  it('under an id in use, in the midst of a replay, is closed, and no other', async () => {
    await using server = await startServer({ limits: { connections: 3 } });
    addChanges({ file: new URL(server.databaseUrl).pathname }, 2_000);
    await using bystander = readOverWebSocket(server.webSocketUrl, { query });
    await using client = await new RawClient(server.webSocketUrl).connect();
    client.send({ id: '1', type: 'subscribe', payload: { query } });
    await client.next();
    for (let count = 0; count < 50; count += 1)
      client.send({ id: '1', type: 'subscribe', payload: { query } });
    expect(await client.closed).toBe(4409);
    const told = new Set<string>();
    for (let count = 0; count < 2_000; count += 1) told.add(JSON.stringify((await bystander.next()).data));
    expect(told.size).toBe(2_000);
    expect(server.log.lines).toEqual([]);
  });
});
