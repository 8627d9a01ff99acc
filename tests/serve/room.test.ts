import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createRoom } from '../../src/serve/room.ts';
import { RawClient } from './raw-client.ts';
import { startServer, type TestServer } from './test-server.ts';

describe('the room for connections', () => {
  it('is for so many of all clients, and so many of each', () => {
    const room = createRoom({ connections: 3, clientConnections: 2 });
    room.enter('one');
    room.enter('one');
    expect([room.lackFor('one'), room.lackFor('other')]).toEqual(['OF_CLIENT', null]);
    room.enter('other');
    expect([room.lackFor('one'), room.lackFor('other')]).toEqual(['OF_CLIENT', 'OF_ALL']);
    room.leave('one');
    expect([room.lackFor('one'), room.lackFor('other')]).toEqual([null, null]);
  });
});

describe('a client that has all the connections it may have', () => {
  const following = encodeURIComponent('subscription { changes { cursor } }');
  let server: TestServer;

  beforeEach(async () => {
    server = await startServer({ trustedProxies: ['127.0.0.1'], limits: { clientConnections: 2 } });
  });

  afterEach(() => server[Symbol.asyncDispose]());

  function connect(forwardedFor: string): RawClient {
    return new RawClient(server.webSocketUrl, { forwardedFor });
  }

  function follow(from: string, stop: AbortSignal): Promise<Response> {
    const headers = { accept: 'text/event-stream', 'x-forwarded-for': from };
    return fetch(`${server.url}?query=${following}`, { headers, signal: stop });
  }

  it('gets no further one, whether WebSocket or event stream, and keeps nobody else out', async () => {
    const stop = new AbortController();
    await using _first = await connect('192.0.2.1').connect();
    expect((await follow('192.0.2.1', stop.signal)).status).toBe(200);
    await using refused = connect('192.0.2.1');
    expect(await refused.refusal()).toBe(429);
    const stream = await follow('192.0.2.1', stop.signal);
    expect([stream.status, stream.headers.get('retry-after')]).toEqual([429, '10']);
    expect(await stream.json()).toMatchObject({ errors: [{ extensions: { code: 'TOO_MANY_CONNECTIONS' } }] });
    await using other = await connect('192.0.2.2').connect();
    other.send({ type: 'ping' });
    expect(await other.next()).toEqual({ type: 'pong' });
    expect((await follow('192.0.2.2', stop.signal)).status).toBe(200);
    stop.abort();
  });

  it('gets another one for each that has ended, and no more', async () => {
    const stop = new AbortController();
    const first = await connect('192.0.2.1').connect();
    await follow('192.0.2.1', stop.signal);
    stop.abort();
    await first[Symbol.asyncDispose]();
    await using _one = await hold();
    await using _other = await hold();
    await using third = connect('192.0.2.1');
    expect(await isLetIn(third)).toBe(false);
  });

  /** The server hears of an end some time after it. */
  async function hold(): Promise<RawClient> {
    for (;;) {
      const client = connect('192.0.2.1');
      if (await isLetIn(client)) return client;
      await client[Symbol.asyncDispose]();
    }
  }

  function isLetIn(client: RawClient): Promise<boolean> {
    return Promise.race([client.opened().then(() => true), client.refusal().then(() => false)]);
  }
});
