import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { diffSchema, draftMigration } from '../../src/store/draft-migration.ts';
import { DatabaseForeign, DatabaseTooNew, MigrationBroken } from '../../src/store/errors.ts';
import { readKnownMigrations } from '../../src/store/known-migrations.ts';
import { applyMissing, migrate } from '../../src/store/migrate.ts';
import { createTestFolder, openTestStore, type TestFolder } from './test-store.ts';

const run = promisify(execFile);
const SCHEMA = readFileSync('prisma/schema.prisma', 'utf8');

describe('the migrations', () => {
  it('lead to what the schema says', async () => {
    expect(await diffSchema(SCHEMA)).toBeUndefined();
  });

  it('differ from a schema with one field more', async () => {
    const schema = SCHEMA.replace('feedUrl     String?', 'feedUrl String?\n  motto String?');
    expect(await diffSchema(schema)).toContain('ADD COLUMN "motto" TEXT');
  });

  it('make a new database, its folder too', async () => {
    using folder = createTestFolder();
    const file = path.join(folder.path, 'deep', 'down', 'new.db');
    const known = await readKnownMigrations();
    expect(await migrate(`file:${file}`)).toEqual(known.map(({ name }) => name));
    expect(existsSync(file)).toBe(true);
  });

  it('change nothing the second time', async () => {
    using folder = createTestFolder();
    await migrate(folder.url);
    const bytes = readFileSync(folder.file);
    expect(await migrate(folder.url)).toEqual([]);
    expect(readFileSync(folder.file).equals(bytes)).toBe(true);
  });

  it('apply once when two processes start at once', async () => {
    using folder = createTestFolder();
    const script = `import { applyMissing, migrate } from './src/store/migrate.ts';
      migrate('${folder.url}').then((applied) => console.log(applied.length));`;
    const start = () => run(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script]);
    const applied = await Promise.all([start(), start()]);
    const counts = applied.map(({ stdout }) => Number(stdout)).sort();
    expect(counts).toEqual([0, (await readKnownMigrations()).length]);
  });

  it('are complete after a start that was killed before its commit', async () => {
    using folder = createTestFolder();
    // What such a start leaves: a file in WAL mode without a table.
    change(folder, 'PRAGMA journal_mode = WAL');
    expect(await migrate(folder.url)).not.toEqual([]);
  });
});

describe('a migration that fails', () => {
  it('does not hide its reason where SQLite has rolled back by itself, as it does on a full disk', async () => {
    using folder = createTestFolder();
    const connection = await new PrismaBetterSqlite3({ url: folder.file }).connect();
    const sql = `CREATE TABLE "Full" ("id" INTEGER PRIMARY KEY); INSERT INTO "Full" VALUES (1);
      INSERT OR ROLLBACK INTO "Full" VALUES (1);`;
    const migrating = applyMissing(connection, [{ name: '1_full', sql, checksum: '1' }], folder.file);
    await expect(migrating).rejects.toThrow(/^(?!cannot rollback)/);
    await connection.dispose();
  });

  it('leaves the database without a trace of it and of those applied with it', async () => {
    using folder = createTestFolder();
    const connection = await new PrismaBetterSqlite3({ url: folder.file }).connect();
    const broken = [
      { name: '1_good', sql: 'CREATE TABLE "Good" ("id" INTEGER);', checksum: '1' },
      {
        name: '2_bad',
        sql: 'CREATE TABLE "Bad" ("id" INTEGER); CREATE TABLE "Bad" ("id" INTEGER);',
        checksum: '2',
      },
    ];
    await expect(applyMissing(connection, broken, folder.file)).rejects.toThrow(/2_bad/);
    const tables = 'SELECT name FROM sqlite_master';
    expect((await connection.queryRaw({ sql: tables, args: [], argTypes: [] })).rows).toEqual([]);
    await connection.dispose();
  });
});

describe('a database that is refused', () => {
  it.each([
    [
      'a migration of a newer version',
      DatabaseTooNew,
      "INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at) VALUES ('x', 'y', '29990101000000_later', 1)",
      /29990101000000_later/,
    ],
    [
      'a migration applied with another text',
      MigrationBroken,
      "UPDATE _prisma_migrations SET checksum = 'changed'",
      /applied with another text/,
    ],
    [
      'a migration that never ended',
      MigrationBroken,
      'UPDATE _prisma_migrations SET finished_at = NULL',
      /began and never ended/,
    ],
    ['tables of something else', DatabaseForeign, 'DROP TABLE _prisma_migrations', /found tables .*Article/],
  ])('holds %s and stays as it is, byte for byte', async (_, refusal, sql, message) => {
    using folder = createTestFolder();
    await migrate(folder.url);
    change(folder, sql);
    const bytes = readFileSync(folder.file);
    await expect(openTestStore({ folder })).rejects.toThrow(refusal);
    await expect(migrate(folder.url)).rejects.toThrow(message);
    expect(readFileSync(folder.file).equals(bytes)).toBe(true);
  });

  it('is no database at all', async () => {
    using folder = createTestFolder();
    writeFileSync(folder.file, 'A letter, not a database. '.repeat(100));
    await expect(migrate(folder.url)).rejects.toThrow(DatabaseForeign);
    expect(readFileSync(folder.file, 'utf8')).toContain('A letter');
  });
});

describe('drafting a migration', () => {
  it('writes what is missing, once', async () => {
    using folder = createTestFolder();
    const draft = { title: 'Add motto!', at: new Date('2026-03-04T05:06:07Z'), folder: folder.path };
    expect(await draftMigration(draft)).toBe('20260304050607_add_motto');
    expect(readdirSync(folder.path).sort()).toEqual(['20260304050607_add_motto', 'migration_lock.toml']);
    expect(await draftMigration({ ...draft, title: 'again' })).toBeUndefined();
  });

  it('refuses a title of nothing but signs', async () => {
    using folder = createTestFolder();
    const draft = { title: '?!', at: new Date(0), folder: folder.path };
    await expect(draftMigration(draft)).rejects.toThrow('Expected a name with letters or digits, found "?!"');
  });
});

function change({ file }: TestFolder, sql: string): void {
  const database = new Database(file);
  database.pragma('foreign_keys = OFF');
  database.exec(sql);
  database.close();
}
