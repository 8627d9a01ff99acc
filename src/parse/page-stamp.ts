import { isIsoDate } from '../domain/date-span.ts';
import { findLocalTime, type PrintedTime } from './printed-time.ts';
import { singleLine } from './single-line.ts';

/** The line that an entry of a page capture begins with: `02.02.2026, 09:10 8426`. */
export interface PageStamp {
  /** Null where the day or hour cannot be, or where the line is only the rest of a stamp. */
  readonly time: PrintedTime | null;
  /** Exactly as printed, spaces between its digits included. */
  readonly counter: string | null;
  /** What follows on the same line: a headline that has lost its line break. */
  readonly headline: string | null;
  /** Whether the line has the form of a stamp, be its day possible or not. */
  readonly isWhole: boolean;
  readonly hasSeconds: boolean;
}

const STAMP =
  /^(\d{1,2})\.(\d{1,2})\.(\d{4})(?:(?:\s*,\s*|\s+)(\d{1,2}):(\d{2})(:\d{2})?)?(?![\d:])\s*(.*)$/su;
/** Digits in one run, or in groups of three as thousands are printed. */
const COUNTER = /^(?:\d{1,3}(?:[\s.,'’]\d{3})+|\d+)(?![^\s])/u;
const VIEWS = /^views?\b:?|\bviews?$/gi;
/** A stamp that lost some of itself still is a short line of figures and the marks between them. */
const FIGURES = /^[\d\s.,:;/\\-]{3,40}$/u;

/** Reads a line as the stamp of an entry; undefined for a line that is none. */
export function findPageStamp(line: string): PageStamp | undefined {
  const printed = line.replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '').trim();
  if (!/^\d|^[.,:]/.test(printed)) return undefined;
  const match = STAMP.exec(printed);
  return (match && findWholeStamp(match)) ?? findDamagedStamp(printed);
}

function findDamagedStamp(printed: string): PageStamp | undefined {
  if (!FIGURES.test(printed) || !/\d/.test(printed)) return undefined;
  const counter = /(?:^|\s)(\d{1,3}(?:\s\d{3})+|\d+)$/u.exec(printed)?.[1] ?? null;
  return { time: null, counter, headline: null, isWhole: false, hasSeconds: false };
}

function findWholeStamp(match: RegExpExecArray): PageStamp | undefined {
  const [, day = '', month = '', year = '', hour, minute, seconds, rest = ''] = match;
  const { counter, headline } = splitRest(rest.replace(VIEWS, '').trim());
  // A paragraph may begin with a day; only with a time of day beside it does one begin an entry.
  if (headline !== null && hour === undefined) return undefined;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const clock = hour === undefined ? null : { hour: Number(hour), minute: Number(minute) };
  const local = isIsoDate(date) ? findLocalTime(date, clock) : undefined;
  const time = local === undefined ? null : { local, timeZone: null };
  return { time, counter, headline, isWhole: true, hasSeconds: seconds !== undefined };
}

function splitRest(rest: string): Pick<PageStamp, 'counter' | 'headline'> {
  const counter = COUNTER.exec(rest)?.[0] ?? null;
  const headline = singleLine(rest.slice(counter?.length ?? 0));
  return { counter, headline: headline === '' ? null : headline };
}
