import type { AgreementKind, AgreementStatus } from './agreement.ts';
import type { ChangeKind } from './change.ts';
import type { EngagementKind, EngagementStatus } from './engagement.ts';
import type { ParticipantKind } from './participant.ts';
import type { Topic } from './topic.ts';

// What a list can be narrowed to. Each part narrows further; null narrows nothing; an empty list matches nothing.

export interface ArticleFilter {
  /** Ids of the sources that publish them. */
  readonly sources: readonly number[] | null;
  /** At least one of these is a topic of the current wording. */
  readonly topics: readonly Topic[] | null;
}

export interface ParticipantFilter {
  readonly kinds: readonly ParticipantKind[] | null;
  /** Words within the name or an alias; case, diacritics and punctuation don't matter. */
  readonly name: string | null;
}

export interface AgreementFilter {
  readonly kinds: readonly AgreementKind[] | null;
  readonly statuses: readonly AgreementStatus[] | null;
}

export interface EngagementFilter {
  readonly kinds: readonly EngagementKind[] | null;
  readonly statuses: readonly EngagementStatus[] | null;
}

/** What a change tells, by the wording that told it. Lists of alternatives; none of them is empty. */
export interface ChangeFilter {
  readonly kinds: readonly ChangeKind[] | null;
  /** Ids of the sources that publish the article. */
  readonly sources: readonly number[] | null;
  readonly topics: readonly Topic[] | null;
  /** Ids of participants of any kind. */
  readonly participants: readonly number[] | null;
  /** Words within the name or an alias, each with a letter or a digit. */
  readonly participantNames: readonly string[] | null;
  /** Codes of countries that take part, are spoken for, or have somebody accredited to them. */
  readonly countries: readonly string[] | null;
  /** Ids of organizations that take part or are spoken for. */
  readonly organizations: readonly number[] | null;
  readonly agreementKinds: readonly AgreementKind[] | null;
  readonly agreementStatuses: readonly AgreementStatus[] | null;
  readonly engagementKinds: readonly EngagementKind[] | null;
  /** Words, all of which stand in the headline or the body. Has a letter or a digit. */
  readonly text: string | null;
}

/** The filter that lets every change through. */
export const EVERY_CHANGE: ChangeFilter = {
  kinds: null,
  sources: null,
  topics: null,
  participants: null,
  participantNames: null,
  countries: null,
  organizations: null,
  agreementKinds: null,
  agreementStatuses: null,
  engagementKinds: null,
  text: null,
};
