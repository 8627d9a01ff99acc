import { Prisma } from '../generated/prisma/client.ts';
import type { SortKey } from './cursor.ts';
import { parseCursor } from './cursor.ts';

/** How a list is sorted: by a leading column, entries without a value last, and then by id, which makes it total. */
export interface PageOrder {
  /** Names the order in its cursors, so that those of another are refused. */
  readonly name: string;
  /** Leading column; null for a list sorted by id alone. All columns are SQL of ours. */
  readonly lead: string | null;
  readonly nullable: boolean;
  readonly id: string;
  readonly direction: 'ASC' | 'DESC';
}

/** One range of a list, or two that are read one after the other. */
export type Ranges = readonly [near: Prisma.Sql, far?: Prisma.Sql];

/** A way to go along a list: to its end or back to its start. */
export type Towards = 'END' | 'START';

/** The columns of the sort key, as `parseKey` reads them. */
export function keyColumns(order: PageOrder): Prisma.Sql {
  const lead = order.lead === null ? 'NULL' : `CAST(${order.lead} AS TEXT)`;
  return Prisma.raw(`${lead} AS "keyLead", ${order.id} AS "keyId"`);
}

/** The sort key itself, as `orderBySortColumns` sorts by it. */
export function sortColumns({ lead, id }: PageOrder): Prisma.Sql {
  return Prisma.raw(`${lead ?? 'NULL'} AS "lead", ${id} AS "keyId"`);
}

/** The list's own sorting, or its reverse, over a result that carries `sortColumns`. */
export function orderBySortColumns(order: PageOrder, towards: Towards): Prisma.Sql {
  return sortBy(order.lead === null ? null : '"lead"', '"keyId"', { order, towards });
}

/** The list's own sorting, or its reverse, within one of the ranges that `rangesBeyond` gives. */
export function orderWithinRange(order: PageOrder, towards: Towards): Prisma.Sql {
  const direction = directionOf(order, towards);
  return Prisma.raw(
    order.lead === null ? `${order.id} ${direction}` : `${order.lead} ${direction}, ${order.id} ${direction}`,
  );
}

/** The list's own sorting, or its reverse. */
export function orderBy(order: PageOrder, towards: Towards): Prisma.Sql {
  return sortBy(order.lead, order.id, { order, towards });
}

/** The same over a result that carries `keyColumns`. */
export function orderByKey(order: PageOrder, towards: Towards): Prisma.Sql {
  return sortBy('"keyLead"', '"keyId"', { order, towards });
}

/**
 * What lies beyond a cursor, or without one all, as stretches of the list in the order in which they are read: each is a
 * contiguous range of the index that sorts the list, where an OR of them would make SQLite sort the whole tail.
 */
export function rangesBeyond(order: PageOrder, cursor: string | null, towards: Towards): Ranges {
  if (cursor === null) return wholeList(order, towards);
  const key = parseCursor(order.name, cursor);
  if (order.lead === null) return [Prisma.sql`${Prisma.raw(order.id)} ${sign(order, towards)} ${key.id}`];
  return order.nullable
    ? rangesAroundNulls(order.lead, order, key, towards)
    : [beyondKey(order, key, towards)];
}

/** Whether an entry is before a cursor, seen along a way; any is where there is none. */
export function isBefore(order: PageOrder, cursor: string | null, towards: Towards): Prisma.Sql {
  if (cursor === null) return Prisma.sql`TRUE`;
  const ranges = rangesBeyond(order, cursor, towards === 'END' ? 'START' : 'END');
  return Prisma.sql`(${Prisma.join([...ranges], ' OR ')})`;
}

/** SQLite sorts nulls as the least, so that a list of them last is a single range of the index only from high to low. */
function wholeList({ lead, nullable, direction }: PageOrder, towards: Towards): Ranges {
  if (lead === null || !nullable || direction === 'DESC') return [Prisma.sql`TRUE`];
  const column = Prisma.raw(lead);
  const [valued, unvalued] = [Prisma.sql`${column} IS NOT NULL`, Prisma.sql`${column} IS NULL`];
  return towards === 'END' ? [valued, unvalued] : [unvalued, valued];
}

function rangesAroundNulls(lead: string, order: PageOrder, key: SortKey, towards: Towards): Ranges {
  const column = Prisma.raw(lead);
  if (key.lead !== null) {
    const beyond = beyondKey(order, key, towards);
    return towards === 'END' ? [beyond, Prisma.sql`${column} IS NULL`] : [beyond];
  }
  const beyond = Prisma.sql`${column} IS NULL AND ${Prisma.raw(order.id)} ${sign(order, towards)} ${key.id}`;
  return towards === 'START' ? [beyond, Prisma.sql`${column} IS NOT NULL`] : [beyond];
}

function beyondKey(order: PageOrder, key: SortKey, towards: Towards): Prisma.Sql {
  const columns = Prisma.raw(`(${order.lead}, ${order.id})`);
  return Prisma.sql`${columns} ${sign(order, towards)} (${key.lead}, ${key.id})`;
}

function sortBy(
  lead: string | null,
  id: string,
  { order, towards }: { readonly order: PageOrder; readonly towards: Towards },
): Prisma.Sql {
  const direction = directionOf(order, towards);
  const nulls = towards === 'END' ? 'LAST' : 'FIRST';
  return Prisma.raw(
    lead === null ? `${id} ${direction}` : `${lead} ${direction} NULLS ${nulls}, ${id} ${direction}`,
  );
}

function sign(order: PageOrder, towards: Towards): Prisma.Sql {
  return Prisma.raw(directionOf(order, towards) === 'ASC' ? '>' : '<');
}

function directionOf(order: PageOrder, towards: Towards): 'ASC' | 'DESC' {
  const reversed = order.direction === 'ASC' ? 'DESC' : 'ASC';
  return towards === 'END' ? order.direction : reversed;
}
