import { type IsoDate, isIsoDate } from '../domain/date-span.ts';
import {
  type ClockTime,
  isClockTime,
  type LocalTime,
  localTime,
  type TimeZone,
} from '../domain/local-time.ts';
import { findClock } from './printed-clock.ts';

/** A publication time as a document prints it. */
export interface PrintedTime {
  /** Wall time, to the minute; a day alone where no time is printed. */
  readonly local: LocalTime;
  /** The offset printed beside it. */
  readonly timeZone: TimeZone | null;
}

/** A printed time with its place in the words it was found in. */
export interface FoundTime extends PrintedTime {
  readonly start: number;
  readonly end: number;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';

interface DatePattern {
  readonly pattern: RegExp;
  /** Which group holds year, month and day. */
  readonly groups: readonly [number, number, number];
}

// Two numbers and a year with slashes are left out: whether day or month comes first is not written in them.
const DATE_PATTERNS: readonly DatePattern[] = [
  { pattern: /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/, groups: [1, 2, 3] },
  { pattern: /(?<!\d)(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?!\d)/, groups: [1, 2, 3] },
  { pattern: /(?<!\d)(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d)/, groups: [3, 2, 1] },
  {
    pattern: new RegExp(`(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?[ -](?:of )?${MONTH},?[ -](\\d{4})(?!\\d)`, 'i'),
    groups: [3, 2, 1],
  },
  { pattern: new RegExp(`(?<!\\d)(\\d{1,2}) ${MONTH} (\\d{2})(?= \\d{1,2}:)`, 'i'), groups: [3, 2, 1] },
  {
    pattern: new RegExp(`(?<!\\p{L})${MONTH} (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})(?!\\d)`, 'iu'),
    groups: [3, 1, 2],
  },
];

/** Words longer than this are a text with a date in it, not a printed time. */
const MAX_LENGTH = 200;

/**
 * Finds the date, and the time of day and UTC offset beside it, in a few words such as `Mon, 16 Mar 2026 17:30:00
 * +0100`, `12 June 2026, 14:20` or `02.02.2026, 09:10`. Undefined where there is none or the day or hour cannot be.
 */
export function findPrintedTime(words: string): FoundTime | undefined {
  if (words.length > MAX_LENGTH) return undefined;
  for (const { pattern, groups } of DATE_PATTERNS) {
    const match = pattern.exec(words);
    if (match === null) continue;
    const day = findDay(match, groups);
    return day === undefined
      ? undefined
      : findTimeOfDay(words, day, match.index, match.index + match[0].length);
  }
  return undefined;
}

/** The wall time of a day and a clock, or undefined where the clock cannot be. */
export function findLocalTime(day: IsoDate, clock: ClockTime | null): LocalTime | undefined {
  return clock === null || isClockTime(clock) ? localTime(day, clock) : undefined;
}

function findTimeOfDay(words: string, day: IsoDate, start: number, end: number): FoundTime | undefined {
  const clock = findClock(words, start, end);
  if (clock === undefined) return { local: localTime(day, null), timeZone: null, start, end };
  const local = findLocalTime(day, clock);
  if (local === undefined) return undefined;
  return { local, timeZone: clock.timeZone, start: clock.start, end: clock.end };
}

function findDay(match: RegExpExecArray, groups: DatePattern['groups']): IsoDate | undefined {
  const [year = '', month = '', day = ''] = groups.map((group) => match[group]);
  const monthNumber = /^\d/.test(month) ? month : String(MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1);
  const value = `${fullYear(year)}-${monthNumber.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isIsoDate(value) ? value : undefined;
}

/** RSS allows a year of two digits. */
function fullYear(year: string): string {
  if (year.length === 4) return year;
  return Number(year) < 70 ? `20${year}` : `19${year}`;
}
