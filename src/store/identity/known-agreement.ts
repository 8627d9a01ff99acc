import type { AgreementKind, AgreementStatus } from '../../domain/agreement.ts';
import type { DateSpan, IsoDate } from '../../domain/date-span.ts';
import { spanText } from './days.ts';
import type { Reported } from './reported.ts';

/** What one wording of an article says of an agreement, its parties as ids of participants. */
export interface ReportedAgreement extends Reported {
  readonly title: string;
  readonly kind: AgreementKind;
  readonly status: AgreementStatus;
  readonly place: string | null;
  readonly date: DateSpan | null;
  readonly period: DateSpan | null;
  readonly partyIds: readonly number[];
}

/** What a report says of its agreement, wherever it stands: equal for reports that say the same. */
export function agreementContent(report: ReportedAgreement): string {
  const { title, kind, status, place, date, period, partyIds } = report;
  const days = [date, period].map((span) => span && spanText(span));
  return JSON.stringify([title, kind, status, place, days, partyIds]);
}

/** An agreement with all reports of it. */
export interface KnownAgreement {
  readonly id: number;
  readonly reports: readonly ReportedAgreement[];
}

/** What the reports of an agreement, taken together, say now. */
export interface ConsolidatedAgreement
  extends Pick<ReportedAgreement, 'title' | 'kind' | 'status' | 'place' | 'date' | 'period' | 'partyIds'> {
  /** The day it is listed under. */
  readonly sortDate: IsoDate | null;
}
