import type { ServerResponse } from 'node:http';
import { createHttpServer, listen } from './http-server.ts';
import type { ServerLog } from './mask-errors.ts';
import type { Metrics } from './metrics.ts';

export const METRICS_PATH = '/metrics';

export interface MetricsServerOptions {
  readonly metrics: Metrics;
  readonly host: string;
  readonly port: number;
  readonly log: ServerLog;
}

/** Prometheus' own way in, at an address that the public need not reach. */
export interface MetricsServer {
  /** Resolves with the address of the metrics. Rejects with what stands in the way, such as a port in use. */
  readonly start: () => Promise<string>;
  /** Resolves when nobody is connected any more. Does nothing to one that has not started. */
  readonly stop: () => Promise<void>;
}

/** Does nothing until started. */
export function createMetricsServer({ metrics, host, port, log }: MetricsServerOptions): MetricsServer {
  const server = createHttpServer(async ({ method, url }, response) => {
    if (url !== METRICS_PATH) return answer(response, 404, 'not found\n');
    if (method !== 'GET') return answer(response, 405, 'only GET\n');
    try {
      answer(response, 200, await metrics.print(), metrics.contentType);
    } catch (error) {
      log.error('Cannot measure', error);
      answer(response, 503, 'cannot measure\n');
    }
  });
  return {
    start: async () => `${await listen(server, { host, port })}${METRICS_PATH}`,
    stop: async () => {
      if (!server.listening) return;
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

function answer(
  response: ServerResponse,
  status: number,
  text: string,
  contentType = 'text/plain; charset=utf-8',
): void {
  response.writeHead(status, { 'Content-Type': contentType, 'Cache-Control': 'no-store' });
  response.end(text);
}
