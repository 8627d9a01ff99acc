import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { request } from 'node:http';
import { describe, expect, it } from 'vitest';
import { RawClient } from './raw-client.ts';
import { bulletinTitle } from './sample-bulletin.ts';
import { createSample } from './sample-schema.ts';
import { startServer } from './test-server.ts';

const query = 'subscription { bulletinIngested(after: "") { cursor bulletin { title text } } }';
const fromNow = 'subscription { bulletinIngested { bulletin { title } } }';

interface Asked {
  readonly query?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

async function openEventStream(url: string, asked: Asked = {}) {
  const { query: text = query, headers } = asked;
  const outgoing = request(`${url}?query=${encodeURIComponent(text)}`, {
    headers: { accept: 'text/event-stream', ...headers },
  });
  outgoing.end();
  const [response] = (await once(outgoing, 'response')) as [IncomingMessage];
  return response;
}

/** The text of a stream up to and with a certain word. */
async function readUntil(stream: IncomingMessage, word: string): Promise<string> {
  let text = '';
  for await (const chunk of stream) {
    text += chunk;
    if (text.includes(word)) break;
  }
  return text;
}

describe('the limits of the live feed', () => {
  it('refuse one operation more than a connection may have, and leave the others alone', async () => {
    const sample = createSample();
    await using server = await startServer({ schema: sample.schema, limits: { subscriptions: 2 } });
    await using client = await new RawClient(server.webSocketUrl).connect();
    for (const id of ['1', '2', '3'])
      client.send({ id, type: 'subscribe', payload: { query: 'subscription { silence }' } });
    expect(await client.next()).toMatchObject({
      id: '3',
      type: 'error',
      payload: [{ extensions: { code: 'TOO_MANY_SUBSCRIPTIONS' } }],
    });
    client.send({ type: 'ping' });
    expect(await client.next()).toEqual({ type: 'pong' });
  });

  it('take no more connections than agreed, and say when to come again', async () => {
    await using server = await startServer({ limits: { connections: 1 } });
    await using first = await new RawClient(server.webSocketUrl).connect();
    await using second = new RawClient(server.webSocketUrl);
    expect(await second.refusal()).toBe(503);
    const stream = await openEventStream(server.url);
    expect([stream.statusCode, stream.headers['retry-after']]).toEqual([503, '10']);
    stream.destroy();
    first.send({ type: 'ping' });
    expect(await first.next()).toEqual({ type: 'pong' });
  });

  it('drop a client that answers no ping, and none that does', async () => {
    await using server = await startServer({ limits: { pingEveryMs: 1_000 } });
    await using living = await new RawClient(server.webSocketUrl).connect();
    await using dead = await new RawClient(server.webSocketUrl, { answersPings: false }).connect();
    expect(await dead.closed).toBe(1006);
    living.send({ type: 'ping' });
    expect(await living.next()).toEqual({ type: 'pong' });
  });

  it('send a client away that does not introduce itself', async () => {
    await using server = await startServer({ limits: { initTimeoutMs: 20 } });
    await using client = new RawClient(server.webSocketUrl);
    expect(await client.closed).toBe(4408);
  });
});

describe('an event stream', () => {
  it('names the cursor of each event as its id, and goes on behind the last one its client names', async () => {
    await using server = await startServer();
    for (const number of [1, 2, 3]) await server.ingestSample(number);
    const first = await openEventStream(server.url);
    const text = await readUntil(first, bulletinTitle(1));
    const [, id = ''] = /^id: (.*)\nevent/m.exec(text) ?? [];
    expect(text).toContain(`"cursor":"${id}"`);
    const second = await openEventStream(server.url, { headers: { 'last-event-id': id } });
    const rest = await readUntil(second, bulletinTitle(3));
    expect(rest).toContain(bulletinTitle(2));
    expect(rest).not.toContain(bulletinTitle(1));
  });

  it('names where it begins, so that a client cut before its first event misses none', async () => {
    await using server = await startServer();
    await server.ingestSample(1);
    const first = await openEventStream(server.url, { query: fromNow });
    const [, id = ''] = /^id: (.*)\n\n/m.exec(await readUntil(first, '\n\n')) ?? [];
    await server.ingestSample(2);
    const again = await openEventStream(server.url, { query: fromNow, headers: { 'last-event-id': id } });
    const told = await readUntil(again, 'event: next');
    expect(told).toContain(bulletinTitle(2));
  });

  it('is refused where its client names no cursor of this feed', async () => {
    await using server = await startServer();
    const stream = await openEventStream(server.url, { headers: { 'last-event-id': 'nonsense' } });
    expect(await readUntil(stream, 'event: complete')).toContain('BAD_CURSOR');
  });
});
