import { describe, expect, it } from 'vitest';
import { hashDocument } from '../../../src/serve/door/document-name.ts';
import { trustDocuments } from '../../../src/serve/door/trusted-documents.ts';
import { codesOf, WAYS } from '../ask.ts';
import { RawClient } from '../raw-client.ts';
import { createSample } from '../sample-schema.ts';
import type { TestServerOptions } from '../test-server.ts';
import { startServer } from '../test-server.ts';

const TRUSTED = '{ hello }';

function start(options: TestServerOptions = {}) {
  return startServer({ schema: createSample().schema, ...options });
}

const nested = (depth: number, more = '') =>
  `${`{ self ${more}`.repeat(depth)}{ hello }${' }'.repeat(depth)}`;

const refused: Readonly<Record<string, readonly [code: string, query: string]>> = {
  '16 aliases': [
    'ALIAS_LIMIT_EXCEEDED',
    `{ ${Array.from({ length: 16 }, (_, index) => `a${index}: __typename`).join(' ')} }`,
  ],
  '6 directives on a field': ['DIRECTIVE_LIMIT_EXCEEDED', `{ hello ${'@skip(if: false) '.repeat(6)} }`],
  'a field written 11 times': ['REPETITION_LIMIT_EXCEEDED', `{ ${'hello '.repeat(11)} }`],
  '55 directives in a document': ['DIRECTIVE_LIMIT_EXCEEDED', nested(11, '@skip(if: false) '.repeat(5))],
  'fields 13 deep': ['DEPTH_LIMIT_EXCEEDED', nested(12)],
  'lists of the introspection in each other': [
    'GRAPHQL_VALIDATION_FAILED',
    '{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }',
  ],
  'fragments in a circle': [
    'GRAPHQL_VALIDATION_FAILED',
    '{ ...A } fragment A on Query { self { ...B } } fragment B on Query { self { ...A } }',
  ],
  'more than 2,000 tokens': ['GRAPHQL_PARSE_FAILED', `{ ${'hello '.repeat(2_000)}}`],
  'fragments that make millions of a few': [
    'COST_LIMIT_EXCEEDED',
    `{ ...F0 } ${Array.from({ length: 5 }, (_, level) => `fragment F${level} on Query { all(first: 100) { ...F${level + 1} } }`).join(' ')} fragment F5 on Query { hello }`,
  ],
  'three pages in each other': [
    'COST_LIMIT_EXCEEDED',
    '{ all(first: 100) { all(first: 100) { all(first: 100) { hello } } } }',
  ],
  'an answer of more than 8 Mi characters': ['ANSWER_TOO_LARGE', '{ large }'],
};

describe.each(Object.entries(WAYS))('over %s', (_name, ask) => {
  it('is refused what is too much', async () => {
    await using server = await start();
    const found: Record<string, unknown> = {};
    for (const [what, [, query]] of Object.entries(refused))
      found[what] = codesOf(await ask(server, { query }));
    const expected = Object.entries(refused).map(([what, [code]]) => [what, [code]]);
    expect(found).toEqual(Object.fromEntries(expected));
  });

  it('knows a document by its name alone once it was sent, and no other by that name', async () => {
    await using server = await start();
    const named = { query: '', documentId: `sha256:${hashDocument(TRUSTED)}` };
    expect(codesOf(await ask(server, named))).toEqual(['PERSISTED_QUERY_NOT_FOUND']);
    expect(codesOf(await ask(server, { ...named, query: '{ self { hello } }' }))).toEqual([
      'DOCUMENT_HASH_MISMATCH',
    ]);
    expect(codesOf(await ask(server, { ...named, query: TRUSTED }))).toEqual(['ANSWERED']);
    expect(codesOf(await ask(server, named))).toEqual(['ANSWERED']);
    expect(codesOf(await ask(server, { query: '', documentId: 'sha256:7' }))).toEqual(['BAD_REQUEST']);
  });

  it('refuses variables that are not what is asked for', async () => {
    await using server = await start();
    const query = 'query ($name: String!) { hello(name: $name) }';
    for (const variables of [{}, { name: null }, { name: [] }])
      expect(codesOf(await ask(server, { query, variables }))).toEqual(['BAD_USER_INPUT']);
  });

  it('answers trusted documents alone where no others are wanted', async () => {
    await using server = await start({ trusted: trustDocuments([TRUSTED], { only: true }) });
    expect(codesOf(await ask(server, { query: TRUSTED }))).toEqual(['ANSWERED']);
    expect(codesOf(await ask(server, { query: '{ hello  }' }))).toEqual(['DOCUMENT_NOT_TRUSTED']);
  });

  it('tells what an answer has cost, and refuses what there is no budget for', async () => {
    await using server = await start({ rateLimit: { maximum: 1_000, restoredPerSecond: 1 } });
    const query = 'query ($first: Int = 100) { all(first: $first) { all(first: 6) { hello } } }';
    const { extensions } = await ask(server, { query });
    expect(extensions?.cost).toEqual({
      requestedQueryCost: 700,
      actualQueryCost: 700,
      throttleStatus: { maximumAvailable: 1_000, currentlyAvailable: expect.any(Number), restoreRate: 1 },
    });
    const { data, errors } = await ask(server, { query });
    expect(data).toBeUndefined();
    expect(errors).toMatchObject([
      { extensions: { code: 'THROTTLED', requestedQueryCost: 700, retryAfter: expect.any(Number) } },
    ]);
    expect(codesOf(await ask(server, { query, variables: { first: 1 } }))).toEqual(['ANSWERED']);
  });
});

describe('a budget', () => {
  const costly = '{ all(first: 90) { hello } }';

  it('is told in headers over HTTP, and its end by 429 with the seconds to wait', async () => {
    await using server = await start({ rateLimit: { maximum: 100, restoredPerSecond: 1 } });
    const headers = { 'content-type': 'application/json' };
    const post = (query: string) =>
      fetch(server.url, { method: 'POST', headers, body: JSON.stringify({ query }) });
    const answered = await post(costly);
    expect(answered.headers.get('ratelimit-policy')).toBe('"cost";q=100;w=100');
    expect(answered.headers.get('ratelimit')).toMatch(/^"cost";r=\d+;t=\d+$/);
    const throttled = await post(costly);
    expect(throttled.status).toBe(429);
    expect(Number(throttled.headers.get('retry-after'))).toBeGreaterThan(60);
  });

  it('that is spent refuses an event stream by 429 as well, with the seconds to wait', async () => {
    await using server = await startServer({ rateLimit: { maximum: 20, restoredPerSecond: 0.001 } });
    const query = encodeURIComponent('subscription { changes { cursor } }');
    const headers = { accept: 'text/event-stream' };
    const follow = () => fetch(`${server.url}?query=${query}`, { headers });
    const opened = await follow();
    expect(opened.status).toBe(200);
    const refused = await follow();
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(60);
    expect(await refused.text()).toContain('THROTTLED');
    await opened.body?.cancel();
  });

  it('that is spent leaves a WebSocket open', async () => {
    await using server = await start({ rateLimit: { maximum: 100, restoredPerSecond: 1 } });
    await using client = await new RawClient(server.webSocketUrl).connect();
    for (const id of ['a', 'b']) client.send({ id, type: 'subscribe', payload: { query: costly } });
    const told = [await client.next(), await client.next(), await client.next()];
    expect(told).toContainEqual(expect.objectContaining({ id: 'a', type: 'next' }));
    expect(told).toContainEqual(expect.objectContaining({ id: 'b', type: 'error' }));
    client.send({ type: 'ping' });
    expect(await client.next()).toEqual({ type: 'pong' });
  });

  it('is not charged for what is not needed, and does not go down for those who only listen', async () => {
    await using server = await startServer({ rateLimit: { maximum: 1_000, restoredPerSecond: 1 } });
    const ask = WAYS.POST;
    const query = '{ rateLimit { requestedQueryCost currentlyAvailable maximumAvailable restoreRate } }';
    await ask?.(server, { query });
    await ask?.(server, { query: '{ articles(first: 90) { nodes { headline } } }' });
    expect(await ask?.(server, { query })).toMatchObject({
      data: {
        rateLimit: { requestedQueryCost: 1, maximumAvailable: 1_000, restoreRate: 1 },
      },
      extensions: {
        cost: { throttleStatus: { currentlyAvailable: expect.toSatisfy((left) => left > 980) } },
      },
    });
  });
});

it('a subscription to the feed is told nothing of what it costs, so that all are told the same', async () => {
  await using server = await startServer({ rateLimit: { maximum: 1_000, restoredPerSecond: 1 } });
  await server.ingestSample(1);
  const query = 'subscription { bulletinIngested(after: "") { bulletin { articles { headline } } } }';
  for (const ask of [WAYS['event stream'], WAYS.WebSocket])
    expect(Object.keys(await ask(server, { query }))).toEqual(['data']);
});

it('keeps what clients registered out of what is trusted', async () => {
  await using server = await start({ trusted: trustDocuments([TRUSTED], { only: true }) });
  const query = '{ self { hello } }';
  const persistedQuery = { version: 1, sha256Hash: hashDocument(query) };
  const body = JSON.stringify({ query, extensions: { persistedQuery } });
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(server.url, { method: 'POST', headers, body });
  expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'DOCUMENT_NOT_TRUSTED' } }] });
});
