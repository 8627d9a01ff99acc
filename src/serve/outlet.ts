import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';
import { EventFrames, type FrameParts } from './event-frames.ts';

/** A client with less than this on its way to it has room for more. */
const ROOM_BYTES = 64 * 1024;
/** Of all connections, which are told the same one after the other. */
const frames = new EventFrames();
const BACKLOG_FULL = 'Backlog full: resume after your last cursor';

/**
 * The way out of a connection, as events take it. A class, as all that is there for each connection: functions made anew
 * for each of ten thousand cost more memory than the sockets.
 */
export abstract class Outlet {
  protected readonly socket: WebSocket;
  readonly #stream: Duplex;
  #waiting: Set<() => void> | null = null;

  /** With the stream the WebSocket goes over. */
  constructor(socket: WebSocket, stream: Duplex) {
    this.socket = socket;
    this.#stream = stream;
  }

  /**
   * Sends an event as a frame, at once, unless the connection is closing. It may stand between two messages of `ws`, which
   * keeps none back while nothing is compressed.
   */
  sendEvent(parts: FrameParts): void {
    const { socket } = this;
    if (socket.readyState !== socket.OPEN) return;
    const stream = this.#stream;
    const frame = frames.make(parts);
    // Alone on its way it leaves room: nobody will wait for its end.
    const isAlone = stream.writableLength === 0 && frame.length < ROOM_BYTES / 2;
    if (isAlone) stream.write(frame);
    else stream.write(frame, () => this.resumeWaiting());
    // What the network has not taken yet is read later.
    if (stream.writableLength > 0) frames.keep();
  }

  /** Sends what is sent meanwhile in one piece: each piece costs a call of the system. */
  together(send: () => void): void {
    this.#stream.cork();
    try {
      send();
    } finally {
      this.#stream.uncork();
    }
  }

  /** Whether the network has taken most of what was sent. A connection that is closing has room: nothing waits for it. */
  hasRoom(): boolean {
    const { socket } = this;
    return socket.readyState !== socket.OPEN || this.#stream.writableLength < ROOM_BYTES;
  }

  /** Resolves when there is room, or when the signal aborts: who reads nothing and comes and goes must not pile up here. */
  whenRoom(signal: AbortSignal): Promise<void> {
    if (this.hasRoom() || signal.aborted) return ROOM;
    this.#waiting ??= new Set();
    const waiting = this.#waiting;
    return new Promise((resolve) => {
      const proceed = () => {
        waiting.delete(proceed);
        signal.removeEventListener('abort', proceed);
        resolve();
      };
      waiting.add(proceed);
      signal.addEventListener('abort', proceed);
    });
  }

  /** Sends a client away that has left too much unread; it connects anew and resumes. */
  sendAway(): void {
    this.socket.close(1013, BACKLOG_FULL);
  }

  /** To be called when the connection has closed: whoever waits for room goes on. */
  closed(): void {
    this.resumeWaiting();
  }

  /** To be called whenever the network has taken something: whoever waits for room goes on, if there is room now. */
  protected resumeWaiting(): void {
    if (this.#waiting === null || !this.hasRoom()) return;
    const resumed = this.#waiting;
    this.#waiting = null;
    for (const proceed of resumed) proceed();
  }
}

const ROOM = Promise.resolve();
