import { findPrintedTime } from './printed-time.ts';

/** One thing that a line says about a text. `NOTHING` is a thing of no use here, such as a category. */
export interface MetaPart {
  readonly kind: 'TIME' | 'BYLINE' | 'VIA' | 'COUNTER' | 'URL' | 'NOTHING';
  /** As printed, without its label. */
  readonly value: string;
}

const LINE_LENGTH = 300;
/** A part that says nothing known is let pass beside a date, if it is as short as the name of a category. */
const CATEGORY_LENGTH = 40;
// A dash parts two statements only where the second has a label: `12 May 2026 — Source: …`.
const SEPARATOR = /\s*[|·•]\s*|\s+\/\s+|\s+[–—-]\s+(?=\p{L}[\p{L} ]{1,30}:)/u;
const LABELLED = /^\p{L}[\p{L} -]{1,30}(?=[:：])/u;

const LABELS: readonly (readonly [MetaPart['kind'], RegExp])[] = [
  [
    'TIME',
    /^(?:publi(?:shed|cation)(?: (?:on|at|date|time))?|date(?: (?:published|of publication))?|posted(?: (?:on|at))?|released?(?: (?:on|date))?|issued(?: on)?|time)$/i,
  ],
  ['BYLINE', /^(?:source|author|by|publisher|published by|issued by|reported by|press service)$/i],
  ['VIA', /^(?:via|relayed by|distributed by)$/i],
  ['COUNTER', /^(?:views?|viewed|hits|reads?|counter|visits|page views|number of views)$/i],
  ['URL', /^(?:url|link|permalink|original|web)$/i],
  [
    'NOTHING',
    /^(?:(?:last )?(?:updated|modified|edited|revised)(?: (?:on|at))?|category|categories|tags?|keywords?|section|rubric|language|share)$/i,
  ],
];

const NUMBER = String.raw`(?:\d{1,3}(?:[\s.,'’]\d{3})+|\d+)`;
const COUNTER = new RegExp(String.raw`(?<![\d.,])${NUMBER}(?!\d)`, 'u');
const VIEWS = new RegExp(
  `^(?:(?:views?|hits|reads?):? ${NUMBER}|${NUMBER} (?:views?|hits|reads?|visits))$`,
  'iu',
);
const NUMBER_ALONE = new RegExp(`^${NUMBER}$`, 'u');
/** Words that may stand beside a date on a line of its own. */
const AROUND_DATE =
  /\b(?:published|posted|released|issued|date|time|on|at|local|hrs?|hours?|(?:mon|tues?|wednes|wed|thurs?|fri|satur|sat|sun)(?:day)?)\b/gi;
/** The place of a date line: `Astana, 12 June 2026`. */
const PLACE = /^(?:\p{Lu}[\p{L}.'’-]{1,30} ?){1,3}$/u;

/** Reads a line that speaks about a text and is not of it; undefined for a line that may be of it. */
export function findMetaParts(line: string): readonly MetaPart[] | undefined {
  if (line === '' || line.length > LINE_LENGTH) return undefined;
  const listed = findListedParts(line);
  const isList = (listed ?? []).filter(({ kind }) => kind !== 'NOTHING').length > 1;
  return isList ? listed : (findOnePart(line) ?? listed);
}

function findListedParts(line: string): readonly MetaPart[] | undefined {
  const parts = line
    .split(SEPARATOR)
    .filter((part) => part !== '')
    .map(findListedPart);
  if (parts.length < 2 || parts.includes(undefined)) return undefined;
  const known = parts.flatMap((part) => part ?? []);
  return known.some(({ kind }) => kind !== 'NOTHING' && kind !== 'COUNTER') ? known : undefined;
}

/** The number in a counter's words, as printed: `1,240` of `1,240 views`. Null where there is none. */
export function findCounter(words: string): string | null {
  return COUNTER.exec(words.trim())?.[0] ?? null;
}

/** The number of words that say nothing but how often a text was read, `views 1,240`; null for any others. */
export function findCountOfViews(words: string): string | null {
  return VIEWS.test(words) ? findCounter(words) : null;
}

function findOnePart(line: string): readonly MetaPart[] | undefined {
  return findLabelled(line) ?? findDateAlone(line) ?? findViews(line);
}

/** A part between bars may be a bare number or a category, where a whole line of that would be text. */
function findListedPart(part: string): readonly MetaPart[] | undefined {
  const known = findOnePart(part);
  if (known !== undefined) return known;
  if (NUMBER_ALONE.test(part)) return [{ kind: 'COUNTER', value: part }];
  return part.length <= CATEGORY_LENGTH ? [{ kind: 'NOTHING', value: part }] : undefined;
}

function findLabelled(line: string): readonly MetaPart[] | undefined {
  const label = LABELLED.exec(line)?.[0];
  const kind = label === undefined ? undefined : LABELS.find(([, names]) => names.test(label.trim()))?.[0];
  if (label === undefined || kind === undefined) return undefined;
  const value = line.slice(label.length + 1).trim();
  if (kind !== 'COUNTER') return [{ kind, value }];
  const counter = findCounter(value);
  return [counter === null ? { kind: 'NOTHING', value } : { kind, value: counter }];
}

function findDateAlone(line: string): readonly MetaPart[] | undefined {
  const found = findPrintedTime(line);
  if (found === undefined) return undefined;
  const beside = `${line.slice(0, found.start)} ${line.slice(found.end)}`.replace(AROUND_DATE, ' ');
  const rest = beside.replace(/[^\p{L}\p{N}.'’-]+/gu, ' ').replace(/^[\s.'’-]+|[\s.'’-]+$/g, '');
  const time: MetaPart = { kind: 'TIME', value: line.slice(found.start, found.end) };
  if (rest === '' || PLACE.test(rest)) return [time];
  return NUMBER_ALONE.test(rest) || VIEWS.test(rest)
    ? [time, { kind: 'COUNTER', value: findCounter(rest) ?? rest }]
    : undefined;
}

function findViews(line: string): readonly MetaPart[] | undefined {
  const counter = findCountOfViews(line);
  return counter === null ? undefined : [{ kind: 'COUNTER', value: counter }];
}
