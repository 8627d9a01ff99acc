import type { ChangeKind } from '../src/domain/change.ts';
import type { Change } from '../src/generated/prisma/client.ts';
import type { Context } from './context.ts';
import { badCursor } from './cursor.ts';

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
  context: Context,
  { after, kinds }: FollowedFeed,
): Promise<AsyncIterableIterator<Change>> {
  const { feed } = context;
  if (after && after > (await feed.latest())) {
    throw badCursor('Expected a cursor this feed has handed out, found one it has not reached yet');
  }
  const stopped = new AbortController();
  const changes = feed.follow({ after: after ?? null, kinds, signal: stopped.signal });
  return renewing(changes[Symbol.asyncIterator](), context, stopped);
}

/**
 * Passes the changes on, with new loaders for each. Ends by aborting: a generator that waits for the next change does
 * not take notice of `return()` before it comes.
 */
function renewing(
  changes: AsyncIterator<Change>,
  context: Context,
  stopped: AbortController,
): AsyncIterableIterator<Change> {
  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    async next() {
      const result = await changes.next();
      context.renew();
      return result;
    },
    async return() {
      stopped.abort();
      await changes.return?.();
      return { done: true, value: undefined };
    },
  };
}
