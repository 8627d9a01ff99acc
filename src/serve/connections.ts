import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/** The HTTP connections of a server, WebSockets not among them. */
export interface Connections {
  /** Closes those without a request under way, and from now on each other one when its last request is answered. */
  readonly closeAfterUse: () => void;
}

/**
 * Keeps count of the requests under way on each connection. Node's own `closeIdleConnections` leaves out those that have
 * not asked for anything yet, and browsers open such ahead of need: they would hold up a server that wants to stop.
 */
export function trackConnections(server: Server): Connections {
  const underWay = new Map<Socket, number>();
  let closing = false;
  const closeUnused = (socket: Socket) => {
    if (underWay.get(socket) === 0) socket.destroySoon();
  };
  // One for all sockets: what stays on each of ten thousand WebSockets adds up.
  function forget(this: Socket): void {
    underWay.delete(this);
  }
  server.on('connection', (socket) => {
    underWay.set(socket, 0);
    socket.on('close', forget);
  });
  server.on('upgrade', ({ socket }) => {
    underWay.delete(socket);
    socket.off('close', forget);
  });
  server.on('request', ({ socket }, response) => {
    underWay.set(socket, (underWay.get(socket) ?? 0) + 1);
    response.once('close', () => {
      const left = underWay.get(socket);
      if (left === undefined) return;
      underWay.set(socket, left - 1);
      if (closing) closeUnused(socket);
    });
  });
  const closeAfterUse = () => {
    closing = true;
    for (const socket of underWay.keys()) closeUnused(socket);
  };
  return { closeAfterUse };
}
