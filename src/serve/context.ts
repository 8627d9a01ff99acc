import type { Context } from '../../schema/context.ts';
import { createLoaders } from '../store/loaders.ts';
import { createPages } from '../store/pages.ts';
import type { Store } from '../store/store.ts';
import { createFollowing } from './live/following.ts';

/** What the resolvers of one operation, or of some events executed together, use. */
export function createContext(
  { reader, feedKey, latestSequence }: Store,
  lastEventId: string | null,
): Context {
  return {
    loaders: createLoaders(reader),
    pages: createPages(reader),
    feed: { follow: createFollowing, key: feedKey, latest: latestSequence },
    lastEventId,
  };
}
