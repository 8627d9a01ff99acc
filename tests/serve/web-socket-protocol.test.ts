import { describe, expect, it } from 'vitest';
import { RawClient } from './raw-client.ts';
import { startServer } from './test-server.ts';

const following = { query: 'subscription { bulletinIngested { bulletin { title } } }' };
const asking = { query: '{ feed { start } }' };

describe('the WebSocket protocol', () => {
  it('takes no second introduction', async () => {
    await using server = await startServer();
    await using client = await new RawClient(server.webSocketUrl).connect();
    client.send({ type: 'connection_init' });
    expect(await client.closed).toBe(4429);
  });

  it('takes no id that is in use', async () => {
    await using server = await startServer();
    await using client = await new RawClient(server.webSocketUrl).connect();
    client.send({ id: '1', type: 'subscribe', payload: following });
    client.send({ id: '1', type: 'subscribe', payload: asking });
    expect(await client.closed).toBe(4409);
  });

  it('frees an id whose operation was ended by its client, and tells of that one nothing more', async () => {
    await using server = await startServer();
    await using client = await new RawClient(server.webSocketUrl).connect();
    client.send({ id: '1', type: 'subscribe', payload: following });
    client.send({ id: '1', type: 'complete' });
    client.send({ id: '1', type: 'subscribe', payload: asking });
    expect(await client.next()).toMatchObject({ id: '1', type: 'next', payload: { data: { feed: {} } } });
    expect(await client.next()).toEqual({ id: '1', type: 'complete' });
    await server.ingestSample(1);
    client.send({ type: 'ping' });
    expect(await client.next()).toEqual({ type: 'pong' });
  });

  it('frees an id whose operation was answered or refused', async () => {
    await using server = await startServer();
    await using client = await new RawClient(server.webSocketUrl).connect();
    for (const payload of [asking, { query: '{ nothing }' }, asking]) {
      client.send({ id: '1', type: 'subscribe', payload });
      const { type } = (await client.next()) as { type: string };
      if (type === 'next') await client.next();
    }
    client.send({ type: 'ping' });
    expect(await client.next()).toEqual({ type: 'pong' });
  });

  it('ignores that a client ends what it never began, and that it answers no ping', async () => {
    await using server = await startServer();
    await using client = await new RawClient(server.webSocketUrl).connect();
    client.send({ id: '7', type: 'complete' });
    client.send({ type: 'pong' });
    client.send({ type: 'ping' });
    expect(await client.next()).toEqual({ type: 'pong' });
  });

  it('gives a ping its payload back', async () => {
    await using server = await startServer();
    await using client = await new RawClient(server.webSocketUrl).connect();
    client.send({ type: 'ping', payload: { sent: 1 } });
    expect(await client.next()).toEqual({ type: 'pong', payload: { sent: 1 } });
  });

  it.each([
    { type: 'next', id: '1', payload: {} },
    { type: 'connection_ack' },
    { type: 'subscribe', id: '1' },
    { type: 'subscribe', id: '', payload: asking },
    { type: 'hello' },
  ])('closes a connection that sends %o, and logs no error of ours', async (message) => {
    await using server = await startServer();
    await using client = await new RawClient(server.webSocketUrl).connect();
    client.send(message);
    expect(await client.closed).toBe(4400);
    expect(server.log.lines).toEqual([]);
  });

  it('keeps ids apart that differ only by what JSON escapes', async () => {
    await using server = await startServer();
    await using client = await new RawClient(server.webSocketUrl).connect();
    client.send({ id: '"\n', type: 'subscribe', payload: following });
    client.send({ type: 'ping' });
    expect(await client.next()).toEqual({ type: 'pong' });
    await server.ingestSample(1);
    expect(await client.next()).toMatchObject({ id: '"\n', type: 'next' });
  });
});
