import type { IncomingMessage, ServerResponse } from 'node:http';

/** Pages of other origins that may ask. A page of the service's own may always, and so may clients that are no pages. */
export interface Cors {
  /** Tells the browser what it may do with the answer. True when that was all: the request was a preflight. */
  readonly answer: (request: IncomingMessage, response: ServerResponse) => boolean;
  /** Whether whoever asks may have a WebSocket, which browsers give to any page. */
  readonly mayConnect: (request: IncomingMessage) => boolean;
}

/** What a client may send and read beyond what all may: tokens, places in the feed, and what budgets say. */
const ALLOWED_HEADERS = 'Content-Type, Authorization, Last-Event-ID, X-Requested-With';
const EXPOSED_HEADERS = 'RateLimit, RateLimit-Policy, Retry-After, WWW-Authenticate';
/** How long a browser may remember the answer to a preflight. */
const REMEMBER_S = 7_200;

/** Cross-origin rules by a list of origins, such as `https://desk.example`. Cookies and the like are never taken. */
export function createCors(origins: readonly string[]): Cors {
  const allowed = new Set(origins);
  return {
    answer: (request, response) => {
      const { origin } = request.headers;
      const isAllowed = origin !== undefined && allowed.has(origin);
      if (allowed.size > 0) response.setHeader('Vary', 'Origin');
      if (isAllowed) {
        response.setHeader('Access-Control-Allow-Origin', origin);
        response.setHeader('Access-Control-Expose-Headers', EXPOSED_HEADERS);
      }
      if (!isPreflight(request)) return false;
      if (isAllowed) answerPreflight(response);
      else response.writeHead(403).end();
      return true;
    },
    mayConnect: (request) => isSameOrigin(request) || allowed.has(request.headers.origin ?? ''),
  };
}

function isPreflight({ method, headers }: IncomingMessage): boolean {
  return method === 'OPTIONS' && headers['access-control-request-method'] !== undefined;
}

function answerPreflight(response: ServerResponse): void {
  response.writeHead(204, {
    'Access-Control-Allow-Methods': 'GET, POST',
    'Access-Control-Allow-Headers': ALLOWED_HEADERS,
    'Access-Control-Max-Age': String(REMEMBER_S),
  });
  response.end();
}

/** Browsers name the page that asks; a page of another host may not read along. Other clients name none. */
function isSameOrigin({ headers: { origin, host } }: IncomingMessage): boolean {
  return origin === undefined || (URL.canParse(origin) && new URL(origin).host === host);
}
