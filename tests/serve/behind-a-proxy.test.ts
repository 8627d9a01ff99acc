import { describe, expect, it } from 'vitest';
import { MAX_FAILED_TRIES } from '../../src/serve/failed-tries.ts';
import { RawClient } from './raw-client.ts';
import { createSample } from './sample-schema.ts';
import { startServer, type TestServer } from './test-server.ts';

const COSTLY = '{ all(first: 90) { hello } }';
const WRONG = `chy_${'A'.repeat(43)}`;
const LIMITED = { rateLimit: { maximum: 100, restoredPerSecond: 0.001 } } as const;
const TRUSTING = { trustedProxies: ['127.0.0.1', '10.0.0.0/8'] } as const;

function start(options: Parameters<typeof startServer>[0]) {
  return startServer({ schema: createSample().schema, ...options });
}

function post({ url }: TestServer, from: string, more: Readonly<Record<string, string>> = {}) {
  const headers = { 'content-type': 'application/json', 'x-forwarded-for': from, ...more };
  return fetch(url, { method: 'POST', headers, body: JSON.stringify({ query: COSTLY }) });
}

/** How an operation is answered, by each way to ask, to one who comes through a proxy from an address. */
const ways: Readonly<Record<string, (server: TestServer, from: string) => Promise<string>>> = {
  HTTP: async (server, from) => ((await post(server, from)).status === 429 ? 'THROTTLED' : 'ANSWERED'),
  'server-sent events': async (server, from) => {
    const answer = await (await post(server, from, { accept: 'text/event-stream' })).text();
    return answer.includes('THROTTLED') ? 'THROTTLED' : 'ANSWERED';
  },
  WebSocket: async ({ webSocketUrl }, from) => {
    await using client = await new RawClient(webSocketUrl, { forwardedFor: from }).connect();
    client.send({ id: 'a', type: 'subscribe', payload: { query: COSTLY } });
    return JSON.stringify(await client.next()).includes('THROTTLED') ? 'THROTTLED' : 'ANSWERED';
  },
};

describe.each(Object.entries(ways))('over %s, behind a proxy', (_name, ask) => {
  it('that is trusted, each client has a budget of its own, whatever it makes up', async () => {
    await using server = await start({ ...LIMITED, ...TRUSTING });
    expect(await ask(server, '192.0.2.1')).toBe('ANSWERED');
    expect(await ask(server, '192.0.2.1')).toBe('THROTTLED');
    expect(await ask(server, '198.51.100.9, 192.0.2.1, 10.1.1.1')).toBe('THROTTLED');
    expect(await ask(server, '192.0.2.2')).toBe('ANSWERED');
  });

  it('that is not, all are one', async () => {
    await using server = await start(LIMITED);
    expect(await ask(server, '192.0.2.1')).toBe('ANSWERED');
    expect(await ask(server, '192.0.2.2')).toBe('THROTTLED');
  });
});

it('one who guesses tokens keeps nobody else behind the proxy from showing one', async () => {
  await using server = await start(TRUSTING);
  const { secret } = await server.store.tokens.create({ name: 'reader', scopes: ['read'], expiresAt: null });
  const show = (from: string, token: string) => post(server, from, { authorization: `Bearer ${token}` });
  for (let tried = 0; tried < MAX_FAILED_TRIES; tried += 1)
    expect((await show('192.0.2.1', WRONG)).status).toBe(401);
  expect((await show('192.0.2.1', secret)).status).toBe(429);
  expect((await show('192.0.2.2', secret)).status).toBe(200);
});

it('an event stream asks not to be gathered on its way', async () => {
  await using server = await startServer();
  const query = encodeURIComponent('subscription { changes { cursor } }');
  const response = await fetch(`${server.url}?query=${query}`, { headers: { accept: 'text/event-stream' } });
  expect(response.headers.get('x-accel-buffering')).toBe('no');
  await response.body?.cancel();
});
