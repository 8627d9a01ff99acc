import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { ExecutionArgs } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import { MAX_MESSAGE_BYTES } from './limits.ts';
import type { Operations } from './operations.ts';
import type { RunnableOperation } from './prepare-operation.ts';

/** A client that answers none of two pings in a row is gone. */
const PING_EVERY_MS = 12_000;
/** How long a client may take to answer our goodbye. */
const GOODBYE_MS = 1_000;

/** GraphQL over WebSocket (`graphql-transport-ws`). */
export interface GraphQLOverWebSocket {
  /** Takes over an HTTP connection that asks to be upgraded, or refuses it. */
  readonly upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
  /** Closes every connection with 1001, upon which clients connect anew and resume. Resolves when all are gone. */
  readonly stop: () => Promise<void>;
}

export function createGraphQLOverWebSocket(operations: Operations): GraphQLOverWebSocket {
  const server = new WebSocketServer({
    noServer: true,
    maxPayload: MAX_MESSAGE_BYTES,
    perMessageDeflate: false,
  });
  const protocol = useServer(
    {
      isProd: true,
      // Errors are returned, never thrown: graphql-ws closes the whole connection on a throw, its other operations included.
      onSubscribe: (_context, _id, { query, operationName, variables }) => {
        const prepared = operations.prepare({
          query,
          operationName: operationName ?? null,
          variables: variables ?? null,
        });
        return prepared.kind === 'REFUSED' ? prepared.errors : toExecutionArgs(prepared, operations);
      },
      execute: (args) => operations.answer(toOperation(args)),
      subscribe: (args) => operations.subscribe(toOperation(args)),
    },
    server,
    PING_EVERY_MS,
  );
  const upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    if (!isSameOrigin(request)) return refuseUpgrade(socket, '403 Forbidden');
    server.handleUpgrade(request, socket, head, (client) => server.emit('connection', client, request));
  };
  const stop = async () => {
    const terminate = setTimeout(() => {
      for (const client of server.clients) client.terminate();
    }, GOODBYE_MS);
    await protocol.dispose();
    clearTimeout(terminate);
  };
  return { upgrade, stop };
}

/** Ends a connection that asked for an upgrade it does not get. */
export function refuseUpgrade(socket: Duplex, status: string): void {
  // Node stops watching a socket it hands over for an upgrade; one that breaks here would end the process.
  socket.once('error', () => socket.destroy());
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

/** Browsers name the page that connects; a page of another host may not read along. Other clients name none. */
function isSameOrigin({ headers: { origin, host } }: IncomingMessage): boolean {
  return origin === undefined || (URL.canParse(origin) && new URL(origin).host === host);
}

function toExecutionArgs(
  { document, operationName, variables }: RunnableOperation,
  { schema }: Operations,
): ExecutionArgs {
  return { schema, document, operationName, variableValues: variables };
}

function toOperation({ document, operationName, variableValues }: ExecutionArgs): RunnableOperation {
  return { document, operationName: operationName ?? null, variables: variableValues ?? null };
}
