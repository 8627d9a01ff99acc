import type { FollowRequest } from '../../../schema/context.ts';

/** A subscription's wish to follow the feed: what the feed's resolvers return instead of events. */
export interface Following extends AsyncIterable<never> {
  readonly request: FollowRequest;
}

/** Wraps a request as the executor wants it, which takes nothing but iterables. */
export function createFollowing(request: FollowRequest): Following {
  return {
    request,
    [Symbol.asyncIterator]: () => {
      throw new Error(
        'Expected the feed to be followed by many at once, found somebody iterating by himself',
      );
    },
  };
}

/** Tells a wish to follow the feed from events of another kind. */
export function isFollowing(source: object): source is Following {
  return 'request' in source;
}
