import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import { startServer } from './test-server.ts';

const BROWSER = { accept: 'text/html,application/xhtml+xml' };

describe('every answer', () => {
  it.each(['/graphql?query={__typename}', '/healthz', '/readyz', '/', '/nowhere'])(
    'at %s says that it belongs into no frame and loads nothing',
    async (place) => {
      await using server = await startServer();
      const { headers } = await fetch(server.at(place), { redirect: 'manual' });
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('x-frame-options')).toBe('DENY');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'");
    },
  );
});

describe('a handshake that is refused', () => {
  it.each([
    ['/nowhere', {}, 404],
    ['/graphql', { origin: 'https://stranger.example' }, 403],
  ])('at %s says the same', async (place, headers, status) => {
    await using server = await startServer();
    const upgrade = { ...headers, connection: 'Upgrade', upgrade: 'websocket' };
    const request = get(server.at(place), { headers: upgrade });
    const [response] = (await once(request, 'response')) as [IncomingMessage];
    expect(response.statusCode).toBe(status);
    expect(response.headers['x-content-type-options']).toBe('nosniff');
    expect(response.headers['content-security-policy']).toBe("default-src 'none'; frame-ancestors 'none'");
    response.destroy();
  });
});

describe('GraphiQL', () => {
  it('may run its own script and ask its own service, and nothing else', async () => {
    await using server = await startServer();
    const response = await fetch(server.url, { headers: BROWSER });
    const policy = response.headers.get('content-security-policy');
    const [, script = ''] = /<script>(.*)<\/script>/s.exec(await response.text()) ?? [];
    const hash = createHash('sha256').update(script).digest('base64');
    expect(policy).toContain(`script-src 'sha256-${hash}';`);
    expect(policy).toContain("default-src 'none';");
    expect(policy).toContain("connect-src 'self';");
    expect(policy).not.toMatch(/https?:|unsafe-eval/);
    expect(response.headers.get('x-frame-options')).toBe('DENY');
  });

  it('is not there when it is switched off', async () => {
    await using server = await startServer({ graphiql: false });
    const response = await fetch(server.url, { headers: BROWSER });
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(response.headers.get('content-type') ?? '').not.toContain('text/html');
  });
});
