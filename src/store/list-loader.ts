import DataLoader from 'dataloader';
import { Prisma } from '../generated/prisma/client.ts';
import type { Reader } from './reader.ts';
import type { Rows, Table } from './rows.ts';
import { columnsOf, isOneOf } from './rows.ts';

/** A list of rows that hang on one parent. All parts are SQL of ours, never a client's words. */
export interface ListSource<T extends Table> {
  /** The table whose rows make the list. */
  readonly table: T;
  /** What to read from: that table and whatever it is joined with. */
  readonly from: string;
  /** The column that holds the parent's id. */
  readonly parent: string;
  /** A condition besides the parent. */
  readonly where?: string;
  readonly orderBy: string;
}

/** Whole lists by their parent's id, one statement a batch; a parent without rows has an empty list. */
export function defineListLoader<T extends Table>({
  table,
  from,
  parent,
  where = 'TRUE',
  orderBy,
}: ListSource<T>): (reader: Reader) => DataLoader<number, readonly Rows[T][]> {
  const statement = (ids: readonly number[]) => Prisma.sql`
    SELECT ${columnsOf(table)}, ${Prisma.raw(parent)} AS "parent" FROM ${Prisma.raw(from)}
    WHERE ${isOneOf(Prisma.raw(parent), ids)} AND ${Prisma.raw(where)} ORDER BY ${Prisma.raw(orderBy)}`;
  return (reader) =>
    new DataLoader<number, readonly Rows[T][]>(async (ids) => {
      const lists = new Map<number, Rows[T][]>(ids.map((id) => [id, []]));
      const found = await reader.$queryRaw<(Rows[T] & { parent: number })[]>(statement(ids));
      for (const row of found) lists.get(row.parent)?.push(row);
      return ids.map((id) => lists.get(id) ?? []);
    });
}
