import { FeedPlacesDocument, type FeedPlacesQuery } from '../generated/operations/graphql.ts';
import { backoffMs, rest } from './backoff.ts';
import type { Connection } from './connection.ts';
import { Interrupted } from './failures.ts';
import { readResults } from './read-results.ts';
import { runQuery } from './run-query.ts';
import type { TypedDocument } from './typed-document.ts';

/** Where to begin: behind the newest change, before the first, or behind the event of a cursor. */
export type FeedPlace = 'latest' | 'start' | { readonly after: string };

/** What a subscription to the feed brings: one field, whose events have a cursor. */
export type FeedResult = Readonly<Record<string, { readonly cursor: string }>>;

/** Variables of a subscription to the feed, which must hand `after` on to it. */
export type FeedVariables = { readonly after?: string | null | undefined };

export interface FollowOptions<Variables extends FeedVariables> {
  /** Behind the newest change unless told. */
  readonly from?: FeedPlace;
  /** The document's variables but for `after`, which is the client's business. */
  readonly variables?: Omit<Variables, 'after'>;
  /** Ends the feed, also while it waits. */
  readonly signal?: AbortSignal;
  /**
   * When an event counts as dealt with: when the next one is asked for, or when `remember` is called with its cursor.
   * The first unless told.
   */
  readonly remembers?: 'AUTOMATICALLY' | 'WHEN_TOLD';
  /** Events that may wait for a slow consumer, 500 unless told; when as many wait the service is asked to stop. */
  readonly buffer?: number;
  /** Told the reason when the connection broke or could not be made; another attempt follows. */
  readonly onInterrupted?: (reason: string) => void;
  /** Told when what comes is asked for over a connection the service has acknowledged: at first and after each break. */
  readonly onFollowing?: () => void;
}

/** The feed from a place on. */
export interface Feed<Event> extends AsyncIterable<Event, void, void> {
  /**
   * Every event behind the cursor, each once and in order, over as many connections as it takes; a gap is an event like
   * any other. Endless until the signal aborts. Throws `Refused` when the service refuses the subscription. Iterated
   * again, the feed begins anew behind the cursor.
   */
  readonly [Symbol.asyncIterator]: () => AsyncGenerator<Event, void, void>;
  /** Says that the event of this cursor and all before it are dealt with. */
  readonly remember: (cursor: string) => void;
  /** The last one remembered, or else where the feed began, null until that is known. Keep it to go on another day. */
  readonly cursor: () => string | null;
}

const BUFFER = 500;

/** Follows the feed over the connections that `connect` gives, each time one that can be used. */
export function followFeed<Result extends FeedResult, Variables extends FeedVariables>(
  connect: () => Connection,
  document: TypedDocument<Result, Variables>,
  options: FollowOptions<Variables>,
): Feed<Result[keyof Result]> {
  const { from = 'latest', signal = new AbortController().signal, buffer = BUFFER } = options;
  let remembered = typeof from === 'string' ? null : from.after;
  const remember = (cursor: string) => {
    remembered = cursor;
  };
  const subscribe = (after: string) => {
    const operation = { query: String(document), variables: { ...options.variables, after } };
    const connection = connect();
    connection.whenAcknowledged(options.onFollowing ?? (() => undefined));
    return readResults<Result>({ connection, operation, buffer, signal });
  };
  const iterate = async function* (): AsyncGenerator<Result[keyof Result], void, void> {
    let failures = 0;
    let position = remembered;
    while (!signal.aborted) {
      try {
        // Asked for before subscribing, so that nothing is lost when the connection breaks before the first event.
        position ??= await findPlace(from, connect(), signal);
        remembered ??= position;
        for await (const result of subscribe(position)) {
          failures = 0;
          const event = eventOf(result);
          position = event.cursor;
          yield event;
          if (options.remembers !== 'WHEN_TOLD') remember(position);
        }
      } catch (error) {
        if (!(error instanceof Interrupted)) throw error;
        if (!signal.aborted) options.onInterrupted?.(error.message);
        // On top, so that all who were told the same do not come back at once.
        await rest(error.retryAfterMs + backoffMs(failures), signal);
        failures += 1;
      }
    }
  };
  return { [Symbol.asyncIterator]: iterate, remember, cursor: () => remembered };
}

/** The cursor of a place. Rejects as `runQuery` does. */
export async function findPlace(
  from: FeedPlace,
  connection: Connection,
  signal: AbortSignal,
): Promise<string> {
  if (typeof from !== 'string') return from.after;
  const operation = { query: String(FeedPlacesDocument), variables: {} };
  const { feed } = await runQuery<FeedPlacesQuery>(connection, operation, signal);
  return feed[from];
}

function eventOf<Result extends FeedResult>(result: Result): Result[keyof Result] {
  for (const name in result) return result[name];
  throw new Interrupted('the service told of no event');
}
