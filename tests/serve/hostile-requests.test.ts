import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import { WAYS } from './ask.ts';
import { RawClient } from './raw-client.ts';
import { createSample } from './sample-schema.ts';
import { startServer, type TestServer } from './test-server.ts';

const JSON_HEADERS = { 'content-type': 'application/json' };
const EVENTS = { ...JSON_HEADERS, accept: 'text/event-stream' };
const QUERY = '{"query":"{ hello }"}';

function post(
  { url }: TestServer,
  body: RequestInit['body'],
  headers: Record<string, string> = JSON_HEADERS,
) {
  // Half-duplex is what fetch asks for of a body that is a stream.
  const init = { method: 'POST', headers, body: body ?? null, duplex: 'half' };
  return fetch(url, init);
}

function open({ url }: TestServer): Socket {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  // A server that cuts a connection off may do so while it is written to.
  socket.on('error', () => undefined);
  return socket;
}

async function readAll(socket: Socket): Promise<string> {
  let text = '';
  socket.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk;
  });
  await once(socket, 'close');
  return text;
}

async function answersAsEver(server: TestServer): Promise<void> {
  expect(await (await post(server, QUERY)).json()).toEqual({ data: { hello: 'Hello, stranger' } });
}

describe('a body', () => {
  it('of 10 MB is refused, whether it says so or not', async () => {
    await using server = await startServer({ schema: createSample().schema });
    const large = Buffer.alloc(10_000_000, ' ');
    expect((await post(server, large)).status).toBe(413);
    expect((await post(server, large, EVENTS)).status).toBe(413);
    let sent = 0;
    const streamed = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        controller.enqueue(large.subarray(0, 64 * 1024));
        sent += 1;
        if (sent === 160) controller.close();
      },
    });
    const outcome = await post(server, streamed).then(
      ({ status }) => status,
      () => 413, // cut off while it was still being sent
    );
    expect(outcome).toBe(413);
    await answersAsEver(server);
  });

  it('that comes too slowly is given up', async () => {
    const timeouts = { headersMs: 100, requestMs: 200 };
    await using server = await startServer({ schema: createSample().schema, timeouts });
    const socket = open(server);
    const head = [
      'POST /graphql HTTP/1.1',
      'Host: 127.0.0.1',
      'Content-Type: application/json',
      'Content-Length: 100',
    ];
    socket.write(`${head.join('\r\n')}\r\n\r\n{"query":`);
    await readAll(socket);
    await answersAsEver(server);
  });

  it('whose headers come too slowly is given up', async () => {
    const timeouts = { headersMs: 100, requestMs: 200 };
    await using server = await startServer({ schema: createSample().schema, timeouts });
    const socket = open(server);
    socket.write('POST /graphql HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: ');
    expect(await readAll(socket)).toContain('408');
  });

  it.each([
    ['a byte that begins no character', [0xff]],
    ['half a character', [0xc3]],
    ['an overlong character', [0xc0, 0xaf]],
    ['a surrogate', [0xed, 0xa0, 0x80]],
  ])('with %s is refused, rather than read as something else', async (_what, bytes) => {
    await using server = await startServer({ schema: createSample().schema });
    const [before, behind] = QUERY.replace('hello', 'hello(name: \\"?\\")').split('?');
    const body = Buffer.concat([Buffer.from(`${before}`), Buffer.from(bytes), Buffer.from(`${behind}`)]);
    expect((await post(server, body, EVENTS)).status).toBe(400);
    const response = await post(server, body);
    expect(response.status).toBe(400);
    expect(await response.json()).toEqual({
      errors: [
        {
          message: 'Expected the body to be text in UTF-8, found bytes that are none',
          extensions: { code: 'BAD_REQUEST' },
        },
      ],
    });
    await answersAsEver(server);
    expect(server.log.lines).toEqual([]);
  });

  it('that breaks off is given up without a word in the log', async () => {
    await using server = await startServer({ schema: createSample().schema });
    const socket = open(server);
    const head = ['POST /graphql HTTP/1.1', 'Host: 127.0.0.1', 'Content-Type: application/json'];
    socket.end(`${head.join('\r\n')}\r\nContent-Length: 100\r\n\r\n{"query":`);
    await readAll(socket);
    await answersAsEver(server);
    expect(server.log.lines).toEqual([]);
  });

  it.each([
    ['a list of requests', '[{"query":"{ hello }"},{"query":"{ hello }"}]'],
    ['no JSON', '{"query":'],
    ['nothing', ''],
    ['null', 'null'],
    ['a text', '"{ hello }"'],
    ['a query that is none', '{"query":{"a":1}}'],
    ['variables that are none', '{"query":"{ hello }","variables":[1]}'],
    ['a parameter nobody knows', '{"query":"{ hello }","queries":[]}'],
  ])('of %s is refused with a code', async (_what, body) => {
    await using server = await startServer({ schema: createSample().schema });
    const accept = 'application/graphql-response+json';
    const response = await post(server, body, { ...JSON_HEADERS, accept });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: expect.any(String) } }] });
    expect(server.log.lines).toEqual([]);
  });
});

describe('variables', () => {
  const polluting = [
    '{"__proto__":{"polluted":true,"name":"evil"}}',
    '{"constructor":{"prototype":{"polluted":true}}}',
    '{"name":"Hakan","__proto__":{"polluted":true}}',
    `{"name":"Hakan","rest":${'['.repeat(20_000)}${']'.repeat(20_000)}}`,
  ];

  it.each(polluting)('that reach for what all objects share change nothing: %.60s', async (variables) => {
    await using server = await startServer({ schema: createSample().schema });
    await using client = await new RawClient(server.webSocketUrl).connect();
    const query = 'query ($name: String) { hello(name: $name) }';
    const hello = variables.includes('Hakan') ? 'Hello, Hakan' : 'Hello, stranger';
    const body = `{"query":${JSON.stringify(query)},"variables":${variables}}`;
    expect(await (await post(server, body)).json()).toEqual({ data: { hello } });
    if (body.length < 60_000) {
      client.send(`{"id":"__proto__","type":"subscribe","payload":${body}}`);
      expect(await client.next()).toEqual({ id: '__proto__', type: 'next', payload: { data: { hello } } });
    }
    for (const ask of body.length < 4_000 ? Object.values(WAYS) : [])
      expect(await ask(server, { query, variables: JSON.parse(variables) })).toEqual({ data: { hello } });
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
    expect(server.log.lines).toEqual([]);
  });

  it('nobody asked for, however deep, do not keep anybody from the feed', async () => {
    await using server = await startServer();
    await server.ingestSample(1);
    const deep = `{"deep":${'['.repeat(20_000)}${']'.repeat(20_000)}}`;
    const payload = `{"query":"subscription { bulletinIngested(after: \\"\\") { cursor } }","variables":${deep}}`;
    await using client = await new RawClient(server.webSocketUrl).connect();
    client.send(`{"id":"a","type":"subscribe","payload":${payload}}`);
    expect(await client.next()).toMatchObject({ id: 'a', type: 'next' });
    expect(server.log.lines).toEqual([]);
  });

  it('that leave out, or are not, what is asked for are refused with a code', async () => {
    await using server = await startServer({ schema: createSample().schema });
    for (const variables of [{}, { name: null }, { name: 7 }, { name: { toString: 'x' } }]) {
      const response = await post(
        server,
        JSON.stringify({ query: 'query ($name: String!) { hello(name: $name) }', variables }),
      );
      expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
    }
    expect(server.log.lines).toEqual([]);
  });
});

describe('a thousand connections that say nothing', () => {
  it('are closed one and all, and keep nobody from being answered', async () => {
    const timeouts = { headersMs: 500, requestMs: 1_000 };
    await using server = await startServer({
      schema: createSample().schema,
      timeouts,
      limits: { initTimeoutMs: 500 },
    });
    const silent = Array.from({ length: 500 }, () => open(server));
    const closed = Promise.all(silent.map((socket) => readAll(socket)));
    const sockets = Array.from({ length: 500 }, () => new RawClient(server.webSocketUrl));
    await answersAsEver(server);
    expect(new Set(await Promise.all(sockets.map((socket) => socket.closed)))).toEqual(new Set([4408]));
    await closed;
    await answersAsEver(server);
    expect(server.log.lines).toEqual([]);
  });
});
