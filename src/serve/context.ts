import type { Context } from '../../schema/context.ts';
import type { Bell } from '../publish/bell.ts';
import { follow } from '../publish/follow.ts';
import { createLoaders } from '../store/loaders.ts';
import { createPages } from '../store/pages.ts';
import type { Store } from '../store/store.ts';

/** What the resolvers of one operation use. */
export function createContext(store: Store, bell: Bell): Context {
  const { reader, pageChanges, latestSequence } = store;
  let loaders = createLoaders(reader);
  let pages = createPages(reader);
  return {
    get loaders() {
      return loaders;
    },
    get pages() {
      return pages;
    },
    feed: {
      follow: (options) => follow(options, { pageChanges, latestSequence, bell }),
      latest: latestSequence,
    },
    renew: () => {
      loaders = createLoaders(reader);
      pages = createPages(reader);
    },
  };
}
