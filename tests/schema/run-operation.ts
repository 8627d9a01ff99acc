import type { ExecutionResult } from 'graphql';
import { execute, parse } from 'graphql';
import { printCursor } from '../../schema/cursor.ts';
import { schema } from '../../schema/schema.ts';
import { ANYBODY } from '../../src/domain/viewer.ts';
import type { Bell } from '../../src/publish/bell.ts';
import { createBell } from '../../src/publish/bell.ts';
import type { CountedContext } from '../../src/serve/context.ts';
import type { EventMessage } from '../../src/serve/live/event-messages.ts';
import { createFeedSource } from '../../src/serve/live/feed-source.ts';
import { createFollowing } from '../../src/serve/live/following.ts';
import { isLive } from '../../src/serve/live-results.ts';
import type { FeedSubscription } from '../../src/serve/operations.ts';
import { createOperations, isFeedSubscription } from '../../src/serve/operations.ts';
import { countChanges, listChanges } from '../../src/store/feed/list-changes.ts';
import { pageChanges } from '../../src/store/feed/page-changes.ts';
import { latestSequence } from '../../src/store/feed/read-feed.ts';
import { createLoaders } from '../../src/store/loaders.ts';
import { createPages } from '../../src/store/pages.ts';
import { createRelations } from '../../src/store/relations/relations.ts';
import { createSearch } from '../../src/store/search/search.ts';
import type { TestDatabase } from '../database.ts';
import { createRecordedLog } from '../serve/recorded-log.ts';

/** What operations run on: a test's database, or a store. */
export type RecordedFeed = Pick<TestDatabase, 'reader' | 'feedKey'>;

/** A context over a test's database, as the service makes one for each operation. */
export function createTestContext({ reader, feedKey }: RecordedFeed): CountedContext {
  return {
    loaders: createLoaders(reader),
    pages: createPages(reader),
    search: createSearch(reader),
    relations: createRelations(reader),
    feed: {
      follow: createFollowing,
      list: (request) => listChanges(reader, request),
      count: (filter) => countChanges(reader, filter),
      key: feedKey,
      latest: () => latestSequence(reader),
    },
    actions: { ingest: mayNot, merge: mayNot, split: mayNot, reject: mayNot, undo: mayNot },
    viewer: ANYBODY,
    lastEventId: null,
    statements: { count: 0 },
    isPersonal: () => false,
    rateLimit: () => null,
    entries: { count: () => undefined },
  };
}

function mayNot(): never {
  throw new Error('Expected nothing to be changed');
}

/** The answer to a query, with its data as plain JSON. */
export async function runQuery(
  database: RecordedFeed,
  document: string,
  variables: Readonly<Record<string, unknown>> = {},
) {
  const result = await execute({
    schema,
    document: parse(document),
    variableValues: variables,
    contextValue: createTestContext(database),
  });
  return toPlainResult(result);
}

/** A subscription as the service runs it, on a test's database. */
export interface TestSubscription {
  readonly database: RecordedFeed;
  readonly document: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  /** Rung when something was committed. */
  readonly bell?: Bell;
}

/** The events of a subscription, or why it was refused. End it by `return()`. */
export async function startSubscription({
  database,
  document,
  variables = {},
  bell = createBell(),
}: TestSubscription): Promise<Events | ExecutionResult> {
  const { reader, feedKey } = database;
  const operations = createOperations({
    schema,
    createContext: () => createTestContext(database),
    createSource: (request) =>
      createFeedSource(request, {
        bell,
        pageChanges: (page) => pageChanges(reader, page),
        patience: { mayPass: () => false },
      }),
    printCursor: (sequence) => printCursor({ key: feedKey, sequence }),
    recordVersion: () => null,
    log: createRecordedLog(),
  });
  const prepared = operations.prepare({
    query: document,
    documentId: null,
    operationName: null,
    variables,
    extensions: null,
    client: 'test',
    viewer: ANYBODY,
  });
  if (prepared.kind === 'REFUSED') return prepared;
  const result = await operations.subscribe(prepared);
  if (isFeedSubscription(result)) return readFeed(result);
  if (isLive(result)) throw new Error('Expected the feed, found events of another kind');
  return result;
}

/** What a subscription tells, one event after another; each is told when the one before has been taken. */
export interface Events {
  readonly next: () => Promise<ExecutionResult>;
  readonly return: () => void;
}

/** That the subscription was not refused. */
export function assertEvents(events: Events | ExecutionResult): asserts events is Events {
  if (!('next' in events)) throw new Error(`Expected events, found ${events.errors}`);
}

function readFeed(subscription: FeedSubscription): Events {
  const told: ExecutionResult[] = [];
  const readers: ((result: ExecutionResult) => void)[] = [];
  let goOn: () => void = () => undefined;
  const put = ({ payload }: EventMessage) => {
    const result = JSON.parse(payload.toString()) as ExecutionResult;
    const reader = readers.shift();
    if (reader) reader(result);
    else told.push(result);
  };
  const following = subscription.follow({
    tell: put,
    together: (tell) => tell(),
    hasRoom: () => true,
    whenRoom: () =>
      told.length === 0
        ? Promise.resolve()
        : new Promise((resolve) => {
            goOn = resolve;
          }),
    onBehind: () => undefined,
    fail: (error) => {
      throw error;
    },
  });
  return {
    next: async () => {
      const result = told.shift();
      goOn();
      return result ?? (await new Promise((resolve) => readers.push(resolve)));
    },
    return: () => following.leave(),
  };
}

/** A result as it travels. */
export function toPlainResult(result: ExecutionResult) {
  return JSON.parse(JSON.stringify(result)) as {
    // biome-ignore lint/suspicious/noExplicitAny: the tests look into answers of any shape
    readonly data?: any;
    readonly errors?: readonly {
      readonly message: string;
      readonly extensions?: { readonly code?: string };
    }[];
  };
}
