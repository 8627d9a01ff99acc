import { isCountryCode } from '../src/domain/countries.ts';
import { type IsoDate, isIsoDate } from '../src/domain/date-span.ts';
import type { DayRange, TimeRange } from '../src/domain/filter.ts';
import { fold } from '../src/domain/fold.ts';
import { Refusal } from '../src/domain/refusal.ts';
import type { Loaders } from './context.ts';
import { findAnyone, findOrganizations, findSources, notFound } from './filter-ids.ts';

/** Values one list may hold, and words a text. */
const MAX_VALUES = 100;
/** Characters that words may have together. */
const MAX_LENGTH = 2_000;

const WORDS = new Set(['text', 'participantNames', 'names', 'offices', 'titles']);
const COUNTRIES = new Set(['countries', 'hostCountries']);

/** A filter as clients give it: ids opaque, parts left out. */
export type GivenFilter<Filter> = {
  readonly [Part in keyof Filter]?: GivenPart<Part, NonNullable<Filter[Part]>> | null | undefined;
};

type GivenPart<Part, Value> = Part extends 'sources' | 'participants' | 'organizations'
  ? readonly string[]
  : Value extends TimeRange | DayRange
    ? GivenRange
    : Value;

interface GivenRange {
  readonly from?: Date | string | null | undefined;
  readonly until?: Date | null | undefined;
  readonly to?: string | null | undefined;
}

type GivenValue = string | readonly string[] | GivenRange;

/**
 * The filter a client asks for, of which `everything` names the parts. Refuses, with `BAD_FILTER`, what can match nothing
 * by itself; with `BAD_ID` an id of something else; with `NOT_FOUND` an id that nothing has, or a code of no country.
 */
export async function readFilter<Filter extends object>(
  given: GivenFilter<Filter> | null | undefined,
  everything: Filter,
  loaders: Loaders,
): Promise<Filter> {
  if (!given) return everything;
  const values = Object.keys(everything).map((part) => [part, givenPart(given, part)] as const);
  for (const [part, value] of values) if (value !== null) assertMatchable(part, value);
  const read = values.map(async ([part, value]) => [part, value && (await readPart(part, value, loaders))]);
  // Each part was read as its name demands.
  return Object.fromEntries(await Promise.all(read)) as Filter;
}

function givenPart(given: object, part: string): GivenValue | null {
  return (given as Readonly<Record<string, GivenValue | null | undefined>>)[part] ?? null;
}

async function readPart(part: string, value: GivenValue, loaders: Loaders): Promise<unknown> {
  if (typeof value === 'string') return value;
  if (isRange(value)) return readRange(part, value);
  switch (part) {
    case 'sources':
      return await findSources(value, loaders);
    case 'participants':
      return await findAnyone(value, loaders);
    case 'organizations':
      return await findOrganizations(value, loaders);
    default:
      return value;
  }
}

function isRange(value: readonly string[] | GivenRange): value is GivenRange {
  return !Array.isArray(value);
}

/** Null for a range that is open at both ends. */
function readRange(part: string, { from, until, to }: GivenRange): TimeRange | DayRange | null {
  const end = until ?? to ?? null;
  if (from && end && (to ? from > end : from >= end)) {
    throw badFilter(part, 'an end behind its beginning', `${print(from)} to ${print(end)}`);
  }
  if (!from && !end) return null;
  return from instanceof Date || end instanceof Date
    ? { from: asTime(from), until: asTime(end) }
    : { from: asDay(from), to: asDay(end) };
}

/** Days as a client gives them; null for all. Refuses, with `BAD_FILTER`, an end before its beginning. */
export function readDays(part: string, { from, to }: Omit<GivenRange, 'until'>): DayRange | null {
  const range = readRange(part, { from, to });
  return range && 'to' in range ? range : null;
}

function asTime(value: Date | string | null | undefined): Date | null {
  return value instanceof Date ? value : null;
}

function asDay(value: string | null | undefined): IsoDate | null {
  return value && isIsoDate(value) ? value : null;
}

function print(value: Date | string): string {
  return value instanceof Date ? value.toISOString() : value;
}

function assertMatchable(part: string, value: GivenValue): void {
  if (typeof value !== 'string' && isRange(value)) return;
  const values = typeof value === 'string' ? fold(value).split(' ') : value;
  if (values.length === 0)
    throw badFilter(part, 'at least one value', 'an empty list, which nothing matches');
  if (values.length > MAX_VALUES)
    throw badFilter(part, `at most ${MAX_VALUES} values or words`, `${values.length}`);
  if (WORDS.has(part)) assertWords(part, typeof value === 'string' ? [value] : values);
  const unknown = COUNTRIES.has(part) ? values.find((one) => !isCountryCode(one)) : undefined;
  if (unknown !== undefined) throw notFound('country', unknown);
}

function assertWords(part: string, values: readonly string[]): void {
  const folded = values.map(fold);
  const without = folded.indexOf('');
  if (without >= 0) {
    throw badFilter(part, 'words', `"${shorten(values[without] ?? '')}", which has no letter and no digit`);
  }
  const length = folded.join(' ').length;
  if (length > MAX_LENGTH) throw badFilter(part, `at most ${MAX_LENGTH} letters and digits`, `${length}`);
}

function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

/** Refuses a part of a filter that could match nothing. */
export function badFilter(part: string, expected: string, found: string): Refusal {
  return new Refusal('BAD_FILTER', `Expected \`${part}\` of the filter to have ${expected}, found ${found}`);
}
