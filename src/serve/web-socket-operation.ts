import type { GraphQLError } from 'graphql';
import { OperationTypeNode } from 'graphql';
import type { SubscribePayload } from 'graphql-ws';
import type { Viewer } from '../domain/viewer.ts';
import type { Membership, Missed } from '../publish/broadcast.ts';
import type { Authenticate } from './authenticate.ts';
import { clientOf } from './client-address.ts';
import { readDocumentId } from './door/document-name.ts';
import type { FrameParts } from './event-frames.ts';
import type { LiveLimits } from './limits.ts';
import { exceedsBacklog } from './limits.ts';
import type { EventMessage } from './live/event-messages.ts';
import type { EventListener } from './live/live-feed.ts';
import type { LiveTally } from './live/tally.ts';
import type { LiveResults } from './live-results.ts';
import { isLive } from './live-results.ts';
import type { ServerLog } from './mask-errors.ts';
import { maskError } from './mask-errors.ts';
import type { Operations } from './operations.ts';
import { isFeedSubscription } from './operations.ts';
import type { AcceptedOperation } from './prepare-operation.ts';
import type { TokenWatch } from './token-watch.ts';
import { writeResult } from './write-result.ts';

const END = '}';

/** What an operation needs of the connection it was asked for on. */
export interface OperationPlace {
  readonly shared: ConnectionSurroundings;
  /** Where the client is: whose budget is charged, but for the holder of a token. */
  readonly client: string;
  /** Sends an event, unless the connection is closing. */
  readonly sendEvent: (parts: FrameParts) => void;
  /** Sends the events that are sent meanwhile in one piece. */
  readonly together: (send: () => void) => void;
  readonly hasRoom: () => boolean;
  /** Resolves when there is room, or when the signal aborts. */
  readonly whenRoom: (signal: AbortSignal) => Promise<void>;
  /** Sends the client away, which has left too much unread. */
  readonly sendAway: () => void;
  /** Resolves when the connection has taken the message; at once when it is closing. */
  readonly send: (message: string) => Promise<void>;
  /** Takes the operation off the connection; its id is free again. */
  readonly remove: (operation: WebSocketOperation) => void;
  /** Keeps the connection until the answer is sent, also when the server is stopping. */
  readonly hold: (answer: Promise<void>) => Promise<void>;
  readonly report: (error: unknown) => void;
}

/** What all connections share. */
export interface ConnectionSurroundings {
  readonly operations: Operations;
  readonly authenticate: Authenticate;
  readonly tokenWatch: TokenWatch;
  readonly limits: LiveLimits;
  readonly tally: LiveTally;
  readonly log: ServerLog;
}

/**
 * One operation of a WebSocket, from `subscribe` to `complete`. Of the feed it is the listener: events go to the outlet as
 * ready-made messages. A class, as all that is there for each connection: see outlet.ts.
 */
export class WebSocketOperation implements EventListener {
  readonly id: string;
  readonly #place: OperationPlace;
  #following: Membership | null = null;
  #hasEnded = false;

  constructor(id: string, place: OperationPlace) {
    this.id = id;
    this.#place = place;
  }

  /** Resolves when it has been answered, or has begun to follow the feed. Never rejects on what a client asked. */
  async run(
    { query, operationName, variables, extensions, ...rest }: SubscribePayload,
    viewer: Viewer,
  ): Promise<void> {
    const { client, shared } = this.#place;
    const { operations } = shared;
    const prepared = operations.prepare({
      // The protocol wants a query also of who names one.
      query: query || null,
      documentId: readDocumentId(rest),
      operationName: operationName ?? null,
      variables: variables ?? null,
      extensions: extensions ?? null,
      client: clientOf(viewer, client),
      viewer,
    });
    if (prepared.kind === 'REFUSED') return await this.refuse(prepared.errors);
    if (prepared.type !== OperationTypeNode.SUBSCRIPTION)
      return await this.#place.hold(this.#answerFor(prepared));
    const result = await operations.subscribe(prepared);
    if (isFeedSubscription(result)) {
      if (!this.#hasEnded) this.#following = result.follow(this);
    } else if (isLive(result)) await this.#pass(result);
    else await this.#answer(writeResult(result, shared.log));
  }

  /** Says why it is not run, or does not go on. */
  async refuse(errors: readonly GraphQLError[]): Promise<void> {
    if (this.#hasEnded) return;
    this.#remove();
    await this.#send('error', JSON.stringify(errors));
  }

  /** Ends it without a word. */
  end(): void {
    if (this.#hasEnded) return;
    this.#hasEnded = true;
    this.#following?.leave();
  }

  tell({ payload }: EventMessage): void {
    this.#place.sendEvent({ start: printNext(this.id), payload, end: END });
  }

  together(tell: () => void): void {
    this.#place.together(tell);
  }

  hasRoom(): boolean {
    return this.#place.hasRoom();
  }

  whenRoom(signal: AbortSignal): Promise<void> {
    return this.#place.whenRoom(signal);
  }

  onBehind(missed: Missed): void {
    if (exceedsBacklog(missed, this.#place.shared.limits)) this.#place.sendAway();
  }

  fail(error: unknown): void {
    this.refuse([maskError(error, this.#place.shared.log)]).catch((failure: unknown) =>
      this.#place.report(failure),
    );
  }

  async #answerFor(operation: AcceptedOperation): Promise<void> {
    const { operations, log } = this.#place.shared;
    const isQuery = operation.type === OperationTypeNode.QUERY;
    const answer = await (isQuery ? operations.answerQuery(operation) : operations.answer(operation));
    await this.#answer(Buffer.isBuffer(answer) ? answer.toString() : writeResult(answer, log));
  }

  async #answer(result: string): Promise<void> {
    if (this.#hasEnded) return;
    await this.#sendResult(result);
    await this.#complete();
  }

  /** One result at a time is taken, and the next only when the connection has taken it. */
  async #pass(results: LiveResults): Promise<void> {
    if (this.#hasEnded) return void (await results.return());
    this.#following = { leave: () => void results.return() }; // never rejects
    try {
      for await (const result of results) await this.#sendResult(writeResult(result, this.#place.shared.log));
      await this.#complete();
    } catch (error) {
      await this.refuse([maskError(error, this.#place.shared.log)]);
    }
  }

  async #sendResult(result: string): Promise<void> {
    await this.#place.send(printNext(this.id) + result + END);
  }

  async #complete(): Promise<void> {
    if (this.#hasEnded) return;
    this.#remove();
    await this.#place.send(JSON.stringify({ id: this.id, type: 'complete' }));
  }

  #remove(): void {
    this.end();
    this.#place.remove(this);
  }

  async #send(type: string, payload: string): Promise<void> {
    await this.#place.send(`{"id":${JSON.stringify(this.id)},"type":"${type}","payload":${payload}}`);
  }
}

function printNext(id: string): string {
  return `{"id":${JSON.stringify(id)},"type":"next","payload":`;
}
