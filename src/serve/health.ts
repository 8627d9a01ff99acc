import type { ServerResponse } from 'node:http';
import type { Store } from '../store/store.ts';
import type { ServerLog } from './mask-errors.ts';
import type { Route } from './router.ts';

/** `/healthz`: the process answers. */
export const serveHealth: Route = (_request, response) => answer(response, 200, 'alive');

export interface ReadinessOptions {
  readonly store: Pick<Store, 'assertUsable'>;
  readonly isStopping: () => boolean;
  readonly log: ServerLog;
}

/**
 * `/readyz`: 200 while the database is in its place, can be read and is migrated, and the server is not stopping, else
 * 503 and what is wrong. The log hears of it once, however often it is asked for.
 */
export function createReadinessRoute({ store, isStopping, log }: ReadinessOptions): Route {
  let failing = false;
  return async (_request, response) => {
    if (isStopping()) return answer(response, 503, 'stopping');
    try {
      await store.assertUsable();
      failing = false;
      answer(response, 200, 'ready');
    } catch (error) {
      if (!failing) log.error('The database cannot be used', error);
      failing = true;
      answer(response, 503, 'the database cannot be used');
    }
  };
}

function answer(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' });
  response.end(`${text}\n`);
}
