import type { DateSpan, IsoDate } from '../../domain/date-span.ts';
import type { EngagementKind, EngagementStatus } from '../../domain/engagement.ts';
import { spanText } from './days.ts';
import type { Reported } from './reported.ts';

/** What one wording of an article says of an engagement, participants and country as ids of participants. */
export interface ReportedEngagement extends Reported {
  readonly kind: EngagementKind;
  readonly title: string | null;
  readonly status: EngagementStatus;
  readonly place: string | null;
  readonly countryId: number | null;
  readonly start: DateSpan | null;
  readonly end: DateSpan | null;
  readonly participantIds: readonly number[];
}

/** What a report says of its engagement, wherever it stands: equal for reports that say the same. */
export function engagementContent(report: ReportedEngagement): string {
  const { kind, title, status, place, countryId, start, end, participantIds } = report;
  const days = [start, end].map((span) => span && spanText(span));
  return JSON.stringify([kind, title, status, place, countryId, days, participantIds]);
}

/** An engagement with all reports of it. */
export interface KnownEngagement {
  readonly id: number;
  readonly reports: readonly ReportedEngagement[];
}

/** What the reports of an engagement, taken together, say now. */
export interface ConsolidatedEngagement
  extends Pick<
    ReportedEngagement,
    'kind' | 'title' | 'status' | 'place' | 'countryId' | 'start' | 'end' | 'participantIds'
  > {
  /** The day it is listed under. */
  readonly sortDate: IsoDate | null;
}
