import { Temporal } from 'temporal-polyfill';
import { type IsoDate, isIsoDate } from './date-span.ts';

/** A wall time as printed, without a zone: `2026-02-02T09:10`, or `2026-02-02` where no time was printed. */
export type LocalTime = string & { readonly __brand: 'LocalTime' };

/** An IANA time zone name such as `Asia/Almaty`, or a UTC offset such as `+03:00`. */
export type TimeZone = string & { readonly __brand: 'TimeZone' };

/** When an article was published: the wall time in the zone it was printed in, and the instant that is. */
export interface PublicationTime {
  readonly local: LocalTime;
  readonly timeZone: TimeZone;
  readonly instant: Date;
}

/** Hour and minute of a wall clock. */
export interface ClockTime {
  readonly hour: number;
  readonly minute: number;
}

const LOCAL_TIME = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}):(\d{2}))?$/;

/** True for a real day, alone or with a minute of that day: `2026-02-02`, `2026-02-02T09:10`. */
export function isLocalTime(value: string): value is LocalTime {
  const match = LOCAL_TIME.exec(value);
  if (!match || !isIsoDate(match[1] ?? '')) return false;
  return match[2] === undefined || isClockTime({ hour: Number(match[2]), minute: Number(match[3]) });
}

/** True for a minute between 00:00 and 23:59. */
export function isClockTime({ hour, minute }: ClockTime): boolean {
  return isWholeBelow(hour, 24) && isWholeBelow(minute, 60);
}

/** The wall time of a day, to the minute where a clock time is given. Throws a RangeError for one like 25:99. */
export function localTime(day: IsoDate, clock: ClockTime | null): LocalTime {
  const value = clock === null ? day : `${day}T${pad(clock.hour)}:${pad(clock.minute)}`;
  if (!isLocalTime(value)) throw new RangeError(`Expected a wall time, found ${value}`);
  return value;
}

/** The UTC offset of so many minutes east as a zone: `utcOffset(330)` is `+05:30`. Throws a RangeError past a day. */
export function utcOffset(minutesEast: number): TimeZone {
  const size = Math.abs(minutesEast);
  const value = `${minutesEast < 0 ? '-' : '+'}${pad(Math.trunc(size / 60))}:${pad(size % 60)}`;
  if (!isTimeZone(value)) throw new RangeError(`Expected a UTC offset, found ${value}`);
  return value;
}

/** True for a zone this runtime knows, and for UTC offsets to the minute. */
export function isTimeZone(value: string): value is TimeZone {
  try {
    new Temporal.ZonedDateTime(0n, value);
    return true;
  } catch (error) {
    // No call asks whether a zone is known without throwing: listings of zones leave out their older names.
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/**
 * The instant of a wall time in a zone. A day without a time counts from its local midnight. A time the clocks skipped
 * is moved on by the length of the gap, and one they showed twice is the first of the two.
 */
export function resolveInstant(local: LocalTime, timeZone: TimeZone): Date {
  const zoned = Temporal.PlainDateTime.from(local).toZonedDateTime(timeZone, {
    disambiguation: 'compatible',
  });
  return new Date(zoned.epochMilliseconds);
}

function isWholeBelow(value: number, limit: number): boolean {
  return Number.isInteger(value) && value >= 0 && value < limit;
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
