import { assertUsable, identifyFile } from './assert-usable.ts';
import { countBulletins } from './count-bulletins.ts';
import { asFound } from './curate/as-found.ts';
import { createCurator } from './curate/curator.ts';
import { databaseFile } from './database-url.ts';
import { DatabaseTooOld } from './errors.ts';
import { pageChanges } from './feed/page-changes.ts';
import { pruneChanges } from './feed/prune-changes.ts';
import { dataVersion, getFeedKey, latestSequence } from './feed/read-feed.ts';
import { readKnownMigrations } from './known-migrations.ts';
import { findMissing, migrate } from './migrate.ts';
import { openReadingClient } from './open-client.ts';
import { isIndexStale } from './search/index-stale.ts';
import { openStatements } from './statements.ts';
import type { Store } from './store.ts';
import { createTokens } from './tokens/tokens.ts';
import { findOutdated, getReceived } from './write/find-outdated.ts';
import { findUnchanged } from './write/find-unchanged.ts';
import { replaceFacts } from './write/replace-facts.ts';
import { storeBulletin } from './write/store-bulletin.ts';
import { openWriter, type Writer } from './writer.ts';

export interface OpenStoreOptions {
  /** A file, such as `file:./data/chancery.db`; made with its folder where there is none. */
  readonly url: string;
  /** Opens without a writer and migrates nothing; false unless told. */
  readonly readOnly?: boolean;
  /** How long a statement waits for another process that has the database locked, in milliseconds; 10 seconds unless told. */
  readonly busyWaitMs?: number;
  /** The time of arrival of what is stored; the clock unless told. */
  readonly now?: () => Date;
}

const BUSY_WAIT_MS = 10_000;

/**
 * Opens the record, migrated to the shape this version needs. Throws a DatabaseRefused, and leaves the file as it was,
 * when that can't be: DatabaseTooNew, MigrationBroken, DatabaseForeign, or, opened read-only, DatabaseTooOld.
 */
export async function openStore(options: OpenStoreOptions): Promise<Store> {
  const { url, readOnly = false, busyWaitMs = BUSY_WAIT_MS, now = () => new Date() } = options;
  const file = databaseFile(url);
  if (readOnly) await assertMigrated(file);
  else await migrate(url);
  // The writer first: it leaves the files beside the database in place that a reader may not make.
  const writer = readOnly ? refusingWriter(file) : await openWriter({ file, busyWaitMs });
  const reader = await openReadingClient(file, busyWaitMs);
  const statements = openStatements(file, busyWaitMs);
  // Whatever is written is indexed with it, so there is nothing to do but to write.
  if (!readOnly && (await isIndexStale(reader))) await writer.write(() => Promise.resolve());
  const open = { file, identity: await identifyFile(file), known: await readKnownMigrations(), reader };
  const { counts, ...ingesting } = countBulletins({
    findUnchanged: (sha256) => findUnchanged(reader, sha256),
    storeBulletin: (bulletin, storeOptions = {}) =>
      writer.write((transaction) =>
        asFound(transaction, () =>
          storeBulletin(transaction, { ...bulletin, options: storeOptions, at: now() }),
        ),
      ),
  });
  return {
    reader,
    statements: statements.reader,
    recordVersion: statements.dataVersion,
    feedKey: await getFeedKey(reader),
    ...ingesting,
    findOutdated: (version) => findOutdated(reader, version),
    getReceived: (bulletinId) => getReceived(reader, bulletinId),
    replaceFacts: (replacement) =>
      writer.write((transaction) =>
        asFound(transaction, () => replaceFacts(transaction, { ...replacement, at: now() })),
      ),
    curator: createCurator(reader, writer, now),
    tokens: createTokens(reader, writer, now),
    latestSequence: () => latestSequence(reader),
    pageChanges: (request) => pageChanges(reader, request),
    pruneChanges: (before) => writer.write((transaction) => pruneChanges(transaction, before)),
    dataVersion: () => dataVersion(reader),
    assertUsable: () => assertUsable(open),
    state: () => ({ writes: writer.size(), bulletins: counts }),
    close: async () => {
      // The readers first: the last connection folds the write-ahead log into the file, which a reading one can't.
      statements.close();
      await reader.$disconnect();
      await writer.close();
    },
  };
}

async function assertMigrated(file: string): Promise<void> {
  const missing = await findMissing(file, await readKnownMigrations());
  if (missing.length > 0) throw new DatabaseTooOld(file, missing);
}

function refusingWriter(file: string): Writer {
  return {
    write: () => Promise.reject(new Error(`Expected no writes to ${file}, which was opened to be read only`)),
    size: () => 0,
    close: () => Promise.resolve(),
  };
}
