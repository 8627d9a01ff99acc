import { fold } from '../../domain/fold.ts';
import { addDays, type DayRange, rangesMeet, spansAgree, widenRange } from './days.ts';
import type { KnownAgreement, ReportedAgreement } from './known-agreement.ts';
import { remember } from './remember.ts';
import { countingReports } from './reported.ts';

/**
 * Which of the agreements on record an article reports; undefined for a new one, and where it can't be told.
 *
 * The same folded title and kind, parties of which one side's are all among the other's, and neither dates nor periods
 * that exclude each other. A generic title such as `Joint Statement` names nothing by itself: there the parties must be
 * known on both sides and the days within one of each other. One wording never reports one agreement twice, and another
 * wording of the same article corrects what it says of an agreement rather than speak of a new one.
 */
export function resolveAgreement(
  report: ReportedAgreement,
  known: readonly KnownAgreement[],
): KnownAgreement | undefined {
  const same = known.filter(({ reports }) =>
    countingReports(reports).every((other) => isSameAgreement(report, other)),
  );
  return same.length <= 1 ? same[0] : onlySameParties(report, same);
}

/** True for a title of nothing but words that many documents share. */
export function isGenericTitle(title: string): boolean {
  return fold(title)
    .split(' ')
    .every((word) => GENERIC_WORDS.has(word));
}

/** The days on which a report would have its agreement made; undefined when it has none. */
export function agreementDays({ date, day }: ReportedAgreement): DayRange | undefined {
  if (date !== null) return { from: date.earliest, to: date.latest };
  return day === null ? undefined : { from: addDays(day, -1), to: day };
}

function isSameAgreement(report: ReportedAgreement, other: ReportedAgreement): boolean {
  if (report.revisionId === other.revisionId) return false;
  if (report.kind !== other.kind || foldedTitle(report) !== foldedTitle(other)) return false;
  if (report.articleId === other.articleId) return true;
  if (!spansAgree(report.period, other.period) || !isNested(report.partyIds, other.partyIds)) return false;
  return isGenericTitle(report.title)
    ? report.partyIds.length > 0 && other.partyIds.length > 0 && daysAgree(report, other)
    : spansAgree(report.date, other.date);
}

const foldedTitle = remember(({ title }: ReportedAgreement) => fold(title));

/** Dates told must share a day; a day told and one only inferred from publication may be one apart. */
function daysAgree(report: ReportedAgreement, other: ReportedAgreement): boolean {
  const [days, otherDays] = [agreementDays(report), agreementDays(other)];
  if (days === undefined || otherDays === undefined) return false;
  const bothTold = report.date !== null && other.date !== null;
  return rangesMeet(bothTold ? days : widenRange(days, 1), otherDays);
}

function onlySameParties(
  report: ReportedAgreement,
  candidates: readonly KnownAgreement[],
): KnownAgreement | undefined {
  const same = candidates.filter(({ reports }) =>
    reports.some(
      ({ partyIds }) => partyIds.length === report.partyIds.length && isNested(partyIds, report.partyIds),
    ),
  );
  return same.length === 1 ? same[0] : undefined;
}

/** True when all of one list are in the other. */
function isNested(one: readonly number[], other: readonly number[]): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  return short.every((id) => long.includes(id));
}

const GENERIC_WORDS: ReadonlySet<string> = new Set(
  `a action agreement and bilateral communique contract convention cooperation declaration document documents exchange final for in
  intent joint letter letters map memoranda memorandum minutes mutual note notes of on plan plans press program
  programme protocol record resolution road roadmap statement strategic the treaty understanding work`.split(
    /\s+/,
  ),
);
