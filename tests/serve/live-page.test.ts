import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createTestFolder } from '../store/test-store.ts';
import { startServer } from './test-server.ts';

const BROWSER = { accept: 'text/html,application/xhtml+xml' };

/** The addresses of what a page loads. */
function findAssets(html: string): readonly string[] {
  return [...html.matchAll(/<(?:script|link)\b[^>]*?\s(?:src|href)="([^"]*)"/g)].map(
    ([, address = '']) => address,
  );
}

describe('the live page', () => {
  it('is what browsers get at the root, kept only as long as it is the same', async () => {
    await using server = await startServer();
    const page = await fetch(server.at('/'), { headers: BROWSER });
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(page.headers.get('cache-control')).toBe('no-cache');
    expect(page.headers.get('vary')).toBe('Accept, Accept-Encoding');
    const again = { ...BROWSER, 'if-none-match': page.headers.get('etag') ?? '' };
    const unchanged = await fetch(server.at('/'), { headers: again });
    expect([unchanged.status, await unchanged.text()]).toEqual([304, '']);
  });

  it('is compressed where that is taken, and the same where it is not', async () => {
    await using server = await startServer();
    const compressed = await fetch(server.at('/'), { headers: { ...BROWSER, 'accept-encoding': 'gzip' } });
    expect(compressed.headers.get('content-encoding')).toBe('gzip');
    const plain = await fetch(server.at('/'), { headers: { ...BROWSER, 'accept-encoding': 'identity' } });
    expect(plain.headers.get('content-encoding')).toBeNull();
    expect(await plain.text()).toBe(await compressed.text());
  });

  it('may load and ask its own service alone, and make no markup of text', async () => {
    await using server = await startServer();
    const { headers } = await fetch(server.at('/'), { headers: BROWSER });
    const policy = headers.get('content-security-policy');
    for (const rule of ["default-src 'none'", "script-src 'self'", "connect-src 'self'"])
      expect(policy?.split('; ')).toContain(rule);
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    expect(headers.get('x-frame-options')).toBe('DENY');
  });

  it('loads files beside it that browsers may keep for good', async () => {
    await using server = await startServer();
    const assets = findAssets(await (await fetch(server.at('/'), { headers: BROWSER })).text());
    expect(assets.map((asset) => path.extname(asset)).sort()).toEqual(['.css', '.js', '.svg']);
    for (const asset of assets) {
      expect(asset).toMatch(/^\.\/assets\/[\w-]+\.\w+$/);
      const response = await fetch(new URL(asset, server.at('/')));
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toMatch(/^(text\/(css|javascript)|image\/svg\+xml);/);
      expect(response.headers.get('cache-control')).toContain('immutable');
      expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
      await response.body?.cancel();
    }
  });

  it('answers a HEAD with what it would say of the page, and no page', async () => {
    await using server = await startServer();
    const encoding = { 'accept-encoding': 'identity' };
    const page = await fetch(server.at('/'), { headers: { ...BROWSER, ...encoding } });
    const head = await fetch(server.at('/'), { method: 'HEAD', headers: { ...BROWSER, ...encoding } });
    expect([head.status, await head.text()]).toEqual([200, '']);
    expect(head.headers.get('content-length')).toBe(String(Buffer.byteLength(await page.text())));
  });

  it.each(['/assets/', '/assets/nothing.js', '/assets/index.html', '/assets/..%2f..%2fpackage.json'])(
    'has nothing at %s',
    async (place) => {
      await using server = await startServer();
      expect((await fetch(server.at(place))).status).toBe(404);
    },
  );

  it('is read only', async () => {
    await using server = await startServer();
    const [asset = ''] = findAssets(await (await fetch(server.at('/'), { headers: BROWSER })).text());
    const response = await fetch(new URL(asset, server.at('/')), { method: 'POST' });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });

  it.each([
    [true, 'on'],
    [false, 'off'],
  ])('leads to GraphiQL where there is one: %s', async (graphiql, word) => {
    await using server = await startServer({ graphiql });
    const page = await fetch(server.at('/'), { headers: BROWSER });
    expect(await page.text()).toContain(`data-graphiql="${word}"`);
  });
});

describe('a live page that was not built', () => {
  it('is reported once, and to each visitor with what to do', async () => {
    using folder = createTestFolder();
    await using server = await startServer({ livePage: path.join(folder.path, 'nothing') });
    for (const _ of ['first', 'second']) {
      const response = await fetch(server.at('/'), { headers: BROWSER });
      expect(response.status).toBe(404);
      expect(await response.text()).toContain('npm run generate:web');
    }
    expect(server.log.lines).toEqual([expect.stringContaining('npm run generate:web')]);
    expect((await fetch(server.at('/healthz'))).status).toBe(200);
  });

  it('is there once it was', async () => {
    using folder = createTestFolder();
    await using server = await startServer({ livePage: folder.path });
    expect((await fetch(server.at('/'), { headers: BROWSER })).status).toBe(404);
    mkdirSync(path.join(folder.path, 'assets'));
    writeFileSync(path.join(folder.path, 'index.html'), '<!doctype html><title>Built</title>');
    const page = await fetch(server.at('/'), { headers: BROWSER });
    expect(await page.text()).toContain('Built');
  });
});
