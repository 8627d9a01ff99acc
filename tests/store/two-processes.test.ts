import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { createTestFolder, type TestFolder } from './test-store.ts';

const run = promisify(execFile);

describe('two processes that store at once', { timeout: 120_000 }, () => {
  it('lose nothing, double nothing and leave no gap in the feed', async () => {
    using folder = createTestFolder();
    // Both store bulletins 4 to 9: whoever comes second finds them unchanged.
    const [one, other] = await Promise.all([storeSeries(folder, 0, 9), storeSeries(folder, 4, 13)]);
    expect([...one, ...other].filter((outcome) => outcome !== 'unchanged')).toHaveLength(14);
    const database = new Database(folder.file, { readonly: true });
    const count = (sql: string) => database.prepare(sql).pluck().get();
    expect(count('SELECT count(*) FROM Bulletin')).toBe(14);
    expect(count('SELECT count(*) FROM Article')).toBe((14 + 1) * 5);
    expect(count('SELECT max(sequence) - count(*) FROM "Change"')).toBe(0);
    expect(count('SELECT count(*) FROM "Change" WHERE kind = \'BULLETIN_INGESTED\'')).toBe(14);
    expect(database.pragma('foreign_key_check')).toEqual([]);
    expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
    database.close();
  });
});

async function storeSeries({ url }: TestFolder, first: number, last: number): Promise<readonly string[]> {
  const script = ['--import', 'tsx', 'tests/store/ingest-process.ts', url, String(first), String(last)];
  const { stdout } = await run(process.execPath, script);
  return stdout.trim().split('\n');
}
