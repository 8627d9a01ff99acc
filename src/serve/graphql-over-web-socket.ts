import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { ExecutionArgs, ExecutionResult } from 'graphql';
import { GraphQLError } from 'graphql';
import type { Server as ProtocolServer } from 'graphql-ws';
import { handleProtocols, makeServer } from 'graphql-ws';
import type { WebSocket } from 'ws';
import { WebSocketServer } from 'ws';
import type { LiveLimits } from './limits.ts';
import { MAX_MESSAGE_BYTES } from './limits.ts';
import type { LiveResults } from './live-results.ts';
import type { ServerLog } from './mask-errors.ts';
import type { Operations } from './operations.ts';
import { isFeedSubscription } from './operations.ts';
import type { Outlet } from './outlet.ts';
import type { RunnableOperation } from './prepare-operation.ts';
import type { ConnectionPlace } from './web-socket-connection.ts';
import { carryProtocol } from './web-socket-connection.ts';
import { followOverWebSocket } from './web-socket-feed.ts';

/** How long a client may take to answer our goodbye. */
const GOODBYE_MS = 1_000;

export interface GraphQLOverWebSocketOptions {
  readonly operations: Operations;
  readonly limits: LiveLimits;
  /** Whether one more connection to the live feed may be taken. */
  readonly hasRoom: () => boolean;
  readonly log: ServerLog;
}

/** GraphQL over WebSocket (`graphql-transport-ws`). */
export interface GraphQLOverWebSocket {
  /** Takes over an HTTP connection that asks to be upgraded, or refuses it. */
  readonly upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
  /** Connections at present. */
  readonly size: () => number;
  /** Closes every connection with 1001, upon which clients connect anew and resume. Resolves when all are gone. */
  readonly stop: () => Promise<void>;
}

export function createGraphQLOverWebSocket(options: GraphQLOverWebSocketOptions): GraphQLOverWebSocket {
  const protocol = createProtocol(options);
  const server = new WebSocketServer({
    noServer: true,
    maxPayload: MAX_MESSAGE_BYTES,
    perMessageDeflate: false,
    handleProtocols,
  });
  const upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    if (!isSameOrigin(request)) return refuseUpgrade(socket, '403 Forbidden');
    if (!options.hasRoom()) return refuseUpgrade(socket, '503 Service Unavailable', 'Retry-After: 10');
    server.handleUpgrade(request, socket, head, (client) => carryProtocol(client, protocol, options.log));
  };
  return { upgrade, size: () => server.clients.size, stop: () => sayGoodbye(server.clients) };
}

/** One operation of one connection, as the protocol's hooks hand it on to each other. */
interface OperationPlace {
  readonly id: string;
  readonly outlet: Outlet;
}

function createProtocol({
  operations,
  limits,
  log,
}: GraphQLOverWebSocketOptions): ProtocolServer<ConnectionPlace> {
  return makeServer<Record<string, unknown>, ConnectionPlace>({
    connectionInitWaitTimeout: limits.initTimeoutMs,
    // Errors are returned, never thrown: graphql-ws closes the whole connection on a throw, its other operations included.
    onSubscribe: ({ subscriptions, extra }, id, { query, operationName, variables }) => {
      if (Object.keys(subscriptions).length > limits.subscriptions) return [tooMany(limits.subscriptions)];
      const prepared = operations.prepare({
        query,
        operationName: operationName ?? null,
        variables: variables ?? null,
      });
      if (prepared.kind === 'REFUSED') return prepared.errors;
      return { ...toExecutionArgs(prepared, operations), contextValue: { id, outlet: extra.outlet } };
    },
    execute: (args) => operations.answer(toOperation(args)),
    subscribe: (args) => subscribe(args, { operations, limits, log }),
  });
}

async function subscribe(
  args: ExecutionArgs,
  { operations, limits, log }: Pick<GraphQLOverWebSocketOptions, 'operations' | 'limits' | 'log'>,
): Promise<AsyncGenerator<ExecutionResult, void, void> | LiveResults | ExecutionResult> {
  const result = await operations.subscribe(toOperation(args));
  if (!isFeedSubscription(result)) return result;
  // Put there by onSubscribe.
  const { id, outlet } = args.contextValue as OperationPlace;
  return followOverWebSocket(result, { id, outlet, limits, log });
}

function tooMany(limit: number): GraphQLError {
  return new GraphQLError(`Expected at most ${limit} operations at once on a connection, found one more.`, {
    extensions: { code: 'TOO_MANY_SUBSCRIPTIONS' },
  });
}

/** Ends a connection that asked for an upgrade it does not get. */
export function refuseUpgrade(socket: Duplex, status: string, ...headers: readonly string[]): void {
  // Node stops watching a socket it hands over for an upgrade; one that breaks here would end the process.
  socket.once('error', () => socket.destroy());
  const lines = [`HTTP/1.1 ${status}`, 'Connection: close', 'Content-Length: 0', ...headers, '', ''];
  socket.end(lines.join('\r\n'), () => socket.destroy());
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
