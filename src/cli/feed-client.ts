import { randomInt } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import {
  BulletinIngestedDocument,
  type BulletinIngestedSubscription,
  FeedPlacesDocument,
} from '../generated/operations/graphql.ts';
import { type Connection, ConnectionLost, connect } from './connection.ts';

const SHORTEST_WAIT_MS = 100;
const LONGEST_WAIT_MS = 30_000;

export type FeedEvent = BulletinIngestedSubscription['bulletinIngested'];

/** Where to begin: behind the newest bulletin, before the first, or behind the bulletin of a cursor. */
export type FeedPlace = 'latest' | 'start' | { readonly after: string };

export interface FeedOptions {
  /** Address of the WebSocket, `ws://…/graphql`. */
  readonly url: string;
  readonly from: FeedPlace;
  /** Ends the feed. */
  readonly signal: AbortSignal;
  readonly onConnected: () => void;
  /** Told the reason when the connection broke or could not be made; another attempt follows. */
  readonly onLost: (reason: string) => void;
}

/**
 * Every bulletin from a place on, each once and in order, over as many connections as it takes: a lost one is made anew
 * after a random wait that grows with each failure, and goes on after the last cursor. Endless until the signal aborts.
 * Throws CommandFailed when the server refuses the subscription itself.
 */
export async function* followFeed(options: FeedOptions): AsyncGenerator<FeedEvent, void> {
  const { from, signal, onLost } = options;
  let after: string | null = null;
  let failures = 0;
  while (!signal.aborted) {
    const connection = connect(options);
    try {
      after ??= await findPlace(from, connection);
      for await (const { bulletinIngested } of connection.run(BulletinIngestedDocument, { after })) {
        failures = 0;
        after = bulletinIngested.cursor;
        yield bulletinIngested;
      }
      if (!signal.aborted) onLost('the server ended the subscription');
    } catch (error) {
      if (!(error instanceof ConnectionLost)) throw error;
      if (!signal.aborted) onLost(error.message);
    } finally {
      await connection.close();
    }
    await rest(failures, signal);
    failures += 1;
  }
}

/**
 * The cursor of a place; null when the signal aborts first. A follower asks before it subscribes, so that nothing is lost
 * when the connection breaks before the first event.
 */
export async function findPlace(from: FeedPlace, connection: Connection): Promise<string | null> {
  if (typeof from !== 'string') return from.after;
  for await (const { feed } of connection.run(FeedPlacesDocument, {})) return feed[from];
  return null;
}

/** Waits for a random time, the longer the more attempts have failed, or until the signal aborts. */
async function rest(failures: number, signal: AbortSignal): Promise<void> {
  const longest = Math.min(LONGEST_WAIT_MS, SHORTEST_WAIT_MS * 2 ** (failures + 1));
  try {
    await delay(randomInt(SHORTEST_WAIT_MS, longest + 1), undefined, { signal });
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}
