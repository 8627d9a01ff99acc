import { addDays, type DayRange, rangesMeet, widenRange } from './days.ts';
import type { ReportedEngagement } from './known-engagement.ts';
import { remember } from './remember.ts';

/** When a report would have its engagement take place. */
export interface EngagementDays extends DayRange {
  /** `TOLD` to the day, `INFERRED` from the publication, or `VAGUE`: told no finer than a month. */
  readonly basis: 'TOLD' | 'INFERRED' | 'VAGUE';
}

/** How long before and after its publication a report without dates may have its engagement, in days. */
const INFERRED_DAYS = {
  HELD: { before: 1, after: 0 },
  PLANNED: { before: 0, after: 7 },
  CANCELLED: { before: 0, after: 30 },
} as const;

/** The days a report tells or, failing that, those its publication leaves; undefined when it has neither. */
export const engagementDays = remember(findDays);

function findDays({ start, end, status, day }: ReportedEngagement): EngagementDays | undefined {
  const [first, last] = [start ?? end, end ?? start];
  if (first !== null && last !== null) {
    const told = first.precision === 'DAY' && last.precision === 'DAY';
    return { from: first.earliest, to: last.latest, basis: told ? 'TOLD' : 'VAGUE' };
  }
  if (day === null) return undefined;
  const { before, after } = INFERRED_DAYS[status];
  return { from: addDays(day, -before), to: addDays(day, after), basis: 'INFERRED' };
}

/**
 * True when two reports can be of one engagement by their days. Told days must meet, and two runs told from first to
 * last day begin or end together: somebody who leaves a city and comes back the same night pays it two visits. A call is
 * told under two dates when it crosses midnight somewhere.
 */
export function daysMeet(one: ReportedEngagement, other: ReportedEngagement): boolean {
  const [days, otherDays] = [engagementDays(one), engagementDays(other)];
  if (days === undefined || otherDays === undefined) return false;
  if (one.kind === 'CALL' && other.kind === 'CALL') return rangesMeet(widenRange(days, 1), otherDays);
  if (!rangesMeet(days, otherDays)) return false;
  return !(isTold(one) && isTold(other)) || days.from === otherDays.from || days.to === otherDays.to;
}

function isTold({ start, end }: ReportedEngagement): boolean {
  return start?.precision === 'DAY' && end?.precision === 'DAY';
}
