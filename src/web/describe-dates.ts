import type { DatePrecision } from '../generated/operations/graphql.ts';

/** A date as precise as the text states it: the days it may cover, as `YYYY-MM-DD`. */
export interface DateSpan {
  readonly earliest: string;
  readonly latest: string;
  readonly precision: DatePrecision;
}

const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });
const YEAR = new Intl.DateTimeFormat('en-GB', { year: 'numeric', timeZone: 'UTC' });
const QUARTERS = ['first', 'second', 'third', 'fourth'] as const;

/** From when to when something lasts, in words and as precisely as is known; null when nothing is. */
export function describeDates(start: DateSpan | null, end: DateSpan | null): string | null {
  if (start === null) return end === null ? null : `until ${describeSpan(end)}`;
  if (end === null) return describeSpan(start);
  if (start.precision === 'DAY' && end.precision === 'DAY')
    return describeRange(DAY, start.earliest, end.latest);
  const [from, to] = [describeSpan(start), describeSpan(end)];
  return from === to ? from : `${from} to ${to}`;
}

/** A date in words: `18–19 April 2024`, `November 2025`, `second half of 2026`. */
export function describeSpan({ earliest, latest, precision }: DateSpan): string {
  switch (precision) {
    case 'DAY':
      return describeRange(DAY, earliest, latest);
    case 'MONTH':
      return describeRange(MONTH, earliest, latest);
    case 'QUARTER':
      return `${partOf(earliest, 3)} quarter of ${earliest.slice(0, 4)}`;
    case 'HALF':
      return `${partOf(earliest, 6)} half of ${earliest.slice(0, 4)}`;
    case 'YEAR':
      return describeRange(YEAR, earliest, latest);
  }
}

function describeRange(format: Intl.DateTimeFormat, earliest: string, latest: string): string {
  const [from, to] = [new Date(earliest), new Date(latest)];
  // What is told of the first and the last day may contradict itself, and older browsers throw at that.
  return from > to ? `${format.format(from)} to ${format.format(to)}` : format.formatRange(from, to);
}

/** Which part of its year a day begins, of parts so many months long. */
function partOf(day: string, months: number): string {
  return QUARTERS[Math.floor((Number(day.slice(5, 7)) - 1) / months)] ?? '';
}
