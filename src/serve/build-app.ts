import type { GraphQLSchema } from 'graphql';
import { schema as contract } from '../../schema/schema.ts';
import type { Bell } from '../publish/bell.ts';
import type { Store } from '../store/store.ts';
import { answerOwnHost, createHostCheck, upgradeOwnHost } from './allowed-hosts.ts';
import type { ReadingPolicy } from './authenticate.ts';
import { createBackground } from './background.ts';
import { trackConnections } from './connections.ts';
import { createCors } from './cors.ts';
import type { RateLimit } from './door/budgets.ts';
import type { TrustedDocuments } from './door/trusted-documents.ts';
import { createGraphiQLPage } from './graphiql-page.ts';
import { createReadinessRoute, serveHealth } from './health.ts';
import type { HttpTimeouts } from './http-server.ts';
import { createHttpServer, drain, listen } from './http-server.ts';
import type { LiveLimits } from './limits.ts';
import { createLivePage } from './live-page.ts';
import type { ServerLog } from './mask-errors.ts';
import { createMetricsServer } from './metrics-server.ts';
import { createRouter, createUpgradeRouter, GRAPHQL_PATH } from './router.ts';
import { createTransports } from './transports.ts';

const DRAIN_MS = 10_000;
const IDLE_MS = 1_000;

export interface AppOptions {
  /** Stays open when the app stops; whoever opened it closes it. */
  readonly store: Store;
  /** Rung by whoever ingests in this process. The app itself rings it for commits of other processes. */
  readonly bell: Bell;
  readonly config: AppConfig;
  readonly log: ServerLog;
  /** The contract unless told. */
  readonly schema?: GraphQLSchema;
  /** Awaited between being unready and taking no more connections, so that a balancer can notice; nothing unless told. */
  readonly linger?: () => Promise<void>;
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
  /** Names the server may be called by, besides those of this machine; see `createHostCheck`. None unless told. */
  readonly allowedHosts?: readonly string[];
  /** Addresses and ranges of proxies that are believed whom they ask for; none unless told. See `createClientAddress`. */
  readonly trustedProxies?: readonly string[];
  /** Bytes of answers by HTTP that one client may leave unread before it is answered no more; 32 MiB unless told. */
  readonly unreadBytes?: number;
  /** How long clients may take to say what they ask; the defaults unless told. */
  readonly timeouts?: HttpTimeouts;
  /** Whether anybody may read, or only who shows a token; anybody unless told. */
  readonly reading?: ReadingPolicy;
  /** Milliseconds between two looks at whether the tokens of those connected stand, 2,500 unless told. */
  readonly tokenCheckMs?: number;
  /** Origins whose pages may ask, such as `https://desk.example`; none but its own unless told. */
  readonly origins?: readonly string[];
  /** Whether browsers get GraphiQL; they do unless told. */
  readonly graphiql?: boolean;
  /** Folder of the live page as it was built, the project's own unless told. */
  readonly livePage?: string;
  /** How long the feed keeps changes, in milliseconds; for ever when null or left out. */
  readonly feedRetentionMs?: number | null;
  /** Milliseconds for which the feed is read again, before its subscriptions end, when reading fails; 30,000 unless told. */
  readonly readPatienceMs?: number;
  /** Where metrics are to be had, an address of their own; nowhere when null or left out. */
  readonly metrics?: { readonly host: string; readonly port: number } | null;
  /** Milliseconds that requests under way get when the app stops, 10,000 unless told. */
  readonly drainMs?: number;
  /** Milliseconds after which a stopping app closes connections that clients keep for later; 1,000 unless told. */
  readonly idleMs?: number;
}

/** The service. Starts once and stops once. */
export interface App {
  /**
   * Resolves when clients can connect, with the address they find the server at, and that of the metrics if they are to
   * be had. Rejects with what stands in the way, such as a port in use.
   */
  readonly start: () => Promise<{ readonly url: string; readonly metricsUrl: string | null }>;
  /**
   * Stops being ready and then taking connections, interrupts subscriptions so that their clients resume with the next
   * server, and resolves when the requests under way are answered. A second call waits for the first.
   */
  readonly stop: () => Promise<void>;
}

/** Puts the service together; nothing happens before `start`. */
export function buildApp({ store, bell, config, log, schema = contract, linger }: AppOptions): App {
  let stopping: Promise<void> | null = null;
  const isStopping = () => stopping !== null;
  const cors = createCors(config.origins ?? []);
  const hasGraphiQL = config.graphiql ?? true;
  const graphiql = hasGraphiQL
    ? createGraphiQLPage({ path: GRAPHQL_PATH, reading: config.reading ?? 'public' })
    : null;
  const live = createLivePage({ folder: config.livePage, graphiql: hasGraphiQL, log });
  const transports = createTransports({ store, bell, config, log, schema, cors, isStopping });
  const { overHttp, overWebSocket, metrics } = transports;
  const readiness = createReadinessRoute({ store, isStopping, log });
  const isForUs = createHostCheck({ host: config.host, allowed: config.allowedHosts ?? [] });
  const router = createRouter(
    { graphql: overHttp.answer, graphiql, health: serveHealth, readiness, live },
    cors,
    log,
  );
  const server = createHttpServer(answerOwnHost(isForUs, router), config.timeouts);
  const connections = trackConnections(server);
  server.on('upgrade', upgradeOwnHost(isForUs, createUpgradeRouter(overWebSocket.upgrade, isStopping)));
  const background = createBackground({ store, bell, keepMs: config.feedRetentionMs ?? null, log });
  const metricsServer =
    metrics && config.metrics ? createMetricsServer({ metrics, ...config.metrics, log }) : null;
  const stop = async () => {
    const { drainMs: graceMs = DRAIN_MS, idleMs = IDLE_MS } = config;
    await linger?.();
    const drained = drain(server, connections, { graceMs, idleMs });
    overHttp.stop();
    await Promise.all([drained, overWebSocket.stop(graceMs), background.stop()]);
    await Promise.all([transports.stop(), metricsServer?.stop()]);
  };
  return {
    start: async () => {
      const metricsUrl = metricsServer ? await metricsServer.start() : null;
      try {
        const url = await listen(server, config);
        background.start();
        return { url, metricsUrl };
      } catch (error) {
        await metricsServer?.stop();
        throw error;
      }
    },
    stop: () => {
      // Set before anything ends: what ends from now on is interrupted, not complete.
      stopping ??= Promise.resolve().then(stop);
      return stopping;
    },
  };
}
