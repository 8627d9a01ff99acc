import type { FeedPage } from './follow.ts';

/** Those who read on after the same place at the same time share one read. */
export function shareReads<Row>(
  readPage: (after: number, limit: number) => Promise<FeedPage<Row>>,
): (after: number, limit: number) => Promise<FeedPage<Row>> {
  const underWay = new Map<number, Promise<FeedPage<Row>>>();
  return async (after, limit) => {
    const same = underWay.get(after);
    if (same) return await same;
    const page = readPage(after, limit).finally(() => underWay.delete(after));
    underWay.set(after, page);
    return await page;
  };
}
