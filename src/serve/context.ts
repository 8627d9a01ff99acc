import type { Actions, Context, Feed } from '../../schema/context.ts';
import { Refusal } from '../domain/refusal.ts';
import type { Viewer } from '../domain/viewer.ts';
import type { Bell } from '../publish/bell.ts';
import { countChanges, listChanges } from '../store/feed/list-changes.ts';
import { latestSequence } from '../store/feed/read-feed.ts';
import type { Loaders } from '../store/loaders.ts';
import { createLoaders } from '../store/loaders.ts';
import type { Pages } from '../store/pages.ts';
import { createPages } from '../store/pages.ts';
import type { Reader, StatementCount } from '../store/reader.ts';
import { countStatements } from '../store/reader.ts';
import type { Relations } from '../store/relations/relations.ts';
import { createRelations } from '../store/relations/relations.ts';
import type { Search } from '../store/search/search.ts';
import { createSearch } from '../store/search/search.ts';
import type { Store } from '../store/store.ts';
import { type ActionsOptions, createActions } from './actions.ts';
import type { Charge } from './door/charge.ts';
import type { IngestDesk } from './ingest/ingest-desk.ts';
import { MAX_ENTRIES } from './limits.ts';
import { createFollowing } from './live/following.ts';
import type { Asker } from './operations.ts';

/** A context, and what was read with it. */
export interface CountedContext extends Context {
  readonly statements: StatementCount;
  /** True once anything was asked for that is another client's not to know: who asks, its budget, or a change to the record. */
  readonly isPersonal: () => boolean;
}

/** What contexts are made of. */
export interface ContextSources {
  readonly store: Store;
  readonly desk: IngestDesk;
  readonly bell: Bell;
}

/** What the resolvers of one operation, or of some events executed together, use. */
export function createContext(sources: ContextSources, asker: Asker): CountedContext {
  return new OperationContext(sources, asker);
}

/** Makes what it gives only when it is asked for: a hundred loaders are much to one who only wants to listen. */
class OperationContext implements CountedContext {
  readonly feed: Feed;
  readonly entries: Context['entries'];
  readonly statements: StatementCount;
  readonly #asker: Asker;
  readonly #reader: Reader;
  readonly #changing: Pick<ActionsOptions, 'curator' | 'desk' | 'bell'>;
  #personal = false;
  #loaders: Loaders | null = null;
  #pages: Pages | null = null;
  #search: Search | null = null;
  #relations: Relations | null = null;

  constructor({ store, desk, bell }: ContextSources, asker: Asker) {
    const { reader, statements } = countStatements(store.statements);
    this.feed = createFeed(reader, store.feedKey);
    this.entries = createEntries();
    this.statements = statements;
    this.#asker = asker;
    this.#reader = reader;
    this.#changing = { curator: store.curator, desk, bell };
  }

  isPersonal(): boolean {
    return this.#personal;
  }

  /** Whatever is asked of it may be told to nobody else. */
  get #own(): Asker {
    this.#personal = true;
    return this.#asker;
  }

  get viewer(): Viewer {
    return this.#own.viewer;
  }

  get lastEventId(): string | null {
    return this.#own.lastEventId;
  }

  get rateLimit(): Context['rateLimit'] {
    return () => describeRateLimit(this.#own.charge);
  }

  get actions(): Actions {
    return createActions({
      viewer: this.viewer,
      ...this.#changing,
      onDone: () => {
        this.#loaders = null;
        this.#pages = null;
        this.#search = null;
        this.#relations = null;
      },
    });
  }

  get loaders(): Loaders {
    this.#loaders ??= createLoaders(this.#reader);
    return this.#loaders;
  }

  get pages(): Pages {
    this.#pages ??= createPages(this.#reader);
    return this.#pages;
  }

  get relations(): Relations {
    this.#relations ??= createRelations(this.#reader);
    return this.#relations;
  }

  get search(): Search {
    this.#search ??= createSearch(this.#reader);
    return this.#search;
  }
}

function createFeed(reader: Reader, key: string): Feed {
  return {
    follow: createFollowing,
    list: (request) => listChanges(reader, request),
    count: (filter) => countChanges(reader, filter),
    key,
    latest: () => latestSequence(reader),
  };
}

function describeRateLimit(charge: Charge | null): ReturnType<Context['rateLimit']> {
  const status = charge?.status();
  return charge && status ? { ...status, requestedQueryCost: charge.requested } : null;
}

/** An operation is measured by how long lists are as a rule; this bounds what comes of one that finds longer ones. */
function createEntries(): Context['entries'] {
  let counted = 0;
  return {
    count: (entries) => {
      counted += entries;
      if (counted > MAX_ENTRIES)
        throw new Refusal(
          'ANSWER_TOO_LARGE',
          `Expected an answer of at most ${MAX_ENTRIES} list entries, found more`,
        );
    },
  };
}
