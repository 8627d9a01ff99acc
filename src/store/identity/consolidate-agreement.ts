import type { AgreementStatus } from '../../domain/agreement.ts';
import { mostPrecise } from './days.ts';
import type { ConsolidatedAgreement, ReportedAgreement } from './known-agreement.ts';
import { newestStated, orderReports, unite } from './reported.ts';

/**
 * What an agreement is now, from its reports. Of title the longest, of status the newest with nothing that was signed
 * becoming unsigned, of date and period the most precise, of place the newest; parties are those of all reports. Reports
 * of wordings that were replaced count only when no other is left.
 */
export function consolidateAgreement(reports: readonly ReportedAgreement[]): ConsolidatedAgreement {
  const ordered = orderReports(reports);
  const [first] = ordered;
  if (first === undefined) throw new RangeError('Expected an agreement to have a report, found none');
  const date = mostPrecise(ordered.map((report) => report.date));
  return {
    title: ordered.reduce((best, { title }) => (title.length > best.length ? title : best), first.title),
    kind: first.kind,
    status: currentStatus(ordered.map(({ status }) => status)),
    place: newestStated(ordered, ({ place }) => place),
    date,
    period: mostPrecise(ordered.map(({ period }) => period)),
    partyIds: unite(ordered, ({ partyIds }) => partyIds),
    sortDate: date?.earliest ?? ordered.find(({ day }) => day !== null)?.day ?? null,
  };
}

/**
 * The status after reports told oldest first. A report that asserts no stage changes nothing, and one that recalls the
 * signing of what is in force by now, or the plan of what is signed, doesn't take it back.
 */
export function currentStatus(oldestFirst: readonly AgreementStatus[]): AgreementStatus {
  return oldestFirst.reduce(
    (status, told) => (REACHED[told] >= REACHED[status] ? told : status),
    'REFERENCED',
  );
}

/** Stages that replace each other either way share a rank. */
const REACHED: Readonly<Record<AgreementStatus, number>> = {
  REFERENCED: 0,
  PROPOSED: 1,
  PLANNED: 1,
  SIGNED: 2,
  ADOPTED: 2,
  IN_FORCE: 3,
  IN_IMPLEMENTATION: 4,
};
