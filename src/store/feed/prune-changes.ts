import type { Transaction } from '../writer.ts';

/** Changes pruned in one go; readers and other writers have their turn in between. */
const BATCH = 1_000;

/**
 * Prunes the oldest changes, as far as they were committed before a time, and returns how many; less than all of them
 * when there are many, none when it is done. Stops at the first change that is young enough, whatever lies behind it: a
 * clock that once went backwards must not tear a hole into the feed.
 */
export async function pruneChanges(transaction: Transaction, before: Date): Promise<number> {
  return await transaction.$executeRaw`
    WITH "oldest" AS MATERIALIZED (SELECT "sequence", "at" FROM "Change" ORDER BY "sequence" LIMIT ${BATCH})
    DELETE FROM "Change" WHERE "sequence" < coalesce(
      (SELECT min("sequence") FROM "oldest" WHERE "at" >= ${before}),
      (SELECT max("sequence") + 1 FROM "oldest"))`;
}
