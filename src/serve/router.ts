import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Cors } from './cors.ts';
import { wantsGraphiQL } from './graphiql-page.ts';
import { refuseUpgrade } from './graphql-over-web-socket.ts';
import { ASSETS_PATH, type LivePage, wantsPage } from './live-page.ts';
import type { ServerLog } from './mask-errors.ts';
import { setSecurityHeaders } from './security-headers.ts';

/** Where GraphQL is, over every transport, and GraphiQL for browsers; the live page for them is at the root. */
export const GRAPHQL_PATH = '/graphql';

export type Route = (request: IncomingMessage, response: ServerResponse) => Promise<void> | void;
export type UpgradeRoute = (request: IncomingMessage, socket: Duplex, head: Buffer) => void;

export interface Routes {
  readonly graphql: Route;
  readonly health: Route;
  readonly readiness: Route;
  /** Null where GraphiQL is switched off. */
  readonly graphiql: Route | null;
  readonly live: LivePage;
}

/** Sends each request to its route. What a route throws is logged and ends its connection only. */
export function createRouter(routes: Routes, cors: Cors, log: ServerLog): RequestListener {
  const findRoute = createRouteTable(routes);
  return async (request, response) => {
    setSecurityHeaders(response);
    try {
      if (readPath(request) === GRAPHQL_PATH && cors.answer(request, response)) return;
      await findRoute(request)(request, response);
    } catch (error) {
      log.error(`Unexpected error in ${request.method} ${readPath(request)}`, error);
      response.destroy();
    }
  };
}

/** WebSockets are to be had at one address, and no longer once the server is stopping. */
export function createUpgradeRouter(graphql: UpgradeRoute, isStopping: () => boolean): UpgradeRoute {
  return (request, socket, head) => {
    if (isStopping()) refuseUpgrade(socket, '503 Service Unavailable');
    else if (readPath(request) === GRAPHQL_PATH) graphql(request, socket, head);
    else refuseUpgrade(socket, '404 Not Found');
  };
}

function createRouteTable({
  graphql,
  graphiql,
  health,
  readiness,
  live,
}: Routes): (request: IncomingMessage) => Route {
  return (request) => {
    const path = readPath(request);
    if (path.startsWith(`${GRAPHQL_PATH}/sha256:`)) return graphql;
    if (path.startsWith(ASSETS_PATH)) return live.asset;
    switch (path) {
      case GRAPHQL_PATH:
        return graphiql && wantsGraphiQL(request) ? graphiql : graphql;
      case '/healthz':
        return health;
      case '/readyz':
        return readiness;
      case '/':
        return wantsPage(request) ? live.page : redirectToGraphQL;
      default:
        return notFound;
    }
  };
}

const redirectToGraphQL: Route = (_request, response) => {
  response.writeHead(302, { Location: GRAPHQL_PATH, Vary: 'Accept' }).end();
};

const notFound: Route = (_request, response) => {
  response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('not found\n');
};

function readPath({ url = '/' }: IncomingMessage): string {
  return url.split('?', 1)[0] ?? '/';
}
