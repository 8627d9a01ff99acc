import type { ChangeKind } from '../src/domain/change.ts';
import type { Change } from '../src/generated/prisma/client.ts';
import type { Context } from './context.ts';
import { badCursor, parseFeedCursor } from './cursor.ts';

interface FollowedFeed {
  /** Sequence of the last change the client has seen; null for what comes from now on. */
  readonly after: number | null | undefined;
  readonly kinds: readonly ChangeKind[] | null;
}

/**
 * The feed as the source of a subscription. Refuses, with `BAD_CURSOR` and before anything streams, a position the feed
 * has not reached: it is a cursor of another database, and waiting for it would be silence.
 */
export async function followFeed(
  { feed, lastEventId }: Context,
  { after: told, kinds }: FollowedFeed,
): Promise<AsyncIterable<Change>> {
  const after = lastEventId === null ? told : parseFeedCursor(lastEventId);
  const latest = await feed.latest();
  if (after && after > latest) {
    throw badCursor('Expected a cursor this feed has handed out, found one it has not reached yet');
  }
  return feed.follow({ after: after ?? latest, kinds });
}
