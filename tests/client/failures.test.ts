import { describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { explainEnd, explainErrors } from '../../src/client/failures.ts';
import { createFeedClient } from '../../src/client/feed-client.ts';
import type { FeedPlacesQuery } from '../../src/generated/operations/graphql.ts';
import { FeedPlacesDocument } from '../../src/generated/operations/graphql.ts';
import { type Script, startScriptedService } from './scripted-service.ts';

/** Asks a service that behaves so for one answer. */
async function ask(script: Script): Promise<FeedPlacesQuery> {
  await using service = await startScriptedService(script);
  const client = createFeedClient({ url: service.url, webSocket: WebSocket });
  try {
    return await client.run(FeedPlacesDocument, {});
  } finally {
    client.close();
  }
}

const TITLES = 'subscription Titles($after: Cursor) { bulletinIngested(after: $after) { cursor } }';
type Titles = { readonly bulletinIngested: { readonly cursor: string } & Record<string, unknown> };

/** The first events of a service that behaves so, why it was interrupted meanwhile and how often it was followed. */
async function followUntil(count: number, script: Script) {
  await using service = await startScriptedService(script);
  const client = createFeedClient({ url: service.url, webSocket: WebSocket });
  const reasons: string[] = [];
  let followings = 0;
  const feed = client.follow<Titles, { after?: string }>(TITLES, {
    from: { after: 'start' },
    onInterrupted: (reason) => reasons.push(reason),
    onFollowing: () => {
      followings += 1;
    },
  });
  const events: Titles['bulletinIngested'][] = [];
  for await (const event of feed) if (events.push(event) === count) break;
  client.close();
  return { events, reasons, followings };
}

const internal = { message: 'Unexpected error.', extensions: { code: 'INTERNAL_SERVER_ERROR' } };

describe('a close', () => {
  it.each([1000, 1001, 1011, 1012, 1013, 4408, 4500])('with %i is worth another attempt', async (code) => {
    const asking = ask((_subscribe, _reply, socket) => socket.close(code, 'why'));
    await expect(asking).rejects.toMatchObject({ name: 'Interrupted', message: `closed with ${code} why` });
  });

  it('without a word, as when a line is cut, is worth another attempt', async () => {
    const asking = ask((_subscribe, _reply, socket) => socket.terminate());
    await expect(asking).rejects.toMatchObject({ name: 'Interrupted', message: 'closed with 1006' });
  });

  it.each([1008, 1009, 4400, 4401, 4403, 4406, 4409, 4429])('with %i is final', async (code) => {
    const asking = ask((_subscribe, _reply, socket) => socket.close(code, 'why'));
    await expect(asking).rejects.toMatchObject({
      name: 'Refused',
      message: `Expected the service to accept the connection, found it closed with ${code} why`,
      codes: [String(code)],
    });
  });
});

describe('an error', () => {
  it.each(['BAD_CURSOR', 'NOT_FOUND', 'TOO_MANY_SUBSCRIPTIONS'])(
    'with the code %s is final',
    async (code) => {
      const errors = [{ message: 'Expected this, found that', extensions: { code } }];
      const asking = ask(({ id }, reply) => reply({ id, type: 'error', payload: errors }));
      await expect(asking).rejects.toMatchObject({
        name: 'Refused',
        message: 'Expected the service to accept the operation, found Expected this, found that',
        codes: [code],
      });
    },
  );

  it('of the service itself is worth another attempt, behind the last event', async () => {
    const { events, reasons, followings } = await followUntil(2, ({ id, payload: { variables } }, reply) => {
      const tell = (cursor: string) =>
        reply({ id, type: 'next', payload: { data: { bulletinIngested: { cursor } } } });
      if (variables.after === 'start') {
        tell('one');
        reply({ id, type: 'error', payload: [internal] });
      } else tell(`behind ${variables.after}`);
    });
    // Over the same connection.
    expect(followings).toBe(2);
    expect(events.map(({ cursor }) => cursor)).toEqual(['one', 'behind one']);
    expect(reasons).toEqual(['the service failed: Unexpected error.']);
  });

  it('of a spent budget is worth another attempt when the service says, behind the last event', async () => {
    const throttled = {
      message: 'Expected 10 to be left, found 3',
      extensions: { code: 'THROTTLED', retryAfter: 0.4 },
    };
    const attempts: number[] = [];
    const { events, reasons } = await followUntil(1, ({ id, payload: { variables } }, reply) => {
      attempts.push(performance.now());
      const told = { data: { bulletinIngested: { cursor: `behind ${variables.after}` } } };
      if (attempts.length < 3) reply({ id, type: 'error', payload: [throttled] });
      else reply({ id, type: 'next', payload: told });
    });
    expect(events).toEqual([{ cursor: 'behind start' }]);
    const reason = 'the service wants fewer requests: Expected 10 to be left, found 3';
    expect(reasons).toEqual([reason, reason]);
    const [first = 0, second = 0, third = 0] = attempts;
    // Timers may be a millisecond early.
    expect(Math.min(second - first, third - second)).toBeGreaterThan(398);
  });

  it('of one event is worth another attempt, at the same event', async () => {
    let attempts = 0;
    const { events } = await followUntil(1, ({ id, payload: { variables } }, reply) => {
      attempts += 1;
      const told = { data: { bulletinIngested: { cursor: `behind ${variables.after}` } } };
      reply({ id, type: 'next', payload: attempts === 1 ? { data: null, errors: [internal] } : told });
    });
    expect(events).toEqual([{ cursor: 'behind start' }]);
  });
});

describe('the time a service wants to be left alone', () => {
  const throttled = (retryAfter: unknown) =>
    explainErrors([{ message: '', extensions: { code: 'THROTTLED', retryAfter } }]);

  it.each([
    [7, 7_000],
    [100_000, 300_000],
    [-1, 0],
    [Number.NaN, 0],
    ['soon', 0],
    [undefined, 0],
  ])('is %s seconds as %i ms, five minutes at most', (retryAfter, retryAfterMs) => {
    expect(throttled(retryAfter)).toMatchObject({ name: 'Interrupted', retryAfterMs });
  });

  it('is told in the reason of a close to one who has shown too many tokens', () => {
    const close = { code: 1013, reason: 'Too many tries: wait 42 s' };
    expect(explainEnd(close)).toMatchObject({ name: 'Interrupted', retryAfterMs: 42_000 });
    expect(explainEnd({ code: 1013, reason: 'Backlog full' })).toMatchObject({ retryAfterMs: 0 });
  });
});

describe('the feed', () => {
  it('has no end: one that the service completes is asked for again', async () => {
    let attempts = 0;
    const { reasons } = await followUntil(1, ({ id }, reply) => {
      attempts += 1;
      if (attempts === 1) reply({ id, type: 'complete' });
      else reply({ id, type: 'next', payload: { data: { bulletinIngested: { cursor: 'one' } } } });
    });
    expect(reasons).toEqual(['the service ended the subscription']);
  });

  it('hands a gap on as an event', async () => {
    const gap = { cursor: 'two', gap: { from: 'start', to: 'two' }, bulletin: null };
    const { events } = await followUntil(1, ({ id }, reply) =>
      reply({ id, type: 'next', payload: { data: { bulletinIngested: gap } } }),
    );
    expect(events).toEqual([gap]);
  });
});

it('refuses an address that no WebSocket has', () => {
  expect(() => createFeedClient({ url: 'http://127.0.0.1/graphql', webSocket: WebSocket })).toThrow(
    'Expected the address of a WebSocket, such as ws://127.0.0.1:4000/graphql, found http://127.0.0.1/graphql',
  );
});
