import { type ClockTime, type TimeZone, utcOffset } from '../domain/local-time.ts';

/** A time of day beside a date, and the stretch of words that both take up. */
export interface FoundClock extends ClockTime {
  readonly timeZone: TimeZone | null;
  readonly start: number;
  readonly end: number;
}

const CLOCK = String.raw`(\d{1,2})(?:[:.h](\d{2})(?:[:.]\d{2}(?:\.\d{1,9})?)?)?(?: ?([ap])\.?m\b\.?)?(?!\d|[.,:]\d)`;
const AFTER_DATE = new RegExp(String.raw`^(?:T|,? ?(?:at|-|–|—|\||@)? ?)${CLOCK}(?: ?hrs?\b\.?)?`, 'i');
const BEFORE_DATE = new RegExp(
  String.raw`(?<!\d|\d[.,:])${CLOCK}(?: ?hrs?\b\.?)?(?:,? ?(?:on|-|–|—|\|)? ?)(?:[a-z]{3,9}, )?$`,
  'i',
);
const OFFSET = /^ ?\(?(?:(?:UTC|GMT) ?)?([+\u2212-])(\d{1,2}):?(\d{2})?(?!\d)\)?/;
const NAMED_ZONE = /^ ?\(?([A-Z]{1,5})\b\)?/;

/** Minutes east of UTC: the names of the feed formats, and those that mean one offset everywhere. */
const NAMED_OFFSETS: ReadonlyMap<string, number> = new Map([
  ['Z', 0],
  ['UT', 0],
  ['UTC', 0],
  ['GMT', 0],
  ['EST', -300],
  ['EDT', -240],
  ['CST', -360],
  ['CDT', -300],
  ['MST', -420],
  ['MDT', -360],
  ['PST', -480],
  ['PDT', -420],
  ['WET', 0],
  ['WEST', 60],
  ['CET', 60],
  ['CEST', 120],
  ['EET', 120],
  ['EEST', 180],
  ['MSK', 180],
  ['JST', 540],
  ['KST', 540],
]);

/** Finds the time of day that goes with the date at `[start, end)` of some words: after it or, failing that, before. */
export function findClock(words: string, start: number, end: number): FoundClock | undefined {
  const after = AFTER_DATE.exec(words.slice(end));
  const clockAfter = after && findHourAndMinute(after);
  if (clockAfter) {
    const clockEnd = end + after[0].length;
    const zone = findZone(words.slice(clockEnd));
    return { ...clockAfter, timeZone: zone.timeZone, start, end: clockEnd + zone.length };
  }
  const before = BEFORE_DATE.exec(words.slice(0, start));
  const clockBefore = before && findHourAndMinute(before);
  if (clockBefore) return { ...clockBefore, timeZone: null, start: before.index, end };
  return undefined;
}

function findHourAndMinute([, hour, minute, half]: RegExpExecArray): ClockTime | undefined {
  if (minute === undefined && half === undefined) return undefined; // a bare number is no time of day
  const clock = { hour: Number(hour), minute: Number(minute ?? 0) };
  if (half === undefined) return clock;
  const noonBased = clock.hour === 12 ? 0 : clock.hour;
  return { ...clock, hour: half.toLowerCase() === 'p' ? noonBased + 12 : noonBased };
}

function findZone(words: string): { readonly timeZone: TimeZone | null; readonly length: number } {
  const offset = OFFSET.exec(words);
  if (offset) {
    const minutes = Number(offset[2]) * 60 + Number(offset[3] ?? 0);
    // No place on Earth is further than 14 hours from UTC: such figures are something else.
    if (minutes > 14 * 60) return { timeZone: null, length: 0 };
    return { timeZone: utcOffset(offset[1] === '+' ? minutes : -minutes), length: offset[0].length };
  }
  const named = NAMED_ZONE.exec(words);
  const minutes = NAMED_OFFSETS.get(named?.[1] ?? '');
  if (named === null || minutes === undefined) return { timeZone: null, length: 0 };
  return { timeZone: utcOffset(minutes), length: named[0].length };
}
