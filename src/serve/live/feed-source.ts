import type { FollowRequest } from '../../../schema/context.ts';
import type { Bell } from '../../publish/bell.ts';
import type { FeedRow, FollowSource } from '../../publish/follow.ts';
import type { Store } from '../../store/store.ts';

/** The part of the feed a request asks for, read from the store. */
export function createFeedSource(
  { kinds }: FollowRequest,
  pageChanges: Store['pageChanges'],
  bell: Bell,
): FollowSource<FeedRow> {
  const wanted: ReadonlySet<string> | null = kinds && new Set(kinds);
  return {
    bell,
    readPage: async (after, limit) => {
      const rows = await pageChanges(after, limit);
      return {
        rows: wanted ? rows.filter(({ kind }) => wanted.has(kind)) : rows,
        through: rows.at(-1)?.sequence ?? after,
        isLast: rows.length < limit,
      };
    },
  };
}
