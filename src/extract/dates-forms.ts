import { addDays, buildDaySpan, buildMonthsSpan, type DateSpan, isIsoDate } from '../domain/date-span.ts';
import {
  type DateReference,
  inferWeekday,
  inferYear,
  inferYearOfMonth,
  shiftMonth,
} from './dates-reference.ts';

interface Spans {
  readonly first: DateSpan;
  readonly last: DateSpan;
}

/** One way to write a date. A group `lead` is the preposition that shows it is one and no part of its words. */
export interface DateForm {
  readonly pattern: RegExp;
  readonly period: boolean;
  /** Cheap test before the pattern: what any date of the form holds. */
  readonly stem: RegExp;
  /** The days the words mean; null where there is no such day or nothing to count from. */
  readonly read: (match: RegExpMatchArray, reference: DateReference, words: string) => Spans | null;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const ORDINALS = ['first', 'second', 'third', 'fourth'];

const MONTH_NAME =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.?|Feb\\.?|Mar\\.|Apr\\.?|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?)(?![\\p{L}])';
const day = (name: string): string => `(?<${name}>\\d{1,2})(?:st|nd|rd|th)?(?![\\d\\p{L}])`;
const month = (name: string): string => `(?<${name}>${MONTH_NAME})`;
const year = (name: string): string => `(?<${name}>(?:19|20)\\d{2})(?![\\d\\p{L}])`;
const WEEKDAY = `(?:${WEEKDAYS.map((name) => name.replace(/^./, (letter) => letter.toUpperCase())).join('|')})`;
const TO = '(?:\\s?[-–—]\\s?| to | and | until | till | through )';
const IN =
  '(?<lead>\\b(?:in|by|since|until|till|from|during|of|for|through|throughout|before|after|the year|year|over|to) )';

/** In this order: the longer and surer form first, since a later form never overlaps an earlier find. */
export const DATE_FORMS: readonly DateForm[] = [
  // "2026-05-18 to 2026-05-19", "18-19.05.2026", "18.05.2026", "18/05/2026": day first, as all of Europe and Asia writes
  form(
    `(?<![\\d.-])${year('y')}-(?<m>\\d{2})-(?<d>\\d{2})(?:${TO}${year('y2')}-(?<m2>\\d{2})-(?<d2>\\d{2}))?(?!\\d)`,
    readNumeric,
  ),
  form(
    `(?<![\\d.])(?:(?<d>\\d{1,2})(?:\\.(?<m>\\d{1,2})(?:\\.${year('y')})?)?\\s?[-–—]\\s?)?(?<d2>\\d{1,2})\\.(?<m2>\\d{1,2})\\.${year('y2')}`,
    readNumeric,
  ),
  form(`(?<![\\d/])(?<d2>\\d{1,2})/(?<m2>\\d{1,2})/${year('y2')}`, readNumeric),
  // "18-19 May 2026", "between 18 and 19 May", "28 May - 2 June 2026", "Monday, 18 May"
  form(
    `(?:${WEEKDAY},? )?(?<![\\d.,])${day('d')}(?: ${month('m')})?(?:,? ${year('y')})?${TO}(?:${WEEKDAY},? )?${day('d2')} (?:of )?${month('m2')}(?:,? ${year('y2')})?`,
    readDays,
  ),
  form(
    `(?:${WEEKDAY},? )?(?:the )?(?<![\\d.,])${day('d2')} (?:of )?${month('m2')}(?:,? ${year('y2')})?`,
    readDays,
  ),
  // "May 18-19, 2026", "May 28 to June 2", "from February 3 to 4, 2026"
  form(
    `(?:${WEEKDAY},? )?${month('m')} ${day('d')}(?:,? ${year('y')})?${TO}(?:${WEEKDAY},? )?(?:${month('m2')} )?${day('d2')}(?:,? ${year('y2')})?`,
    readDays,
  ),
  form(`(?:${WEEKDAY},? )?${month('m2')} ${day('d2')}(?:,? ${year('y2')})?`, readDays),
  // "the second half of 2026", "the last quarter of the year", "Q3 2026"
  form(
    `\\b(?:the )?(?<part>first|second|third|fourth|last|1st|2nd|3rd|4th) (?<size>half|quarter)(?: of (?:${year('y')}|(?<which>the|this|next|last) year))?`,
    readPart,
  ),
  // "by year-end", "at the end of next year"
  form('\\b(?:year[- ]end|end of (?<which>the|this|next|last) year)\\b', readYearEnd),
  form(`\\bQ(?<part>[1-4]) (?:of )?${year('y')}`, readPart),
  // "the spring of 2027", "last spring", "in the autumn": seasons differ by hemisphere, so only the year is told
  form(
    `\\b(?:(?<which>last|this|next|the) )(?:early |late )?(?:spring|summer|autumn|fall|winter)(?: (?:of )?${year('y')})?`,
    readSeason,
  ),
  // "2026-2027", "from 2026 to 2028": what a programme covers
  form(
    `(?<![\\d.,/-])(?:\\b[Ff]rom )?${year('y')}(?:\\s?[-–—/]\\s?| to )(?<y2>(?:20)?\\d{2})(?![\\d\\p{L}]|[.-]\\d)`,
    readYears,
    true,
  ),
  form(`\\b[Bb]etween ${year('y')} and ${year('y2')}`, readYears, true),
  // "March 2026", "early March 2026"
  form(`(?:\\b(?:early|mid|late|end of|beginning of)[- ])?${month('m')},? ${year('y')}`, readMonth),
  // "in May", "last November", "by the end of May": a bare "May" or "March" is more often a verb or a walk
  form(
    `(?<lead>\\b(?:in|by|since|until|till|from|during|of|for|through) )?(?<which>\\b(?:last|next|this|early|mid|late|the end of|end of|the beginning of|mid-)[- ]?)?(?<=\\b(?:in|by|since|until|till|from|during|for|through|last|next|this|early|mid|late|of)[ -])${month('m')}(?! \\d)`,
    readMonth,
  ),
  // "today", "this morning", "yesterday", "tomorrow"
  form(
    '\\b(?<word>today|this (?:morning|afternoon|evening)|tonight|yesterday|last night|tomorrow)\\b',
    readToday,
  ),
  form('\\b(?<which>this|last|next) (?<unit>year|month)\\b', readUnit),
  // "on Tuesday", "next Friday": the tense of the clause tells which
  form(
    `\\b(?<first>${WEEKDAY})(?: and | to | through |\\s?[-–—]\\s?)(?<weekday>${WEEKDAY})\\b`,
    readWeekdays,
  ),
  form(`(?:\\b(?<which>last|next|this) )?\\b(?<weekday>${WEEKDAY})\\b`, readWeekday),
  // "in 2023", "by 2030": a year needs its preposition, or it is a number, a vision or a resolution
  form(
    `${IN}${year('y')}(?!\\s?[-–—/]\\s?\\d|[.,]\\d| (?:tonn?es?|tons|people|persons|companies|students|million|billion|km|megawatts|MW|kilomet)| [a-z]+ (?:people|persons|students)\\b)`,
    readYear,
  ),
];

function form(source: string, read: DateForm['read'], period = false): DateForm {
  return { pattern: new RegExp(source, 'giu'), read, period, stem: stemOf(read) };
}

function stemOf(read: DateForm['read']): RegExp {
  switch (read) {
    case readNumeric:
      return /\d[./-]\d/;
    case readDays:
    case readMonth:
      return /Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec/;
    case readPart:
      return /half|quarter|Q\d/;
    case readYearEnd:
      return /[Yy]ear.end|end of/;
    case readSeason:
      return /spring|summer|autumn|fall|winter/;
    case readToday:
      return /[Tt]oday|[Tt]his |night|yesterday|Yesterday|omorrow/;
    case readUnit:
      return /year|month/;
    case readWeekday:
    case readWeekdays:
      return /day/;
    default:
      return /(?:19|20)\d\d/;
  }
}

function readNumeric(match: RegExpMatchArray, _reference: DateReference, words: string): Spans | null {
  const { y, m, d, y2, m2, d2 } = match.groups ?? {};
  const last = toDay(y2 ?? y, m2 ?? m, d2 ?? d);
  const first = d === undefined ? last : toDay(y ?? y2, m ?? m2, d);
  return first && last && first <= last
    ? { first: buildDaySpan(first, words), last: buildDaySpan(last, words) }
    : null;
}

function toDay(y: string | undefined, m: string | undefined, d: string | undefined) {
  const value = `${y}-${m?.padStart(2, '0')}-${d?.padStart(2, '0')}`;
  return isIsoDate(value) ? value : null;
}

function readDays(match: RegExpMatchArray, reference: DateReference, words: string): Spans | null {
  const groups = match.groups ?? {};
  const lastMonth = monthNumber(groups.m2 ?? groups.m);
  const firstMonth = groups.m === undefined ? lastMonth : monthNumber(groups.m);
  const printed = groups.y2 ?? groups.y;
  const lastYear = printed ?? inferYear(lastMonth, Number(groups.d2), reference);
  if (lastYear === null) return null;
  // "28 December - 3 January 2027" began the year before
  const firstYear = groups.y ?? (firstMonth > lastMonth ? Number(lastYear) - 1 : lastYear);
  const last = toDay(String(lastYear), String(lastMonth), groups.d2);
  const first = groups.d === undefined ? last : toDay(String(firstYear), String(firstMonth), groups.d);
  return first && last && first <= last
    ? { first: buildDaySpan(first, words), last: buildDaySpan(last, words) }
    : null;
}

function readPart(match: RegExpMatchArray, reference: DateReference, words: string): Spans | null {
  const { part = '', size = 'quarter', which } = match.groups ?? {};
  const count = size.toLowerCase() === 'half' ? 2 : 4;
  const ordinal =
    part.toLowerCase() === 'last'
      ? count
      : Number.parseInt(part, 10) || ORDINALS.indexOf(part.toLowerCase()) + 1;
  const value = Number(match.groups?.y) || relativeYear(which ?? 'this', reference);
  // "the second half" of a match or a talk is no date
  if (value === null || ordinal > count || (which === undefined && match.groups?.y === undefined))
    return null;
  const months = 12 / count;
  const precision = count === 2 ? 'HALF' : 'QUARTER';
  return single(buildMonthsSpan(value, (ordinal - 1) * months + 1, { precision, words }));
}

function readYearEnd(match: RegExpMatchArray, reference: DateReference, words: string): Spans | null {
  const value = relativeYear(match.groups?.which ?? 'this', reference);
  return value === null ? null : single(buildMonthsSpan(value, 1, { precision: 'YEAR', words }));
}

function readSeason(match: RegExpMatchArray, reference: DateReference, words: string): Spans | null {
  const { which = 'the', y } = match.groups ?? {};
  const season = /spring|summer|autumn|fall|winter/i.exec(match[0])?.[0].toLowerCase() ?? '';
  const middle = { spring: 4, summer: 7, autumn: 10, fall: 10, winter: 1 }[season] ?? 7;
  const value = Number(y) || inferYear(middle, 15, withTenseOf(which, reference));
  return value === null ? null : single(buildMonthsSpan(value, 1, { precision: 'YEAR', words }));
}

function readYears(match: RegExpMatchArray, _reference: DateReference, words: string): Spans | null {
  const { y = '', y2 = '' } = match.groups ?? {};
  const [from, to] = [Number(y), y2.length === 2 ? Number(y.slice(0, 2) + y2) : Number(y2)];
  if (!(from < to && to - from <= 50)) return null;
  return {
    first: buildMonthsSpan(from, 1, { precision: 'YEAR', words }),
    last: buildMonthsSpan(to, 1, { precision: 'YEAR', words }),
  };
}

function readMonth(match: RegExpMatchArray, reference: DateReference, words: string): Spans | null {
  const { m, y, which = '' } = match.groups ?? {};
  // Case-blind matching would take "may" and "march": as months they have their capital.
  if (!m || !/^\p{Lu}/u.test(m)) return null;
  const number = monthNumber(m);
  const value = Number(y) || inferYearOfMonth(number, withTenseOf(which, reference));
  return value === null ? null : single(buildMonthsSpan(value, number, { precision: 'MONTH', words }));
}

function readToday(match: RegExpMatchArray, { published }: DateReference, words: string): Spans | null {
  if (published === null) return null;
  const word = match.groups?.word?.toLowerCase() ?? '';
  const shift = word === 'yesterday' || word === 'last night' ? -1 : word === 'tomorrow' ? 1 : 0;
  return single(buildDaySpan(addDays(published, shift), words));
}

function readUnit(match: RegExpMatchArray, reference: DateReference, words: string): Spans | null {
  const { which = 'this', unit } = match.groups ?? {};
  if (reference.near === null) return null;
  if (unit?.toLowerCase() === 'year') {
    const value = relativeYear(which, reference);
    return value === null ? null : single(buildMonthsSpan(value, 1, { precision: 'YEAR', words }));
  }
  const first = shiftMonth(reference.near, { last: -1, next: 1 }[which.toLowerCase()] ?? 0);
  return single(
    buildMonthsSpan(Number(first.slice(0, 4)), Number(first.slice(5, 7)), { precision: 'MONTH', words }),
  );
}

function readWeekday(match: RegExpMatchArray, reference: DateReference, words: string): Spans | null {
  const { weekday = '', which = '' } = match.groups ?? {};
  if (!/^\p{Lu}/u.test(weekday)) return null;
  const day = inferWeekday(WEEKDAYS.indexOf(weekday.toLowerCase()), withTenseOf(which, reference));
  return day === null ? null : single(buildDaySpan(day, words));
}

/** "on Tuesday and Wednesday": days of one week, in their order. */
function readWeekdays(match: RegExpMatchArray, reference: DateReference, words: string): Spans | null {
  const [first, last] = [match.groups?.first ?? '', match.groups?.weekday ?? ''].map((name) =>
    /^\p{Lu}/u.test(name) ? inferWeekday(WEEKDAYS.indexOf(name.toLowerCase()), reference) : null,
  );
  if (!first || !last) return null;
  // told on the Tuesday, the Wednesday is still to come
  const end = last < first ? addDays(last, 7) : last;
  return { first: buildDaySpan(first, words), last: buildDaySpan(end, words) };
}

function readYear(match: RegExpMatchArray, _reference: DateReference, words: string): Spans | null {
  return single(buildMonthsSpan(Number(match.groups?.y), 1, { precision: 'YEAR', words }));
}

/** "Last" and "next" tell the tense themselves. */
function withTenseOf(which: string, reference: DateReference): DateReference {
  if (/\blast\b/i.test(which)) return { ...reference, tense: 'PAST', certain: true };
  return /\bnext\b/i.test(which) ? { ...reference, tense: 'FUTURE', certain: true } : reference;
}

function relativeYear(which: string, { near }: DateReference): number | null {
  if (near === null) return null;
  return Number(near.slice(0, 4)) + ({ last: -1, next: 1 }[which.toLowerCase()] ?? 0);
}

function monthNumber(name: string | undefined): number {
  return MONTHS.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1;
}

function single(span: DateSpan): Spans {
  return { first: span, last: span };
}
