import type { Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** The HTTP connections of a server, WebSockets not among them. */
export interface Connections {
  /**
   * From now on every answer says that its connection closes with it, so that no client sends another request into a
   * connection that is about to close. Those without a request for `idleMs` are closed without a word.
   */
  readonly closeAfterUse: (idleMs: number) => void;
}

interface Use {
  underWay: number;
  /** The answer to the newest request; it may be the last one of its connection. */
  newest: ServerResponse | null;
}

/**
 * Keeps count of the requests under way on each connection. Node's own `closeIdleConnections` leaves out those that have
 * not asked for anything yet, and browsers open such ahead of need: they would hold up a server that wants to stop.
 */
export function trackConnections(server: Server): Connections {
  const uses = new Map<Socket, Use>();
  let [closing, closingIdle] = [false, false];
  const closeUnused = () => {
    closingIdle = true;
    for (const [socket, { underWay }] of uses) if (underWay === 0) socket.destroySoon();
  };
  // One for all sockets, and none left on a WebSocket: 216 bytes on each of ten thousand add up.
  function forget(this: Socket): void {
    uses.delete(this);
  }
  server.on('connection', (socket) => {
    uses.set(socket, { underWay: 0, newest: null });
    socket.on('close', forget);
  });
  server.on('upgrade', ({ socket }) => {
    uses.delete(socket);
    socket.off('close', forget);
  });
  server.on('request', ({ socket }, response) => {
    const use = uses.get(socket) ?? { underWay: 0, newest: null };
    if (closing) announceClose(response, use.newest);
    use.underWay += 1;
    use.newest = response;
    response.once('close', () => {
      use.underWay -= 1;
      if (closingIdle && use.underWay === 0) socket.destroySoon();
    });
  });
  const closeAfterUse = (idleMs: number) => {
    closing = true;
    for (const { underWay, newest } of uses.values()) if (underWay > 0 && newest) announceClose(newest, null);
    if (idleMs > 0) setTimeout(closeUnused, idleMs).unref();
    else closeUnused();
  };
  return { closeAfterUse };
}

/** The answer before it, to a request that the client sent without waiting, must not end the connection any more. */
function announceClose(response: ServerResponse, before: ServerResponse | null): void {
  if (before && !before.headersSent) before.removeHeader('Connection');
  if (!response.headersSent) response.setHeader('Connection', 'close');
}
