import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import { MIGRATIONS_FOLDER, readKnownMigrations } from './known-migrations.ts';
import { applyMissing } from './migrate.ts';
import { openSchemaEngine, SCHEMA_FILTER } from './schema-engine.ts';

const SCHEMA_FILE = fileURLToPath(new URL('../../prisma/schema.prisma', import.meta.url));

const LOCK_FILE = `# Written by npm run migrate:new. Keep it in version control: Prisma reads the provider from it.
provider = "sqlite"
`;

export interface NewMigration {
  /** What it is for, in a few words. */
  readonly title: string;
  readonly at: Date;
  /** Folder the migrations are in, this project's unless told. */
  readonly folder?: string;
}

/**
 * Writes the migration that leads from the migrations so far to schema.prisma, and returns its name; undefined when
 * they agree already. Look it through before committing it: a renamed column reads as one dropped and one added.
 */
export async function draftMigration(migration: NewMigration): Promise<string | undefined> {
  const { title, at, folder = MIGRATIONS_FOLDER } = migration;
  const sql = await diffSchema(await readFile(SCHEMA_FILE, 'utf8'), folder);
  if (sql === undefined) return undefined;
  const name = `${at.toISOString().replace(/\D/g, '').slice(0, 14)}_${slugOf(title)}`;
  await mkdir(path.join(folder, name), { recursive: true });
  await writeFile(path.join(folder, name, 'migration.sql'), sql);
  await writeFile(path.join(folder, 'migration_lock.toml'), LOCK_FILE);
  return name;
}

/**
 * The SQL that turns a database with all migrations of a folder into what a schema says; undefined when it is that
 * already. Asks a real database, a temporary one, so that tables written by hand count as well.
 */
export async function diffSchema(schema: string, folder = MIGRATIONS_FOLDER): Promise<string | undefined> {
  const temporary = await mkdtemp(path.join(tmpdir(), 'chancery-migration-'));
  const file = path.join(temporary, 'migrated.db');
  const connection = await new PrismaBetterSqlite3({ url: file }).connect();
  try {
    await applyMissing(connection, await readKnownMigrations(folder), file);
    const engine = await openSchemaEngine(connection);
    const files = [{ path: 'schema.prisma', content: schema }];
    const { stdout, exitCode } = await engine.diff({
      from: { tag: 'schemaDatasource', files, configDir: '' },
      to: { tag: 'schemaDatamodel', files },
      script: true,
      exitCode: true,
      filters: SCHEMA_FILTER,
    });
    return exitCode === 0 ? undefined : (stdout ?? '');
  } finally {
    await connection.dispose();
    await rm(temporary, { recursive: true });
  }
}

function slugOf(title: string): string {
  const slug = title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_|_$/g, '');
  if (slug === '') throw new RangeError(`Expected a name with letters or digits, found "${title}"`);
  return slug;
}
