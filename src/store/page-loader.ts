import DataLoader from 'dataloader';
import type { Listing } from '../domain/order.ts';
import type { Page, PageRequest } from '../domain/page.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { boundsOf, createPage, towardsOf } from './page.ts';
import { isBefore, orderBy, orderBySortColumns, rangesBeyond, sortColumns } from './page-order.ts';
import type { KeyedRow, NestedPageSource } from './page-source.ts';
import { pageOrder } from './page-source.ts';
import type { Reader } from './reader.ts';
import type { Rows, Table } from './rows.ts';
import { columnsOf, isOneOf, nameOf } from './rows.ts';

/**
 * A page of the list that hangs on a parent. Rejects with a `Refusal` for a cursor that is not one of this list in this
 * order.
 */
export type LoadPage<Row> = (parent: number, request: PageRequest) => Promise<Page<Row>>;
export type LoadListing<Row, Filter, Field extends string> = (
  parent: number,
  request: PageRequest,
  listing: Listing<Filter, Field>,
) => Promise<Page<Row>>;

type ParentedRow<T extends Table> = KeyedRow<T> & { readonly parent: number };

/**
 * Pages of many parents' lists by one statement for each different request, however many parents ask, and one more for
 * all their totals when those are asked for.
 */
export function definePageLoader<T extends Table, Field extends string>(
  source: NestedPageSource<T, Field>,
): (reader: Reader) => LoadPage<Rows[T]> {
  return (reader) => {
    const load = createListingLoader(reader, source, () => Prisma.sql`TRUE`);
    return (parent, request) => load(parent, request, { filter: null, order: null });
  };
}

/** The same, each statement for a request with its filter and order. The filter is compiled once for all parents. */
export function defineListingLoader<T extends Table, Field extends string, Filter>(
  source: NestedPageSource<T, Field>,
  isWanted: (filter: Filter) => Prisma.Sql,
): (reader: Reader) => LoadListing<Rows[T], Filter, Field> {
  return (reader) => createListingLoader(reader, source, isWanted);
}

function createListingLoader<T extends Table, Field extends string, Filter>(
  reader: Reader,
  source: NestedPageSource<T, Field>,
  isWanted: (filter: Filter) => Prisma.Sql,
): LoadListing<Rows[T], Filter, Field> {
  const loaders = new Map<string, DataLoader<number, Page<Rows[T]>>>();
  const totals = new Map<string, DataLoader<number, number>>();
  const totalsOf = (filter: Filter) =>
    remember(totals, JSON.stringify(filter), () => createTotalLoader(reader, source, isWanted(filter)));
  return (parent, { from, count, after, before }, { filter, order }) => {
    const request = { from, count, after, before };
    const key = JSON.stringify([request, filter, order]);
    const loader = remember(loaders, key, () =>
      createRequestLoader(reader, source, {
        request,
        listing: { filter: isWanted(filter), order },
        totals: totalsOf(filter),
      }),
    );
    return loader.load(parent);
  };
}

function remember<Value>(known: Map<string, Value>, key: string, create: () => Value): Value {
  const value = known.get(key) ?? create();
  known.set(key, value);
  return value;
}

interface Asked<Field extends string> {
  readonly request: PageRequest;
  readonly listing: Listing<Prisma.Sql, Field>;
}

function createRequestLoader<T extends Table, Field extends string>(
  reader: Reader,
  source: NestedPageSource<T, Field>,
  { totals, ...asked }: Asked<Field> & { readonly totals: DataLoader<number, number> },
): DataLoader<number, Page<Rows[T]>> {
  const order = pageOrder(source, asked.listing.order);
  return new DataLoader<number, Page<Rows[T]>>(async (parents) => {
    const pages = new Map<number, KeyedRow<T>[]>(parents.map((parent) => [parent, []]));
    const found = await reader.$queryRaw<ParentedRow<T>[]>(statementFor(source, asked, parents));
    for (const row of found) pages.get(row.parent)?.push(row);
    return parents.map((parent) =>
      createPage<Rows[T]>(pages.get(parent) ?? [], asked.request, {
        order,
        totalCount: () => totals.load(parent),
      }),
    );
  });
}

/** Sorts keys, and brings whole rows only for those of the page: of a list of thousands all but some are sorted for nothing. */
function statementFor<T extends Table, Field extends string>(
  source: NestedPageSource<T, Field>,
  asked: Asked<Field>,
  parents: readonly number[],
): Prisma.Sql {
  const { table } = source;
  const order = pageOrder(source, asked.listing.order);
  const sorted = orderBySortColumns(order, towardsOf(asked.request));
  return Prisma.sql`SELECT ${columnsOf(table)}, CAST("lead" AS TEXT) AS "keyLead", "keyId", "parent"
    FROM (${keysFor(source, asked, parents)}) CROSS JOIN ${nameOf(table)} ON ${nameOf(table)}."id" = "keyId"
    ORDER BY "parent", ${sorted}`;
}

/** The sort keys of the pages, with their parents. */
function keysFor<T extends Table, Field extends string>(
  source: NestedPageSource<T, Field>,
  { request, listing }: Asked<Field>,
  parents: readonly number[],
): Prisma.Sql {
  const order = pageOrder(source, listing.order);
  const { start, stop } = boundsOf(request);
  const towards = towardsOf(request);
  const beyond =
    start === null ? Prisma.sql`TRUE` : Prisma.join([...rangesBeyond(order, start, towards)], ' OR ');
  const parent = Prisma.raw(source.parent);
  const keys = Prisma.sql`${sortColumns(order)}, ${parent} AS "parent"`;
  const wanted = Prisma.sql`FROM ${Prisma.raw(source.from)}
    WHERE ${isOneOf(parent, parents)} AND (${beyond}) AND ${isBefore(order, stop, towards)} AND ${listing.filter}`;
  const most = request.count + 1;
  // Of one list no more than a page is held while it is sorted; a window holds all of it.
  return parents.length === 1
    ? Prisma.sql`SELECT ${keys} ${wanted} ORDER BY ${orderBy(order, towards)} LIMIT ${most}`
    : Prisma.sql`SELECT * FROM (
        SELECT ${keys}, ROW_NUMBER() OVER (PARTITION BY ${parent} ORDER BY ${orderBy(order, towards)}) AS "rank"
        ${wanted}) WHERE "rank" <= ${most}`;
}

function createTotalLoader<T extends Table, Field extends string>(
  reader: Reader,
  { from, parent }: NestedPageSource<T, Field>,
  where: Prisma.Sql,
): DataLoader<number, number> {
  return new DataLoader<number, number>(async (parents) => {
    const column = Prisma.raw(parent);
    const rows = await reader.$queryRaw<{ parent: number; total: bigint }[]>`
      SELECT ${column} AS "parent", COUNT(*) AS "total" FROM ${Prisma.raw(from)}
      WHERE ${isOneOf(column, parents)} AND ${where} GROUP BY ${column}`;
    const totals = new Map(rows.map(({ parent: id, total }) => [id, Number(total)]));
    return parents.map((id) => totals.get(id) ?? 0);
  });
}
