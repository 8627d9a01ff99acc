import { startService } from '../../../src/cli/service.ts';
import type { ContestantServer } from './contestant-server.ts';

/** Ours, as `chancery serve` starts it. */
export async function startChancery(databaseUrl: string): Promise<ContestantServer> {
  const { url, bell } = await startService({ logLevel: 'error', databaseUrl, host: '127.0.0.1', port: 0 });
  return { url: `${url.replace('http', 'ws')}/graphql`, publish: () => bell.ring() };
}
