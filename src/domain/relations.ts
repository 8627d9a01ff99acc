import type { IsoDate } from './date-span.ts';
import type { EngagementFilter } from './filter.ts';
import type { ParticipantKind } from './participant.ts';

/** Among whom encounters are looked for, and in which engagements. */
export interface EncounterScope {
  /** What both of them are. */
  readonly among: ParticipantKind;
  /** Countries by id: one speaks for the first and the other for the second; null for whoever they are. */
  readonly speakingFor: readonly [number, number] | null;
  readonly filter: EngagementFilter;
}

/** Two who took part in the same engagements. */
export interface Encounter {
  readonly participantId: number;
  readonly withId: number;
  /** Engagements that both took part in. */
  readonly count: number;
  /** Days of the first and the last of them; null when none has a day. */
  readonly first: IsoDate | null;
  readonly last: IsoDate | null;
}

/** Why two tenures cannot both be as they are told. */
export type TenureConflictKind = 'ANOTHER_HOLDER' | 'ANOTHER_STATE';

/** A tenure that contradicts another one. */
export interface TenureConflict {
  readonly kind: TenureConflictKind;
  /** The tenure it contradicts. */
  readonly tenureId: number;
  /** The days over which articles state both. */
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** How a time is cut into stretches. */
export const TIMELINE_UNITS = ['DAY', 'WEEK', 'MONTH', 'YEAR'] as const;
export type TimelineUnit = (typeof TIMELINE_UNITS)[number];

/** Most stretches of one timeline. */
export const MAX_STRETCHES = 1000;

/** A stretch of a timeline, and what falls into it. */
export interface TimelineStretch {
  /** Its first day. */
  readonly start: IsoDate;
  readonly articles: number;
  readonly engagements: number;
  readonly agreements: number;
}

/** When two countries had to do with each other; null when never. */
export interface Contacts {
  readonly first: IsoDate | null;
  readonly last: IsoDate | null;
}
