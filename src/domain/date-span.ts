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
