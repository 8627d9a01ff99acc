import { addDays, buildDaySpan } from '../domain/date-span.ts';
import { type FoundDate, findDates } from './dates.ts';
import type { ArticleDocument } from './document.ts';
import { findSceneDate, isNewDate, type Where } from './engagement-dates.ts';
import type { Trigger } from './engagement-scenes.ts';

const BEGINS =
  /\b(?:beg[aiu]ns?|start(?:s|ed)?|kick(?:s|ed) off|arriv(?:es|ed)|since)(?: (?:in|at|to) \p{Lu}[\p{L} ]{1,25})?(?: there)? (?:on |from |in )?$/u;
const ENDS =
  /\b(?:end(?:s|ed)?|conclud(?:es|ed)|complet(?:es|ed)|finish(?:es|ed)|leav(?:es|ing)|until|till|up to)(?: (?:in|at) \p{Lu}[\p{L} ]{1,25})?(?: there)? (?:on |in )?$/u;
const LASTING = /\b(?:VISIT|CONFERENCE|FORUM|SUMMIT|OTHER)\b/;

/**
 * The days of what may last for several: a trip or a gathering of which only the first day is told, or the last one, has no
 * other end; one that "will last two days" has.
 */
export function findSpell(article: ArticleDocument, trigger: Trigger, where: Where): FoundDate | null {
  if (!LASTING.test(trigger.kind)) return findSceneDate(article, trigger, where);
  const { clause, capturedOn } = where;
  const told = findDates(article, capturedOn).filter(
    ({ start, end, form }) => form === 'DATE' && start >= clause.start && end <= clause.end,
  );
  const lead = ({ start }: FoundDate): string =>
    article.text.slice(Math.max(clause.start, start - 45), start);
  const first = told.find((date) => isDay(date) && BEGINS.test(lead(date)));
  const last =
    trigger.kind === 'VISIT'
      ? told.find((date) => isDay(date) && ENDS.test(lead(date)) && !isNewDate(article, date.start))
      : undefined;
  if (first && last && first.first.earliest < last.last.latest) return joinEnds(first, last);
  if (last) return { ...last, bound: 'UNTIL' };
  const verb = article.text.slice(trigger.start, trigger.end);
  const days = countDays(article, trigger);
  const day = first ?? findSceneDate(article, trigger, where);
  if (day && days !== null && isDay(day)) return lengthen(day, days);
  if (day && isDay(day) && /^beg[ai]n/.test(verb)) return { ...day, bound: 'SINCE' };
  if (day && isDay(day) && /^(?:conclude|complete)/.test(verb)) return { ...day, bound: 'UNTIL' };
  return first ? { ...first, bound: 'SINCE' } : day;
}

function isDay({ first, last }: FoundDate): boolean {
  return first.precision === 'DAY' && first.earliest === last.latest;
}

function joinEnds(first: FoundDate, last: FoundDate): FoundDate {
  return {
    ...last,
    start: Math.min(first.start, last.start),
    end: Math.max(first.end, last.end),
    first: first.first,
    bound: null,
  };
}

const NUMBERS = ['two', 'three', 'four', 'five', 'six'];

/** "It will last three days", "the two-day forum": only of the gathering an article opens with. */
function countDays({ text, sentences }: ArticleDocument, { kind, start }: Trigger): number | null {
  const lead = sentences.find(({ paragraph, end }) => paragraph === 1 && end > start);
  if (!lead || lead.start > start || kind === 'VISIT') return null;
  const word =
    /\b(?:will last|lasts|is to last|lasting) (?:for )?(\w+) days\b/.exec(text)?.[1] ??
    /\b(\w+)-day (?:[\p{L}-]+ ){0,3}(?:conference|forum|summit|session|meeting|symposium|event)/u.exec(
      text.slice(lead.start, lead.end),
    )?.[1];
  const count = word === undefined ? -1 : NUMBERS.indexOf(word.toLowerCase());
  return count < 0 ? null : count + 2;
}

function lengthen(day: FoundDate, days: number): FoundDate {
  return { ...day, last: buildDaySpan(addDays(day.first.earliest, days - 1), day.first.words), bound: null };
}
