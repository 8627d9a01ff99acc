import type { SqlDriverAdapter } from '@prisma/driver-adapter-utils';
import { z } from 'zod';
import { DatabaseForeign, DatabaseTooNew, MigrationBroken } from './errors.ts';
import type { KnownMigration } from './known-migrations.ts';

/**
 * The names of the known migrations a database still lacks, in order. Throws DatabaseTooNew for a database with a
 * migration this version does not know, MigrationBroken for one with a changed or unfinished migration, DatabaseForeign
 * for one with tables of something else. Only reads.
 */
export async function findMissingMigrations(
  connection: SqlDriverAdapter,
  known: readonly KnownMigration[],
  file: string,
): Promise<readonly string[]> {
  const applied = await readApplied(connection, file);
  const knownByName = new Map(known.map((migration) => [migration.name, migration]));
  const unknown = applied.map(({ name }) => name).filter((name) => !knownByName.has(name));
  if (unknown.length > 0) throw new DatabaseTooNew(file, unknown);
  for (const { name, checksum, finished } of applied) {
    if (!finished) throw new MigrationBroken(file, name, 'UNFINISHED');
    if (checksum !== knownByName.get(name)?.checksum) throw new MigrationBroken(file, name, 'CHANGED');
  }
  const names = new Set(applied.map(({ name }) => name));
  return known.map(({ name }) => name).filter((name) => !names.has(name));
}

interface AppliedMigration {
  readonly name: string;
  readonly checksum: string;
  readonly finished: boolean;
}

const AppliedRow = z.tuple([z.string(), z.string(), z.unknown()]);

async function readApplied(connection: SqlDriverAdapter, file: string): Promise<readonly AppliedMigration[]> {
  const tables = (
    await select(connection, "SELECT name FROM sqlite_master WHERE type = 'table'", file)
  ).flat();
  if (!tables.includes('_prisma_migrations')) {
    if (tables.length > 0) throw new DatabaseForeign(file, `tables ${tables.join(', ')}`);
    return [];
  }
  const rows = await select(
    connection,
    'SELECT migration_name, checksum, finished_at FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY started_at',
    file,
  );
  return rows.map((row) => {
    const [name, checksum, finishedAt] = AppliedRow.parse(row);
    return { name, checksum, finished: finishedAt !== null };
  });
}

async function select(connection: SqlDriverAdapter, sql: string, file: string): Promise<unknown[][]> {
  try {
    return (await connection.queryRaw({ sql, args: [], argTypes: [] })).rows;
  } catch (error) {
    if (isNoDatabase(error)) throw new DatabaseForeign(file, 'a file that is no database', { cause: error });
    throw error;
  }
}

const DriverError = z.object({ cause: z.object({ originalCode: z.string() }) });

function isNoDatabase(error: unknown): boolean {
  const parsed = DriverError.safeParse(error);
  return parsed.success && parsed.data.cause.originalCode === 'SQLITE_NOTADB';
}
