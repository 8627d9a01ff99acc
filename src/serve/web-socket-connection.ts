import type { Duplex } from 'node:stream';
import { GraphQLError } from 'graphql';
import type { ConnectionInitMessage, Message, SubscribeMessage } from 'graphql-ws';
import { CloseCode, MessageType, parseMessage } from 'graphql-ws';
import type { WebSocket } from 'ws';
import { type TooManyTries, Unauthenticated, type Viewer } from '../domain/viewer.ts';
import { readIntroduction } from './bearer.ts';
import { Outlet } from './outlet.ts';
import type { ConnectedHolder } from './token-watch.ts';
import type { ConnectionSurroundings, OperationPlace } from './web-socket-operation.ts';
import { WebSocketOperation } from './web-socket-operation.ts';

const NONE: readonly WebSocketOperation[] = [];
/** Characters of answers a client may leave unread; one that has more of them is not read any further until it has not. */
const MAX_ANSWERS = 256 * 1024;

/** A WebSocket as it was opened. */
export interface OpenedSocket {
  readonly socket: WebSocket;
  /** What it goes over. */
  readonly stream: Duplex;
  /** Whose budget is charged. */
  readonly client: string;
}

/**
 * The service's side of the `graphql-transport-ws` protocol on one WebSocket. Itself the outlet of its events, which makes
 * one object fewer for each connection; for the same reason nothing waits here while an operation only follows the feed.
 */
export class WebSocketConnection extends Outlet implements OperationPlace, ConnectedHolder {
  readonly client: string;
  readonly shared: ConnectionSurroundings;
  #introduction: NodeJS.Timeout | null;
  #viewer: Viewer | null = null;
  #operations = NONE;
  #hasAnswered = true;
  /** Answers to be sent before it may go. */
  #held = 0;
  #isLeaving = false;
  /** Characters of the answers under way to the client. */
  #underWay = 0;

  constructor({ socket, stream, client }: OpenedSocket, shared: ConnectionSurroundings) {
    super(socket, stream);
    this.client = client;
    this.shared = shared;
    this.#introduction = setTimeout(
      () => this.#close(CloseCode.ConnectionInitialisationTimeout, 'Connection initialisation timeout'),
      shared.limits.initTimeoutMs,
    );
  }

  /** Takes a message of the client's. Never rejects. */
  async receive(data: string): Promise<void> {
    // Who is sent away may go on talking until it has noticed, or for as long as it likes.
    if (this.socket.readyState !== this.socket.OPEN) return;
    const message = readMessage(data);
    try {
      await this.#act(message);
    } catch (error) {
      this.report(error);
    }
  }

  /** To be called when the socket has closed. */
  override closed(): void {
    this.#stopWaiting();
    const operations = this.#operations;
    this.#operations = NONE;
    for (const operation of operations) operation.end();
    super.closed();
    if (this.#viewer?.token) this.shared.tokenWatch.remove(this);
  }

  /** Who it is; null until it has introduced itself. */
  get viewer(): Viewer | null {
    return this.#viewer;
  }

  dismiss(): void {
    this.#close(CloseCode.Forbidden, 'Forbidden: the token is revoked or expired');
  }

  /** To be called when the client has answered a ping. */
  answered(): void {
    this.#hasAnswered = true;
  }

  override sendAway(): void {
    // Said once, though each event it misses until it is gone asks for it again.
    if (this.socket.readyState !== this.socket.OPEN) return;
    this.shared.tally.sentAway += 1;
    super.sendAway();
  }

  /** Drops a client that has not answered the last ping; pings it otherwise. */
  ping(): void {
    if (this.#hasAnswered) this.socket.ping();
    else this.socket.terminate();
    this.#hasAnswered = false;
  }

  send(message: string): Promise<void> {
    const { socket } = this;
    if (socket.readyState !== socket.OPEN) return Promise.resolve();
    this.#underWay += message.length;
    // Whoever asks and does not take the answers would have them pile up here.
    if (this.#underWay > MAX_ANSWERS) socket.pause();
    return new Promise((resolve, reject) => {
      socket.send(message, (error) => {
        this.#underWay -= message.length;
        if (socket.isPaused && this.#underWay <= MAX_ANSWERS / 2) socket.resume();
        // Answers fill the connection as well, and an event may wait that no other one is on its way before.
        this.resumeWaiting();
        if (error) reject(error);
        else resolve();
      });
    });
  }

  remove(operation: WebSocketOperation): void {
    this.#operations = this.#operations.filter((one) => one !== operation);
  }

  async hold(answer: Promise<void>): Promise<void> {
    this.#held += 1;
    try {
      await answer;
    } finally {
      this.#held -= 1;
      if (this.#isLeaving) this.leave();
    }
  }

  /**
   * Takes nothing more, and closes when what it was asked is answered; its subscriptions are interrupted. Tells whether
   * it has closed at once.
   */
  leave(): boolean {
    this.#isLeaving = true;
    if (this.#held === 0) this.goAway();
    return this.#held === 0;
  }

  /** Closes with 1001, upon which its client connects anew and resumes. */
  goAway(): void {
    this.socket.close(1001, 'Going away');
  }

  report(error: unknown): void {
    // What a closing connection could not take any more is lost to nobody: its client resumes after its cursor.
    if (this.socket.readyState === this.socket.OPEN)
      this.shared.log.error('Unexpected error in a WebSocket exchange', error);
    this.socket.terminate();
  }

  async #act(message: Message | null): Promise<void> {
    switch (message?.type) {
      case MessageType.ConnectionInit:
        return await this.#introduce(message);
      case MessageType.Ping:
        return await this.send(JSON.stringify({ type: 'pong', payload: message.payload }));
      case MessageType.Pong:
        return;
      case MessageType.Subscribe:
        return await this.#subscribe(message);
      case MessageType.Complete:
        return this.#complete(message.id);
      default:
        this.#close(CloseCode.BadRequest, 'Invalid message received');
    }
  }

  async #introduce({ payload }: ConnectionInitMessage): Promise<void> {
    if (!this.#introduction)
      return this.#close(CloseCode.TooManyInitialisationRequests, 'Too many initialisation requests');
    this.#stopWaiting();
    const token = readIntroduction(payload);
    if (token === undefined) return this.#close(CloseCode.BadRequest, 'Invalid connection_init payload');
    const asker = await this.shared.authenticate(token, this.client);
    if (this.socket.readyState !== this.socket.OPEN) return;
    if (asker.kind === 'REFUSED') return this.#refuse(asker.refusal);
    this.#viewer = asker.viewer;
    if (asker.viewer.token) this.shared.tokenWatch.add(this);
    await this.send('{"type":"connection_ack"}');
  }

  /** A client that guesses may come again later, as every client does after 1013. */
  #refuse(refusal: Unauthenticated | TooManyTries): void {
    if (refusal instanceof Unauthenticated)
      this.#close(CloseCode.Unauthorized, 'Unauthorized: no token that stands');
    else this.socket.close(1013, `Too many tries: wait ${refusal.retryAfter} s`);
  }

  async #subscribe({ id, payload }: SubscribeMessage): Promise<void> {
    if (this.#isLeaving) return;
    const viewer = this.#viewer;
    if (!viewer) return this.#close(CloseCode.Unauthorized, 'Unauthorized');
    if (this.#operations.some((operation) => operation.id === id))
      return this.#close(CloseCode.SubscriberAlreadyExists, `Subscriber for ${id} already exists`);
    const operation = new WebSocketOperation(id, this);
    const { subscriptions } = this.shared.limits;
    const hasRoom = this.#operations.length < subscriptions;
    // Not by spreading, which makes room for sixteen more.
    this.#operations = this.#operations.concat(operation);
    await (hasRoom ? operation.run(payload, viewer) : operation.refuse([tooMany(subscriptions)]));
  }

  #complete(id: string): void {
    const operation = this.#operations.find((one) => one.id === id);
    if (!operation) return;
    this.remove(operation);
    operation.end();
  }

  #stopWaiting(): void {
    if (this.#introduction) clearTimeout(this.#introduction);
    this.#introduction = null;
  }

  #close(code: CloseCode, reason: string): void {
    this.socket.close(code, reason);
  }
}

/** Null for what is no message of the protocol. */
function readMessage(data: string): Message | null {
  try {
    return parseMessage(data);
  } catch {
    return null;
  }
}

function tooMany(limit: number): GraphQLError {
  return new GraphQLError(`Expected at most ${limit} operations at once on a connection, found one more`, {
    extensions: { code: 'TOO_MANY_SUBSCRIPTIONS' },
  });
}
