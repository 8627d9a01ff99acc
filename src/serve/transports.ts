import type { GraphQLSchema } from 'graphql';
import { printCursor } from '../../schema/cursor.ts';
import type { Bell } from '../publish/bell.ts';
import { mayPass } from '../store/busy.ts';
import type { Store } from '../store/store.ts';
import { createAuthenticator } from './authenticate.ts';
import type { AppConfig } from './build-app.ts';
import { createClientAddress } from './client-address.ts';
import { createContext } from './context.ts';
import type { Cors } from './cors.ts';
import { createBudgets } from './door/budgets.ts';
import type { GraphQLOverHttp } from './graphql-over-http.ts';
import { createGraphQLOverHttp } from './graphql-over-http.ts';
import type { GraphQLOverWebSocket } from './graphql-over-web-socket.ts';
import { createGraphQLOverWebSocket } from './graphql-over-web-socket.ts';
import { createIngestDesk, type IngestDesk } from './ingest/ingest-desk.ts';
import { DEFAULT_LIVE_LIMITS } from './limits.ts';
import { createFeedSource } from './live/feed-source.ts';
import { reportReads } from './live/report-reads.ts';
import { createLiveTally, type LiveTally } from './live/tally.ts';
import type { ServerLog } from './mask-errors.ts';
import type { Metrics } from './metrics.ts';
import { createMetrics } from './metrics.ts';
import type { Operations } from './operations.ts';
import { createOperations } from './operations.ts';
import { createRoom } from './room.ts';
import { GRAPHQL_PATH } from './router.ts';
import { createTokenWatch } from './token-watch.ts';
import { createUnreadAnswers } from './unread-answers.ts';

/** How long a token that was taken back, or has expired, may hold a connection open at most, once it is not trusted. */
export const TOKEN_CHECK_MS = 2_500;

export interface TransportsOptions {
  readonly store: Store;
  readonly bell: Bell;
  readonly config: AppConfig;
  readonly log: ServerLog;
  readonly schema: GraphQLSchema;
  readonly cors: Cors;
  readonly isStopping: () => boolean;
}

/** All ways to the one door, and what is measured of them. */
export interface Transports {
  readonly overHttp: GraphQLOverHttp;
  readonly overWebSocket: GraphQLOverWebSocket;
  /** Null unless they are wanted. */
  readonly metrics: Metrics | null;
  /** Ends what goes on beside the transports; to be called when they have stopped. */
  readonly stop: () => Promise<void>;
}

/** Does nothing until somebody connects. */
export function createTransports(options: TransportsOptions): Transports {
  const { store, bell, config, log, cors, isStopping } = options;
  const limits = { ...DEFAULT_LIVE_LIMITS, ...config.limits };
  const tally = createLiveTally();
  const metrics = config.metrics
    ? createMetrics({
        store,
        tally,
        feed: () => operations.feedState(),
        webSockets: () => overWebSocket.size(),
        eventStreams: () => overHttp.size(),
      })
    : null;
  const desk = createIngestDesk({ store, bell });
  const operations = openDoor(options, { desk, tally, metrics });
  const room = createRoom(limits);
  const { tokens } = store;
  const authenticator = createAuthenticator({ tokens, reading: config.reading ?? 'public', log });
  const tokenWatch = createTokenWatch({ tokens, log, everyMs: config.tokenCheckMs ?? TOKEN_CHECK_MS });
  const { authenticate } = authenticator;
  const clientAddress = createClientAddress(config.trustedProxies ?? []);
  const shared = { operations, authenticate, clientAddress, tokenWatch, limits, tally, room, log };
  const overHttp = createGraphQLOverHttp({
    path: GRAPHQL_PATH,
    isInterrupted: isStopping,
    cors,
    unread: createUnreadAnswers(config.unreadBytes === undefined ? {} : { maxBytes: config.unreadBytes }),
    ...shared,
  });
  const overWebSocket = createGraphQLOverWebSocket({ ...shared, cors });
  return {
    overHttp,
    overWebSocket,
    metrics,
    stop: async () => {
      await Promise.all([desk.stop(), tokenWatch.stop(), authenticator.stop()]);
    },
  };
}

interface DoorParts {
  readonly desk: IngestDesk;
  readonly tally: LiveTally;
  readonly metrics: Metrics | null;
}

function openDoor(
  { store, bell, config, log, schema }: TransportsOptions,
  { desk, tally, metrics }: DoorParts,
): Operations {
  const feed = {
    bell,
    pageChanges: reportReads(store.pageChanges, (error) => log.error('Cannot read the feed', error)),
    patience: { mayPass, ...(config.readPatienceMs === undefined ? {} : { forMs: config.readPatienceMs }) },
  };
  return createOperations({
    schema,
    log,
    observe: (record) => {
      log.operation(record);
      metrics?.observe(record);
    },
    tally,
    budgets: config.rateLimit ? createBudgets(config.rateLimit, () => performance.now()) : null,
    ...(config.trusted ? { trusted: config.trusted } : {}),
    createContext: (asker) => createContext({ store, desk, bell }, asker),
    recordVersion: store.recordVersion,
    createSource: (request) => createFeedSource(request, feed),
    printCursor: (sequence) => printCursor({ key: store.feedKey, sequence }),
  });
}
