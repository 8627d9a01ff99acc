import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { GraphQLSchema } from 'graphql';
import { ingest } from '../../src/ingest.ts';
import type { Bell } from '../../src/publish/bell.ts';
import { createBell } from '../../src/publish/bell.ts';
import { buildApp } from '../../src/serve/build-app.ts';
import type { RateLimit } from '../../src/serve/door/budgets.ts';
import type { TrustedDocuments } from '../../src/serve/door/trusted-documents.ts';
import type { HttpTimeouts } from '../../src/serve/http-server.ts';
import type { LiveLimits } from '../../src/serve/limits.ts';
import type { ServerLog } from '../../src/serve/mask-errors.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import type { RecordedLog } from './recorded-log.ts';
import { createRecordedLog } from './recorded-log.ts';
import { receiveSample } from './sample-bulletin.ts';

export interface TestServerOptions {
  /** The contract unless told. */
  readonly schema?: GraphQLSchema;
  /** A database of one's own, deleted with the server, unless told. */
  readonly databaseUrl?: string;
  readonly port?: number;
  readonly drainMs?: number;
  readonly linger?: () => Promise<void>;
  /** 0 unless told: tests keep connections that nobody uses any more. */
  readonly idleMs?: number;
  /** Offers metrics at a free port. */
  readonly metrics?: boolean;
  readonly limits?: Partial<LiveLimits>;
  readonly feedRetentionMs?: number;
  readonly reading?: 'public' | 'token';
  readonly rateLimit?: RateLimit;
  readonly allowedHosts?: readonly string[];
  readonly trustedProxies?: readonly string[];
  readonly unreadBytes?: number;
  readonly timeouts?: HttpTimeouts;
  readonly trusted?: TrustedDocuments;
  readonly origins?: readonly string[];
  readonly graphiql?: boolean;
  /** Folder of the live page; the project's own unless told. */
  readonly livePage?: string;
  readonly tokenCheckMs?: number;
  readonly readPatienceMs?: number;
  /** How long its statements wait for a lock. */
  readonly busyWaitMs?: number;
  /** One that keeps what it is told unless told. */
  readonly log?: ServerLog;
  /** Puts something between the server and its store. */
  readonly wrapStore?: (store: Store) => Store;
}

/** The real server on a real database, gone at the end of the scope. */
export interface TestServer extends AsyncDisposable {
  /** Address of GraphQL over HTTP. */
  readonly url: string;
  readonly webSocketUrl: string;
  /** Another address of the same server, `/healthz` for one. */
  readonly at: (path: string) => string;
  /** Where the metrics are, if they were asked for. */
  readonly metricsUrl: string | null;
  readonly databaseUrl: string;
  readonly store: Store;
  readonly bell: Bell;
  readonly log: RecordedLog;
  /** Ingests the sample bulletin of that number in the server's process. */
  readonly ingestSample: (number: number) => Promise<void>;
  /** Stops the server; its database stays until the end of the scope. */
  readonly stop: () => Promise<void>;
}

export async function startServer(options: TestServerOptions = {}): Promise<TestServer> {
  const { databaseUrl, remove } = options.databaseUrl ? keep(options.databaseUrl) : createDatabase();
  const { wrapStore = (opened) => opened, busyWaitMs } = options;
  const store = wrapStore(
    await openStore({ url: databaseUrl, ...(busyWaitMs === undefined ? {} : { busyWaitMs }) }),
  );
  const bell = createBell();
  const log = createRecordedLog();
  const { schema, port = 0, drainMs, limits = {}, feedRetentionMs = null, readPatienceMs } = options;
  const { reading = 'public', tokenCheckMs, rateLimit = null, trusted } = options;
  const { idleMs = 0, metrics = false, linger } = options;
  const { origins = [], graphiql = true } = options;
  const app = buildApp({
    store,
    bell,
    log: options.log ?? log,
    config: {
      host: '127.0.0.1',
      rateLimit,
      ...(trusted ? { trusted } : {}),
      ...(options.timeouts ? { timeouts: options.timeouts } : {}),
      allowedHosts: options.allowedHosts ?? [],
      trustedProxies: options.trustedProxies ?? [],
      port,
      limits,
      feedRetentionMs,
      reading,
      idleMs,
      metrics: metrics ? { host: '127.0.0.1', port: 0 } : null,
      origins,
      graphiql,
      ...(options.livePage === undefined ? {} : { livePage: options.livePage }),
      ...(options.unreadBytes === undefined ? {} : { unreadBytes: options.unreadBytes }),
      ...(tokenCheckMs === undefined ? {} : { tokenCheckMs }),
      ...(drainMs === undefined ? {} : { drainMs }),
      ...(readPatienceMs === undefined ? {} : { readPatienceMs }),
    },
    ...(schema ? { schema } : {}),
    ...(linger ? { linger } : {}),
  });
  const { url: origin, metricsUrl } = await app.start();
  return {
    url: `${origin}/graphql`,
    webSocketUrl: `${origin.replace('http', 'ws')}/graphql`,
    at: (place) => `${origin}${place}`,
    metricsUrl,
    databaseUrl,
    store,
    bell,
    log,
    ingestSample: async (number) => {
      await ingest(receiveSample(number), { store, bell });
      // SQLite answers at once, so a loop of ingests would never let the server's sockets have their turn.
      await setImmediate();
    },
    stop: app.stop,
    [Symbol.asyncDispose]: async () => {
      await app.stop();
      await store.close();
      remove();
    },
  };
}

/** A new, empty place for a database. */
export function createDatabase(): { readonly databaseUrl: string; readonly remove: () => void } {
  const folder = mkdtempSync(path.join(tmpdir(), 'chancery-serve-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  return { databaseUrl: `file:${path.join(folder, 'chancery.db')}`, remove };
}

function keep(databaseUrl: string) {
  return { databaseUrl, remove: () => undefined };
}
