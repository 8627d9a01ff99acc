import type { Server as ProtocolServer } from 'graphql-ws';
import type { WebSocket } from 'ws';
import type { ServerLog } from './mask-errors.ts';
import type { Outlet } from './outlet.ts';
import { createOutlet } from './outlet.ts';

/** A client that has not answered a ping when the next is due is gone. */
const PING_EVERY_MS = 12_000;

/** What the protocol's hooks know of the connection they act for. */
export interface ConnectionPlace {
  readonly outlet: Outlet;
}

/**
 * Carries the protocol over one WebSocket. A message of the protocol's own counts as sent once the connection has taken
 * it, so a client that does not read holds up its own operations.
 */
export function carryProtocol(
  socket: WebSocket,
  protocol: ProtocolServer<ConnectionPlace>,
  log: ServerLog,
): void {
  const stopPinging = keepAlive(socket);
  const report = (error: unknown) => {
    // What a closing connection could not take any more is lost to nobody: its client resumes after its cursor.
    if (socket.readyState === socket.OPEN) log.error('Unexpected error in a WebSocket exchange', error);
    socket.terminate();
  };
  const closed = protocol.opened(
    {
      protocol: socket.protocol,
      send: (message) => send(socket, message),
      close: (code, reason) => socket.close(code, reason),
      onMessage: (receive) => {
        socket.on('message', (message) => void receive(String(message)).catch(report));
      },
    },
    { outlet: createOutlet(socket) },
  );
  // A frame that breaks the rules of WebSocket; ws has closed the connection with the fitting code.
  socket.on('error', stopPinging);
  socket.once('close', (code, reason) => {
    stopPinging();
    void closed(code, String(reason)).catch(report);
  });
}

function send(socket: WebSocket, message: string): Promise<void> {
  if (socket.readyState !== socket.OPEN) return Promise.resolve();
  return new Promise((resolve, reject) => {
    socket.send(message, (error) => (error ? reject(error) : resolve()));
  });
}

function keepAlive(socket: WebSocket): () => void {
  let answered = true;
  socket.on('pong', () => {
    answered = true;
  });
  const timer = setInterval(() => {
    if (!answered) return socket.terminate();
    answered = false;
    socket.ping();
  }, PING_EVERY_MS);
  return () => clearInterval(timer);
}
