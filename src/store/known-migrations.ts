import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { MigrationList } from '@prisma/schema-engine-wasm/schema_engine_bg';

/** Where this version's migrations are. */
export const MIGRATIONS_FOLDER = fileURLToPath(new URL('../../prisma/migrations', import.meta.url));

/** One step of the database's shape, as this version ships it. */
export interface KnownMigration {
  /** Its folder, `20261123010203_init`. */
  readonly name: string;
  readonly sql: string;
  /** SHA-256 of the script in hexadecimal digits, as Prisma records it. */
  readonly checksum: string;
}

/** The migrations of a folder in the order they apply; none when there is no such folder. */
export async function readKnownMigrations(folder = MIGRATIONS_FOLDER): Promise<readonly KnownMigration[]> {
  const names = await listFolders(folder);
  return await Promise.all(names.map((name) => readMigration(folder, name)));
}

/** The migrations in the shape the schema engine asks for. */
export function buildMigrationList(known: readonly KnownMigration[]): MigrationList {
  return {
    baseDir: MIGRATIONS_FOLDER,
    lockfile: { path: 'migration_lock.toml', content: 'provider = "sqlite"\n' },
    shadowDbInitScript: '',
    migrationDirectories: known.map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: sql } },
    })),
  };
}

async function listFolders(folder: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name)
      .sort();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

async function readMigration(folder: string, name: string): Promise<KnownMigration> {
  const text = await readFile(path.join(folder, name, 'migration.sql'), 'utf8');
  // A checkout may turn line ends; the checksum must not turn with them.
  const sql = text.replaceAll('\r\n', '\n');
  return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
}
