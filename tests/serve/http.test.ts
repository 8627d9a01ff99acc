import { once } from 'node:events';
import { createServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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

function post(body: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(server.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
}

const strict = { accept: 'application/graphql-response+json' };

describe('GraphQL over HTTP', () => {
  it('tells by its status whether a request could be answered', async () => {
    const statuses = async (query: string) => [
      (await post(JSON.stringify({ query }), strict)).status,
      (await post(JSON.stringify({ query }))).status,
    ];
    expect(await statuses('{ hello }')).toEqual([200, 200]);
    expect(await statuses('{ hello fails }')).toEqual([200, 200]);
    expect(await statuses('{ goodbye }')).toEqual([400, 200]);
    expect(await statuses('{ hello')).toEqual([400, 200]);
    expect(await statuses('query ($name: String!) { hello(name: $name) }')).toEqual([400, 200]);
  });

  it('answers what it refuses with errors and nothing beside', async () => {
    const bodies = await Promise.all(
      ['{ goodbye }', '{ hello', ''].map(
        async (query) => await (await post(JSON.stringify({ query }))).json(),
      ),
    );
    for (const body of bodies) expect(Object.keys(body)).toEqual(['errors']);
  });

  it('refuses a mutation by GET and takes it by POST', async () => {
    const byGet = await fetch(`${server.url}?query=${encodeURIComponent('mutation { touch }')}`);
    expect(byGet.status).toBe(405);
    expect(byGet.headers.get('allow')).toBe('POST');
    const byPost = await post('{"query":"mutation { touch }"}');
    expect(await byPost.json()).toEqual({ data: { touch: 'touched' } });
  });

  it('refuses several operations in one request', async () => {
    expect((await post('[{"query":"{ hello }"}]')).status).toBe(400);
  });

  it('refuses a form with files', async () => {
    const form = new FormData();
    form.set('operations', '{"query":"{ hello }"}');
    expect((await fetch(server.url, { method: 'POST', body: form })).status).toBe(415);
  });

  it('refuses a body of more than 256 KiB', async () => {
    const padded = (length: number) => `{"query":"{ hello }"${' '.repeat(length - 22)}}`;
    expect((await post(padded(256 * 1024))).status).toBe(200);
    expect((await post(padded(256 * 1024 + 2))).status).toBe(413);
  });

  it.each([[42], [true], [[]], [{}]])('refuses %j for a name of an operation', async (operationName) => {
    const response = await post(JSON.stringify({ query: '{ hello }', operationName }));
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
  });

  it('refuses a subscription to a client that takes no event stream', async () => {
    const response = await post('{"query":"subscription { silence }"}', { accept: 'application/json' });
    expect(response.status).toBe(406);
    const [{ message, extensions }] = (await response.json()).errors;
    expect(message).toContain('Expected who subscribes by HTTP to accept text/event-stream');
    expect(extensions).toEqual({ code: 'BAD_REQUEST' });
  });

  it('ends a subscription whose client has left', async () => {
    const sample = createSample();
    await using own = await startServer({ schema: sample.schema });
    const abort = new AbortController();
    const query = encodeURIComponent('subscription { silence }');
    await fetch(`${own.url}?query=${query}`, {
      headers: { accept: 'text/event-stream' },
      signal: abort.signal,
    });
    abort.abort();
    await expect(sample.silenceEnded.reached).resolves.toBeUndefined();
  });
});

describe('the server', () => {
  it('is alive and ready', async () => {
    expect((await fetch(server.at('/healthz'))).status).toBe(200);
    expect((await fetch(server.at('/readyz'))).status).toBe(200);
  });

  it('is not ready when its database cannot be read', async () => {
    const outage = { assertUsable: () => Promise.reject(new Error('disk I/O error')) };
    await using own = await startServer({ wrapStore: (store) => ({ ...store, ...outage }) });
    const response = await fetch(own.at('/readyz'));
    expect(response.status).toBe(503);
    expect(await response.text()).toBe('the database cannot be used\n');
  });

  it('leads visitors of its root to GraphQL', async () => {
    const response = await fetch(server.at('/'), { redirect: 'manual' });
    expect([response.status, response.headers.get('location')]).toEqual([302, '/graphql']);
  });

  it('has nothing at other addresses', async () => {
    expect((await fetch(server.at('/graphql/health'))).status).toBe(404);
  });

  it('gives browsers GraphiQL in one page, compressed where they take it', async () => {
    const page = await fetch(server.url, { headers: { accept: 'text/html', 'accept-encoding': 'gzip' } });
    expect(page.headers.get('content-encoding')).toBe('gzip');
    const html = await page.text();
    expect(html).toContain('<title>Chancery</title>');
    expect(html.match(/<(?:script|link)[^>]*(?:src|href)="https?:/g)).toBeNull();
    const plain = await fetch(server.url, {
      headers: { accept: 'text/html', 'accept-encoding': 'identity' },
    });
    expect(plain.headers.get('content-encoding')).toBeNull();
    expect(await plain.text()).toBe(html);
  });

  it('says which port is in use', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const address = other.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    await expect(startServer({ port })).rejects.toThrow(
      `Expected port ${port} of 127.0.0.1 to be free, found it in use`,
    );
    other.close();
  });
});
