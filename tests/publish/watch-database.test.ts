import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createBell } from '../../src/publish/bell.ts';
import type { DatabaseWatch } from '../../src/publish/watch-database.ts';
import { watchDatabase } from '../../src/publish/watch-database.ts';

const never = new AbortController().signal;
let folder: string;
let writer: Database.Database;
let reader: Database.Database;
let watch: DatabaseWatch | undefined;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'chancery-watch-'));
  writer = new Database(path.join(folder, 'feed.db'));
  writer.pragma('journal_mode = WAL');
  writer.exec('CREATE TABLE change (sequence INTEGER PRIMARY KEY)');
  reader = new Database(path.join(folder, 'feed.db'), { readonly: true });
});

afterEach(async () => {
  await watch?.stop();
  writer.close();
  reader.close();
  rmSync(folder, { recursive: true });
});

const dataVersion = async () => Number(reader.pragma('data_version', { simple: true }));
const unexpected = (error: unknown) => {
  throw error;
};

describe('watching the database', () => {
  it('rings when it starts and at each commit of another connection', async () => {
    const bell = createBell();
    const ear = bell.listen();
    watch = watchDatabase({ dataVersion, bell, onError: unexpected, everyMs: 1 });
    watch.start();
    await ear.wait(never);
    for (let commit = 0; commit < 3; commit++) {
      const rung = ear.wait(never);
      writer.exec('INSERT INTO change DEFAULT VALUES');
      await rung;
    }
  });

  it('stays silent while nothing is committed', async () => {
    const bell = createBell();
    let rings = 0;
    let looks = 0;
    const enough = new AbortController();
    watch = watchDatabase({
      bell: { ...bell, ring: () => (rings += 1) },
      onError: unexpected,
      everyMs: 1,
      dataVersion: () => {
        looks += 1;
        if (looks === 20) enough.abort();
        return dataVersion();
      },
    });
    watch.start();
    await bell.listen().wait(enough.signal);
    await watch.stop();
    expect(rings).toBe(1);
  });

  it('reports a failing look once, goes on, and rings again when it works', async () => {
    const bell = createBell();
    const ear = bell.listen();
    const errors: unknown[] = [];
    const outage = new Error('disk I/O error');
    const answers = [1, outage, outage, outage, 2];
    watch = watchDatabase({
      bell,
      everyMs: 1,
      onError: (error) => errors.push(error),
      dataVersion: async () => {
        const answer = answers.shift() ?? 2;
        if (answer instanceof Error) throw answer;
        return answer;
      },
    });
    watch.start();
    await ear.wait(never);
    await ear.wait(never);
    expect(errors).toEqual([outage]);
    expect(answers).toEqual([]);
  });

  it('looks no more once it is stopped', async () => {
    let looks = 0;
    watch = watchDatabase({
      bell: createBell(),
      onError: unexpected,
      everyMs: 1,
      dataVersion: async () => ++looks,
    });
    watch.start();
    await watch.stop();
    const looked = looks;
    watch.start();
    await watch.stop();
    expect(looks).toBe(looked);
  });
});
