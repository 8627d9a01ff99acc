import { startService } from '../../../src/cli/service.ts';
import { createBell } from '../../../src/publish/bell.ts';
import { buildApp } from '../../../src/serve/build-app.ts';
import { openStore } from '../../../src/store/open-store.ts';

/** Ours, as `chancery serve` starts it, but that the load may spend what it likes and no line is logged for a request. */
export async function startChancery(databaseUrl: string): Promise<string> {
  const { url } = await startService({ logLevel: 'error', databaseUrl, host: '127.0.0.1', port: 0 });
  return `${url}/graphql`;
}

/** The same on a record that seems to change before each request, so that no answer is told twice. */
export async function startUncached(databaseUrl: string): Promise<string> {
  const store = await openStore({ url: databaseUrl });
  let version = 0;
  const recordVersion = () => {
    version += 1;
    return version;
  };
  const app = buildApp({
    store: { ...store, recordVersion },
    bell: createBell(),
    config: { host: '127.0.0.1', port: 0 },
    log: { error: console.error, operation: () => undefined },
  });
  const { url } = await app.start();
  return `${url}/graphql`;
}
