import type { FeedPlace } from '../src/domain/change.ts';
import type { ChangeFilter } from '../src/domain/filter.ts';
import type { Context, Feed, FeedEvent } from './context.ts';
import { badCursor, parseFeedCursor } from './cursor.ts';

interface FollowedFeed {
  /** Behind the last change the client has seen; null for what comes from now on. */
  readonly after: FeedPlace | null | undefined;
  readonly filter: ChangeFilter;
}

/**
 * The feed as the source of a subscription. Refuses, with `BAD_CURSOR` and before anything streams, a cursor of another
 * database and one the feed has not reached: waiting for it would be silence.
 */
export async function followFeed(
  { feed, lastEventId }: Context,
  { after: told, filter }: FollowedFeed,
): Promise<AsyncIterable<FeedEvent>> {
  const after = lastEventId === null ? told : parseFeedCursor(lastEventId);
  return feed.follow({ after: await findSequence(feed, after ?? null), filter });
}

/**
 * The sequence of a place the client names, of the newest change where it names none. Refuses, with `BAD_CURSOR`, a place
 * of another database, and one the feed has not reached.
 */
export async function findSequence(feed: Feed, place: FeedPlace | null): Promise<number> {
  const latest = await feed.latest();
  if (place === null) return latest;
  if (place.key !== null && place.key !== feed.key) {
    throw badCursor("Expected a cursor of this database's feed, found one of another database");
  }
  if (place.sequence <= latest) return place.sequence;
  throw badCursor('Expected a cursor this feed has handed out, found one it has not reached yet');
}
