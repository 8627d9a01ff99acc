import type { AgreementKind, AgreementStatus } from './agreement.ts';
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
