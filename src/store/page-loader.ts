import DataLoader from 'dataloader';
import type { Page, PageRequest } from '../domain/page.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { boundsOf, createPage, towardsOf } from './page.ts';
import { keyColumns, orderBy, rangesBeyond } from './page-order.ts';
import type { KeyedRow, NestedPageSource } from './page-source.ts';
import type { Reader } from './reader.ts';
import type { Rows, Table } from './rows.ts';
import { columnsOf, isOneOf } from './rows.ts';

/** A page of the list that hangs on a parent. Rejects with a `Refusal` for a cursor that is not one of this list. */
export type LoadPage<Row> = (parent: number, request: PageRequest) => Promise<Page<Row>>;

type ParentedRow<T extends Table> = KeyedRow<T> & { readonly parent: number };

/**
 * Pages of many parents' lists by one statement for each different request, however many parents ask, and one more for
 * all their totals when those are asked for.
 */
export function createPageLoader<T extends Table>(
  reader: Reader,
  source: NestedPageSource<T>,
): LoadPage<Rows[T]> {
  const totals = createTotalLoader(reader, source);
  const loaders = new Map<string, DataLoader<number, Page<Rows[T]>>>();
  const loaderFor = (request: PageRequest) => {
    const key = JSON.stringify([request.from, request.count, request.after, request.before]);
    const loader = loaders.get(key) ?? createRequestLoader(reader, source, { request, totals });
    loaders.set(key, loader);
    return loader;
  };
  return (parent, request) => loaderFor(request).load(parent);
}

function createRequestLoader<T extends Table>(
  reader: Reader,
  source: NestedPageSource<T>,
  { request, totals }: { readonly request: PageRequest; readonly totals: DataLoader<number, number> },
): DataLoader<number, Page<Rows[T]>> {
  return new DataLoader<number, Page<Rows[T]>>(async (parents) => {
    const pages = new Map<number, KeyedRow<T>[]>(parents.map((parent) => [parent, []]));
    const found = await reader.$queryRaw<ParentedRow<T>[]>(statementFor(source, request, parents));
    for (const row of found) pages.get(row.parent)?.push(row);
    return parents.map((parent) =>
      createPage<T>(pages.get(parent) ?? [], request, {
        order: source.order,
        totalCount: () => totals.load(parent),
      }),
    );
  });
}

function statementFor<T extends Table>(
  { table, from, parent, order }: NestedPageSource<T>,
  request: PageRequest,
  parents: readonly number[],
): Prisma.Sql {
  const { start, stop } = boundsOf(request);
  const towards = towardsOf(request);
  const beyond = rangesBeyond(order, start, towards);
  const within = rangesBeyond(order, stop, towards === 'END' ? 'START' : 'END');
  const column = Prisma.raw(parent);
  return Prisma.sql`SELECT * FROM (
    SELECT ${columnsOf(table)}, ${keyColumns(order)}, ${column} AS "parent",
      ROW_NUMBER() OVER (PARTITION BY ${column} ORDER BY ${orderBy(order, towards)}) AS "rank"
    FROM ${Prisma.raw(from)}
    WHERE ${isOneOf(column, parents)} AND (${Prisma.join(beyond, ' OR ')}) AND (${Prisma.join(within, ' OR ')})
  ) WHERE "rank" <= ${request.count + 1} ORDER BY "parent", "rank"`;
}

function createTotalLoader<T extends Table>(
  reader: Reader,
  { from, parent }: NestedPageSource<T>,
): DataLoader<number, number> {
  return new DataLoader<number, number>(async (parents) => {
    const column = Prisma.raw(parent);
    const rows = await reader.$queryRaw<{ parent: number; total: bigint }[]>`
      SELECT ${column} AS "parent", COUNT(*) AS "total" FROM ${Prisma.raw(from)}
      WHERE ${isOneOf(column, parents)} GROUP BY ${column}`;
    const totals = new Map(rows.map(({ parent: id, total }) => [id, Number(total)]));
    return parents.map((id) => totals.get(id) ?? 0);
  });
}
