import { Prisma } from '../generated/prisma/client.ts';
import type { SortKey } from './cursor.ts';
import { parseCursor } from './cursor.ts';

/** How a list is sorted: by a leading column, entries without a value last, and then by id, which makes it total. */
export interface PageOrder {
  /** Names the order in its cursors, so that those of another are refused. */
  readonly name: string;
  /** Leading column; null for a list sorted by id alone. All columns are SQL of ours. */
  readonly lead: string | null;
  /** A nullable leading column is sorted descending only: that is the order in which SQLite puts nulls last. */
  readonly nullable: boolean;
  readonly id: string;
  readonly direction: 'ASC' | 'DESC';
}

/** A way to go along a list: to its end or back to its start. */
export type Towards = 'END' | 'START';

/** The columns of the sort key, as `parseKey` reads them. */
export function keyColumns(order: PageOrder): Prisma.Sql {
  const lead = order.lead === null ? 'NULL' : `CAST(${order.lead} AS TEXT)`;
  return Prisma.raw(`${lead} AS "keyLead", ${order.id} AS "keyId"`);
}

/** The list's own sorting, or its reverse. */
export function orderBy(order: PageOrder, towards: Towards): Prisma.Sql {
  const direction = directionOf(order, towards);
  return Prisma.raw(
    order.lead === null ? `${order.id} ${direction}` : `${order.lead} ${direction}, ${order.id} ${direction}`,
  );
}

/** The same over a result that carries `keyColumns`. */
export function orderByKey(order: PageOrder, towards: Towards): Prisma.Sql {
  const direction = directionOf(order, towards);
  return Prisma.raw(`"keyLead" ${direction}, "keyId" ${direction}`);
}

/**
 * The entries strictly beyond a cursor as one or two conditions, each a contiguous range of the index that sorts the
 * list: an OR of them would make SQLite sort the whole tail. Without a cursor, the one condition that holds for all.
 */
export function rangesBeyond(order: PageOrder, cursor: string | null, towards: Towards): Prisma.Sql[] {
  if (cursor === null) return [Prisma.sql`TRUE`];
  const key = parseCursor(order.name, cursor);
  if (order.lead === null) return [Prisma.sql`${Prisma.raw(order.id)} ${sign(order, towards)} ${key.id}`];
  return order.nullable
    ? rangesAroundNulls(order.lead, order, key, towards)
    : [beyondKey(order, key, towards)];
}

function rangesAroundNulls(lead: string, order: PageOrder, key: SortKey, towards: Towards): Prisma.Sql[] {
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

function sign(order: PageOrder, towards: Towards): Prisma.Sql {
  return Prisma.raw(directionOf(order, towards) === 'ASC' ? '>' : '<');
}

function directionOf(order: PageOrder, towards: Towards): 'ASC' | 'DESC' {
  const reversed = order.direction === 'ASC' ? 'DESC' : 'ASC';
  return towards === 'END' ? order.direction : reversed;
}
