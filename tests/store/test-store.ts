import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { migrate } from '../../src/store/migrate.ts';
import { type OpenStoreOptions, openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';

/** A folder that is gone at the end of the scope. */
export interface TestFolder extends Disposable {
  readonly path: string;
  /** A database in it, as file and as URL. */
  readonly file: string;
  readonly url: string;
}

export function createTestFolder(): TestFolder {
  const folder = mkdtempSync(path.join(tmpdir(), 'chancery-store-'));
  const file = path.join(folder, 'chancery.db');
  const remove = () => rmSync(folder, { recursive: true, force: true });
  return { path: folder, file, url: `file:${file}`, [Symbol.dispose]: remove };
}

/** A store of its own, closed at the end of the scope. */
export type TestStore = Store & AsyncDisposable & { readonly file: string };

/** Opens a new store, or the one in a folder. Every bulletin arrives at noon of 5 February 2026 unless told. */
export async function openTestStore(
  options: Partial<OpenStoreOptions> & { readonly folder?: TestFolder } = {},
): Promise<TestStore> {
  const { folder: lent, ...rest } = options;
  const folder = lent ?? (await createMigratedFolder());
  const now = () => new Date('2026-02-05T12:00:00Z');
  const store = await openStore({ url: folder.url, now, ...rest });
  const dispose = async () => {
    await store.close();
    if (!lent) folder[Symbol.dispose]();
  };
  return { ...store, file: folder.file, [Symbol.asyncDispose]: dispose };
}

async function createMigratedFolder(): Promise<TestFolder> {
  template ??= buildTemplate();
  const folder = createTestFolder();
  writeFileSync(folder.file, await template);
  return folder;
}

/** A database migrated once for all tests of a file; in memory, since a test worker gets no chance to clean up. */
let template: Promise<Buffer> | undefined;

async function buildTemplate(): Promise<Buffer> {
  using folder = createTestFolder();
  await migrate(folder.url);
  return readFileSync(folder.file);
}
