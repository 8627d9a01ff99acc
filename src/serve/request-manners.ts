import type { IncomingMessage } from 'node:http';
import type { Cors } from './cors.ts';

/** What is wrong with a request that is not even read. */
export interface Fault {
  readonly status: number;
  readonly code: string;
  readonly message: string;
}

const JSON_IN_UTF_8 = /^\s*application\/json\s*(;\s*charset\s*=\s*"?utf-?8"?\s*)?(;.*)?$/i;
const CHARSET = /;\s*charset\s*=/i;

/**
 * What forbids a request to GraphQL, or null. A POST has to bring JSON, which no form of a web page can send. A GET is
 * refused when a browser says that a page of another site makes it blindly, by an image, a script or a form, or from an
 * origin that may not ask: what it could do is little, as queries change nothing and there are no cookies, but it would
 * be charged to whoever looks at that page. One that names its document can have no other answer than the server has
 * foreseen, and passes.
 */
export function findFault(request: IncomingMessage, cors: Pick<Cors, 'mayConnect'>): Fault | null {
  const { method, headers, url = '' } = request;
  if (method === 'POST' && !isJson(headers['content-type'] ?? '')) return NOT_JSON;
  const isForeign = method === 'GET' && (isBlind(headers) || !cors.mayConnect(request));
  return isForeign && !namesDocument(url) ? FROM_ANOTHER_SITE : null;
}

function isJson(type: string): boolean {
  return JSON_IN_UTF_8.test(type) && (!CHARSET.test(type) || /charset\s*=\s*"?utf-?8/i.test(type));
}

/** Only browsers send these headers, and no page can change them; a request by CORS has an origin, and rules of its own. */
function isBlind(headers: IncomingMessage['headers']): boolean {
  const [site, mode] = [headers['sec-fetch-site'], headers['sec-fetch-mode']];
  return (site === 'cross-site' || site === 'same-site') && mode !== 'cors';
}

function namesDocument(url: string): boolean {
  const { searchParams } = new URL(url, 'http://localhost');
  return searchParams.has('documentId') && !searchParams.has('query');
}

const NOT_JSON: Fault = {
  status: 415,
  code: 'UNSUPPORTED_MEDIA_TYPE',
  message: 'Expected a POST of application/json in UTF-8, found another content type',
};

const FROM_ANOTHER_SITE: Fault = {
  status: 403,
  code: 'CROSS_SITE_REQUEST',
  message:
    'Expected a query by GET from this site, by CORS or of a named document, found one from another site',
};
