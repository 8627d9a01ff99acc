import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { ExecutionArgs } from 'graphql';
import type { Server as ProtocolServer } from 'graphql-ws';
import { handleProtocols, makeServer } from 'graphql-ws';
import type { WebSocket } from 'ws';
import { WebSocketServer } from 'ws';
import { MAX_MESSAGE_BYTES } from './limits.ts';
import type { ServerLog } from './mask-errors.ts';
import type { Operations } from './operations.ts';
import type { RunnableOperation } from './prepare-operation.ts';
import { carryProtocol } from './web-socket-connection.ts';

/** How long a client may take to answer our goodbye. */
const GOODBYE_MS = 1_000;

/** GraphQL over WebSocket (`graphql-transport-ws`). */
export interface GraphQLOverWebSocket {
  /** Takes over an HTTP connection that asks to be upgraded, or refuses it. */
  readonly upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
  /** Closes every connection with 1001, upon which clients connect anew and resume. Resolves when all are gone. */
  readonly stop: () => Promise<void>;
}

export function createGraphQLOverWebSocket(operations: Operations, log: ServerLog): GraphQLOverWebSocket {
  const protocol = createProtocol(operations);
  const server = new WebSocketServer({
    noServer: true,
    maxPayload: MAX_MESSAGE_BYTES,
    perMessageDeflate: false,
    handleProtocols,
  });
  const upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    if (!isSameOrigin(request)) return refuseUpgrade(socket, '403 Forbidden');
    server.handleUpgrade(request, socket, head, (client) => carryProtocol(client, protocol, log));
  };
  return { upgrade, stop: () => sayGoodbye(server.clients) };
}

function createProtocol(operations: Operations): ProtocolServer {
  return makeServer({
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
  });
}

/** Ends a connection that asked for an upgrade it does not get. */
export function refuseUpgrade(socket: Duplex, status: string): void {
  // Node stops watching a socket it hands over for an upgrade; one that breaks here would end the process.
  socket.once('error', () => socket.destroy());
  const head = `HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`;
  socket.end(head, () => socket.destroy());
}

async function sayGoodbye(clients: ReadonlySet<WebSocket>): Promise<void> {
  const gone = [...clients].map((client) => new Promise((resolve) => client.once('close', resolve)));
  for (const client of clients) client.close(1001, 'Going away');
  const terminate = setTimeout(() => {
    for (const client of clients) client.terminate();
  }, GOODBYE_MS);
  await Promise.all(gone);
  clearTimeout(terminate);
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
