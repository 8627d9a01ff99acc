import type { DateSpan } from './date-span.ts';
import type { Evidence } from './evidence.ts';
import type { CountryCode } from './participant.ts';

export const ENGAGEMENT_KINDS = [
  'VISIT',
  'TALKS',
  'MEETING',
  'CALL',
  'SUMMIT',
  'CONFERENCE',
  'CEREMONY',
  'FORUM',
  'OTHER',
] as const;
export type EngagementKind = (typeof ENGAGEMENT_KINDS)[number];

/** `HELD` includes what is under way. */
export const ENGAGEMENT_STATUSES = ['HELD', 'PLANNED', 'CANCELLED'] as const;
export type EngagementStatus = (typeof ENGAGEMENT_STATUSES)[number];

/** One article's report of an engagement. */
export interface EngagementFact {
  readonly kind: EngagementKind;
  /** A proper name as printed, with its ordinal; null for an engagement that has none. */
  readonly title: string | null;
  /** Names of participants of the same article. */
  readonly participants: readonly string[];
  /** City. */
  readonly place: string | null;
  readonly country: CountryCode | null;
  /** First day; null when the text does not say. */
  readonly start: DateSpan | null;
  /** Last day; equals `start` for one day. */
  readonly end: DateSpan | null;
  readonly status: EngagementStatus;
  /** The words that report it, then its place and date; never empty. */
  readonly evidence: readonly Evidence[];
}
