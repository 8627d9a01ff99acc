import type { ListOrder } from '../domain/order.ts';
import type { Page, PageRequest } from '../domain/page.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { boundsOf, createPage, towardsOf } from './page.ts';
import type { PageOrder, Towards } from './page-order.ts';
import { isBefore, keyColumns, orderByKey, orderWithinRange, rangesBeyond } from './page-order.ts';
import type { KeyedRow, PageSource } from './page-source.ts';
import { wholeListOrder } from './page-source.ts';
import type { Reader } from './reader.ts';
import type { Rows, Table } from './rows.ts';
import { columnsOf } from './rows.ts';

/** A page that is asked for. */
interface Asked<Field extends string> {
  readonly request: PageRequest;
  /** The entries wanted. */
  readonly where: Prisma.Sql;
  /** Null for the list's own. */
  readonly order: ListOrder<Field> | null;
}

/**
 * A page of a list of the whole database: one statement, and one more when the total is asked for. Throws a `Refusal`
 * for a cursor that is not one of this list in this order.
 */
export async function readPage<T extends Table, Field extends string>(
  reader: Reader,
  source: PageSource<T, Field>,
  { request, where, order: asked }: Asked<Field>,
): Promise<Page<Rows[T]>> {
  const { from, order } = wholeListOrder(source, asked);
  const { start, stop } = boundsOf(request);
  const towards = towardsOf(request);
  const limit = request.count + 1;
  const within = isBefore(order, stop, towards);
  const read = (range: Prisma.Sql, most: Prisma.Sql) =>
    readRange({ ...source, from }, Prisma.sql`${where} AND (${range}) AND ${within}`, {
      order,
      towards,
      most,
    });
  const [near, far] = rangesBeyond(order, start, towards);
  const rows = await reader.$queryRaw<KeyedRow<T>[]>(
    far === undefined
      ? read(near, Prisma.sql`${limit}`)
      : Prisma.sql`WITH "near" AS MATERIALIZED (${read(near, Prisma.sql`${limit}`)})
          SELECT * FROM "near"
          UNION ALL SELECT * FROM (${read(far, Prisma.sql`${limit} - (SELECT COUNT(*) FROM "near")`)})
          ORDER BY ${orderByKey(order, towards)}`,
  );
  return createPage<Rows[T]>(rows, request, { order, totalCount: () => countRows(reader, source, where) });
}

function readRange<T extends Table, Field extends string>(
  { table, from }: PageSource<T, Field>,
  where: Prisma.Sql,
  {
    order,
    towards,
    most,
  }: { readonly order: PageOrder; readonly towards: Towards; readonly most: Prisma.Sql },
): Prisma.Sql {
  return Prisma.sql`SELECT ${columnsOf(table)}, ${keyColumns(order)} FROM ${Prisma.raw(from)}
    WHERE ${where} ORDER BY ${orderWithinRange(order, towards)} LIMIT ${most}`;
}

async function countRows<T extends Table, Field extends string>(
  reader: Reader,
  { from }: PageSource<T, Field>,
  where: Prisma.Sql,
): Promise<number> {
  const [row] = await reader.$queryRaw<{ total: bigint }[]>`
    SELECT COUNT(*) AS "total" FROM ${Prisma.raw(from)} WHERE ${where}`;
  return Number(row?.total ?? 0);
}
