/** What a row of the feed reports. */
export const CHANGE_KINDS = [
  'BULLETIN_INGESTED',
  'ARTICLE_PUBLISHED',
  'ARTICLE_REVISED',
  'FACTS_REVISED',
  'PARTICIPANT_RECORDED',
  'PARTICIPANTS_MERGED',
  'PARTICIPANT_SPLIT',
  'CURATION_UNDONE',
  'AGREEMENT_RECORDED',
  'AGREEMENT_STATUS_CHANGED',
  'ENGAGEMENT_RECORDED',
  'ENGAGEMENT_REPORTED',
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** Position in the feed: gapless, rising by one with each change, starting at 1. 0 is "before everything". */
export type ChangeSequence = number & { readonly __brand: 'ChangeSequence' };
