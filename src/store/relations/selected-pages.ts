import DataLoader from 'dataloader';
import type { Page, PageRequest } from '../../domain/page.ts';
import { Prisma } from '../../generated/prisma/client.ts';
import { groupBy } from '../curate/group-by.ts';
import { boundsOf, createPage, towardsOf } from '../page.ts';
import type { PageOrder } from '../page-order.ts';
import { isBefore, keyColumns, orderBy, rangesBeyond } from '../page-order.ts';
import type { SortKeyed } from '../page-source.ts';
import type { Reader } from '../reader.ts';

/** Lists that a statement of their own selects, each by the key of what it hangs on. */
export interface Selection<Key extends string | number> {
  /** Over `"listed"`, which is what `select` selects. */
  readonly order: PageOrder;
  /** The entries of the lists of these keys, each with the key as `"parent"`, behind what names their parts. */
  readonly select: (keys: readonly Key[]) => { readonly before: Prisma.Sql; readonly entries: Prisma.Sql };
}

/**
 * Pages of selected lists: one statement for each different request, however many keys are asked together, and one more
 * for all their totals. Rejects with a `Refusal` for a cursor that is not one of this list.
 */
export function createSelectedPages<Key extends string | number, Row>(
  reader: Reader,
  { order, select }: Selection<Key>,
): (key: Key, request: PageRequest) => Promise<Page<Row>> {
  // Numbers that are computed come as other numbers than those of columns do, so keys are compared as text.
  type Selected = Row & SortKeyed & { readonly parent: Key | bigint };
  const totals = new DataLoader<Key, number>(async (keys) => {
    const { before, entries } = select(keys);
    const rows = await reader.$queryRaw<{ parent: Key | bigint; total: bigint }[]>`
      ${before} SELECT "parent", COUNT(*) AS "total" FROM (${entries}) GROUP BY "parent"`;
    const counted = new Map(rows.map(({ parent, total }) => [String(parent), Number(total)]));
    return keys.map((key) => counted.get(String(key)) ?? 0);
  });
  const createLoader = (request: PageRequest) =>
    new DataLoader<Key, Page<Row>>(async (keys) => {
      const rows = await reader.$queryRaw<Selected[]>(statementFor(select(keys), order, request));
      const pages = groupBy(rows, ({ parent }) => String(parent));
      return keys.map((key) =>
        createPage<Row>(pages.get(String(key)) ?? [], request, { order, totalCount: () => totals.load(key) }),
      );
    });
  const loaders = new Map<string, DataLoader<Key, Page<Row>>>();
  return (key, request) => {
    const name = JSON.stringify(request);
    const loader = loaders.get(name) ?? createLoader(request);
    loaders.set(name, loader);
    return loader.load(key);
  };
}

function statementFor(
  { before, entries }: ReturnType<Selection<string>['select']>,
  order: PageOrder,
  request: PageRequest,
): Prisma.Sql {
  const { start, stop } = boundsOf(request);
  const towards = towardsOf(request);
  const beyond = rangesBeyond(order, start, towards).map((range) => Prisma.sql`(${range})`);
  return Prisma.sql`${before} SELECT * FROM (
    SELECT "listed".*, ${keyColumns(order)},
      ROW_NUMBER() OVER (PARTITION BY "listed"."parent" ORDER BY ${orderBy(order, towards)}) AS "rank"
    FROM (${entries}) AS "listed" WHERE (${Prisma.join(beyond, ' OR ')}) AND ${isBefore(order, stop, towards)}
  ) WHERE "rank" <= ${request.count + 1} ORDER BY "parent", "rank"`;
}
