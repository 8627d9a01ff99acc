import type { IncomingMessage, ServerResponse } from 'node:http';
import { type TooManyTries, Unauthenticated } from '../domain/viewer.ts';

const RESPONSE_JSON = 'application/graphql-response+json';

/** Answers a request that is not even read, since who asks is not accepted: 401, or 429 with the time to wait. */
export function refuseRequest(
  { headers }: IncomingMessage,
  response: ServerResponse,
  refusal: Unauthenticated | TooManyTries,
): void {
  const { message, code } = refusal;
  const type = headers.accept?.includes(RESPONSE_JSON) ? RESPONSE_JSON : 'application/json';
  const told =
    refusal instanceof Unauthenticated
      ? { 'WWW-Authenticate': headers.authorization ? 'Bearer error="invalid_token"' : 'Bearer' }
      : { 'Retry-After': String(refusal.retryAfter) };
  response.writeHead(refusal instanceof Unauthenticated ? 401 : 429, {
    'Content-Type': `${type}; charset=utf-8`,
    'Cache-Control': 'no-store',
    // What is left of the body is not read.
    Connection: 'close',
    ...told,
  });
  response.end(JSON.stringify({ errors: [{ message, extensions: { code } }] }));
}
