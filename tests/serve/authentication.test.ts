import { GraphQLInt, GraphQLObjectType, GraphQLSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { TRUSTED_MS } from '../../src/serve/authenticate.ts';
import { MAX_FAILED_TRIES } from '../../src/serve/failed-tries.ts';
import { TOKEN_CHECK_MS } from '../../src/serve/transports.ts';
import { RawClient } from './raw-client.ts';
import { startServer, type TestServer } from './test-server.ts';

const WRONG = `chy_${'A'.repeat(43)}`;
const FOLLOW = 'subscription { changes(after: "") { cursor } }';

function ask({ url }: TestServer, token: string | null, accept = 'application/json') {
  const authorization = token === null ? {} : { authorization: `Bearer ${token}` };
  const headers = { 'content-type': 'application/json', accept, ...authorization };
  const query = accept === 'text/event-stream' ? FOLLOW : '{ __typename }';
  return fetch(url, { method: 'POST', headers, body: JSON.stringify({ query }) });
}

async function createReader({ store }: TestServer, name = 'reader') {
  return await store.tokens.create({ name, scopes: ['read'], expiresAt: null });
}

async function introduce(client: RawClient, payload?: object) {
  await client.opened();
  client.send({ type: 'connection_init', ...(payload && { payload }) });
}

/** A schema whose mutation leaves a trace. */
function createTouchedSchema(touched: unknown[]): GraphQLSchema {
  const touch = { type: GraphQLInt, resolve: () => touched.push('touched') };
  return new GraphQLSchema({
    query: new GraphQLObjectType({ name: 'Query', fields: { one: { type: GraphQLInt } } }),
    mutation: new GraphQLObjectType({ name: 'Mutation', fields: { touch } }),
  });
}

describe('where anybody may read', () => {
  it('answers who shows no token, and who shows a good one', async () => {
    await using server = await startServer();
    const { secret } = await createReader(server);
    expect((await ask(server, null)).status).toBe(200);
    expect((await ask(server, secret)).status).toBe(200);
  });

  it('tells the owner of a token that it is good for nothing', async () => {
    await using server = await startServer();
    const response = await ask(server, WRONG);
    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toBe('Bearer error="invalid_token"');
    expect((await ask(server, WRONG, 'text/event-stream')).status).toBe(401);
    expect(await response.json()).toEqual({
      errors: [
        {
          message: 'Expected a token that stands, found one that is unknown or expired',
          extensions: { code: 'UNAUTHENTICATED' },
        },
      ],
    });
  });
});

describe('where only who shows a token may read', () => {
  it.each(['application/json', 'application/graphql-response+json', 'text/event-stream'])(
    'refuses others over HTTP that accept %s',
    async (accept) => {
      await using server = await startServer({ reading: 'token' });
      const refused = await ask(server, null, accept);
      expect(refused.status).toBe(401);
      expect(refused.headers.get('www-authenticate')).toBe('Bearer');
      const { secret } = await createReader(server);
      const answered = await ask(server, secret, accept);
      expect(answered.status).toBe(200);
      await answered.body?.cancel();
    },
  );

  it.each([undefined, {}, { authorization: `Bearer ${WRONG}` }])(
    'closes a WebSocket introduced by %j with 4401',
    async (payload) => {
      await using server = await startServer({ reading: 'token' });
      await using client = new RawClient(server.webSocketUrl);
      await introduce(client, payload);
      expect(await client.closed).toBe(4401);
    },
  );

  it.each([(token: string) => ({ authorization: `Bearer ${token}` }), (token: string) => ({ token })])(
    'welcomes over WebSocket who shows a good one',
    async (payloadOf) => {
      await using server = await startServer({ reading: 'token' });
      const { secret } = await createReader(server);
      await using client = new RawClient(server.webSocketUrl);
      await introduce(client, payloadOf(secret));
      expect(await client.next()).toEqual({ type: 'connection_ack' });
      client.send({ id: 'a', type: 'subscribe', payload: { query: '{ __typename }' } });
      expect(await client.next()).toMatchObject({ type: 'next', payload: { data: { __typename: 'Query' } } });
    },
  );
});

it('closes a WebSocket whose introduction holds something else for a token with 4400', async () => {
  await using server = await startServer();
  await using client = new RawClient(server.webSocketUrl);
  await introduce(client, { authorization: 7 });
  expect(await client.closed).toBe(4400);
});

describe('a token taken back', () => {
  it('closes its WebSockets with 4403 and no others', async () => {
    await using server = await startServer({ tokenCheckMs: 20 });
    const { secret } = await createReader(server);
    await createReader(server, 'other').then((other) => expect(other.token.id).toBe(2));
    await using holder = new RawClient(server.webSocketUrl);
    await introduce(holder, { token: secret });
    await holder.next();
    await using anybody = await new RawClient(server.webSocketUrl).connect();
    await server.store.tokens.revoke('reader');
    expect(await holder.closed).toBe(4403);
    anybody.send({ type: 'ping' });
    expect(await anybody.next()).toEqual({ type: 'pong' });
  });

  it('is good for nothing also to one who has not noticed yet', async () => {
    const touched: unknown[] = [];
    await using server = await startServer({ schema: createTouchedSchema(touched), tokenCheckMs: 20 });
    const { secret } = await createReader(server);
    await using holder = new RawClient(server.webSocketUrl);
    await introduce(holder, { token: secret });
    await holder.next();
    holder.stall();
    await using witness = new RawClient(server.webSocketUrl);
    await introduce(witness, { token: secret });
    await witness.next();
    await server.store.tokens.revoke('reader');
    // Both are sent away in one go.
    expect(await witness.closed).toBe(4403);
    holder.send({ id: '1', type: 'subscribe', payload: { query: 'mutation { touch }' } });
    holder.resume();
    expect(await holder.closed).toBe(4403);
    expect(touched).toEqual([]);
  });

  it('closes also what it opened while it was still taken for good', async () => {
    await using server = await startServer({ tokenCheckMs: 20 });
    const { secret } = await createReader(server);
    expect((await ask(server, secret)).status).toBe(200);
    await server.store.tokens.revoke('reader');
    await using holder = new RawClient(server.webSocketUrl);
    await introduce(holder, { token: secret });
    expect([4401, 4403]).toContain(await holder.closed);
  });

  it('is good for nothing within the 5 seconds that are promised', () => {
    expect(TRUSTED_MS + TOKEN_CHECK_MS).toBeLessThan(5_000);
  });

  it('ends its event streams without completing them', async () => {
    await using server = await startServer({ tokenCheckMs: 20 });
    const { secret } = await createReader(server);
    const response = await ask(server, secret, 'text/event-stream');
    await server.store.tokens.revoke('reader');
    expect(await response.text()).not.toContain('complete');
  });
});

describe('guessing tokens', () => {
  it('is refused for a while over HTTP, event streams and WebSocket, however the next guess would fare', async () => {
    await using server = await startServer();
    const { secret } = await createReader(server);
    for (let tried = 0; tried < MAX_FAILED_TRIES; tried += 1)
      expect((await ask(server, WRONG)).status).toBe(401);
    const response = await ask(server, secret);
    expect(response.status).toBe(429);
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'TOO_MANY_TRIES' } }] });
    expect((await ask(server, secret, 'text/event-stream')).status).toBe(429);
    await using client = new RawClient(server.webSocketUrl);
    await introduce(client, { token: secret });
    expect(await client.closed).toBe(1013);
    expect((await ask(server, null)).status).toBe(200);
  });

  it('keeps nobody out whose token was good before', async () => {
    await using server = await startServer();
    const { secret } = await createReader(server);
    expect((await ask(server, secret)).status).toBe(200);
    for (let tried = 0; tried < MAX_FAILED_TRIES; tried += 1) await ask(server, WRONG);
    expect((await ask(server, secret)).status).toBe(200);
  });
});

it('keeps when a token was used when the server stops, at the latest', async () => {
  await using server = await startServer();
  const { secret } = await createReader(server);
  await ask(server, secret);
  expect(await server.store.tokens.list()).toMatchObject([{ lastUsedAt: null }]);
  await server.stop();
  expect(await server.store.tokens.list()).toMatchObject([{ lastUsedAt: expect.any(Date) }]);
});
