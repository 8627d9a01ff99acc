import type { AgreementKind, AgreementStatus } from '../../domain/agreement.ts';
import type { DateSpan, IsoDate } from '../../domain/date-span.ts';
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
