import type { Context } from '../../schema/context.ts';
import { createLoaders } from '../store/loaders.ts';
import { createPages } from '../store/pages.ts';
import type { Store } from '../store/store.ts';
import { createFollowing } from './live/following.ts';

/** What the resolvers of one operation, or of some events executed together, use. */
export function createContext(store: Store, lastEventId: string | null): Context {
  return {
    loaders: createLoaders(store.reader),
    pages: createPages(store.reader),
    feed: {
      follow: createFollowing,
      list: store.listChanges,
      count: store.countChanges,
      key: store.feedKey,
      latest: store.latestSequence,
    },
    lastEventId,
  };
}
