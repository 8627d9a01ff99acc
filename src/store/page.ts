import type { Page, PageRequest } from '../domain/page.ts';
import { formatCursor } from './cursor.ts';
import type { PageOrder, Towards } from './page-order.ts';
import type { SortKeyed } from './page-source.ts';

/** The way a request is read: entries counted from the end are read backwards. */
export function towardsOf(request: PageRequest): Towards {
  return request.from === 'START' ? 'END' : 'START';
}

/** The cursor that reading starts beyond, and the one it must stay before. */
export function boundsOf({ from, after, before }: PageRequest): {
  start: string | null;
  stop: string | null;
} {
  return from === 'START' ? { start: after, stop: before } : { start: before, stop: after };
}

/**
 * A page from rows read in the request's direction, one more than asked for where there is one: that one tells that the
 * list goes on. On the other side the list goes on when reading started at a cursor.
 */
export function createPage<Row>(
  rows: readonly (Row & SortKeyed)[],
  request: PageRequest,
  { order, totalCount }: { readonly order: PageOrder; readonly totalCount: () => Promise<number> },
): Page<Row> {
  const kept = rows.slice(0, request.count);
  const edges = (request.from === 'START' ? kept : kept.toReversed()).map((row) => ({
    cursor: formatCursor(order.name, { lead: row.keyLead, id: Number(row.keyId) }),
    node: row,
  }));
  const goesOn = rows.length > request.count;
  const startedWithin = boundsOf(request).start !== null;
  const [hasNextPage, hasPreviousPage] =
    request.from === 'START' ? [goesOn, startedWithin] : [startedWithin, goesOn];
  const pageInfo = {
    hasNextPage,
    hasPreviousPage,
    startCursor: edges[0]?.cursor ?? null,
    endCursor: edges.at(-1)?.cursor ?? null,
  };
  return { edges, pageInfo, totalCount };
}
