import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { describe, expect, it } from 'vitest';
import { migrate } from '../../src/store/migrate.ts';
import { openStore } from '../../src/store/open-store.ts';
import { addChanges } from '../store/feed/change-rows.ts';
import type { ResultReader } from './feed-clients.ts';
import { readOverEventStream, readOverWebSocket } from './feed-clients.ts';
import { createDatabase, startServer } from './test-server.ts';

const QUERY = 'subscription ($after: Cursor) { changes(after: $after) { cursor kind } }';

type Subscribe = (url: string, after: string) => Promise<ResultReader>;

const transports: Readonly<Record<string, Subscribe>> = {
  'an event stream': (url, after) => readOverEventStream(url, { query: QUERY, variables: { after } }),
  'a WebSocket': async (url, after) =>
    readOverWebSocket(url.replace('http', 'ws'), { query: QUERY, variables: { after } }),
};

describe.each(Object.entries(transports))('a client over %s', { timeout: 180_000 }, (_name, subscribe) => {
  it('of a service killed between a commit and the telling is told by the next one, once', async () => {
    const { databaseUrl, remove } = createDatabase();
    const first = await startToBeKilled(databaseUrl, 'commit');
    await using results = await subscribe(first.url, '');
    first.child.stdin?.write('1\n');
    const told = [await nextCursor(results)];
    const before = await readCommitted(databaseUrl);
    first.child.stdin?.write('2!\n');
    await first.kill();
    told.push(...(await readToEnd(results)));
    const committed = await readCommitted(databaseUrl);
    expect(committed).toBeGreaterThan(before);
    expect(told.length).toBeLessThanOrEqual(before);
    await using next = await startServer({ databaseUrl });
    await using resumed = await subscribe(next.url, told.at(-1) ?? '');
    while (told.length < committed) told.push(await nextCursor(resumed));
    await next.ingestSample(3);
    const latest = await next.store.latestSequence();
    while (told.length < latest) told.push(await nextCursor(resumed));
    expect(told).toEqual(await listCursors(next.url, latest));
    remove();
  });

  it('of a service killed in the midst of a replay is told the rest by the next one', async () => {
    const { databaseUrl, remove } = createDatabase();
    await migrate(databaseUrl);
    addChanges({ file: new URL(databaseUrl).pathname }, 400);
    const first = await startToBeKilled(databaseUrl, '200');
    await using results = await subscribe(first.url, '');
    await first.kill();
    const told = await readToEnd(results);
    expect(told.length).toBeLessThan(400);
    await using next = await startServer({ databaseUrl });
    await using resumed = await subscribe(next.url, told.at(-1) ?? '');
    while (told.length < 400) told.push(await nextCursor(resumed));
    expect(told).toEqual(await listCursors(next.url, 400));
    remove();
  });
});

/** A service of which all that is left after `kill` is what it committed and sent. */
async function startToBeKilled(databaseUrl: string, place: string) {
  const script = ['--import', 'tsx', 'tests/serve/serve-process.ts', databaseUrl, place];
  const child: ChildProcess = spawn(process.execPath, script, { stdio: ['pipe', 'pipe', 'inherit'] });
  if (!child.stdout) throw new Error('Expected the process to print');
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const { value: url } = await lines.next();
  const kill = async () => {
    const ended = once(child, 'exit');
    expect(await lines.next()).toMatchObject({ value: 'halted' });
    child.kill('SIGKILL');
    expect(await ended).toEqual([null, 'SIGKILL']);
  };
  return { url: String(url), child, kill };
}

async function nextCursor(results: ResultReader): Promise<string> {
  const { data, errors } = await results.next();
  if (errors) throw new AggregateError(errors, 'Expected a change, found errors');
  const change = data?.changes as { readonly cursor: string } | undefined;
  return change?.cursor ?? '';
}

/** What had come before the connection broke. */
async function readToEnd(results: ResultReader): Promise<string[]> {
  await results.ended;
  const told: string[] = [];
  for (;;) {
    const cursor = await nextCursor(results).catch(() => null);
    if (cursor === null) return told;
    told.push(cursor);
  }
}

async function readCommitted(databaseUrl: string): Promise<number> {
  const store = await openStore({ url: databaseUrl, readOnly: true });
  const sequence = await store.latestSequence();
  await store.close();
  return sequence;
}

/** The cursors of the feed, as its query lists them. */
async function listCursors(url: string, count: number): Promise<readonly string[]> {
  const cursors: string[] = [];
  while (cursors.length < count) {
    const query = `{ changes(first: 100, after: ${JSON.stringify(cursors.at(-1) ?? '')}) { nodes { cursor } } }`;
    const response = await fetch(`${url}?query=${encodeURIComponent(query)}`);
    const { data } = (await response.json()) as {
      readonly data: { readonly changes: { readonly nodes: readonly { readonly cursor: string }[] } };
    };
    cursors.push(...data.changes.nodes.map(({ cursor }) => cursor));
  }
  return cursors;
}
