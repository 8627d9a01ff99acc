import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import type { TypedDocumentString } from '../generated/operations/graphql.ts';
import { CommandFailed, reasonOf } from './failure.ts';

/** How often the connection is tried out, and how long it may stay silent then. */
const PING_EVERY_MS = 10_000;
const PONG_WITHIN_MS = 5_000;
/** How long the connection stays open between two operations, in milliseconds. */
const LINGER_MS = 1_000;
/** Close codes of graphql-transport-ws that say the client is wrong; trying again would not mend it. */
const CLIENT_IS_WRONG: readonly unknown[] = [4400, 4401, 4403, 4406, 4429];

export interface ConnectionOptions {
  /** Address of the WebSocket, `ws://…/graphql`. */
  readonly url: string;
  /** Ends what is under way. */
  readonly signal: AbortSignal;
  /** Told when the server has answered. */
  readonly onConnected: () => void;
}

/** One WebSocket to a server: opened by the first operation, never made anew. */
export interface Connection {
  /**
   * The results of an operation: one of a query, any number of a subscription. Ends when the signal aborts. Throws
   * CommandFailed when the server refuses the operation, ConnectionLost when the connection breaks or cannot be made.
   */
  readonly run: <Result, Variables extends Record<string, unknown>>(
    document: TypedDocumentString<Result, Variables>,
    variables: Variables,
  ) => AsyncGenerator<Result, void>;
  readonly close: () => Promise<void>;
}

/** The connection broke or could not be made; a new one may do better. */
export class ConnectionLost extends Error {
  override readonly name = 'ConnectionLost';
}

export function connect({ url, signal, onConnected }: ConnectionOptions): Connection {
  let silence: NodeJS.Timeout | undefined;
  const client = createClient({
    url,
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    lazyCloseTimeout: LINGER_MS,
    keepAlive: PING_EVERY_MS,
    on: {
      connected: onConnected,
      ping: (received) => {
        if (!received) silence = setTimeout(() => client.terminate(), PONG_WITHIN_MS);
      },
      pong: () => clearTimeout(silence),
    },
  });
  const run = async function* <Result, Variables extends Record<string, unknown>>(
    document: TypedDocumentString<Result, Variables>,
    variables: Variables,
  ): AsyncGenerator<Result, void> {
    const results = client.iterate<Result>({ query: document.toString(), variables });
    const end = () => void results.return?.();
    signal.addEventListener('abort', end, { once: true });
    try {
      for await (const { data, errors } of results) {
        if (errors) throw explain(errors);
        if (data) yield data;
      }
    } catch (error) {
      throw explain(error);
    } finally {
      signal.removeEventListener('abort', end);
    }
  };
  const close = async () => {
    clearTimeout(silence);
    await client.dispose();
  };
  return { run, close };
}

/** What graphql-ws throws: a list of GraphQL errors, a close event, or the socket's own error. */
function explain(error: unknown): Error {
  if (error instanceof CommandFailed) return error;
  if (Array.isArray(error)) {
    return new CommandFailed(
      `Expected the server to accept the operation, found ${error.map(reasonOf).join('; ')}`,
    );
  }
  if (typeof error !== 'object' || error === null || !('code' in error) || !('reason' in error)) {
    return new ConnectionLost(reasonOf(error), { cause: error });
  }
  const found = `${error.code} ${error.reason}`.trim();
  if (CLIENT_IS_WRONG.includes(error.code)) {
    return new CommandFailed(`Expected the server to accept the connection, found it closed with ${found}`);
  }
  return new ConnectionLost(`closed with ${found}`);
}
