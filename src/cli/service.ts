import { setTimeout as delay } from 'node:timers/promises';
import type { LogLevel } from '../config.ts';
import type { Bell } from '../publish/bell.ts';
import { createBell } from '../publish/bell.ts';
import { type AppConfig, buildApp } from '../serve/build-app.ts';
import { openStore } from '../store/open-store.ts';
import type { Store } from '../store/store.ts';
import { createServerLog, openLogStream } from './server-log.ts';
import { readTrustedDocuments } from './trusted-documents.ts';

export interface ServiceOptions extends AppConfig {
  readonly databaseUrl: string;
  readonly logLevel: LogLevel;
  /** Milliseconds between being unready and taking no more connections, when the service stops; 0 unless told. */
  readonly stopDelayMs?: number;
  /** Which documents may be asked for; any unless told. */
  readonly operations?: 'any' | 'trusted';
  /** A file of documents to trust besides our own. */
  readonly trustedDocuments?: string | null;
}

/** The service running in this process, with what an ingest beside it needs. */
export interface Service {
  /** Where it listens, without a path. */
  readonly url: string;
  readonly store: Store;
  readonly bell: Bell;
  /** Resolves when requests under way are answered and the database is closed. */
  readonly stop: () => Promise<void>;
}

/** Opens the database, migrated, and listens. Rejects, with nothing left open, when either is refused. */
export async function startService(options: ServiceOptions): Promise<Service> {
  const {
    databaseUrl,
    logLevel,
    operations = 'any',
    trustedDocuments = null,
    stopDelayMs = 0,
    ...config
  } = options;
  const log = createServerLog(logLevel, openLogStream(process.stderr));
  const trusted = await readTrustedDocuments({
    operations,
    graphiql: config.graphiql ?? true,
    manifest: trustedDocuments,
  });
  const store = await openStore({ url: databaseUrl });
  const bell = createBell();
  try {
    const app = buildApp({
      store,
      bell,
      config: { ...config, trusted },
      log,
      linger: () => delay(stopDelayMs),
    });
    const { url, metricsUrl } = await app.start();
    log.info('Listening', { url });
    if (metricsUrl !== null) log.info('Metrics', { url: metricsUrl });
    const stop = async () => {
      log.info('Stopping');
      await app.stop();
      await store.close();
      log.info('Stopped');
    };
    return { url, store, bell, stop };
  } catch (error) {
    await store.close();
    throw error;
  }
}
