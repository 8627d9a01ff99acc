import { once } from 'node:events';
import type { ClientOptions, Event } from 'graphql-ws';
import { CloseCode, createClient } from 'graphql-ws';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { createMoment } from '../tests/serve/moment.ts';
import { RawClient } from '../tests/serve/raw-client.ts';
import { createSample, type Sample } from '../tests/serve/sample-schema.ts';
import type { TestServer } from '../tests/serve/test-server.ts';
import { startServer } from '../tests/serve/test-server.ts';

// The cases of PROTOCOL.md of graphql-ws in its order, by its own client; by hand where that client is too polite.

let sample: Sample;
let server: TestServer;

beforeEach(async () => {
  sample = createSample();
  server = await startServer({ schema: sample.schema });
});

afterEach(() => server[Symbol.asyncDispose]());

function connect(options: Partial<ClientOptions> = {}) {
  const client = createClient({
    url: server.webSocketUrl,
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    onNonLazyError: () => undefined,
    ...options,
  });
  /** The next event of that kind, with what it carries. */
  const next = (event: Event) =>
    new Promise<unknown>((resolve) => {
      const off = client.on(event, (told?: unknown) => {
        off();
        resolve(told);
      });
    });
  return { client, next };
}

async function readAll(results: AsyncIterable<unknown>): Promise<readonly unknown[]> {
  const read: unknown[] = [];
  for await (const result of results) read.push(result);
  return read;
}

describe('the sub-protocol', () => {
  it('is graphql-transport-ws, and any other is not spoken', async () => {
    const socket = new WebSocket(server.webSocketUrl, 'graphql-transport-ws');
    await once(socket, 'open');
    expect(socket.protocol).toBe('graphql-transport-ws');
    socket.terminate();
    await using other = new RawClient(server.webSocketUrl, { protocol: 'graphql-ws' });
    expect([CloseCode.SubprotocolNotAcceptable, 1006]).toContain(await other.closed);
  });
});

describe('ConnectionInit and ConnectionAck', () => {
  it('open the connection, whatever the client says of itself', async () => {
    const { client, next } = connect({ lazy: false, connectionParams: { any: { thing: [1, 2] } } });
    await next('connected');
    await client.dispose();
  });

  it('must come in time', async () => {
    await using impatient = await startServer({ schema: sample.schema, limits: { initTimeoutMs: 20 } });
    await using client = new RawClient(impatient.webSocketUrl);
    expect(await client.closed).toBe(CloseCode.ConnectionInitialisationTimeout);
  });

  it('come once', async () => {
    await using client = await new RawClient(server.webSocketUrl).connect();
    client.send({ type: 'connection_init' });
    expect(await client.closed).toBe(CloseCode.TooManyInitialisationRequests);
  });

  it('come before all else', async () => {
    await using client = new RawClient(server.webSocketUrl);
    await client.opened();
    client.send({ id: '1', type: 'subscribe', payload: { query: '{ hello }' } });
    expect(await client.closed).toBe(CloseCode.Unauthorized);
  });

  it('refuse a token that is none, for good', async () => {
    const { client, next } = connect({
      lazy: false,
      retryAttempts: 5,
      connectionParams: { authorization: 'Bearer nonsense' },
    });
    const closed = (await next('closed')) as { readonly code: number };
    expect(closed.code).toBe(CloseCode.Unauthorized);
    await client.dispose();
  });
});

describe('Ping and Pong', () => {
  it('are exchanged at any time, with what they carry', async () => {
    await using raw = new RawClient(server.webSocketUrl);
    await raw.opened();
    raw.send({ type: 'ping', payload: { before: 'init' } });
    expect(await raw.next()).toEqual({ type: 'pong', payload: { before: 'init' } });
    const { client, next } = connect({ lazy: false, keepAlive: 5 });
    await next('pong');
    await client.dispose();
  });

  it('may be said without being asked', async () => {
    await using client = await new RawClient(server.webSocketUrl).connect();
    client.send({ type: 'pong', payload: {} });
    client.send({ type: 'ping' });
    expect(await client.next()).toEqual({ type: 'pong' });
  });
});

describe('Subscribe, Next and Complete', () => {
  it('answer a query with its variables, and a mutation', async () => {
    const { client } = connect();
    const query = 'query Hello($name: String) { hello(name: $name) } query Other { __typename }';
    const asked = { query, operationName: 'Hello', variables: { name: 'desk' }, extensions: { any: 1 } };
    expect(await readAll(client.iterate(asked))).toEqual([{ data: { hello: 'Hello, desk' } }]);
    expect(await readAll(client.iterate({ query: 'mutation { touch }' }))).toEqual([
      { data: { touch: 'touched' } },
    ]);
    await client.dispose();
  });

  it('tell each event of a subscription in order, then that it is complete', async () => {
    const { client } = connect();
    const counted = await readAll(client.iterate({ query: 'subscription { count(to: 3) }' }));
    expect(counted).toEqual([1, 2, 3].map((count) => ({ data: { count } })));
    await client.dispose();
  });

  it('tell errors of fields as part of a result', async () => {
    const { client } = connect();
    const [result] = await readAll(client.iterate({ query: '{ hello fails }' }));
    expect(result).toMatchObject({
      data: { hello: 'Hello, stranger', fails: null },
      errors: [{ path: ['fails'] }],
    });
    await client.dispose();
  });

  it('run several operations side by side on one connection', async () => {
    const { client } = connect();
    const held = client.iterate({ query: '{ held }' }).next();
    await sample.held.reached;
    expect(await readAll(client.iterate({ query: '{ hello }' }))).toHaveLength(1);
    sample.release.reach();
    expect((await held).value).toEqual({ data: { held: 'released' } });
    await client.dispose();
  });

  it('let a client end what it listens to, upon which the service ends it as well', async () => {
    const { client } = connect();
    const silence = client.iterate({ query: 'subscription { silence }' });
    const pending = silence.next();
    await sample.silenceBegun.reached;
    await silence.return?.();
    await sample.silenceEnded.reached;
    expect((await pending).done).toBe(true);
    expect(await readAll(client.iterate({ query: '{ hello }' }))).toHaveLength(1);
    await client.dispose();
  });

  it('take no id that is in use', async () => {
    const { client, next } = connect({ generateID: () => 'same' });
    const closed = next('closed');
    const first = client.iterate({ query: 'subscription { silence }' }).next();
    const second = client.iterate({ query: '{ hello }' }).next();
    expect(await closed).toMatchObject({ code: CloseCode.SubscriberAlreadyExists });
    await Promise.allSettled([first, second]);
    await sample.silenceEnded.reached;
    await client.dispose();
  });

  it('take an id again when its operation has ended', async () => {
    const { client } = connect({ generateID: () => 'same' });
    for (const query of ['{ hello }', 'subscription { count(to: 1) }', '{ hello }'])
      expect(await readAll(client.iterate({ query }))).toHaveLength(1);
    await client.dispose();
  });
});

describe('Error', () => {
  it.each([
    ['{ hello', 'GRAPHQL_PARSE_FAILED'],
    ['{ nothing }', 'GRAPHQL_VALIDATION_FAILED'],
    ['subscription { nothing }', 'GRAPHQL_VALIDATION_FAILED'],
    ['query A { hello } query B { hello }', 'OPERATION_RESOLUTION_FAILURE'],
  ])('ends %s alone, before it is run, and the connection goes on', async (query, code) => {
    const { client } = connect();
    await expect(readAll(client.iterate({ query }))).rejects.toMatchObject([{ extensions: { code } }]);
    expect(await readAll(client.iterate({ query: '{ hello }' }))).toEqual([
      { data: { hello: 'Hello, stranger' } },
    ]);
    await client.dispose();
  });
});

describe('an invalid message', () => {
  it.each([
    'nonsense',
    '[]',
    '{}',
    '{"type":"subscribe","id":"1","payload":{"query":1}}',
    '{"type":"subscribe","payload":{"query":"{ hello }"}}',
  ])('such as %s closes the connection', async (message) => {
    await using client = await new RawClient(server.webSocketUrl).connect();
    client.send(message);
    expect(await client.closed).toBe(CloseCode.BadRequest);
  });
});

describe('a client whose server goes away', () => {
  it('is told so that it comes back and goes on with the next one', async () => {
    const nextListens = createMoment();
    const { client, next } = connect({ lazy: false, retryAttempts: 5, retryWait: () => nextListens.reached });
    await next('connected');
    const closed = next('closed');
    await server.stop();
    expect(await closed).toMatchObject({ code: 1001 });
    const connected = next('connected');
    await using _next = await startServer({ schema: sample.schema, port: Number(new URL(server.url).port) });
    nextListens.reach();
    await connected;
    expect(await readAll(client.iterate({ query: '{ hello }' }))).toHaveLength(1);
    await client.dispose();
  });
});
