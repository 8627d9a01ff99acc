// How lists can be sorted. Entries without a value come last in either direction.

export type OrderDirection = 'ASC' | 'DESC';

/** A field that a list is sorted by, and which way. Entries alike in it are sorted by id, the same way. */
export interface ListOrder<Field extends string> {
  readonly field: Field;
  readonly direction: OrderDirection;
}

/** What is wanted of a list, and in which order; null for the list's own. */
export interface Listing<Filter, Field extends string> {
  readonly filter: Filter;
  readonly order: ListOrder<Field> | null;
}

// `RECORDED_AT` is the order in which the record came to know of things, which is that of their ids.

export type ArticleOrderField = 'PUBLISHED_AT' | 'RECORDED_AT';
export type BulletinOrderField = 'INGESTED_AT' | 'CAPTURED_ON';
export type SourceOrderField = 'NAME' | 'RECORDED_AT';
export type ParticipantOrderField = 'NAME' | 'ARTICLES' | 'RECORDED_AT';
export type AgreementOrderField = 'DATE' | 'TITLE' | 'REPORTS' | 'RECORDED_AT';
export type EngagementOrderField = 'DATE' | 'REPORTS' | 'RECORDED_AT';
