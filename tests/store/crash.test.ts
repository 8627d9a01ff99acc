import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { describe, expect, it } from 'vitest';
import { migrate } from '../../src/store/migrate.ts';
import { buildSeries, tellPoorly } from './build-series.ts';
import { dumpRecord } from './dump-record.ts';
import { dumpTables } from './dump-tables.ts';
import { createTestFolder, openTestStore, type TestFolder } from './test-store.ts';

const LAST = 7;

/** Three processes start one after another. */
const TIMEOUT = 120_000;

describe('a process killed while it stores', { timeout: TIMEOUT }, () => {
  it.each([0, 5])(
    'in the midst of bulletin %i leaves a record that the same command completes',
    async (number) => {
      using undisturbed = createTestFolder();
      await finish(storeSeries(undisturbed));
      using disturbed = createTestFolder();
      await killHalfWay(storeSeries(disturbed, number));
      const outcomes = await finish(storeSeries(disturbed));
      expect(outcomes.filter((outcome) => outcome === 'unchanged')).toHaveLength(number);
      expect(outcomes).toHaveLength(LAST + 1);
      expect(dumpRecord(disturbed.file)).toEqual(dumpRecord(undisturbed.file));
    },
  );
});

describe('a process killed while it reads a record again', { timeout: TIMEOUT }, () => {
  it.each([1, 4])('in the midst of bulletin %i leaves one that the same command completes', async (id) => {
    using undisturbed = createTestFolder();
    await storePoorly(undisturbed);
    const revised = await finish(readAgain(undisturbed));
    expect(revised).toHaveLength(LAST + 1);
    using disturbed = createTestFolder();
    await storePoorly(disturbed);
    await killHalfWay(readAgain(disturbed, id));
    expect(await finish(readAgain(disturbed))).toEqual(revised.slice(id - 1));
    expect(dumpTables(disturbed.file)).toEqual(dumpTables(undisturbed.file));
    expect(await finish(readAgain(disturbed))).toEqual([]);
  });
});

/** Stores the series as an older extractor, a poor one, understood it. */
async function storePoorly(folder: TestFolder): Promise<void> {
  await migrate(folder.url);
  await using store = await openTestStore({ folder });
  for (const bulletin of buildSeries(0, LAST)) await store.storeBulletin(tellPoorly(bulletin));
}

function readAgain({ url }: TestFolder, haltAt?: number): ChildProcess {
  const series = [url, String(LAST), ...(haltAt === undefined ? [] : [String(haltAt)])];
  const script = ['--import', 'tsx', 'tests/store/reextract-process.ts', ...series];
  return spawn(process.execPath, script, { stdio: ['ignore', 'pipe', 'inherit'] });
}

function storeSeries({ url }: TestFolder, haltAt?: number): ChildProcess {
  const range = [url, '0', String(LAST), ...(haltAt === undefined ? [] : [String(haltAt)])];
  const script = ['--import', 'tsx', 'tests/store/ingest-process.ts', ...range];
  return spawn(process.execPath, script, { stdio: ['ignore', 'pipe', 'inherit'] });
}

/** Kills the process when it says that rows of a bulletin are written and not committed. */
async function killHalfWay(child: ChildProcess): Promise<void> {
  const exit = once(child, 'exit');
  for await (const line of linesOf(child)) {
    if (line === 'half-way') child.kill('SIGKILL');
  }
  expect(await exit).toEqual([null, 'SIGKILL']);
}

async function finish(child: ChildProcess): Promise<readonly string[]> {
  const exit = once(child, 'exit');
  const lines: string[] = [];
  for await (const line of linesOf(child)) lines.push(line);
  expect(await exit).toEqual([0, null]);
  return lines;
}

function linesOf({ stdout }: ChildProcess): AsyncIterable<string> {
  if (stdout === null) throw new Error('Expected the process to print');
  return createInterface({ input: stdout });
}
