import type { Client, ClientOptions } from 'graphql-sse';
import { createClient } from 'graphql-sse';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createMoment } from '../tests/serve/moment.ts';
import { createSample, type Sample } from '../tests/serve/sample-schema.ts';
import type { TestServer } from '../tests/serve/test-server.ts';
import { startServer } from '../tests/serve/test-server.ts';

// The cases of PROTOCOL.md of graphql-sse, in the mode of distinct connections, by its own client.

let sample: Sample;
let server: TestServer;

beforeEach(async () => {
  sample = createSample();
  server = await startServer({ schema: sample.schema });
});

afterEach(() => server[Symbol.asyncDispose]());

function connect(options: Partial<ClientOptions<false>> = {}): Client<false> {
  return createClient({ url: server.url, singleConnection: false, retryAttempts: 0, ...options });
}

async function readAll(results: AsyncIterable<unknown>): Promise<readonly unknown[]> {
  const read: unknown[] = [];
  for await (const result of results) read.push(result);
  return read;
}

function ask(init: RequestInit, search = ''): Promise<Response> {
  const { headers, ...rest } = init;
  return fetch(server.url + search, { ...rest, headers: { accept: 'text/event-stream', ...headers } });
}

function post(body: object): Promise<Response> {
  return ask({ method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
}

describe('distinct connections', () => {
  it('answer a query with its variables, and a mutation', async () => {
    const client = connect();
    const query = 'query Hello($name: String) { hello(name: $name) } query Other { __typename }';
    const asked = { query, operationName: 'Hello', variables: { name: 'desk' } };
    expect(await readAll(client.iterate(asked))).toEqual([{ data: { hello: 'Hello, desk' } }]);
    expect(await readAll(client.iterate({ query: 'mutation { touch }' }))).toEqual([
      { data: { touch: 'touched' } },
    ]);
  });

  it('tell each event of a subscription in order, then that it is complete', async () => {
    const counted = await readAll(connect().iterate({ query: 'subscription { count(to: 3) }' }));
    expect(counted).toEqual([1, 2, 3].map((count) => ({ data: { count } })));
  });

  it('are streams of events to POST and GET alike, of next and complete and nothing else', async () => {
    const query = 'subscription { count(to: 2) }';
    const answers = await Promise.all([post({ query }), ask({}, `?query=${encodeURIComponent(query)}`)]);
    for (const answer of answers) {
      expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/event-stream']);
      const events = (await answer.text()).split('\n\n').filter((event) => event !== '' && event !== ':');
      expect(events).toEqual([
        'event: next\ndata: {"data":{"count":1}}',
        'event: next\ndata: {"data":{"count":2}}',
        'event: complete\ndata:',
      ]);
    }
  });

  it.each([
    ['{ hello', 'GRAPHQL_PARSE_FAILED'],
    ['{ nothing }', 'GRAPHQL_VALIDATION_FAILED'],
    ['subscription { nothing }', 'GRAPHQL_VALIDATION_FAILED'],
  ])('tell by an event why %s is not run', async (query, code) => {
    const answer = await post({ query });
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/event-stream']);
    expect(await readAll(connect().iterate({ query }))).toMatchObject([
      { errors: [{ extensions: { code } }] },
    ]);
  });

  it('tell errors of fields as part of a result', async () => {
    const [result] = await readAll(connect().iterate({ query: '{ hello fails }' }));
    expect(result).toMatchObject({
      data: { hello: 'Hello, stranger', fails: null },
      errors: [{ path: ['fails'] }],
    });
  });

  it('end what a client listens to when it goes', async () => {
    const client = connect();
    const silence = client.iterate({ query: 'subscription { silence }' });
    void silence.next();
    await sample.silenceBegun.reached;
    client.dispose();
    await expect(sample.silenceEnded.reached).resolves.toBeUndefined();
  });

  it('refuse a token that is none', async () => {
    const client = connect({ headers: { authorization: 'Bearer nonsense' } });
    await expect(readAll(client.iterate({ query: '{ hello }' }))).rejects.toMatchObject({
      response: { status: 401 },
    });
  });

  it('refuse a mutation by GET', async () => {
    const answer = await ask({}, `?query=${encodeURIComponent('mutation { touch }')}`);
    expect(await answer.text()).not.toContain('touched');
  });

  it('bring a client back, and let it go on, whose server goes away', async () => {
    const nextListens = createMoment();
    const client = connect({ retryAttempts: 5, retry: () => nextListens.reached });
    const results = client.iterate({ query: 'subscription { silence }' });
    const pending = results.next();
    await sample.silenceBegun.reached;
    await server.stop();
    const again = createSample();
    await using _next = await startServer({ schema: again.schema, port: Number(new URL(server.url).port) });
    nextListens.reach();
    await expect(again.silenceBegun.reached).resolves.toBeUndefined();
    client.dispose();
    await Promise.allSettled([pending]);
  });
});

describe('a single connection', () => {
  it('is not offered, and whoever reserves one is told so', async () => {
    expect((await ask({ method: 'PUT' })).status).toBe(405);
  });
});
