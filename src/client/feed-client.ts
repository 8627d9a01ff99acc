import type { Connection } from './connection.ts';
import { createConnection } from './connection.ts';
import type { Feed, FeedPlace, FeedResult, FeedVariables, FollowOptions } from './follow-feed.ts';
import { findPlace, followFeed } from './follow-feed.ts';
import { runQuery } from './run-query.ts';
import type { TypedDocument } from './typed-document.ts';
import type { SocketClass } from './web-socket.ts';
import { findSocketClass } from './web-socket.ts';

export interface FeedClientOptions {
  /** Address of the WebSocket, `ws://…/graphql`. */
  readonly url: string;
  /** A WebSocket for runtimes that have none, such as that of the package `ws` on Node 20. */
  readonly webSocket?: SocketClass;
  /** What the client shows the service to be let in, or how to get it: asked for each connection. None unless told. */
  readonly token?: string | (() => string);
  /** Told each time the service has acknowledged a connection. */
  readonly onConnected?: () => void;
}

/** A client of one service. All it follows and asks at the same time shares one WebSocket, made when it is needed. */
export interface FeedClient {
  /**
   * The feed by a subscription whose variable `$after` says where to begin. Nothing happens before it is iterated.
   *
   * ```ts
   * const feed = client.follow(BulletinIngestedDocument, { from: { after: saved } });
   * for await (const event of feed) save(event, event.cursor);
   * ```
   */
  readonly follow: <Result extends FeedResult, Variables extends FeedVariables>(
    document: TypedDocument<Result, Variables>,
    options?: FollowOptions<Variables>,
  ) => Feed<Result[keyof Result]>;
  /** Runs a query or mutation once. Rejects with `Refused`, or with `Interrupted` when another attempt may do better. */
  readonly run: <Result, Variables extends Record<string, unknown>>(
    document: TypedDocument<Result, Variables>,
    variables: Variables,
    signal?: AbortSignal,
  ) => Promise<Result>;
  /** The cursor of a place in the feed. Rejects as `run` does. */
  readonly findPlace: (from: FeedPlace) => Promise<string>;
  /** Closes the connection. A feed that is still iterated makes another one: abort it first. */
  readonly close: () => void;
}

/** A client that connects when it has something to ask. Throws for an address that is none, and without a WebSocket. */
export function createFeedClient({
  url,
  webSocket: socketClass = findSocketClass(),
  token: given,
  onConnected = () => undefined,
}: FeedClientOptions): FeedClient {
  assertWebSocketUrl(url);
  const token = typeof given === 'string' ? () => given : (given ?? null);
  let current: Connection | null = null;
  const connect = () => {
    if (!current?.isUsable()) current = createConnection({ url, socketClass, token, onConnected });
    return current;
  };
  const never = () => new AbortController().signal;
  return {
    follow: (document, options = {}) => followFeed(connect, document, options),
    run: (document, variables, signal = never()) =>
      runQuery(connect(), { query: String(document), variables }, signal),
    findPlace: (from) => findPlace(from, connect(), never()),
    close: () => current?.close(),
  };
}

function assertWebSocketUrl(url: string): void {
  if (URL.canParse(url) && /^wss?:$/.test(new URL(url).protocol)) return;
  throw new TypeError(
    `Expected the address of a WebSocket, such as ws://127.0.0.1:4000/graphql, found ${url}`,
  );
}
