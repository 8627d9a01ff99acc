import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { z } from 'zod';
import { startService } from '../../src/cli/service.ts';
import type { ReceivedBulletin } from '../../src/domain/bulletin.ts';
import { ingest } from '../../src/ingest.ts';
import { createBell } from '../../src/publish/bell.ts';
import { openStore } from '../../src/store/open-store.ts';
import { receiveNumbered } from './bulletins.ts';
import { readClock } from './clock.ts';
import { SUBSCRIPTION_AFTER } from './contestants.ts';

/** Databases on a disk of their own choosing, gone at the end. */
export interface Records extends Disposable {
  /** A new, empty one. */
  readonly create: () => string;
  /** A copy of one that nobody has open. */
  readonly copy: (databaseUrl: string) => string;
}

export function createRecords(): Records {
  const folder = mkdtempSync(path.join(tmpdir(), 'chancery-bench-'));
  let files = 0;
  const create = () => {
    files += 1;
    return `file:${path.join(folder, `${files}.db`)}`;
  };
  return {
    create,
    copy: (databaseUrl) => {
      const copied = create();
      cpSync(databaseUrl.slice('file:'.length), copied.slice('file:'.length));
      return copied;
    },
    [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** A bulletin that can be read. */
export interface Committed {
  readonly bulletinId: number;
  readonly sequence: number;
  /** When it could be, on the clock. */
  readonly at: number;
}

/** Another process than the servers, which commits bulletins for them to tell. */
export interface RecordWriter extends AsyncDisposable {
  readonly commit: (received: ReceivedBulletin) => Promise<Committed>;
}

export async function openRecordWriter(databaseUrl: string): Promise<RecordWriter> {
  const store = await openStore({ url: databaseUrl });
  const bell = createBell();
  return {
    commit: async (received) => {
      const { bulletinId } = await ingest(received, { store, bell });
      const at = readClock();
      return { bulletinId, sequence: await store.latestSequence(), at };
    },
    [Symbol.asyncDispose]: store.close,
  };
}

/** What every subscriber should be told of the first bulletins, as ours tells it: the results as text, in order. */
export async function readPayloads(records: Records, bulletins: number): Promise<readonly string[]> {
  // Of an empty feed nothing is ever told.
  if (bulletins === 0) return [];
  const databaseUrl = records.create();
  await using writer = await openRecordWriter(databaseUrl);
  for (let number = 1; number <= bulletins; number++) await writer.commit(receiveNumbered(number));
  const service = await startService({ logLevel: 'error', databaseUrl, host: '127.0.0.1', port: 0 });
  const client = createClient({
    url: `${service.url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
  });
  const payloads: string[] = [];
  try {
    const after = await readStart(service.url);
    const results = client.iterate({ query: SUBSCRIPTION_AFTER, variables: { after } });
    for await (const result of results) {
      payloads.push(JSON.stringify(result));
      if (payloads.length === bulletins) break;
    }
  } finally {
    await client.dispose();
    await service.stop();
  }
  return payloads;
}

const Start = z.object({ data: z.object({ feed: z.object({ start: z.string() }) }) });

/** The cursor before the first change of a server's feed. */
export async function readStart(origin: string): Promise<string> {
  const response = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ query: '{ feed { start } }' }),
  });
  return Start.parse(await response.json()).data.feed.start;
}
