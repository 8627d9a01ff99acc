import { startService } from '../../../src/cli/service.ts';
import { DEFAULT_LIVE_LIMITS } from '../../../src/serve/limits.ts';
import type { ContestantServer } from './contestant-server.ts';

/** Ours, as `chancery serve` starts it, but that all connections may be of one client. */
export async function startChancery(databaseUrl: string): Promise<ContestantServer> {
  const { url, bell } = await startService({
    logLevel: 'error',
    databaseUrl,
    host: '127.0.0.1',
    port: 0,
    limits: { clientConnections: DEFAULT_LIVE_LIMITS.connections },
  });
  return { url: `${url.replace('http', 'ws')}/graphql`, publish: () => bell.ring() };
}
