import type { Context } from '../../schema/context.ts';
import { countChanges, listChanges } from '../store/feed/list-changes.ts';
import { latestSequence } from '../store/feed/read-feed.ts';
import { createLoaders } from '../store/loaders.ts';
import { createPages } from '../store/pages.ts';
import type { StatementCount } from '../store/reader.ts';
import { countStatements } from '../store/reader.ts';
import type { Store } from '../store/store.ts';
import { createFollowing } from './live/following.ts';

/** A context, and what was read with it. */
export interface CountedContext extends Context {
  readonly statements: StatementCount;
}

/** What the resolvers of one operation, or of some events executed together, use. */
export function createContext(store: Store, lastEventId: string | null): CountedContext {
  const { reader, statements } = countStatements(store.reader);
  return {
    loaders: createLoaders(reader),
    pages: createPages(reader),
    feed: {
      follow: createFollowing,
      list: (request) => listChanges(reader, request),
      count: (filter) => countChanges(reader, filter),
      key: store.feedKey,
      latest: () => latestSequence(reader),
    },
    lastEventId,
    statements,
  };
}
