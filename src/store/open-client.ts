import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import { PrismaClient } from '../generated/prisma/client.ts';

/** How long a statement waits for another process's lock, in milliseconds. It blocks the whole process, so not long. */
const STATEMENT_WAIT_MS = 50;

/** How long a reader waits, in milliseconds: only the recovery after a crash ever makes one wait. */
const READER_WAIT_MS = 5_000;

/** A client that reads a database file while others write to it. Refuses writes. */
export async function openReadingClient(file: string): Promise<PrismaClient> {
  const adapter = new PrismaBetterSqlite3({ url: file, readonly: true, timeout: READER_WAIT_MS });
  const client = new PrismaClient({ adapter });
  await client.$connect();
  return client;
}

/** A client that writes to a database file. Whoever uses it must be alone with it: see writer.ts. */
export async function openWritingClient(file: string): Promise<PrismaClient> {
  const adapter = new PrismaBetterSqlite3({ url: file, fileMustExist: true, timeout: STATEMENT_WAIT_MS });
  const client = new PrismaClient({ adapter });
  await client.$connect();
  // WAL lets readers read while this one writes, and NORMAL is as safe in WAL against all but a loss of power, which
  // may cost the last commits and never the consistency of the rest.
  await client.$queryRaw`PRAGMA synchronous = NORMAL`;
  await client.$queryRaw`PRAGMA foreign_keys = ON`;
  return client;
}
