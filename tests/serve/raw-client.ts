import { once } from 'node:events';
import { WebSocket } from 'ws';

export interface RawClientOptions {
  readonly origin?: string;
  /** Whom it takes the server for. */
  readonly host?: string;
  /** Whom a proxy says to have it from. */
  readonly forwardedFor?: string;
  readonly protocol?: string;
  /** False for one that seems dead to the server: it answers no ping. */
  readonly answersPings?: boolean;
}

/** A WebSocket spoken to in raw messages. */
export class RawClient implements AsyncDisposable {
  readonly #socket: WebSocket;
  readonly #messages: unknown[] = [];
  readonly #waiting: ((message: unknown) => void)[] = [];
  /** Resolves with the close code. */
  readonly closed: Promise<number>;

  constructor(url: string, options: RawClientOptions = {}) {
    const { origin, host, forwardedFor, protocol = 'graphql-transport-ws', answersPings = true } = options;
    const told = { host, 'x-forwarded-for': forwardedFor };
    const headers = Object.entries(told).filter(([, value]) => value !== undefined);
    this.#socket = new WebSocket(url, protocol, {
      autoPong: answersPings,
      ...(origin === undefined ? {} : { origin }),
      headers: Object.fromEntries(headers),
    });
    this.#socket.on('message', (data) => this.#receive(JSON.parse(String(data))));
    // A handshake that is refused ends in an error as well as in a close.
    this.#socket.on('error', () => undefined);
    this.closed = new Promise((resolve) => this.#socket.once('close', resolve));
  }

  /** Resolves when the socket is open. */
  async opened(): Promise<void> {
    await once(this.#socket, 'open');
  }

  /** Opens the socket and introduces itself. */
  async connect(): Promise<this> {
    await this.opened();
    return await this.introduce();
  }

  /** Introduces itself on an open socket. */
  async introduce(): Promise<this> {
    this.send({ type: 'connection_init' });
    await this.next();
    return this;
  }

  /** Resolves with the status of the refused handshake. */
  async refusal(): Promise<number | undefined> {
    const [, response] = await once(this.#socket, 'unexpected-response');
    return response.statusCode;
  }

  /** Sends an object as JSON, a string as it is. */
  send(message: object | string): void {
    this.#socket.send(typeof message === 'string' ? message : JSON.stringify(message));
  }

  /** The next message of the server. */
  next(): Promise<unknown> {
    const message = this.#messages.shift();
    return message === undefined
      ? new Promise((resolve) => this.#waiting.push(resolve))
      : Promise.resolve(message);
  }

  #receive(message: unknown): void {
    const reader = this.#waiting.shift();
    if (reader) reader(message);
    else this.#messages.push(message);
  }

  /** Reads nothing more, not even the server's goodbye. */
  stall(): void {
    this.#socket.pause();
  }

  /** Reads again. */
  resume(): void {
    this.#socket.resume();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (this.#socket.readyState === WebSocket.CLOSED) return;
    this.#socket.terminate();
    await this.closed;
  }
}
