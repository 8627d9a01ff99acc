import type { Socket } from 'node:net';
import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import { readOverEventStream, readOverWebSocket } from './feed-clients.ts';
import { createMoment } from './moment.ts';
import { RawClient } from './raw-client.ts';
import { createSample } from './sample-schema.ts';
import { startServer } from './test-server.ts';

const silence = { query: 'subscription { silence }' };
const held = `?query=${encodeURIComponent('{ held }')}`;

describe('stopping the server', () => {
  it('answers the requests under way before it resolves', async () => {
    const sample = createSample();
    await using server = await startServer({ schema: sample.schema });
    const answer = fetch(server.url + held).then((response) => response.json());
    await sample.held.reached;
    let stopped = false;
    const stopping = server.stop().then(() => {
      stopped = true;
    });
    await expect(fetch(server.at('/healthz'))).rejects.toThrow();
    expect(stopped).toBe(false);
    sample.release.reach();
    expect(await answer).toEqual({ data: { held: 'released' } });
    await stopping;
  });

  it('is not ready any more, as a connection still busy is told', async () => {
    const sample = createSample();
    await using server = await startServer({ schema: sample.schema });
    const { hostname, port } = new URL(server.url);
    const socket = connect(Number(port), hostname);
    const answers = readAll(socket);
    const ask = (address: string) => socket.write(`GET ${address} HTTP/1.1\r\nHost: ${hostname}\r\n\r\n`);
    ask(`/graphql${held}`);
    await sample.held.reached;
    const stopped = server.stop();
    ask('/readyz');
    // Requests of one connection are read in order: once this one has begun, the one before it has been looked at.
    ask(`/graphql?query=${encodeURIComponent(silence.query)}`);
    await sample.silenceBegun.reached;
    sample.release.reach();
    const [first, second] = (await answers).split(/(?=HTTP\/1\.1)/);
    expect(first).toMatch(/^HTTP\/1\.1 200 [\s\S]*released/);
    expect(second).toMatch(/^HTTP\/1\.1 503 [\s\S]*stopping/);
    await stopped;
  });

  it('cuts off what is not answered in time', async () => {
    const sample = createSample();
    await using server = await startServer({ schema: sample.schema, drainMs: 10 });
    const answer = fetch(server.url + held);
    await sample.held.reached;
    const [cut] = await Promise.allSettled([answer, server.stop()]);
    expect(cut.status).toBe('rejected');
  });

  it('sends WebSocket clients away with 1001, and says of no subscription that it is complete', async () => {
    const sample = createSample();
    await using server = await startServer({ schema: sample.schema });
    await using client = readOverWebSocket(server.webSocketUrl, silence);
    await sample.silenceBegun.reached;
    await server.stop();
    expect(await client.ended).toBe('1001 Going away');
    await expect(sample.silenceEnded.reached).resolves.toBeUndefined();
  });

  it('answers what was asked on a WebSocket before it sends its client away, and takes nothing more', async () => {
    const sample = createSample();
    await using server = await startServer({ schema: sample.schema });
    await using client = await new RawClient(server.webSocketUrl).connect();
    client.send({ id: '1', type: 'subscribe', payload: { query: '{ held }' } });
    await sample.held.reached;
    const stopped = server.stop();
    client.send({ id: '2', type: 'subscribe', payload: { query: '{ hello }' } });
    client.send({ type: 'ping' });
    expect(await client.next()).toEqual({ type: 'pong' });
    sample.release.reach();
    expect(await client.next()).toMatchObject({ id: '1', payload: { data: { held: 'released' } } });
    expect(await client.next()).toEqual({ id: '1', type: 'complete' });
    expect(await client.closed).toBe(1001);
    await stopped;
  });

  it('answers nobody on a WebSocket for longer than is agreed', async () => {
    const sample = createSample();
    await using server = await startServer({ schema: sample.schema, drainMs: 10 });
    await using client = await new RawClient(server.webSocketUrl).connect();
    client.send({ id: '1', type: 'subscribe', payload: { query: '{ held }' } });
    await sample.held.reached;
    await server.stop();
    expect(await client.closed).toBe(1001);
  });

  it('says that it is not ready while it still takes connections, as long as balancers need to notice', async () => {
    const noticed = createMoment();
    await using server = await startServer({ schema: createSample().schema, linger: () => noticed.reached });
    expect((await fetch(server.at('/readyz'))).status).toBe(200);
    const stopped = server.stop();
    const readiness = await fetch(server.at('/readyz'), { headers: { connection: 'close' } });
    expect([readiness.status, await readiness.text()]).toEqual([503, 'stopping\n']);
    const asked = await fetch(`${server.url}?query={hello}`, { headers: { connection: 'close' } });
    expect(await asked.json()).toEqual({ data: { hello: 'Hello, stranger' } });
    noticed.reach();
    await stopped;
    await expect(fetch(server.at('/readyz'))).rejects.toThrow();
  });

  it('does not wait for a WebSocket client that does not answer', async () => {
    await using server = await startServer({ schema: createSample().schema });
    await using client = await new RawClient(server.webSocketUrl).connect();
    client.stall();
    await expect(server.stop()).resolves.toBeUndefined();
  });

  it('ends event streams without completing them', async () => {
    const sample = createSample();
    await using server = await startServer({ schema: sample.schema });
    await using stream = await readOverEventStream(server.url, silence);
    await server.stop();
    expect(await stream.ended).toBe('interrupted');
    await expect(sample.silenceEnded.reached).resolves.toBeUndefined();
  });

  it('can be asked for twice', async () => {
    await using server = await startServer({ schema: createSample().schema });
    await Promise.all([server.stop(), server.stop()]);
    await expect(server.stop()).resolves.toBeUndefined();
  });
});

async function readAll(socket: Socket): Promise<string> {
  let text = '';
  for await (const chunk of socket) text += chunk;
  return text;
}
