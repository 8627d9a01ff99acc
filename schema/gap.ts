import type { FeedGap, FeedPlace } from '../src/domain/change.ts';
import { builder } from './builder.ts';
import type { FeedEvent } from './context.ts';

/** What an event that is no change, but tells of pruned ones, is called in the place of a kind. */
export const GAP = 'GAP';

/** A gap as clients are told it. */
interface ToldGap {
  readonly from: FeedPlace;
  readonly to: FeedPlace;
}

export const Gap = builder.objectRef<ToldGap>('Gap').implement({
  description:
    'A stretch of the feed that is no longer kept. Whether any change in it was wanted, nobody can tell any longer: read the record anew where it matters.',
  fields: (t) => ({
    from: t.expose('from', {
      type: 'Cursor',
      description: 'The place asked for; what stood behind it is gone.',
    }),
    to: t.expose('to', {
      type: 'Cursor',
      description: 'The place behind which the feed is whole again.',
    }),
  }),
});

/** The gap an event tells of; null for one that tells of a change. */
export function findGap({ gapFrom, sequence }: FeedEvent, key: string): ToldGap | null {
  return gapFrom === undefined ? null : tellGap({ from: gapFrom, to: sequence }, key);
}

export function tellGap({ from, to }: FeedGap, key: string): ToldGap {
  return { from: { key, sequence: from }, to: { key, sequence: to } };
}
