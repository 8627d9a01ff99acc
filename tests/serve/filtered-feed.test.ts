import { describe, expect, it } from 'vitest';
import { printCursor } from '../../schema/cursor.ts';
import { pruneThrough } from '../store/feed/change-rows.ts';
import type { Operation, ResultReader } from './feed-clients.ts';
import { readOverEventStream, readOverWebSocket } from './feed-clients.ts';
import { bulletinTitle } from './sample-bulletin.ts';
import type { TestServer } from './test-server.ts';
import { startServer } from './test-server.ts';

const BULLETINS = `subscription ($after: Cursor, $where: BulletinFilter) {
  bulletinIngested(after: $after, where: $where) { cursor bulletin { title } gap { from to } }
}`;
const CHANGES = `subscription ($after: Cursor, $where: ChangeFilter) {
  changes(after: $after, where: $where) { cursor kind bulletin { title } gap { from to } }
}`;

type Subscribe = (server: TestServer, operation: Operation) => Promise<ResultReader>;

const transports: Readonly<Record<string, Subscribe>> = {
  'an event stream': ({ url }, operation) => readOverEventStream(url, operation),
  'a WebSocket': async ({ webSocketUrl }, operation) => readOverWebSocket(webSocketUrl, operation),
};

describe.each(Object.entries(transports))('the feed with a filter over %s', (_name, subscribe) => {
  it('replays what is wanted and goes on with what comes of it', async () => {
    await using server = await startServer();
    for (const number of [1, 2, 3]) await server.ingestSample(number);
    const variables = { after: '', where: { text: bulletinTitle(2) } };
    await using results = await subscribe(server, { query: BULLETINS, variables });
    await using everything = await subscribe(server, { query: BULLETINS, variables: { after: '' } });
    expect(await titleOf(results)).toBe(bulletinTitle(2));
    const unwanted = results.next();
    await using later = await subscribe(server, {
      query: BULLETINS,
      variables: { after: '', where: { text: bulletinTitle(5) } },
    });
    for (const number of [4, 5]) await server.ingestSample(number);
    expect(await titleOf(later)).toBe(bulletinTitle(5));
    for (const number of [1, 2, 3, 4, 5]) expect(await titleOf(everything)).toBe(bulletinTitle(number));
    await results[Symbol.asyncDispose]();
    await expect(unwanted).rejects.toThrow(/the end/);
  });

  it('tells the gap first when its cursor was pruned, whatever is wanted, then what is left', async () => {
    await using server = await startServer();
    for (const number of [1, 2, 3]) await server.ingestSample(number);
    const place = (sequence: number) => printCursor({ key: server.store.feedKey, sequence });
    const latest = await server.store.latestSequence();
    pruneThrough(new URL(server.databaseUrl).pathname, latest - 1);
    const variables = { after: place(1), where: { text: bulletinTitle(3) } };
    await using bulletins = await subscribe(server, { query: BULLETINS, variables });
    const gap = { from: place(1), to: place(latest - 1) };
    expect(await bulletins.next()).toEqual({
      data: { bulletinIngested: { cursor: gap.to, bulletin: null, gap } },
    });
    expect(await titleOf(bulletins)).toBe(bulletinTitle(3));
    const where = { kinds: ['FACTS_REVISED'] };
    await using changes = await subscribe(server, { query: CHANGES, variables: { after: '', where } });
    expect(await changes.next()).toEqual({
      data: {
        changes: {
          cursor: gap.to,
          kind: 'GAP',
          bulletin: null,
          gap: { from: place(0), to: gap.to },
        },
      },
    });
  });

  it('tells no gap when it goes on behind one', async () => {
    await using server = await startServer();
    for (const number of [1, 2]) await server.ingestSample(number);
    const latest = await server.store.latestSequence();
    pruneThrough(new URL(server.databaseUrl).pathname, latest - 1);
    const after = printCursor({ key: server.store.feedKey, sequence: latest - 1 });
    await using results = await subscribe(server, { query: BULLETINS, variables: { after } });
    expect(await titleOf(results)).toBe(bulletinTitle(2));
  });
});

async function titleOf(results: ResultReader): Promise<unknown> {
  const { data, errors } = await results.next();
  if (errors) throw new AggregateError(errors, 'Expected a bulletin, found errors');
  const event = data?.bulletinIngested as { readonly bulletin: { readonly title: string } | null };
  return event.bulletin?.title;
}
