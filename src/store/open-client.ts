import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import { PrismaClient } from '../generated/prisma/client.ts';
import { createPatientFactory } from './patient-adapter.ts';

/** How long a statement waits for another process's lock, in milliseconds. It blocks the whole process, so not long. */
const STATEMENT_WAIT_MS = 50;

/** How long a reading statement waits, unless told. */
const BUSY_WAIT_MS = 10_000;

// Errors are minimal: the longer form quotes what was asked for, and errors end up in logs.

/**
 * A client that reads a database file while others write to it. Refuses writes. In WAL only the recovery after a crash
 * makes it wait; in a file that another program has taken out of WAL, every commit does. It waits so many milliseconds at
 * most, without blocking the process.
 */
export async function openReadingClient(file: string, busyWaitMs = BUSY_WAIT_MS): Promise<PrismaClient> {
  const factory = new PrismaBetterSqlite3({ url: file, readonly: true, timeout: 0 });
  const adapter = createPatientFactory(factory, busyWaitMs);
  const client = new PrismaClient({ adapter, errorFormat: 'minimal' });
  await client.$connect();
  return client;
}

/** A client that writes to a database file. Whoever uses it must be alone with it: see writer.ts. */
export async function openWritingClient(file: string): Promise<PrismaClient> {
  const adapter = new PrismaBetterSqlite3({ url: file, fileMustExist: true, timeout: STATEMENT_WAIT_MS });
  const client = new PrismaClient({ adapter, errorFormat: 'minimal' });
  await client.$connect();
  // WAL lets readers read while this one writes, and NORMAL is as safe in WAL against all but a loss of power, which
  // may cost the last commits and never the consistency of the rest.
  await client.$queryRaw`PRAGMA synchronous = NORMAL`;
  await client.$queryRaw`PRAGMA foreign_keys = ON`;
  return client;
}
