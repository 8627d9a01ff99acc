import { addDays, daysBetween, type IsoDate, isIsoDate, isoDate } from '../domain/date-span.ts';
import type { Tense } from './dates-tense.ts';

/** What a date without a year, or without anything but a weekday, is counted from. Never a clock. */
export interface DateReference {
  /** The local day of publication; null when the item has lost its date line. */
  readonly published: IsoDate | null;
  /** That day, else the day of the capture; good enough for a missing year only. */
  readonly near: IsoDate | null;
  readonly tense: Tense | null;
  /** True where the date itself tells its tense ("last May"): then a close day of the other tense is not meant. */
  readonly certain?: boolean;
}

/** A day this close to the reference is meant, whatever the tense: "was announced for the 19th" on the 18th. */
const CLOSE = 45;

/** The year of a day whose year is not printed: the nearest one, or where that is far, the one the tense tells. */
export function inferYear(
  month: number,
  day: number,
  { near, tense, certain }: DateReference,
): number | null {
  if (near === null) return null;
  const year = Number(near.slice(0, 4));
  const distances = [year - 1, year, year + 1].flatMap((candidate) => {
    const value = `${candidate}-${pad(month)}-${pad(day)}`;
    return isIsoDate(value) ? [{ candidate, distance: daysBetween(near, value) }] : [];
  });
  const nearest = closest(distances);
  if (!nearest || tense === null || (!certain && Math.abs(nearest.distance) <= CLOSE))
    return nearest?.candidate ?? null;
  const ofTense = distances.filter(({ distance }) => (tense === 'FUTURE' ? distance >= 0 : distance <= 0));
  return (closest(ofTense) ?? nearest).candidate;
}

function closest<T extends { readonly distance: number }>(candidates: readonly T[]): T | undefined {
  return candidates.toSorted((a, b) => Math.abs(a.distance) - Math.abs(b.distance))[0];
}

/** The year of a month whose year is not printed, as for a day in its middle. */
export function inferYearOfMonth(month: number, reference: DateReference): number | null {
  if (!reference.certain && reference.near !== null && Number(reference.near.slice(5, 7)) === month)
    return Number(reference.near.slice(0, 4));
  return inferYear(month, 15, reference);
}

/** The day a weekday means: the last one up to publication, or the next one after it. Sunday is 0. */
export function inferWeekday(weekday: number, { published, tense }: DateReference): IsoDate | null {
  if (published === null) return null;
  const today = new Date(Date.parse(published)).getUTCDay();
  if (tense === 'FUTURE') return addDays(published, (weekday - today + 7) % 7 || 7);
  return addDays(published, -((today - weekday + 7) % 7));
}

/** The first day of the month so many months after the reference's. */
export function shiftMonth(day: IsoDate, months: number): IsoDate {
  const index = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  return isoDate(Math.floor(index / 12), (index % 12) + 1, 1);
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
