import Database from 'better-sqlite3';
import type { TestStore } from '../test-store.ts';

/** Adds so many changes about nothing, a minute apart from the beginning of 2026, or at the times told. */
export function addChanges(
  { file }: Pick<TestStore, 'file'>,
  count: number,
  times: readonly Date[] = [],
): void {
  const database = new Database(file);
  const insert = database.prepare(`INSERT INTO "Change" ("kind", "at") VALUES ('ARTICLE_PUBLISHED', ?)`);
  database.transaction(() => {
    for (let index = 0; index < count; index += 1) {
      const at = times[index] ?? new Date(Date.UTC(2026, 0, 1, 0, index));
      insert.run(at.toISOString().replace('Z', '+00:00'));
    }
  })();
  database.close();
}

/** Takes the changes up to a sequence out of the feed. */
export function pruneThrough(file: string, sequence: number): void {
  const database = new Database(file);
  database.prepare('DELETE FROM "Change" WHERE "sequence" <= ?').run(sequence);
  database.close();
}
