import { setImmediate as giveWay } from 'node:timers/promises';
import { z } from 'zod';
import type { FeedGap } from '../../domain/change.ts';
import type { ChangeFilter } from '../../domain/filter.ts';
import type { Change } from '../../generated/prisma/client.ts';
import { Prisma } from '../../generated/prisma/client.ts';
import type { Reader } from '../reader.ts';
import { isWantedChange } from './change-filter.ts';
import type { ChangeRequest } from './page-changes.ts';
import { pageChanges } from './page-changes.ts';

/** Changes counted by one statement at most. */
const WINDOW = 1_000;

const CountRows = z.tuple([z.object({ total: z.coerce.number() })]);
const BoundRows = z.tuple([z.object({ first: z.coerce.number(), last: z.coerce.number() })]);

/** Changes as a list rather than as a feed. */
export interface ChangeList {
  readonly rows: readonly Change[];
  /** Another one that is wanted follows. */
  readonly goesOn: boolean;
  readonly gap: FeedGap | null;
}

/**
 * The first changes behind a sequence that a filter wants, however far on they are: one statement where they are near,
 * else one for every some thousand changes passed over, with everything else in the process having its turn in between.
 */
export async function listChanges(
  reader: Reader,
  { after, limit, filter }: Required<ChangeRequest>,
): Promise<ChangeList> {
  const rows: Change[] = [];
  let gap: FeedGap | null = null;
  for (let position = after; ; await giveWay()) {
    const page = await pageChanges(reader, { after: position, limit: limit + 1 - rows.length, filter });
    // Pruned in between: what was pruned belongs to the next page, which tells the gap.
    if (page.gap && rows.length > 0) return { rows, goesOn: true, gap };
    if (page.gap) gap = { from: after, to: page.gap.to };
    rows.push(...page.rows);
    const goesOn = rows.length > limit;
    if (goesOn || page.isLast) return { rows: rows.slice(0, limit), goesOn, gap };
    position = page.through;
  }
}

/** How many changes a filter wants, of all that are kept. Costs what the feed is long, in short statements. */
export async function countChanges(reader: Reader, filter: ChangeFilter): Promise<number> {
  const [{ first, last }] = BoundRows.parse(
    await reader.$queryRaw`SELECT coalesce(min("sequence"), 1) AS "first", coalesce(max("sequence"), 0) AS "last" FROM "Change"`,
  );
  let total = 0;
  for (let from = first; from <= last; from += WINDOW) {
    const stretch = Prisma.sql`"sequence" >= ${from} AND "sequence" < ${from + WINDOW}`;
    total += await count(reader, Prisma.sql`${stretch} AND ${isWantedChange(filter, stretch)}`);
    await giveWay();
  }
  return total;
}

async function count(reader: Reader, where: Prisma.Sql): Promise<number> {
  const rows = await reader.$queryRaw`SELECT count(*) AS "total" FROM "Change" WHERE ${where}`;
  return CountRows.parse(rows)[0].total;
}
