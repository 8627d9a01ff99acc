import { addDays, type DateSpan, daysBetween, type IsoDate, isIsoDate } from '../domain/date-span.ts';
import { DATE_FORMS } from './dates-forms.ts';
import type { DateReference } from './dates-reference.ts';
import { findTense } from './dates-tense.ts';
import type { ArticleDocument } from './document.ts';
import { findMatches } from './find-matches.ts';

/** A date expression of an article. Offsets as in Evidence. */
export interface FoundDate {
  readonly start: number;
  readonly end: number;
  /** The first day, month or year it names, and the last; the same span for a single date. */
  readonly first: DateSpan;
  readonly last: DateSpan;
  /** `PERIOD` is the years a document covers ("for 2026-2027"), `DATE` anything else. */
  readonly form: 'DATE' | 'PERIOD';
  /** Only one end is told: "since 1 March 2020", "until 2035". */
  readonly bound: 'SINCE' | 'UNTIL' | null;
}

const dates = new WeakMap<ArticleDocument, readonly FoundDate[]>();

/**
 * Every date an article names, in text order, none overlapping another. Words like "today" count from the article's own
 * day, a missing year from that or from the day of the capture; where neither is known they are left out.
 */
export function findDates(article: ArticleDocument, capturedOn: IsoDate | null): readonly FoundDate[] {
  const known = dates.get(article);
  if (known) return known;
  const found = article.sentences.flatMap(({ start, end }) =>
    findInSentence(article, { start, end, capturedOn }),
  );
  const all = resolveSameDay(article, found);
  dates.set(article, all);
  return all;
}

interface Range {
  readonly start: number;
  readonly end: number;
  readonly capturedOn: IsoDate | null;
}

function findInSentence(article: ArticleDocument, range: Range): FoundDate[] {
  const text = article.text.slice(range.start, range.end);
  if (!MAY_HOLD_DATE.test(text)) return [];
  const found: FoundDate[] = [];
  for (const { pattern, read, period, stem } of DATE_FORMS) {
    if (!stem.test(text)) continue;
    for (const match of findMatches(text, pattern)) {
      const start = range.start + match.index + (match.groups?.lead ?? '').length;
      const end = range.start + match.index + match[0].length;
      if (found.some((other) => start < other.end && other.start < end)) continue;
      const spans = read(match, referenceAt(article, range, start), article.text.slice(start, end));
      if (!spans) continue;
      const bound = findBound(article.text.slice(Math.max(range.start, start - 12), start));
      found.push({ start, end, ...spans, form: period ? 'PERIOD' : 'DATE', bound });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Cheap test before the forms: a digit, a day or month by name, or a word counted from today. */
const MAY_HOLD_DATE =
  /\d|\b(?:[A-Z][a-z]+day|Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sep|Oct|Nov|Dec|today|yesterday|tomorrow|tonight|(?:this|last|next|the) (?:[a-z]+ )?(?:morning|afternoon|evening|night|month|year|spring|summer|autumn|fall|winter)|quarter|half|year.end|day (?:earlier|later|before)|same day|(?:following|next|previous) day)/i;

function referenceAt(article: ArticleDocument, { start, end, capturedOn }: Range, at: number): DateReference {
  const day = article.article.publishedAt?.slice(0, 10) ?? '';
  const published = isIsoDate(day) ? day : null;
  const from = Math.max(start, article.text.lastIndexOf(';', at) + 1);
  const stop = article.text.indexOf(';', at);
  const to = stop < 0 ? end : Math.min(end, stop);
  return {
    published,
    near: published ?? capturedOn,
    tense: findTense(article.text.slice(from, to), at - from),
  };
}

function findBound(before: string): FoundDate['bound'] {
  if (/\bsince $/i.test(before)) return 'SINCE';
  return /\b(?:until|till|up to|by) $/i.test(before) ? 'UNTIL' : null;
}

const SAME_DAY =
  /\b(?:(?:the )?same day|that day|(?<earlier>a day earlier|the (?:previous|preceding) day|the day before)|(?<later>a day later|the (?:following|next) day)|the (?:(?<opening>opening|first)|(?<closing>closing|last|final)) day(?! of))\b/giu;

/** "The same day", "a day earlier", "the following day" stand beside the last day named near the reference. */
function resolveSameDay(article: ArticleDocument, found: readonly FoundDate[]): readonly FoundDate[] {
  if (!/\bday\b/i.test(article.text)) return found;
  const all = [...found];
  for (const match of findMatches(article.text, SAME_DAY)) {
    const [start, end] = [match.index, match.index + match[0].length];
    const before = all.filter(
      (date) =>
        date.end <= start &&
        isRecentDay(article, date) &&
        // "on 9–10 June, and not on 8–9 June": no day of the story
        !/\bnot (?:on |in )?$/.test(article.text.slice(Math.max(0, date.start - 8), date.start)),
    );
    const several = Boolean(match.groups?.opening ?? match.groups?.closing);
    // what happened "a day earlier" did so beside another day that was, not beside one announced in between
    const published = article.article.publishedAt?.slice(0, 10) ?? '9999-12-31';
    const antecedent = chooseAntecedent(article, before, { at: start, published });
    // only what lasts several days has an opening one, and only one day has "the same"
    if (!antecedent || several === (antecedent.first.earliest === antecedent.last.latest)) continue;
    const shift = match.groups?.earlier ? -1 : match.groups?.later ? 1 : 0;
    const day = addDays(match.groups?.closing ? antecedent.last.latest : antecedent.first.earliest, shift);
    const span: DateSpan = { earliest: day, latest: day, precision: 'DAY', words: match[0] };
    all.push({ start, end, first: span, last: span, form: 'DATE', bound: null });
    all.sort((a, b) => a.start - b.start);
  }
  return all;
}

/** A day of the same paragraph; else the story's first one, since what is told in between is told on the way. */
function chooseAntecedent(
  article: ArticleDocument,
  before: readonly FoundDate[],
  { at, published }: { readonly at: number; readonly published: string },
): FoundDate | undefined {
  const paragraph = article.text.lastIndexOf('\n', at);
  const past = before.filter(({ first }) => first.earliest <= published);
  // "he will be there on that day": what is to come refers to what is to come
  const nearest = before.findLast(({ start }) => start > paragraph);
  const stop = article.text.indexOf('.', at);
  const sentence = article.text.slice(article.text.lastIndexOf('. ', at) + 1, stop < 0 ? undefined : stop);
  if (nearest && /\b(?:will|is to|are to)\b/.test(sentence) && nearest.first.earliest > published)
    return nearest;
  return past.findLast(({ start }) => start > paragraph) ?? past[0] ?? before.at(-1);
}

/** The story's own days lie near its publication; a treaty of 2011 mentioned on the way is no day of the story. */
function isRecentDay(article: ArticleDocument, { first, last }: FoundDate): boolean {
  const published = article.article.publishedAt?.slice(0, 10) ?? '';
  if (first.precision !== 'DAY' || last.precision !== 'DAY') return false;
  return !isIsoDate(published) || Math.abs(daysBetween(published, first.earliest)) <= 31;
}
