import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readOverWebSocket } from './feed-clients.ts';
import { RawClient } from './raw-client.ts';
import type { Sample } from './sample-schema.ts';
import { createSample } from './sample-schema.ts';
import type { TestServer } from './test-server.ts';
import { startServer } from './test-server.ts';

let sample: Sample;
let server: TestServer;

beforeAll(async () => {
  sample = createSample();
  server = await startServer({ schema: sample.schema });
});

afterAll(async () => {
  await server[Symbol.asyncDispose]();
});

describe('GraphQL over WebSocket', () => {
  it('answers a syntax error and a bug with messages, and leaves the other subscriptions of the client alone', async () => {
    await using client = await new RawClient(server.webSocketUrl).connect();
    client.send({ id: 'live', type: 'subscribe', payload: { query: 'subscription { silence }' } });
    await sample.silenceBegun.reached;
    client.send({ id: 'broken', type: 'subscribe', payload: { query: '{ hello' } });
    expect(await client.next()).toMatchObject({ id: 'broken', type: 'error' });
    client.send({ id: 'bug', type: 'subscribe', payload: { query: 'subscription { failsAtOnce }' } });
    expect(await client.next()).toMatchObject({ id: 'bug', type: 'next' });
    expect(await client.next()).toEqual({ id: 'bug', type: 'complete' });
    client.send({ type: 'ping' });
    expect(await client.next()).toEqual({ type: 'pong' });
    client.send({ id: 'live', type: 'complete' });
    await expect(sample.silenceEnded.reached).resolves.toBeUndefined();
  });

  it('ends the subscriptions of a client that is cut off', async () => {
    const own = createSample();
    await using other = await startServer({ schema: own.schema });
    {
      await using client = await new RawClient(other.webSocketUrl).connect();
      client.send({ id: '1', type: 'subscribe', payload: { query: 'subscription { silence }' } });
      await own.silenceBegun.reached;
    }
    await expect(own.silenceEnded.reached).resolves.toBeUndefined();
  });

  it('lets no page of another host connect', async () => {
    await using foreign = new RawClient(server.webSocketUrl, { origin: 'https://evil.example' });
    expect(await foreign.refusal()).toBe(403);
    await using opaque = new RawClient(server.webSocketUrl, { origin: 'null' });
    expect(await opaque.refusal()).toBe(403);
  });

  it('lets pages of its own host connect, and clients that are no pages', async () => {
    await using page = await new RawClient(server.webSocketUrl, {
      origin: new URL(server.url).origin,
    }).connect();
    page.send({ type: 'ping' });
    expect(await page.next()).toEqual({ type: 'pong' });
    await using program = readOverWebSocket(server.webSocketUrl, { query: '{ hello }' });
    expect(await program.next()).toEqual({ data: { hello: 'Hello, stranger' } });
  });

  it('is not to be had at other addresses', async () => {
    await using client = new RawClient(server.webSocketUrl.replace('/graphql', '/elsewhere'));
    expect(await client.refusal()).toBe(404);
  });

  it('closes a connection that sends more than 64 KiB at once, and no other', async () => {
    await using bystander = await new RawClient(server.webSocketUrl).connect();
    await using client = await new RawClient(server.webSocketUrl).connect();
    client.send(`{"type":"ping"${' '.repeat(64 * 1024)}}`);
    expect(await client.closed).toBe(1009);
    bystander.send({ type: 'ping' });
    expect(await bystander.next()).toEqual({ type: 'pong' });
  });

  it('closes a connection that speaks another language', async () => {
    await using client = await new RawClient(server.webSocketUrl).connect();
    client.send('good morning');
    expect(await client.closed).toBe(4400);
  });

  it('takes no operation before the connection is introduced', async () => {
    await using client = new RawClient(server.webSocketUrl);
    await client.opened();
    client.send({ id: '1', type: 'subscribe', payload: { query: '{ hello }' } });
    expect(await client.closed).toBe(4401);
  });
});
