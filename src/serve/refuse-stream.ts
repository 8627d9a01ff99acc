import type { Fault } from './request-manners.ts';
import type { RoomLack } from './room.ts';

/** Why a subscription by HTTP gets no event stream, as an answer to the client. */
export interface StreamRefusal {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Refuses a client that could not read events, or that there is no room for; null where neither is so. */
export function refuseStream(request: Request, findLack: () => RoomLack | null): StreamRefusal | null {
  if (!acceptsEventStream(request)) return refuse(NOT_ACCEPTABLE);
  const lack = findLack();
  return lack && refuse(NO_ROOM[lack], { 'Retry-After': '10' });
}

function acceptsEventStream(request: Request): boolean {
  return /text\/event-stream|text\/\*|\*\/\*/i.test(request.headers.get('accept') ?? '*/*');
}

function refuse({ status, code, message }: Fault, headers: Readonly<Record<string, string>> = {}) {
  return {
    status,
    headers: { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store', ...headers },
    body: JSON.stringify({ errors: [{ message, extensions: { code } }] }),
  };
}

const NOT_ACCEPTABLE: Fault = {
  status: 406,
  code: 'BAD_REQUEST',
  message:
    'Expected who subscribes by HTTP to accept text/event-stream, found other types only; WebSocket does as well',
};

const NO_ROOM: Readonly<Record<RoomLack, Fault>> = {
  OF_ALL: {
    status: 503,
    code: 'TOO_MANY_CONNECTIONS',
    message: 'Expected room for one more connection to the live feed, found none; try again later',
  },
  OF_CLIENT: {
    status: 429,
    code: 'TOO_MANY_CONNECTIONS',
    message: 'Expected fewer connections to the live feed from one address, found as many as it may have',
  },
};
