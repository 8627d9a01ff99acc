import type { Page, PageRequest } from '../domain/page.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { boundsOf, createPage, towardsOf } from './page.ts';
import type { Towards } from './page-order.ts';
import { keyColumns, orderBy, orderByKey, rangesBeyond } from './page-order.ts';
import type { KeyedRow, PageSource } from './page-source.ts';
import type { Reader } from './reader.ts';
import type { Rows, Table } from './rows.ts';
import { columnsOf } from './rows.ts';

/**
 * A page of a list of the whole database: one statement, and one more when the total is asked for. Throws a `Refusal`
 * for a cursor that is not one of this list.
 */
export async function readPage<T extends Table>(
  reader: Reader,
  source: PageSource<T>,
  { request, where }: { readonly request: PageRequest; readonly where: Prisma.Sql },
): Promise<Page<Rows[T]>> {
  const { start, stop } = boundsOf(request);
  const towards = towardsOf(request);
  const ranges = rangesBeyond(source.order, start, towards);
  const within = rangesBeyond(source.order, stop, towards === 'END' ? 'START' : 'END');
  const branches = ranges.map((range) =>
    branch(source, Prisma.sql`${where} AND (${range}) AND (${Prisma.join(within, ' OR ')})`, {
      towards,
      limit: request.count + 1,
    }),
  );
  const [first = Prisma.empty] = branches;
  const rows = await reader.$queryRaw<KeyedRow<T>[]>(
    branches.length === 1
      ? first
      : Prisma.sql`SELECT * FROM (${Prisma.join(branches, ') UNION ALL SELECT * FROM (')})
          ORDER BY ${orderByKey(source.order, towards)} LIMIT ${request.count + 1}`,
  );
  return createPage<T>(rows, request, {
    order: source.order,
    totalCount: () => countRows(reader, source, where),
  });
}

function branch<T extends Table>(
  { table, from, order }: PageSource<T>,
  where: Prisma.Sql,
  { towards, limit }: { readonly towards: Towards; readonly limit: number },
): Prisma.Sql {
  return Prisma.sql`SELECT ${columnsOf(table)}, ${keyColumns(order)} FROM ${Prisma.raw(from)}
    WHERE ${where} ORDER BY ${orderBy(order, towards)} LIMIT ${limit}`;
}

async function countRows<T extends Table>(
  reader: Reader,
  { from }: PageSource<T>,
  where: Prisma.Sql,
): Promise<number> {
  const [row] = await reader.$queryRaw<{ total: bigint }[]>`
    SELECT COUNT(*) AS "total" FROM ${Prisma.raw(from)} WHERE ${where}`;
  return Number(row?.total ?? 0);
}
