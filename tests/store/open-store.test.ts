import { readdirSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { DatabaseBusy, DatabaseTooOld } from '../../src/store/errors.ts';
import { openStore } from '../../src/store/open-store.ts';
import { buildBulletin } from './build-bulletin.ts';
import { createTestFolder, openTestStore } from './test-store.ts';

const BULLETIN = buildBulletin({ articles: [{ headline: 'Envoy arrives' }] });

describe('opening the store', () => {
  it('makes the folder, and keeps what was stored for the next time', async () => {
    using folder = createTestFolder();
    const url = `file:${path.join(folder.path, 'new', 'record.db')}`;
    const first = await openStore({ url });
    await first.storeBulletin(BULLETIN);
    await first.close();
    const second = await openStore({ url });
    expect(await second.reader.article.count()).toBe(1);
    await second.close();
  });

  it('refuses a database in memory, which each connection would have for itself', async () => {
    await expect(openStore({ url: 'file::memory:' })).rejects.toThrow('found file::memory:');
    await expect(openStore({ url: 'postgresql://localhost/chancery' })).rejects.toThrow(RangeError);
  });

  it('uses a write-ahead log, so that reading and writing do not wait for each other', async () => {
    await using store = await openTestStore();
    const database = new Database(store.file, { readonly: true });
    expect(database.pragma('journal_mode', { simple: true })).toBe('wal');
    database.close();
  });

  it('leaves one file behind when it is closed, the log folded into it', async () => {
    using folder = createTestFolder();
    const store = await openStore({ url: `file:${path.join(folder.path, 'record.db')}` });
    await store.storeBulletin(BULLETIN);
    await store.close();
    expect(readdirSync(folder.path)).toEqual(['record.db']);
  });

  it('gives a reader that cannot write', async () => {
    await using store = await openTestStore();
    const write = store.reader.source.create({ data: { slug: 'a', name: 'A', timeZone: 'UTC' } });
    await expect(write).rejects.toThrow(/readonly/);
  });
});

describe('a store opened to be read only', () => {
  it('reads what is there and stores nothing', async () => {
    using folder = createTestFolder();
    await using store = await openTestStore({ folder });
    await store.storeBulletin(BULLETIN);
    await using readOnly = await openTestStore({ folder, readOnly: true });
    expect(await readOnly.reader.bulletin.count()).toBe(1);
    await expect(readOnly.storeBulletin(BULLETIN)).rejects.toThrow(/opened to be read only/);
  });

  it('does not migrate', async () => {
    using folder = createTestFolder();
    await expect(openTestStore({ folder, readOnly: true })).rejects.toThrow(DatabaseTooOld);
  });
});

describe('the feed', () => {
  it('is empty at first', async () => {
    await using store = await openTestStore();
    expect(await store.latestSequence()).toBe(0);
    expect(await store.pageChanges({ after: 0, limit: 10 })).toMatchObject({ rows: [], isLast: true });
  });

  it('pages the changes after a sequence, in order', async () => {
    await using store = await openTestStore();
    await store.storeBulletin(buildBulletin({ articles: [{ headline: 'One' }, { headline: 'Two' }] }));
    expect(await store.latestSequence()).toBe(3);
    const { rows: page } = await store.pageChanges({ after: 1, limit: 1 });
    expect(page.map(({ sequence, kind }) => [sequence, kind])).toEqual([[2, 'ARTICLE_PUBLISHED']]);
    expect(await store.pageChanges({ after: 3, limit: 10 })).toMatchObject({ rows: [], isLast: true });
  });

  it('keeps its last sequence when changes were pruned', async () => {
    using folder = createTestFolder();
    await using store = await openTestStore({ folder });
    await store.storeBulletin(BULLETIN);
    const pruner = new Database(folder.file);
    pruner.exec('DELETE FROM "Change"');
    pruner.close();
    expect(await store.latestSequence()).toBe(2);
    const { sequence } = await store.storeBulletin(
      buildBulletin({ articles: [{ headline: 'Envoy leaves' }] }),
    );
    expect(sequence).toBe(4);
  });

  it('shows by its data version that this process or another has committed', async () => {
    using folder = createTestFolder();
    await using store = await openTestStore({ folder });
    const before = await store.dataVersion();
    expect(await store.dataVersion()).toBe(before);
    await store.storeBulletin(BULLETIN);
    const after = await store.dataVersion();
    expect(after).not.toBe(before);
    await using other = await openTestStore({ folder });
    await other.storeBulletin(buildBulletin({ articles: [{ headline: 'Envoy leaves' }] }));
    expect(await store.dataVersion()).not.toBe(after);
  });
});

describe('a database that another process holds', () => {
  it('is refused after a bounded wait, and written when it is free again', async () => {
    using folder = createTestFolder();
    await using store = await openTestStore({ folder, busyWaitMs: 100 });
    const holder = new Database(folder.file);
    holder.exec('BEGIN IMMEDIATE');
    await expect(store.storeBulletin(BULLETIN)).rejects.toThrow(DatabaseBusy);
    expect(await store.reader.bulletin.count()).toBe(0);
    holder.exec('ROLLBACK');
    expect((await store.storeBulletin(BULLETIN)).outcome).toBe('ingested');
    holder.close();
  });

  it('is waited for', async () => {
    using folder = createTestFolder();
    await using patient = await openTestStore({ folder });
    await using impatient = await openTestStore({ folder, busyWaitMs: 100 });
    const holder = new Database(folder.file);
    holder.exec('BEGIN IMMEDIATE');
    const stored = patient.storeBulletin(BULLETIN);
    // By the time the second gives up the first has been locked out many times.
    await expect(impatient.storeBulletin(BULLETIN)).rejects.toThrow(DatabaseBusy);
    holder.exec('COMMIT');
    expect((await stored).outcome).toBe('ingested');
    holder.close();
  });
});
