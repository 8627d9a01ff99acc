import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { handleProtocols } from 'graphql-ws';
import { WebSocketServer } from 'ws';
import type { ClientAddress } from './client-address.ts';
import type { Cors } from './cors.ts';
import { MAX_MESSAGE_BYTES } from './limits.ts';
import type { Room, RoomLack } from './room.ts';
import { SECURITY_HEADER_LINES } from './security-headers.ts';
import { createWebSocketConnections } from './web-socket-connections.ts';
import type { ConnectionSurroundings } from './web-socket-operation.ts';

export interface GraphQLOverWebSocketOptions extends ConnectionSurroundings {
  readonly room: Room;
  readonly cors: Cors;
  readonly clientAddress: ClientAddress;
}

/** GraphQL over WebSocket (`graphql-transport-ws`). */
export interface GraphQLOverWebSocket {
  /** Takes over an HTTP connection that asks to be upgraded, or refuses it. */
  readonly upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
  /** Connections at present. */
  readonly size: () => number;
  /**
   * Closes every connection with 1001, upon which clients connect anew and resume; those that are to be answered yet when
   * they are, or after `graceMs`. Resolves when all are gone.
   */
  readonly stop: (graceMs: number) => Promise<void>;
}

export function createGraphQLOverWebSocket(options: GraphQLOverWebSocketOptions): GraphQLOverWebSocket {
  const connections = createWebSocketConnections(options, options.room);
  const server = new WebSocketServer({
    noServer: true,
    maxPayload: MAX_MESSAGE_BYTES,
    perMessageDeflate: false,
    clientTracking: false,
    handleProtocols,
  });
  const upgrade = (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    if (!options.cors.mayConnect(request)) return refuseUpgrade(stream, '403 Forbidden');
    const client = options.clientAddress(request);
    const lack = options.room.lackFor(client);
    if (lack) return refuseUpgrade(stream, LACKS[lack], 'Retry-After: 10');
    server.handleUpgrade(request, stream, head, (socket) => connections.add({ socket, stream, client }));
  };
  return { upgrade, size: connections.size, stop: connections.sayGoodbye };
}

const LACKS: Readonly<Record<RoomLack, string>> = {
  OF_ALL: '503 Service Unavailable',
  OF_CLIENT: '429 Too Many Requests',
};

/** Ends a connection that asked for an upgrade it does not get. */
export function refuseUpgrade(socket: Duplex, status: string, ...headers: readonly string[]): void {
  // Node stops watching a socket it hands over for an upgrade; one that breaks here would end the process.
  socket.once('error', () => socket.destroy());
  const all = ['Connection: close', 'Content-Length: 0', ...SECURITY_HEADER_LINES, ...headers];
  const lines = [`HTTP/1.1 ${status}`, ...all, '', ''];
  socket.end(lines.join('\r\n'), () => socket.destroy());
}
