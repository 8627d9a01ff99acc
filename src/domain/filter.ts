import type { AgreementKind, AgreementStatus } from './agreement.ts';
import type { BulletinFormat } from './bulletin.ts';
import type { ChangeKind } from './change.ts';
import type { IsoDate } from './date-span.ts';
import type { EngagementKind, EngagementStatus } from './engagement.ts';
import type { ParticipantKind, ParticipationRole } from './participant.ts';
import type { Topic } from './topic.ts';

// What a list, or the feed, can be narrowed to. The same word means the same in each. Each part narrows further; null
// narrows nothing; the values of a list are alternatives, and none of the lists is empty. Ids of participants mean those
// shown for them. Words have a letter or a digit, and match whatever their case, diacritics and punctuation.

/** From an instant on and before another; null for an open end. */
export interface TimeRange {
  readonly from: Date | null;
  readonly until: Date | null;
}

/** From a day to another, both of them included; null for an open end. */
export interface DayRange {
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
}

/** Which articles tell of something. One that is undated is in no range. */
export interface ArticleParts {
  /** Ids of the sources that publish it. */
  readonly sources: readonly number[] | null;
  readonly publishedAt: TimeRange | null;
  readonly topics: readonly Topic[] | null;
  /** All these words stand in the headline or the body. */
  readonly text: string | null;
}

/** Who has to do with something. */
export interface ParticipantParts {
  /** Ids of participants of any kind. */
  readonly participants: readonly number[] | null;
  /** Words within the name or an alias. */
  readonly participantNames: readonly string[] | null;
  /** Codes of countries. */
  readonly countries: readonly string[] | null;
  /** Ids of organizations. */
  readonly organizations: readonly number[] | null;
}

/** What a wording of an article tells. */
export interface ArticleFilter extends ArticleParts, ParticipantParts {
  /** Words within an office that it states somebody to hold. */
  readonly offices: readonly string[] | null;
  readonly agreementKinds: readonly AgreementKind[] | null;
  readonly agreementStatuses: readonly AgreementStatus[] | null;
  readonly engagementKinds: readonly EngagementKind[] | null;
  readonly engagementStatuses: readonly EngagementStatus[] | null;
}

/** What one of the wordings that a bulletin prints tells, and how the bulletin arrived. */
export interface BulletinFilter extends ArticleFilter {
  readonly formats: readonly BulletinFormat[] | null;
  readonly capturedOn: DayRange | null;
  readonly ingestedAt: TimeRange | null;
}

/** What a change tells, by the wording that told it, and which bulletin made it. */
export interface ChangeFilter extends BulletinFilter {
  readonly kinds: readonly ChangeKind[] | null;
}

export interface SourceFilter {
  readonly countries: readonly string[] | null;
}

export interface ParticipantFilter extends ArticleParts {
  readonly kinds: readonly ParticipantKind[] | null;
  /** Words within the name or an alias. */
  readonly names: readonly string[] | null;
  readonly countries: readonly string[] | null;
  readonly organizations: readonly number[] | null;
  readonly offices: readonly string[] | null;
}

/** A participant's part in articles. */
export interface ParticipationFilter extends ArticleParts {
  readonly roles: readonly ParticipationRole[] | null;
  readonly countries: readonly string[] | null;
  readonly organizations: readonly number[] | null;
  readonly offices: readonly string[] | null;
}

export interface AgreementFilter extends ArticleParts, ParticipantParts {
  readonly kinds: readonly AgreementKind[] | null;
  readonly statuses: readonly AgreementStatus[] | null;
  /** Words within the title. */
  readonly titles: readonly string[] | null;
  /** Days that its date, and its period, may fall on. */
  readonly date: DayRange | null;
  readonly period: DayRange | null;
}

export interface EngagementFilter extends ArticleParts, ParticipantParts {
  readonly kinds: readonly EngagementKind[] | null;
  readonly statuses: readonly EngagementStatus[] | null;
  readonly offices: readonly string[] | null;
  /** Codes of countries that it takes place in. */
  readonly hostCountries: readonly string[] | null;
  /** Days that it may fall on. */
  readonly date: DayRange | null;
}

const ANY_ARTICLE: ArticleParts = { sources: null, publishedAt: null, topics: null, text: null };

const ANYONE: ParticipantParts = {
  participants: null,
  participantNames: null,
  countries: null,
  organizations: null,
};

// The filters that let everything through.

export const EVERY_ARTICLE: ArticleFilter = {
  ...ANY_ARTICLE,
  ...ANYONE,
  offices: null,
  agreementKinds: null,
  agreementStatuses: null,
  engagementKinds: null,
  engagementStatuses: null,
};

export const EVERY_BULLETIN: BulletinFilter = {
  ...EVERY_ARTICLE,
  formats: null,
  capturedOn: null,
  ingestedAt: null,
};

export const EVERY_CHANGE: ChangeFilter = { ...EVERY_BULLETIN, kinds: null };

export const EVERY_SOURCE: SourceFilter = { countries: null };

export const EVERY_PARTICIPANT: ParticipantFilter = {
  ...ANY_ARTICLE,
  kinds: null,
  names: null,
  countries: null,
  organizations: null,
  offices: null,
};

export const EVERY_PARTICIPATION: ParticipationFilter = {
  ...ANY_ARTICLE,
  roles: null,
  countries: null,
  organizations: null,
  offices: null,
};

export const EVERY_AGREEMENT: AgreementFilter = {
  ...ANY_ARTICLE,
  ...ANYONE,
  kinds: null,
  statuses: null,
  titles: null,
  date: null,
  period: null,
};

export const EVERY_ENGAGEMENT: EngagementFilter = {
  ...ANY_ARTICLE,
  ...ANYONE,
  kinds: null,
  statuses: null,
  offices: null,
  hostCountries: null,
  date: null,
};
