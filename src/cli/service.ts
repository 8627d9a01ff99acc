import type { Bell } from '../publish/bell.ts';
import { createBell } from '../publish/bell.ts';
import { type AppConfig, buildApp } from '../serve/build-app.ts';
import { openStore } from '../store/open-store.ts';
import type { Store } from '../store/store.ts';

export interface ServiceOptions extends AppConfig {
  readonly databaseUrl: string;
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
export async function startService({ databaseUrl, ...config }: ServiceOptions): Promise<Service> {
  const store = await openStore({ url: databaseUrl });
  const bell = createBell();
  try {
    const app = buildApp({ store, bell, config, log: { error: logError } });
    const { url } = await app.start();
    const stop = async () => {
      await app.stop();
      await store.close();
    };
    return { url, store, bell, stop };
  } catch (error) {
    await store.close();
    throw error;
  }
}

function logError(message: string, error: unknown): void {
  console.error(`${new Date().toISOString()}  ${message}`, error);
}
