import type { FeedGap } from '../../domain/change.ts';
import type { ChangeFilter } from '../../domain/filter.ts';
import { EVERY_CHANGE } from '../../domain/filter.ts';
import type { Change } from '../../generated/prisma/client.ts';
import { Prisma } from '../../generated/prisma/client.ts';
import type { Reader } from '../reader.ts';
import { columnsOf } from '../rows.ts';
import { isWantedChange } from './change-filter.ts';

/**
 * Changes looked at by one statement at most, however few of them are wanted. The feed is cut at its multiples, so that
 * readers who come from different places come to the same one.
 */
const WINDOW = 1_024;

const STRETCH = Prisma.sql`"sequence" > (SELECT "start" FROM "kept")
  AND "sequence" <= (SELECT "start" - "start" % ${WINDOW} FROM "kept") + ${WINDOW}`;

/** A stretch of the feed, read by one statement. */
export interface ChangePage {
  /** The changes wanted, in order; none when the stretch has none. */
  readonly rows: readonly Change[];
  /** Sequence of the last change in the stretch, wanted or not: what follows begins behind it. */
  readonly through: number;
  /** No change behind the stretch was committed when it was read. */
  readonly isLast: boolean;
  /** Pruned changes between the place asked for and the stretch; null when there are none. */
  readonly gap: FeedGap | null;
}

/** The place to read behind and the sequence of the newest change, beside each row; without rows, once alone. */
type FoundRow = { readonly [Column in keyof Change]: Change[Column] | null } & {
  readonly start: number | bigint;
  readonly newest: number | bigint;
};

/**
 * The changes behind a sequence that a filter wants, all unless told: at most `limit`, and no further than some thousand
 * sequences on, so that a statement is short and a replay of the whole feed costs what the feed is long.
 */
export async function pageChanges(
  reader: Reader,
  { after, limit, filter = EVERY_CHANGE }: ChangeRequest,
): Promise<ChangePage> {
  const found = await reader.$queryRaw<FoundRow[]>`
    WITH "kept" AS MATERIALIZED (
      SELECT max(${after}, coalesce((SELECT min("sequence") - 1 FROM "Change"), "newest")) AS "start", "newest"
      FROM (SELECT coalesce(max("seq"), 0) AS "newest" FROM "sqlite_sequence" WHERE "name" = 'Change'))
    SELECT "kept"."start", "kept"."newest", ${columnsOf('Change')} FROM "kept" LEFT JOIN (
      SELECT * FROM "Change"
      WHERE ${STRETCH} AND ${isWantedChange(filter, STRETCH)}
      ORDER BY "sequence" LIMIT ${limit}) AS "Change" ON TRUE
    ORDER BY "Change"."sequence"`;
  const start = Number(found[0]?.start ?? after);
  const newest = Number(found[0]?.newest ?? after);
  const rows = found.filter(isChange);
  const end = Math.max(start, Math.min(start - (start % WINDOW) + WINDOW, newest));
  const through = rows.length < limit ? end : (rows.at(-1)?.sequence ?? end);
  return {
    rows: rows.map(({ start: _start, newest: _newest, ...row }) => row),
    through,
    isLast: through >= newest,
    gap: start > after ? { from: after, to: start } : null,
  };
}

export interface ChangeRequest {
  /** Sequence of the last change already seen, 0 for the feed from its beginning. */
  readonly after: number;
  readonly limit: number;
  readonly filter?: ChangeFilter;
}

function isChange(row: FoundRow): row is FoundRow & Change {
  return row.sequence !== null;
}
