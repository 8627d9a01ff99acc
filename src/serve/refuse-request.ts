import type { IncomingMessage, ServerResponse } from 'node:http';
import { type TooManyTries, Unauthenticated } from '../domain/viewer.ts';
import type { Fault } from './request-manners.ts';

const RESPONSE_JSON = 'application/graphql-response+json';

/** Answers a request that is not even read, since who asks is not accepted: 401, or 429 with the time to wait. */
export function refuseRequest(
  request: IncomingMessage,
  response: ServerResponse,
  refusal: Unauthenticated | TooManyTries,
): void {
  const { message, code } = refusal;
  if (!(refusal instanceof Unauthenticated)) {
    response.setHeader('Retry-After', String(refusal.retryAfter));
    answerFault(request, response, { status: 429, code, message });
  } else {
    const challenge = request.headers.authorization ? 'Bearer error="invalid_token"' : 'Bearer';
    response.setHeader('WWW-Authenticate', challenge);
    answerFault(request, response, { status: 401, code, message });
  }
}

/** Refuses a client that has left too much of its answers unread to be answered again: 429. */
export function refuseUnread(request: IncomingMessage, response: ServerResponse): void {
  response.setHeader('Retry-After', '1');
  answerFault(request, response, {
    status: 429,
    code: 'THROTTLED',
    message: 'Expected answers to be read before more are asked for, found too much unread',
  });
}

/** Answers a request that is not even read with what is wrong with it. */
export function answerFault(
  { headers }: IncomingMessage,
  response: ServerResponse,
  { status, code, message }: Fault,
): void {
  const type = headers.accept?.includes(RESPONSE_JSON) ? RESPONSE_JSON : 'application/json';
  response.writeHead(status, {
    'Content-Type': `${type}; charset=utf-8`,
    'Cache-Control': 'no-store',
    // What is left of the body is not read.
    Connection: 'close',
  });
  response.end(JSON.stringify({ errors: [{ message, extensions: { code } }] }));
}
