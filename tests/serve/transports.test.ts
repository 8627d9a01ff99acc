import type { ExecutionResult } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ResultReader } from './feed-clients.ts';
import { readOverEventStream, readOverWebSocket } from './feed-clients.ts';
import { createSample } from './sample-schema.ts';
import type { TestServer } from './test-server.ts';
import { startServer } from './test-server.ts';

let server: TestServer;

beforeAll(async () => {
  server = await startServer({ schema: createSample().schema });
});

afterAll(async () => {
  await server[Symbol.asyncDispose]();
});

type Ask = (query: string) => Promise<ExecutionResult>;
type Read = (query: string) => Promise<ResultReader>;

const overEventStream: Read = (query) => readOverEventStream(server.url, { query });
const overWebSocket: Read = async (query) => readOverWebSocket(server.webSocketUrl, { query });

async function firstOf(reader: Promise<ResultReader>): Promise<ExecutionResult> {
  await using results = await reader;
  return await results.next();
}

const transports: Readonly<Record<string, Ask>> = {
  POST: async (query) => {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(server.url, { method: 'POST', headers, body: JSON.stringify({ query }) });
    return (await response.json()) as ExecutionResult;
  },
  GET: async (query) => {
    const response = await fetch(`${server.url}?query=${encodeURIComponent(query)}`);
    return (await response.json()) as ExecutionResult;
  },
  'event stream': (query) => firstOf(overEventStream(query)),
  WebSocket: (query) => firstOf(overWebSocket(query)),
};

const refused = {
  'a syntax error': { query: '{ hello', code: 'GRAPHQL_PARSE_FAILED' },
  'more than 2,000 tokens': { query: `{ ${'hello '.repeat(2_000)}}`, code: 'GRAPHQL_PARSE_FAILED' },
  'an unknown field': { query: '{ goodbye }', code: 'GRAPHQL_VALIDATION_FAILED' },
  'fields 13 deep': {
    query: `${'{ self '.repeat(12)}{ hello }${' }'.repeat(12)}`,
    code: 'DEPTH_LIMIT_EXCEEDED',
  },
  'an operation that is not there': {
    query: 'fragment F on Query { hello }',
    code: 'GRAPHQL_VALIDATION_FAILED',
  },
};

describe.each(Object.entries(transports))('over %s', (_name, ask) => {
  it('answers a query', async () => {
    expect(await ask('{ hello(name: "Hakan") }')).toEqual({ data: { hello: 'Hello, Hakan' } });
  });

  it.each(Object.entries(refused))('refuses %s', async (_reason, { query, code }) => {
    const { data, errors } = await ask(query);
    expect(data).toBeUndefined();
    expect(errors?.map((error) => error.extensions.code)).toEqual([code]);
  });

  it('tells a refusal as it is, with its code and place', async () => {
    const { data, errors } = await ask('{ hello refuses }');
    expect(data).toEqual({ hello: 'Hello, stranger', refuses: null });
    expect(errors).toEqual([
      {
        message: 'Expected a cursor, found a sandwich',
        path: ['refuses'],
        locations: [{ line: 1, column: 9 }],
        extensions: { code: 'BAD_CURSOR' },
      },
    ]);
  });

  it('hides an unexpected error from the client and logs it once, with its cause', async () => {
    const logged = server.log.lines.length;
    const { data, errors } = await ask('{ self { fails } }');
    expect(data).toEqual({ self: { fails: null } });
    expect(errors).toEqual([
      {
        message: 'Unexpected error.',
        path: ['self', 'fails'],
        locations: [{ line: 1, column: 10 }],
        extensions: { code: 'INTERNAL_SERVER_ERROR' },
      },
    ]);
    expect(server.log.lines.slice(logged)).toEqual(['Unexpected error at self.fails']);
    expect(server.log.causes.at(-1)).toEqual(new Error('secret'));
  });
});

describe.each(Object.entries({ 'event stream': overEventStream, WebSocket: overWebSocket }))(
  'a subscription over %s',
  (_name, read) => {
    it('brings every event and completes after the last', async () => {
      await using results = await read('subscription { count(to: 3) }');
      for (const count of [1, 2, 3]) expect(await results.next()).toEqual({ data: { count } });
      expect(await results.ended).toBe('complete');
    });

    it('is refused with the code of the refusal', async () => {
      await using results = await read('subscription { refuses }');
      expect(await results.next()).toMatchObject({ errors: [{ extensions: { code: 'BAD_CURSOR' } }] });
    });

    it('hides what goes wrong as it begins', async () => {
      await using results = await read('subscription { failsAtOnce }');
      expect(await results.next()).toMatchObject({
        errors: [{ message: 'Unexpected error.', extensions: { code: 'INTERNAL_SERVER_ERROR' } }],
      });
      expect(server.log.causes.at(-1)).toEqual(new Error('secret'));
    });

    it('hides what goes wrong in an event', async () => {
      await using results = await read('subscription { failsInEvents }');
      expect(await results.next()).toMatchObject({
        data: { failsInEvents: null },
        errors: [{ message: 'Unexpected error.' }],
      });
    });

    it('tells that its events broke off, and not why', async () => {
      await using results = await read('subscription { breaksOff }');
      expect(await results.next()).toEqual({ data: { breaksOff: 1 } });
      expect(await results.next()).toEqual({
        errors: [{ message: 'Unexpected error.', extensions: { code: 'INTERNAL_SERVER_ERROR' } }],
      });
      expect(server.log.causes.at(-1)).toEqual(new Error('secret'));
      await results.ended;
    });
  },
);
