import { setImmediate as giveWay } from 'node:timers/promises';
import type { WebSocket } from 'ws';
import type { OpenedSocket } from './web-socket-connection.ts';
import { WebSocketConnection } from './web-socket-connection.ts';
import type { ConnectionSurroundings } from './web-socket-operation.ts';

/** A client that has not answered a ping when the next is due is gone. */
const PING_EVERY_MS = 12_000;
/** Clients pinged in one go before everything else in the process has its turn. */
const PINGED_AT_ONCE = 500;
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

export function createWebSocketConnections(shared: ConnectionSurroundings): WebSocketConnections {
  const connections = new Map<WebSocket, WebSocketConnection>();
  let timer: NodeJS.Timeout | undefined;

  const pingAll = async () => {
    let pinged = 0;
    for (const connection of connections.values()) {
      connection.ping();
      pinged += 1;
      if (pinged % PINGED_AT_ONCE === 0) await giveWay();
    }
  };
  // One of each for all sockets, which are what `this` is: functions for every socket cost more than the socket itself.
  function onMessage(this: WebSocket, message: unknown): void {
    void connections.get(this)?.receive(String(message));
  }
  function onPong(this: WebSocket): void {
    connections.get(this)?.answered();
  }
  function onClose(this: WebSocket): void {
    connections.get(this)?.closed();
    connections.delete(this);
    if (connections.size === 0) clearInterval(timer);
  }
  return {
    add: (opened) => {
      const { socket } = opened;
      if (connections.size === 0) timer = setInterval(() => void pingAll(), PING_EVERY_MS);
      connections.set(socket, new WebSocketConnection(opened, shared));
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
