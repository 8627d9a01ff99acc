import { request as askRaw } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashDocument } from '../../src/serve/door/document-name.ts';
import { trustDocuments } from '../../src/serve/door/trusted-documents.ts';
import { RawClient } from './raw-client.ts';
import { createSample } from './sample-schema.ts';
import type { TestServer } from './test-server.ts';
import { startServer } from './test-server.ts';

const QUERY = '{ hello }';
const TRUSTED = 'query Trusted($name: String) { hello(name: $name) }';
const DOCUMENT_ID = `sha256:${hashDocument(TRUSTED)}`;
const JSON_TYPE = 'application/json';

let server: TestServer;

beforeAll(async () => {
  const trusted = trustDocuments([TRUSTED], { only: false });
  server = await startServer({
    schema: createSample().schema,
    trusted,
    allowedHosts: ['chancery.example.org'],
  });
});

afterAll(async () => {
  await server[Symbol.asyncDispose]();
});

interface Asked {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

interface Answered {
  readonly status: number | undefined;
  readonly body: string;
}

/** Asks with headers that `fetch` does not let anybody set. */
function ask({ method = 'GET', path = '/graphql', headers = {}, body = '' }: Asked): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const request = askRaw(server.at(path), { method, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => {
        text += chunk;
      });
      response.on('end', () => resolve({ status: response.statusCode, body: text }));
    });
    request.on('error', reject);
    request.end(body);
  });
}

function codeOf({ body }: Answered): unknown {
  return JSON.parse(body).errors[0].extensions.code;
}

describe('a POST', () => {
  const body = JSON.stringify({ query: QUERY });

  it.each([[JSON_TYPE], ['application/json; charset=utf-8'], ['Application/JSON;charset="UTF-8"']])(
    'is read as %s',
    async (type) => {
      expect((await ask({ method: 'POST', headers: { 'content-type': type }, body })).status).toBe(200);
    },
  );

  it.each([
    ['text/plain'],
    ['application/x-www-form-urlencoded'],
    ['multipart/form-data; boundary=x'],
    ['application/graphql'],
    ['application/json; charset=utf-16'],
    ['application/jsonp'],
    ['text/html, application/json'],
  ])('is refused as %s', async (type) => {
    const answered = await ask({ method: 'POST', headers: { 'content-type': type }, body });
    expect([answered.status, codeOf(answered)]).toEqual([415, 'UNSUPPORTED_MEDIA_TYPE']);
  });

  it('is refused without saying what it is', async () => {
    expect((await ask({ method: 'POST', body })).status).toBe(415);
  });
});

describe('a GET', () => {
  const byQuery = `/graphql?query=${encodeURIComponent(QUERY)}`;
  const blind = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' };

  it.each([
    ['from no browser', {}],
    ['from a page of its own', { 'sec-fetch-site': 'same-origin', 'sec-fetch-mode': 'no-cors' }],
    ['typed in by somebody', { 'sec-fetch-site': 'none', 'sec-fetch-mode': 'navigate' }],
    ['by CORS, which has rules of its own', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'cors' }],
  ])('%s is answered', async (_from, headers) => {
    expect((await ask({ path: byQuery, headers })).status).toBe(200);
  });

  it.each([
    ['an image or a script', blind],
    ['a page of a neighbouring site', { 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'no-cors' }],
    ['a script by CORS', { 'sec-fetch-mode': 'cors', origin: 'https://evil.example' }],
    ['a form', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' }],
  ])('that %s of another site makes is refused', async (_what, headers) => {
    const answered = await ask({ path: byQuery, headers });
    expect([answered.status, codeOf(answered)]).toEqual([403, 'CROSS_SITE_REQUEST']);
  });

  it('of a named document is answered to anybody', async () => {
    expect((await ask({ path: `/graphql?documentId=${DOCUMENT_ID}`, headers: blind })).status).toBe(200);
  });
});

describe('a named document', () => {
  const variables = encodeURIComponent('{"name":"Hakan"}');
  const answer = JSON.stringify({ data: { hello: 'Hello, Hakan' } });

  it.each([
    ['as a parameter', { path: `/graphql?documentId=${DOCUMENT_ID}&variables=${variables}` }],
    ['in the path', { path: `/graphql/${DOCUMENT_ID}?variables=${variables}` }],
    [
      'as a persisted query',
      {
        path: `/graphql?variables=${variables}&extensions=${encodeURIComponent(
          JSON.stringify({ persistedQuery: { version: 1, sha256Hash: hashDocument(TRUSTED) } }),
        )}`,
      },
    ],
    [
      'in a body',
      {
        method: 'POST',
        headers: { 'content-type': JSON_TYPE },
        body: JSON.stringify({ documentId: DOCUMENT_ID, variables: { name: 'Hakan' } }),
      },
    ],
  ])('is found %s', async (_where, asked: Asked) => {
    expect(await ask(asked)).toEqual({ status: 200, body: answer });
  });

  it('is found over WebSocket', async () => {
    await using client = await new RawClient(server.webSocketUrl).connect();
    const payload = { query: '', documentId: DOCUMENT_ID, variables: { name: 'Hakan' } };
    client.send({ id: 'a', type: 'subscribe', payload });
    expect(await client.next()).toMatchObject({ payload: { data: { hello: 'Hello, Hakan' } } });
  });

  it.each([
    ['/graphql/sha256:abc', 'BAD_REQUEST'],
    [`/graphql/sha256:${'0'.repeat(64)}`, 'PERSISTED_QUERY_NOT_FOUND'],
    [`/graphql/${DOCUMENT_ID}?query=${encodeURIComponent(QUERY)}`, 'DOCUMENT_HASH_MISMATCH'],
  ])('is refused at %s', async (path, code) => {
    const answered = await ask({ path, headers: { accept: 'application/graphql-response+json' } });
    expect([answered.status, codeOf(answered)]).toEqual([400, code]);
  });

  it.each([[42], [{ toString: 1 }], [[]]])('is refused by the name %j', async (documentId) => {
    const body = JSON.stringify({ documentId });
    const answered = await ask({ method: 'POST', headers: { 'content-type': JSON_TYPE }, body });
    expect(codeOf(answered)).toBe('BAD_REQUEST');
  });
});

describe('a server on a loopback address', () => {
  it.each([
    'localhost',
    'LOCALHOST:4000',
    '127.0.0.1',
    '127.8.8.8:80',
    '[::1]:4000',
    'chancery.localhost',
    'Chancery.example.org:443',
  ])('answers to the name %s', async (host) => {
    expect((await ask({ path: '/healthz', headers: { host } })).status).toBe(200);
  });

  it.each([
    'evil.example',
    'localhost.evil.example',
    '127.0.0.1.evil.example',
    '10.0.0.7:4000',
    'xlocalhost',
  ])('does not answer to the name %j', async (host) => {
    const answered = await ask({ path: '/graphql', headers: { host } });
    expect([answered.status, codeOf(answered)]).toEqual([421, 'MISDIRECTED_REQUEST']);
  });

  it('takes no WebSocket by another name', async () => {
    const client = new RawClient(server.webSocketUrl, { host: 'evil.example' });
    expect(await client.refusal()).toBe(421);
  });
});
