import { type Client, createClient } from 'graphql-ws/client';
import { explainEnd, explainErrors } from './failures.ts';
import type { Socket, SocketClass } from './web-socket.ts';
import { isUsable, watchSockets } from './web-socket.ts';

/** How long a connection may take until the service has acknowledged it. */
const CONNECT_WITHIN_MS = 10_000;
/** How often the connection is tried out, and how long it may stay silent then. */
const PING_EVERY_MS = 10_000;
const PONG_WITHIN_MS = 5_000;
/** How long it stays open without an operation. */
const LINGER_MS = 1_000;

export interface ConnectionOptions {
  /** Address of the WebSocket, `ws://…/graphql`. */
  readonly url: string;
  readonly socketClass: SocketClass;
  /** What is shown to the service; null for nothing. */
  readonly token: (() => string) | null;
  /** Told when the service has acknowledged the connection. */
  readonly onConnected: () => void;
}

export interface Operation {
  readonly query: string;
  readonly variables: Record<string, unknown>;
}

/** Who takes what an operation brings. */
export interface ResultSink {
  readonly next: (data: unknown) => void;
  /** Told once, as the last: null when the service completed the operation, else what went wrong. */
  readonly end: (failure: Error | null) => void;
}

/** One WebSocket to a service: opened by the first operation, never made anew. */
export interface Connection {
  /** Begins an operation. Returns how to end it; after that the sink is told nothing more. */
  readonly begin: (operation: Operation, sink: ResultSink) => () => void;
  /** Tells once the service has acknowledged it, at once where it has; never when it ends before. */
  readonly whenAcknowledged: (tell: () => void) => void;
  /** False once it is over or ending: what begins now should do so on another one. */
  readonly isUsable: () => boolean;
  /** Closes it, also while it is being made. */
  readonly close: () => void;
}

export function createConnection({ url, socketClass, token, onConnected }: ConnectionOptions): Connection {
  const running: Running = new Set();
  let socket: Socket | null = null;
  let deadline: ReturnType<typeof setTimeout> | undefined;
  let isOver = false;
  const acknowledgement = createOccasion();
  const expect = (ms: number) => {
    clearTimeout(deadline);
    deadline = setTimeout(() => client.terminate(), ms);
  };
  const finish = (event: unknown) => {
    clearTimeout(deadline);
    isOver = true;
    const failure = explainEnd(event);
    for (const fail of [...running]) fail(failure);
  };
  const client = createClient({
    url,
    webSocketImpl: watchSockets(socketClass, (made) => {
      socket = made;
    }),
    ...(token && { connectionParams: () => ({ token: token() }) }),
    // Attempts are the business of whoever knows the cursor.
    retryAttempts: 0,
    lazyCloseTimeout: LINGER_MS,
    keepAlive: PING_EVERY_MS,
    on: {
      connecting: () => expect(CONNECT_WITHIN_MS),
      connected: () => {
        clearTimeout(deadline);
        onConnected();
        acknowledgement.happen();
      },
      ping: (received) => {
        if (!received) expect(PONG_WITHIN_MS);
      },
      pong: (received) => {
        if (received) clearTimeout(deadline);
      },
      // Told before the protocol's own machinery, which would resume a connection closed with 1000 at its old place.
      closed: finish,
      error: finish,
    },
  });
  const close = () => {
    if (isOver) return;
    finish({ code: 1000, reason: 'closed by the client' });
    if (socket?.readyState === 1) socket.close(1000, 'Normal Closure');
    else client.terminate();
  };
  return {
    begin: (operation, sink) => beginOperation(operation, sink, { client, running }),
    whenAcknowledged: acknowledgement.whenHappened,
    isUsable: () => !isOver && (socket === null || isUsable(socket)),
    close,
  };
}

/** How to end each operation that is under way. */
type Running = Set<(failure: Error | null) => void>;

interface Line {
  readonly client: Client;
  readonly running: Running;
}

function beginOperation(
  { query, variables }: Operation,
  sink: ResultSink,
  { client, running }: Line,
): () => void {
  const end = (failure: Error | null) => {
    if (stop()) sink.end(failure);
  };
  const stop = () => {
    const isFirst = running.delete(end);
    if (isFirst) unsubscribe();
    return isFirst;
  };
  running.add(end);
  const unsubscribe = client.subscribe<unknown>(
    { query, variables },
    {
      next: ({ data, errors }) => {
        if (!running.has(end)) return;
        if (errors) end(explainErrors(errors));
        else sink.next(data);
      },
      complete: () => end(null),
      error: (error) => end(Array.isArray(error) ? explainErrors(error) : explainEnd(error)),
    },
  );
  return () => void stop();
}

/** Something that happens once or never. Who waits for it is told, at once where it has happened. */
function createOccasion() {
  let hasHappened = false;
  const waiting: (() => void)[] = [];
  return {
    happen: () => {
      hasHappened = true;
      for (const tell of waiting.splice(0)) tell();
    },
    whenHappened: (tell: () => void) => {
      if (hasHappened) tell();
      else waiting.push(tell);
    },
  };
}
