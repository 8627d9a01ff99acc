import type { WebSocket } from 'ws';

/** A client with less than this on its way to it has room for more. */
const ROOM_BYTES = 64 * 1024;
const BACKLOG_FULL = 'Backlog full: resume after your last cursor';

/** One client's connection, as events leave through it. */
export interface Outlet {
  /** Sends at once, unless the connection is closing. */
  readonly send: (message: Buffer) => void;
  /** Whether the network has taken most of what was sent. A connection that is closing has room: nothing waits for it. */
  readonly hasRoom: () => boolean;
  /** Resolves when there is room. */
  readonly whenRoom: () => Promise<void>;
  /** Sends a client away that has left too much unread; it connects anew and resumes. */
  readonly sendAway: () => void;
}

export function createOutlet(socket: WebSocket): Outlet {
  let waiting: (() => void)[] = [];
  const hasRoom = () => socket.readyState !== socket.OPEN || socket.bufferedAmount < ROOM_BYTES;
  const resume = () => {
    const resumed = waiting;
    waiting = [];
    for (const proceed of resumed) proceed();
  };
  const onSent = () => {
    if (waiting.length > 0 && hasRoom()) resume();
  };
  socket.once('close', resume);
  return {
    send: (message) => {
      if (socket.readyState === socket.OPEN) socket.send(message, { binary: false }, onSent);
    },
    hasRoom,
    whenRoom: () => (hasRoom() ? Promise.resolve() : new Promise((resolve) => waiting.push(resolve))),
    sendAway: () => socket.close(1013, BACKLOG_FULL),
  };
}
