import { setImmediate as nextTurn } from 'node:timers/promises';
import { DriverAdapterError } from '@prisma/driver-adapter-utils';
import { describe, expect, it } from 'vitest';
import { isBusy, mayPass } from '../../src/store/busy.ts';
import { migrate } from '../../src/store/migrate.ts';
import { addChanges } from './feed/change-rows.ts';
import { leaveWal, lockOut } from './locked-file.ts';
import { createTestFolder, openTestStore } from './test-store.ts';

describe('a reader of a database another program has locked', () => {
  it('waits until it is let in, and stops nothing else meanwhile', async () => {
    using folder = createTestFolder();
    await migrate(folder.url);
    addChanges(folder, 3);
    leaveWal(folder.file);
    await using store = await openTestStore({ folder, busyWaitMs: 600_000 });
    using lock = lockOut(folder.file);
    let read = false;
    const page = store.pageChanges({ after: 0, limit: 10 }).finally(() => {
      read = true;
    });
    // SQLite's own waiting would hold up the process and never come to these turns.
    for (let turn = 0; turn < 100; turn += 1) await nextTurn();
    expect(read).toBe(false);
    lock.release();
    expect((await page).rows).toHaveLength(3);
  });

  it('gives up when it is not let in, with an error that says it may be tried again', async () => {
    using folder = createTestFolder();
    await migrate(folder.url);
    leaveWal(folder.file);
    await using store = await openTestStore({ folder, busyWaitMs: 50 });
    using _lock = lockOut(folder.file);
    const error = await store.pageChanges({ after: 0, limit: 10 }).catch((reason: unknown) => reason);
    expect({ isBusy: isBusy(error), mayPass: mayPass(error) }).toEqual({ isBusy: true, mayPass: true });
    const own = await store.reader.bulletin.count().catch((reason: unknown) => reason);
    expect({ isBusy: isBusy(own), mayPass: mayPass(own) }).toEqual({ isBusy: true, mayPass: true });
  });

  it('stops waiting when the store is closed', async () => {
    using folder = createTestFolder();
    await migrate(folder.url);
    leaveWal(folder.file);
    const store = await openTestStore({ folder, busyWaitMs: 600_000 });
    using lock = lockOut(folder.file);
    const page = store.pageChanges({ after: 0, limit: 10 });
    const refused = expect(page).rejects.toThrow();
    await nextTurn();
    const closed = store.close();
    await refused;
    lock.release();
    await closed;
  });
});

describe('an error of a statement', () => {
  it('may pass when the disk fails, and not when the statement is wrong', async () => {
    await using store = await openTestStore();
    const failed = new DriverAdapterError({
      kind: 'sqlite',
      originalCode: 'SQLITE_IOERR_READ',
      extendedCode: 266,
      message: 'disk I/O error',
    });
    expect(mayPass(failed)).toBe(true);
    expect(mayPass({ code: 'P2010', meta: { driverAdapterError: failed } })).toBe(true);
    const wrong = await store.reader.$queryRaw`SELECT "nothing"."at" FROM "Change"`.catch(
      (reason: unknown) => reason,
    );
    expect(mayPass(wrong)).toBe(false);
    expect(mayPass(new Error('SQLITE_BUSY'))).toBe(false);
  });
});
