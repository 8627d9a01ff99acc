import { stat } from 'node:fs/promises';
import { z } from 'zod';
import { DatabaseMoved, DatabaseTooOld } from './errors.ts';
import { dataVersion } from './feed/read-feed.ts';
import type { KnownMigration } from './known-migrations.ts';
import type { Reader } from './reader.ts';

/** Tells a file from any that later takes its name. While it is open, no other can have the same. */
export type FileIdentity = string;

/** The identity of the file at a path; null when there is none. */
export async function identifyFile(file: string): Promise<FileIdentity | null> {
  try {
    const { dev, ino } = await stat(file, { bigint: true });
    return `${dev}:${ino}`;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

export interface OpenDatabase {
  readonly file: string;
  /** Of the file that was opened. */
  readonly identity: FileIdentity | null;
  readonly known: readonly KnownMigration[];
  readonly reader: Reader;
}

const Names = z.array(z.object({ name: z.string() }));

/**
 * That what is open is still the database at its path, can be read, and is in the shape this version needs. Throws
 * DatabaseMoved when the file was deleted or another one put in its place, upon which SQLite goes on reading and writing
 * a file that nobody will ever find again; DatabaseTooOld when migrations are missing; what the database throws else.
 */
export async function assertUsable({ file, identity, known, reader }: OpenDatabase): Promise<void> {
  const found = await identifyFile(file);
  if (found !== identity) throw new DatabaseMoved(file, found === null ? 'no file' : 'another file');
  await dataVersion(reader);
  const applied = Names.parse(
    await reader.$queryRaw`SELECT "migration_name" AS "name" FROM "_prisma_migrations"
      WHERE "finished_at" IS NOT NULL AND "rolled_back_at" IS NULL`,
  );
  const names = new Set(applied.map(({ name }) => name));
  const missing = known.map(({ name }) => name).filter((name) => !names.has(name));
  if (missing.length > 0) throw new DatabaseTooOld(file, missing);
}
