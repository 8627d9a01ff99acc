/** What a person can decide: several participants are one, one is two, or a fact is wrong. */
export const CURATION_KINDS = ['MERGE', 'SPLIT', 'REJECT'] as const;
export type CurationKind = (typeof CURATION_KINDS)[number];

/** The kinds of facts that can be wrong, as the API calls them. */
export const FACT_TYPES = ['Participation', 'AgreementReport', 'EngagementReport', 'ArticleTopic'] as const;
export type FactType = (typeof FACT_TYPES)[number];

/** Why a decision was refused. Stable: clients act on it. */
export const CURATION_REFUSAL_CODES = [
  'ALREADY_ONE',
  'ALREADY_REJECTED',
  'ALREADY_UNDONE',
  'AMBIGUOUS_NAME',
  'COUNTRY',
  'DIFFERENT_KINDS',
  'EMPTY_NAME',
  'EMPTY_REASON',
  'JOINED',
  'LONG_REASON',
  'NOTHING_LEFT',
  'RESTED_ON',
  'SAME_PARTICIPANT',
  'TOO_MANY',
  'UNKNOWN_CURATION',
  'UNKNOWN_FACT',
  'UNKNOWN_PARTICIPANT',
  'UNKNOWN_WORDING',
] as const;
export type CurationRefusalCode = (typeof CURATION_REFUSAL_CODES)[number];

/** A decision that cannot be made, or taken back, as the record stands. Nothing was changed. */
export class CurationRefused extends Error {
  override readonly name = 'CurationRefused';
  readonly code: CurationRefusalCode;

  constructor(code: CurationRefusalCode, message: string) {
    super(message);
    this.code = code;
  }
}
