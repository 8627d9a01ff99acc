import { describe, expect, it } from 'vitest';
import { RawClient } from './raw-client.ts';
import { startServer } from './test-server.ts';

const DESK = 'https://desk.example';
const STRANGER = 'https://stranger.example';

function preflight(url: string, origin: string) {
  const headers = {
    origin,
    'access-control-request-method': 'POST',
    'access-control-request-headers': 'content-type,authorization',
  };
  return fetch(url, { method: 'OPTIONS', headers });
}

function ask(url: string, origin: string) {
  const headers = { origin, 'content-type': 'application/json' };
  return fetch(url, { method: 'POST', headers, body: JSON.stringify({ query: '{ __typename }' }) });
}

describe('a page of an origin that is listed', () => {
  it('may ask with a token, and read what budgets say', async () => {
    await using server = await startServer({ origins: [DESK] });
    const allowed = await preflight(server.url, DESK);
    expect(allowed.status).toBe(204);
    expect(allowed.headers.get('access-control-allow-origin')).toBe(DESK);
    expect(allowed.headers.get('access-control-allow-methods')).toBe('GET, POST');
    expect(allowed.headers.get('access-control-allow-headers')).toMatch(/Content-Type, Authorization/);
    const answered = await ask(server.url, DESK);
    expect(await answered.json()).toEqual({ data: { __typename: 'Query' } });
    expect(answered.headers.get('access-control-allow-origin')).toBe(DESK);
    expect(answered.headers.get('access-control-expose-headers')).toMatch(/Retry-After/);
    expect(answered.headers.get('access-control-allow-credentials')).toBeNull();
    expect(answered.headers.get('vary')).toMatch(/Origin/);
  });

  it('may connect by WebSocket', async () => {
    await using server = await startServer({ origins: [DESK] });
    await using client = new RawClient(server.webSocketUrl, { origin: DESK });
    await client.connect();
  });
});

describe('a page of another origin', () => {
  it.each([STRANGER, 'null', `${DESK}.evil.example`, 'http://desk.example'])(
    'such as %s may not',
    async (origin) => {
      await using server = await startServer({ origins: [DESK] });
      const refused = await preflight(server.url, origin);
      expect(refused.status).toBe(403);
      expect(refused.headers.get('access-control-allow-origin')).toBeNull();
      expect((await ask(server.url, origin)).headers.get('access-control-allow-origin')).toBeNull();
      await using client = new RawClient(server.webSocketUrl, { origin });
      expect(await client.refusal()).toBe(403);
    },
  );

  it('may not where none is listed', async () => {
    await using server = await startServer();
    expect((await preflight(server.url, DESK)).status).toBe(403);
  });
});
