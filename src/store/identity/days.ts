import { type DatePrecision, type DateSpan, type IsoDate, isoDate } from '../../domain/date-span.ts';

/** A run of days, both ends included. */
export interface DayRange {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** The day so many days after another, before it for a negative number. */
export function addDays(day: IsoDate, days: number): IsoDate {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const moved = new Date(Date.UTC(year, month - 1, date + days));
  return isoDate(moved.getUTCFullYear(), moved.getUTCMonth() + 1, moved.getUTCDate());
}

/** A range made longer by so many days at both ends. */
export function widenRange({ from, to }: DayRange, days: number): DayRange {
  return { from: addDays(from, -days), to: addDays(to, days) };
}

/** True when two ranges share a day. */
export function rangesMeet(one: DayRange, other: DayRange): boolean {
  return one.from <= other.to && other.from <= one.to;
}

/** True unless two spans are known and share no day. */
export function spansAgree(one: DateSpan | null, other: DateSpan | null): boolean {
  if (one === null || other === null) return true;
  return rangesMeet({ from: one.earliest, to: one.latest }, { from: other.earliest, to: other.latest });
}

/** A span as text: equal for equal spans. */
export function spanText({
  earliest,
  latest,
  precision,
  words,
}: Readonly<Record<keyof DateSpan, string>>): string {
  return [earliest, latest, precision, words].join('|');
}

const PRECISIONS: readonly DatePrecision[] = ['YEAR', 'HALF', 'QUARTER', 'MONTH', 'DAY'];

/** The finest of the spans, of several the last; null for none. */
export function mostPrecise(spans: readonly (DateSpan | null)[]): DateSpan | null {
  const fineness = (span: DateSpan) => PRECISIONS.indexOf(span.precision);
  return spans
    .filter((span) => span !== null)
    .reduce<DateSpan | null>(
      (best, span) => (best !== null && fineness(best) > fineness(span) ? best : span),
      null,
    );
}
