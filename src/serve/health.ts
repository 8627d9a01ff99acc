import type { ServerResponse } from 'node:http';
import type { Store } from '../store/store.ts';
import type { ServerLog } from './mask-errors.ts';
import type { Route } from './router.ts';

/** `/healthz`: the process answers. */
export const serveHealth: Route = (_request, response) => answer(response, 200, 'alive');

export interface ReadinessOptions {
  readonly store: Store;
  readonly isStopping: () => boolean;
  readonly log: ServerLog;
}

/** `/readyz`: 200 while the database can be read and the server is not stopping, else 503 and why. */
export function createReadinessRoute({ store, isStopping, log }: ReadinessOptions): Route {
  return async (_request, response) => {
    if (isStopping()) return answer(response, 503, 'stopping');
    try {
      await store.dataVersion();
      answer(response, 200, 'ready');
    } catch (error) {
      log.error('The database cannot be read', error);
      answer(response, 503, 'the database cannot be read');
    }
  };
}

function answer(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' });
  response.end(`${text}\n`);
}
