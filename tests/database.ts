import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import { PrismaClient } from '../src/generated/prisma/client.ts';
import { migrate } from '../src/store/migrate.ts';
import { openWritingClient } from '../src/store/open-client.ts';

/** A migrated database of one test, in a folder of its own. */
export interface TestDatabase extends AsyncDisposable {
  readonly url: string;
  /** For writing rows as the test wants them. */
  readonly writer: PrismaClient;
  /** Reads only. */
  readonly reader: PrismaClient;
  readonly feedKey: string;
  /** The statements the reader has run so far. */
  readonly statements: string[];
}

/** A migrated and empty database; each call copies one that is migrated once. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const folder = await mkdtemp(path.join(tmpdir(), 'chancery-test-'));
  const file = path.join(folder, 'test.db');
  copyFileSync(await findTemplate(), file);
  const writer = await openWritingClient(file);
  const { key: feedKey } = await writer.feed.findFirstOrThrow();
  const statements: string[] = [];
  const reader = await openRecordingClient(file, statements);
  const close = async () => {
    await Promise.all([reader.$disconnect(), writer.$disconnect()]);
    await rm(folder, { recursive: true });
  };
  return { url: `file:${file}`, writer, reader, feedKey, statements, [Symbol.asyncDispose]: close };
}

let template: Promise<string> | null = null;

function findTemplate(): Promise<string> {
  template ??= buildTemplate();
  return template;
}

async function buildTemplate(): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'chancery-template-'));
  process.once('exit', () => rmSync(folder, { recursive: true }));
  const file = path.join(folder, 'template.db');
  await migrate(`file:${file}`);
  return file;
}

async function openRecordingClient(file: string, statements: string[]): Promise<PrismaClient> {
  const client = new PrismaClient({
    adapter: new PrismaBetterSqlite3({ url: file, readonly: true }),
    log: [{ emit: 'event', level: 'query' }],
  });
  client.$on('query', ({ query }) => statements.push(query));
  await client.$connect();
  return client;
}
