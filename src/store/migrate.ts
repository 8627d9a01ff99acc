import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import type { SqlDriverAdapter } from '@prisma/driver-adapter-utils';
import { isBusy } from './busy.ts';
import { databaseFile } from './database-url.ts';
import { DatabaseBusy } from './errors.ts';
import { buildMigrationList, type KnownMigration, readKnownMigrations } from './known-migrations.ts';
import { findMissingMigrations } from './migration-history.ts';
import { openSchemaEngine, SCHEMA_FILTER } from './schema-engine.ts';

/** How long a migration waits for another process that writes, in milliseconds. */
const LOCK_WAIT_MS = 30_000;

/**
 * Brings a database to the shape this version needs, creating file and folder where there are none, and returns the
 * names of the migrations it applied; none when there was nothing to do. All of them apply or none does, also when the
 * process is killed, and two processes that start at once do not disturb each other. Needs no network.
 *
 * Throws a DatabaseRefused, and leaves the file as it was, when the database is newer than this version, was migrated
 * with another text, or belongs to something else, and DatabaseBusy when another process keeps writing for 30 seconds.
 */
export async function migrate(url: string): Promise<readonly string[]> {
  const file = databaseFile(url);
  const known = await readKnownMigrations();
  if ((await findMissing(file, known)).length === 0) return [];
  await mkdir(path.dirname(file), { recursive: true });
  return await withConnection({ url: file, timeout: LOCK_WAIT_MS }, (connection) =>
    applyMissing(connection, known, file),
  );
}

/** The names of this version's migrations that a database lacks, in order; all of them when there is no such file. */
export async function findMissing(
  file: string,
  known: readonly KnownMigration[],
): Promise<readonly string[]> {
  if (!existsSync(file)) return known.map(({ name }) => name);
  return await withConnection({ url: file, readonly: true }, (connection) =>
    findMissingMigrations(connection, known, file),
  );
}

/**
 * Applies what is missing in one transaction. Foreign keys are off meanwhile, as SQLite wants it for tables that are
 * made anew, and checked before the commit.
 */
export async function applyMissing(
  connection: SqlDriverAdapter,
  known: readonly KnownMigration[],
  file: string,
): Promise<readonly string[]> {
  await takeWriteLock(connection, file);
  try {
    // Asked again under the lock: another process may have migrated since.
    if ((await findMissingMigrations(connection, known, file)).length === 0) {
      await connection.executeScript('ROLLBACK');
      return [];
    }
    const engine = await openSchemaEngine(connection);
    const { appliedMigrationNames } = await engine.applyMigrations({
      migrationsList: buildMigrationList(known),
      filters: SCHEMA_FILTER,
    });
    await assertForeignKeysHold(connection, file);
    await connection.executeScript('COMMIT');
    return appliedMigrationNames;
  } catch (error) {
    // On a full disk SQLite has rolled back already and would refuse to do it again, hiding what happened.
    await connection.executeScript('SAVEPOINT "failed"; ROLLBACK');
    throw error;
  }
}

async function takeWriteLock(connection: SqlDriverAdapter, file: string): Promise<void> {
  try {
    await connection.executeScript('PRAGMA journal_mode = WAL; PRAGMA foreign_keys = OFF; BEGIN IMMEDIATE');
  } catch (error) {
    if (isBusy(error)) throw new DatabaseBusy(file, LOCK_WAIT_MS, { cause: error });
    throw error;
  }
}

async function assertForeignKeysHold(connection: SqlDriverAdapter, file: string): Promise<void> {
  const { rows } = await connection.queryRaw({ sql: 'PRAGMA foreign_key_check', args: [], argTypes: [] });
  if (rows.length > 0) {
    throw new Error(`Expected the migrated ${file} to keep its foreign keys, found ${rows.length} broken`);
  }
}

async function withConnection<T>(
  options: ConstructorParameters<typeof PrismaBetterSqlite3>[0],
  work: (connection: SqlDriverAdapter) => Promise<T>,
): Promise<T> {
  const connection = await new PrismaBetterSqlite3(options).connect();
  try {
    return await work(connection);
  } finally {
    await connection.dispose();
  }
}
