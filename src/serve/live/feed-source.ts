import type { FeedEvent, FollowRequest } from '../../../schema/context.ts';
import type { FeedGap } from '../../domain/change.ts';
import type { Bell } from '../../publish/bell.ts';
import type { FollowSource } from '../../publish/follow.ts';
import type { Patience } from '../../publish/read-patiently.ts';
import type { Store } from '../../store/store.ts';

export interface FeedSourceOptions {
  readonly pageChanges: Store['pageChanges'];
  readonly bell: Bell;
  readonly patience: Patience;
}

/** The part of the feed a request asks for, read from the store. What was pruned of it is told as an event of its own. */
export function createFeedSource(
  { filter }: FollowRequest,
  { pageChanges, bell, patience }: FeedSourceOptions,
): FollowSource<FeedEvent> {
  return {
    bell,
    patience,
    readPage: async (after, limit) => {
      const { rows, gap, through, isLast } = await pageChanges({ after, limit, filter });
      return { rows: gap ? [createGapEvent(gap), ...rows] : rows, through, isLast };
    },
  };
}

/** Stands where the feed is whole again, and so in the place of the last change that was pruned. */
function createGapEvent({ from, to }: FeedGap): FeedEvent {
  return {
    kind: 'GAP',
    sequence: to,
    gapFrom: from,
    at: new Date(),
    bulletinId: null,
    articleId: null,
    revisionId: null,
    participantId: null,
    agreementId: null,
    engagementId: null,
    curationId: null,
  };
}
