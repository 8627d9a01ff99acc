import type { WebSocket } from 'ws';
import type { Room } from './room.ts';
import type { OpenedSocket } from './web-socket-connection.ts';
import { WebSocketConnection } from './web-socket-connection.ts';
import type { ConnectionSurroundings } from './web-socket-operation.ts';

/** Parts of the time between two pings, in each of which its share of the clients is pinged: all at once would hold up events. */
const PING_TURNS = 48;
/** How long a client may take to answer our goodbye. */
const GOODBYE_MS = 1_000;

/** The WebSockets there are, one timer pinging them all. */
export interface WebSocketConnections {
  /** Takes a socket, and whose budget pays for what is asked on it. */
  readonly add: (opened: OpenedSocket) => void;
  readonly size: () => number;
  /**
   * Closes every connection with 1001, those that are to be answered yet when they are, or after `graceMs`. Resolves when
   * all are gone.
   */
  readonly sayGoodbye: (graceMs: number) => Promise<void>;
}

export function createWebSocketConnections(shared: ConnectionSurroundings, room: Room): WebSocketConnections {
  const connections = new Map<WebSocket, WebSocketConnection>();
  const turns = Array.from({ length: PING_TURNS }, () => new Set<WebSocketConnection>());
  let timer: NodeJS.Timeout | undefined;
  let [turn, added] = [0, 0];

  const pingNext = () => {
    for (const connection of turns[turn] ?? []) connection.ping();
    turn = (turn + 1) % PING_TURNS;
  };
  const take = (connection: WebSocketConnection) => {
    turns[added]?.add(connection);
    added = (added + 1) % PING_TURNS;
  };
  // One of each for all sockets, which are what `this` is: functions for every socket cost more than the socket itself.
  function onMessage(this: WebSocket, message: unknown): void {
    void connections.get(this)?.receive(String(message));
  }
  function onPong(this: WebSocket): void {
    connections.get(this)?.answered();
  }
  function onClose(this: WebSocket): void {
    const connection = connections.get(this);
    if (!connection) return;
    connection.closed();
    connections.delete(this);
    for (const pinged of turns) pinged.delete(connection);
    room.leave(connection.client);
    if (connections.size === 0) clearInterval(timer);
  }
  return {
    add: (opened) => {
      const { socket } = opened;
      if (connections.size === 0) timer = setInterval(pingNext, shared.limits.pingEveryMs / PING_TURNS);
      const connection = new WebSocketConnection(opened, shared);
      connections.set(socket, connection);
      take(connection);
      room.enter(opened.client);
      // An error is a frame that breaks the rules of WebSocket; ws closes the connection with the fitting code.
      socket.on('message', onMessage).on('pong', onPong).on('close', onClose).on('error', ignore);
    },
    size: () => connections.size,
    sayGoodbye: (graceMs) => sayGoodbye(new Map(connections), graceMs),
  };
}

function ignore(): void {
  // What is left to do is done on close.
}

async function sayGoodbye(
  connections: ReadonlyMap<WebSocket, WebSocketConnection>,
  graceMs: number,
): Promise<void> {
  const gone = [...connections.keys()].map(
    (socket) => new Promise((resolve) => socket.once('close', resolve)),
  );
  const left = [...connections].filter(([, connection]) => connection.leave()).map(([socket]) => socket);
  const timers = [
    setTimeout(() => terminate(left), GOODBYE_MS),
    setTimeout(() => {
      for (const connection of connections.values()) connection.goAway();
    }, graceMs),
    setTimeout(() => terminate(connections.keys()), graceMs + GOODBYE_MS),
  ];
  await Promise.all(gone);
  for (const timer of timers) clearTimeout(timer);
}

function terminate(sockets: Iterable<WebSocket>): void {
  for (const socket of sockets) socket.terminate();
}
