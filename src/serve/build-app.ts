import type { GraphQLSchema } from 'graphql';
import { printCursor } from '../../schema/cursor.ts';
import { schema as contract } from '../../schema/schema.ts';
import type { Bell } from '../publish/bell.ts';
import { watchDatabase } from '../publish/watch-database.ts';
import { mayPass } from '../store/busy.ts';
import type { Store } from '../store/store.ts';
import { createAuthenticator, type ReadingPolicy } from './authenticate.ts';
import { trackConnections } from './connections.ts';
import { createContext } from './context.ts';
import { createBudgets, type RateLimit } from './door/budgets.ts';
import type { TrustedDocuments } from './door/trusted-documents.ts';
import { createGraphQLOverHttp } from './graphql-over-http.ts';
import { createGraphQLOverWebSocket } from './graphql-over-web-socket.ts';
import { createReadinessRoute, serveHealth } from './health.ts';
import { createHttpServer, drain, listen } from './http-server.ts';
import { createIngestDesk } from './ingest/ingest-desk.ts';
import type { LiveLimits } from './limits.ts';
import { DEFAULT_LIVE_LIMITS } from './limits.ts';
import { createFeedSource } from './live/feed-source.ts';
import { reportReads } from './live/report-reads.ts';
import type { ServerLog } from './mask-errors.ts';
import { createOperations } from './operations.ts';
import { createRetention } from './retention.ts';
import { createRouter, createUpgradeRouter, GRAPHQL_PATH } from './router.ts';
import { createTokenWatch } from './token-watch.ts';

const DRAIN_MS = 10_000;
/** How long a token that was taken back, or has expired, may hold a connection open at most. */
const TOKEN_CHECK_MS = 5_000;

export interface AppOptions {
  /** Stays open when the app stops; whoever opened it closes it. */
  readonly store: Store;
  /** Rung by whoever ingests in this process. The app itself rings it for commits of other processes. */
  readonly bell: Bell;
  readonly config: AppConfig;
  readonly log: ServerLog;
  /** The contract unless told. */
  readonly schema?: GraphQLSchema;
}

export interface AppConfig {
  /** Name or address to listen at. */
  readonly host: string;
  /** 0 for any free one. */
  readonly port: number;
  /** What one client may take up of the live feed; the defaults unless told. */
  readonly limits?: Partial<LiveLimits>;
  /** What each client may spend; as much as it likes when null or left out. */
  readonly rateLimit?: RateLimit | null;
  /** Documents that may be asked for by name, or only they; none unless told. */
  readonly trusted?: TrustedDocuments;
  /** Whether anybody may read, or only who shows a token; anybody unless told. */
  readonly reading?: ReadingPolicy;
  /** Milliseconds between two looks at whether the tokens of those connected stand, 5,000 unless told. */
  readonly tokenCheckMs?: number;
  /** How long the feed keeps changes, in milliseconds; for ever when null or left out. */
  readonly feedRetentionMs?: number | null;
  /** Milliseconds for which the feed is read again, before its subscriptions end, when reading fails; 30,000 unless told. */
  readonly readPatienceMs?: number;
  /** Milliseconds that requests under way get when the app stops, 10,000 unless told. */
  readonly drainMs?: number;
}

/** The service. Starts once and stops once. */
export interface App {
  /**
   * Resolves when clients can connect, with the address they find the server at. Rejects with what stands in the way,
   * such as a port in use.
   */
  readonly start: () => Promise<{ readonly url: string }>;
  /**
   * Stops being ready and taking connections, interrupts subscriptions so that their clients resume with the next
   * server, and resolves when the requests under way are answered. A second call waits for the first.
   */
  readonly stop: () => Promise<void>;
}

/** Puts the service together; nothing happens before `start`. */
export function buildApp({ store, bell, config, log, schema = contract }: AppOptions): App {
  let stopping: Promise<void> | null = null;
  const isStopping = () => stopping !== null;
  const limits = { ...DEFAULT_LIVE_LIMITS, ...config.limits };
  const feed = {
    bell,
    pageChanges: reportReads(store.pageChanges, (error) => log.error('Cannot read the feed', error)),
    patience: { mayPass, ...(config.readPatienceMs === undefined ? {} : { forMs: config.readPatienceMs }) },
  };
  const desk = createIngestDesk({ store, bell });
  const operations = createOperations({
    schema,
    log,
    observe: log.operation,
    budgets: config.rateLimit ? createBudgets(config.rateLimit, () => performance.now()) : null,
    ...(config.trusted ? { trusted: config.trusted } : {}),
    createContext: (asker) => createContext({ store, desk, bell }, asker),
    createSource: (request) => createFeedSource(request, feed),
    printCursor: (sequence) => printCursor({ key: store.feedKey, sequence }),
  });
  const hasRoom = () => overHttp.size() + overWebSocket.size() < limits.connections;
  const authenticator = createAuthenticator({
    tokens: store.tokens,
    reading: config.reading ?? 'public',
    log,
  });
  const { authenticate } = authenticator;
  const tokenWatch = createTokenWatch({
    tokens: store.tokens,
    log,
    everyMs: config.tokenCheckMs ?? TOKEN_CHECK_MS,
  });
  const live = { operations, authenticate, tokenWatch, limits, hasRoom, log };
  const overHttp = createGraphQLOverHttp({ path: GRAPHQL_PATH, isInterrupted: isStopping, ...live });
  const overWebSocket = createGraphQLOverWebSocket(live);
  const readiness = createReadinessRoute({ store, isStopping, log });
  const server = createHttpServer(
    createRouter({ graphql: overHttp.answer, health: serveHealth, readiness }, log),
  );
  const connections = trackConnections(server);
  server.on('upgrade', createUpgradeRouter(overWebSocket.upgrade, isStopping));
  const watch = watchDatabase({
    dataVersion: store.dataVersion,
    bell,
    onError: (error) => log.error('Cannot see what other processes commit', error),
  });
  const keepMs = config.feedRetentionMs ?? null;
  const { pruneChanges } = store;
  const retention = keepMs === null ? null : createRetention({ pruneChanges, keepMs, log });
  const stop = async () => {
    const drained = drain(server, connections, config.drainMs ?? DRAIN_MS);
    overHttp.stop();
    await Promise.all([drained, overWebSocket.stop(), watch.stop(), retention?.stop()]);
    await Promise.all([desk.stop(), tokenWatch.stop(), authenticator.stop()]);
  };
  return {
    start: async () => {
      const url = await listen(server, config);
      watch.start();
      retention?.start();
      return { url };
    },
    stop: () => {
      // Set before anything ends: what ends from now on is interrupted, not complete.
      stopping ??= Promise.resolve().then(stop);
      return stopping;
    },
  };
}
