import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { dumpRecord } from '../store/dump-record.ts';
import { makeWorkspace, PATIENCE, runCli } from './run-cli.ts';

describe('chancery reextract', PATIENCE, () => {
  it('brings an older record to what a fresh ingest holds, once', async () => {
    using workspace = makeWorkspace();
    await runCli(['ingest', 'samples'], workspace);
    const fresh = dumpFacts(workspace.databaseUrl);
    age(workspace.databaseUrl);
    expect(dumpFacts(workspace.databaseUrl)).not.toEqual(fresh);
    const first = await runCli(['reextract'], workspace);
    expect(first.code).toBe(0);
    expect(first.stdout).toContain('revised  samples/2025-09-27.txt');
    expect(first.stdout).toMatch(/^[1-9]\d* revised, \d+ same, 0 failed\n$/m);
    expect(dumpFacts(workspace.databaseUrl)).toEqual(fresh);
    const second = await runCli(['reextract'], workspace);
    expect(second.stdout).toBe('0 revised, 0 same, 0 failed\n');
  });

  it('fails for a bulletin that is read into other articles, and reads the others', async () => {
    using workspace = makeWorkspace();
    await runCli(['ingest', 'samples'], workspace);
    age(workspace.databaseUrl);
    const database = new Database(fileOf(workspace.databaseUrl));
    database.prepare(`UPDATE Bulletin SET text = 'Nothing' WHERE origin LIKE '%2025-09-27.txt'`).run();
    database.close();
    const { code, stdout } = await runCli(['reextract'], workspace);
    expect(code).toBe(1);
    expect(stdout).toMatch(/^failed {3}samples\/2025-09-27.txt {2}Expected bulletin \d+ to be read into/m);
    expect(stdout).toContain(', 1 failed');
  });
});

/** Makes the record one of an older extractor that found other offices and fewer topics. */
function age(url: string): void {
  const database = new Database(fileOf(url));
  database.exec(`
    UPDATE Revision SET extractorVersion = 0;
    UPDATE Participation SET office = 'Clerk' WHERE id % 3 = 0;
    DELETE FROM Evidence WHERE topicId % 2 = 0;
    DELETE FROM ArticleTopic WHERE id % 2 = 0;`);
  database.close();
}

function fileOf(url: string): string {
  return url.replace('file:', '');
}

function dumpFacts(url: string): readonly string[] {
  return dumpRecord(fileOf(url)).filter((line) => !line.startsWith('["change"'));
}
