/** What a row of the feed reports. */
export const CHANGE_KINDS = [
  'BULLETIN_INGESTED',
  'ARTICLE_PUBLISHED',
  'ARTICLE_REVISED',
  'FACTS_REVISED',
  'PARTICIPANT_RECORDED',
  'PARTICIPANTS_MERGED',
  'PARTICIPANT_SPLIT',
  'FACT_REJECTED',
  'CURATION_UNDONE',
  'AGREEMENT_RECORDED',
  'AGREEMENT_STATUS_CHANGED',
  'ENGAGEMENT_RECORDED',
  'ENGAGEMENT_REPORTED',
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** A stretch of the feed that was pruned: the changes behind `from` up to `to`, by their sequences. */
export interface FeedGap {
  readonly from: number;
  readonly to: number;
}

/**
 * A place in the feed of one database, directly behind a change. Sequences rise by one with each change, from 1; 0 is
 * before everything.
 */
export interface FeedPlace {
  /** Of the feed; null for the beginning of whichever feed is asked. */
  readonly key: string | null;
  readonly sequence: number;
}
