import { once } from 'node:events';
import { createServer, type IncomingMessage, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { GraphQLObjectType, GraphQLSchema, GraphQLString } from 'graphql';
import { describe, expect, it } from 'vitest';
import { createUnreadAnswers, type UnreadAnswers } from '../../src/serve/unread-answers.ts';
import { startServer } from './test-server.ts';

const LENGTH = 8_000_000;
/** Time enough for a loaded machine. */
const PATIENCE = { timeout: 30_000 };

/** A server whose every answer is long, and watched. */
async function startWatched(unread: UnreadAnswers) {
  const server = createServer((_request, response) => {
    unread.watch(response, 'somebody');
    response.end('x'.repeat(4 * LENGTH));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const dispose = async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  };
  return { url: `http://127.0.0.1:${port}`, [Symbol.asyncDispose]: dispose };
}

/** Asks and takes nothing of the answer but its beginning. */
async function askOnly(url: string, body?: string): Promise<IncomingMessage> {
  const headers = { 'content-type': 'application/json', connection: 'close' };
  const asked = request(url, { method: body === undefined ? 'GET' : 'POST', headers }).end(body);
  const [response] = (await once(asked, 'response')) as [IncomingMessage];
  // The connection may be cut at any moment.
  response.on('error', () => undefined);
  return response.pause();
}

describe('an answer that is left unread', () => {
  it('counts for its client until it is taken', async () => {
    const unread = createUnreadAnswers({ maxBytes: LENGTH });
    await using server = await startWatched(unread);
    expect(unread.isTooMuch('somebody')).toBe(false);
    const response = await askOnly(server.url);
    await expect.poll(() => unread.isTooMuch('somebody'), PATIENCE).toBe(true);
    expect(unread.isTooMuch('somebody else')).toBe(false);
    expect(await text(response)).toHaveLength(4 * LENGTH);
    await expect.poll(() => unread.isTooMuch('somebody'), PATIENCE).toBe(false);
  });

  it('counts no more once its client is gone', async () => {
    const unread = createUnreadAnswers({ maxBytes: LENGTH });
    await using server = await startWatched(unread);
    const response = await askOnly(server.url);
    await expect.poll(() => unread.isTooMuch('somebody'), PATIENCE).toBe(true);
    response.destroy();
    await expect.poll(() => unread.isTooMuch('somebody'), PATIENCE).toBe(false);
  });

  it('is cut off when nothing is taken of it for a while', async () => {
    const unread = createUnreadAnswers({ maxBytes: LENGTH, stalledMs: 50 });
    await using server = await startWatched(unread);
    const response = await askOnly(server.url);
    await expect.poll(() => unread.isTooMuch('somebody'), PATIENCE).toBe(true);
    await expect.poll(() => unread.isTooMuch('somebody'), PATIENCE).toBe(false);
    await expect(text(response)).rejects.toThrow();
  });
});

it('a client that asks and reads nothing is answered no more, and no other suffers', async () => {
  const query = new GraphQLObjectType({
    name: 'Query',
    fields: {
      long: { type: GraphQLString, resolve: () => 'x'.repeat(LENGTH) },
      short: { type: GraphQLString, resolve: () => 'x' },
    },
  });
  await using server = await startServer({
    schema: new GraphQLSchema({ query }),
    unreadBytes: 1_000_000,
    trustedProxies: ['127.0.0.1'],
  });
  const ask = (from: string) => {
    const headers = { 'content-type': 'application/json', 'x-forwarded-for': from };
    return fetch(server.url, { method: 'POST', headers, body: '{"query":"{ short }"}' });
  };
  const unread = await askOnly(server.url, '{"query":"{ long }"}');
  await expect.poll(async () => (await ask('127.0.0.1')).status, PATIENCE).toBe(429);
  const refused = await ask('127.0.0.1');
  expect(refused.headers.get('retry-after')).toBe('1');
  expect(await refused.json()).toMatchObject({ errors: [{ extensions: { code: 'THROTTLED' } }] });
  expect((await ask('192.0.2.1')).status).toBe(200);
  expect(await text(unread)).toHaveLength(LENGTH + '{"data":{"long":""}}'.length);
  await expect.poll(async () => (await ask('127.0.0.1')).status, PATIENCE).toBe(200);
});
