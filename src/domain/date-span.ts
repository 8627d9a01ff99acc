/** How fine a date is as the text states it. */
export const DATE_PRECISIONS = ['DAY', 'MONTH', 'QUARTER', 'HALF', 'YEAR'] as const;
export type DatePrecision = (typeof DATE_PRECISIONS)[number];

/** A calendar day, `2026-02-03`. */
export type IsoDate = string & { readonly __brand: 'IsoDate' };

/** A date as precise as the text: the days it may cover, how fine it is, and the words it was read from. */
export interface DateSpan {
  readonly earliest: IsoDate;
  readonly latest: IsoDate;
  readonly precision: DatePrecision;
  readonly words: string;
}

const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** True for a real day of the proleptic Gregorian calendar in the form `YYYY-MM-DD`. */
export function isIsoDate(value: string): value is IsoDate {
  const match = ISO_DATE.exec(value);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** The day as an IsoDate. Throws a RangeError when there is no such day. */
export function isoDate(year: number, month: number, day: number): IsoDate {
  const value = `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
  if (!isIsoDate(value)) throw new RangeError(`Expected a calendar day, found ${value}`);
  return value;
}

/** Days in a month; months count from 1. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The day so many days after another; before it where the number is negative. */
export function addDays(day: IsoDate, days: number): IsoDate {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10) as IsoDate;
}

/** Days from one day to another; negative when the other comes first. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** The span of one day. */
export function buildDaySpan(day: IsoDate, words: string): DateSpan {
  return { earliest: day, latest: day, precision: 'DAY', words };
}

/**
 * The span of some months of a year: one month, a quarter, a half or a whole year, counted from month 1.
 * `buildMonthsSpan(2026, 7, { precision: 'HALF', words: 'the second half of 2026' })` ends on 31 December 2026.
 */
export function buildMonthsSpan(
  year: number,
  firstMonth: number,
  { precision, words }: { readonly precision: Exclude<DatePrecision, 'DAY'>; readonly words: string },
): DateSpan {
  const lastMonth = firstMonth + MONTHS_OF[precision] - 1;
  return {
    earliest: isoDate(year, firstMonth, 1),
    latest: isoDate(year, lastMonth, daysInMonth(year, lastMonth)),
    precision,
    words,
  };
}

const MONTHS_OF = { MONTH: 1, QUARTER: 3, HALF: 6, YEAR: 12 } as const;

/**
 * One end of a span in ISO form, as precise as the text: `2026`, `2026-03` or `2026-03-05`. Halves and quarters have
 * no ISO form of their own and print as their year.
 */
export function printSpanEnd(day: IsoDate, precision: DatePrecision): string {
  switch (precision) {
    case 'DAY':
      return day;
    case 'MONTH':
      return day.slice(0, 7);
    case 'QUARTER':
    case 'HALF':
    case 'YEAR':
      return day.slice(0, 4);
  }
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
