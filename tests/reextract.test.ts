import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { readBulletin, reextract } from '../src/ingest.ts';
import { receiveBytes } from '../src/receive/receive-bytes.ts';
import { hasShared, shared } from './shared.ts';
import { dumpTables } from './store/dump-tables.ts';
import { openTestStore, type TestStore } from './store/test-store.ts';

/** Bulletins are read three times over. */
const TIMEOUT = 600_000;

describe('reading bulletins again that say the same', { timeout: TIMEOUT }, () => {
  it('changes nothing, and nothing the second time', async () => {
    const own = readdirSync('tests/bulletins').filter((slug) => slug.startsWith('a-'));
    await expectNothingChanged([
      ...listFiles('samples'),
      ...own.flatMap((slug) => listFiles(path.join('tests/bulletins', slug))),
    ]);
  });

  it.runIf(hasShared)('changes nothing of real bulletins', async () => {
    const corpus = listFiles(path.join(shared, 'corpus/state-travels'));
    await expectNothingChanged([
      ...listFiles(path.join(shared, 'seed')),
      // Of those who travel most: so many days in one town that every visit has others as near.
      ...corpus.filter((file) => /20(?:0[89]|1\d)\.txt$/.test(file)),
    ]);
  });
});

async function expectNothingChanged(files: readonly string[]): Promise<void> {
  await using store = await openTestStore();
  for (const file of files) await store.storeBulletin(readBulletin(receiveBytes(readFileSync(file), file)));
  const before = dumpTables(store.file);
  for (const _ of ['once', 'again']) {
    age(store);
    const { outdated, reports } = await reextract(store);
    expect(outdated).not.toEqual([]);
    for await (const report of reports) expect(report).toMatchObject({ kind: 'READ', revisedWordings: 0 });
    expect(dumpTables(store.file)).toEqual(before);
  }
}

function age({ file }: TestStore): void {
  const database = new Database(file);
  database.exec('UPDATE Revision SET extractorVersion = 0');
  database.close();
}

function listFiles(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => !/gold\.json$|^README/.test(name))
    .map((name) => path.join(folder, name))
    .filter((file) => statSync(file).isFile())
    .sort();
}
