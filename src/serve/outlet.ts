import type { WebSocket } from 'ws';
import type { LiveLimits } from './limits.ts';

/** Below this a client that is catching up is sent more. */
const ROOM_BYTES = 64 * 1024;
/** How long a client that is sent away for its backlog may take to read it. */
const GOODBYE_MS = 5_000;

/** One client's connection, as events leave through it. */
export interface Outlet {
  /**
   * Sends at once. A client whose backlog exceeds its limits is sent away with 1013, upon which it connects anew and
   * resumes.
   */
  readonly send: (message: Buffer) => void;
  /** Resolves when the network has taken most of what was sent, and when the connection has closed. */
  readonly whenRoom: () => Promise<void>;
}

export function createOutlet(
  socket: WebSocket,
  { backlogMessages, backlogBytes }: Pick<LiveLimits, 'backlogMessages' | 'backlogBytes'>,
): Outlet {
  let unsent = 0;
  let waiting: (() => void)[] = [];
  const hasRoom = () => socket.readyState !== socket.OPEN || socket.bufferedAmount < ROOM_BYTES;
  const resume = () => {
    const resumed = waiting;
    waiting = [];
    for (const proceed of resumed) proceed();
  };
  const onSent = () => {
    unsent -= 1;
    if (waiting.length > 0 && hasRoom()) resume();
  };
  socket.once('close', resume);
  return {
    send: (message) => {
      if (socket.readyState !== socket.OPEN) return;
      unsent += 1;
      socket.send(message, { binary: false }, onSent);
      if (unsent > backlogMessages || socket.bufferedAmount > backlogBytes) sendAway(socket);
    },
    whenRoom: () => (hasRoom() ? Promise.resolve() : new Promise((resolve) => waiting.push(resolve))),
  };
}

function sendAway(socket: WebSocket): void {
  socket.close(1013, 'Backlog full: resume after your last cursor');
  const cut = setTimeout(() => socket.terminate(), GOODBYE_MS);
  socket.once('close', () => clearTimeout(cut));
}
