import type { IsoDate } from '../domain/date-span.ts';
import { type FoundDate, findDates } from './dates.ts';
import type { ArticleDocument } from './document.ts';
import type { Span } from './engagement-scenes.ts';

/** Where a date is looked for. */
export interface Where {
  readonly clause: Span;
  readonly capturedOn: IsoDate | null;
}

/**
 * The date of an engagement: the first one behind the words that report it, else the last one before them in the clause.
 * What only began or ends there ("in force since") is none, except the day something was put off to.
 */
export function findSceneDate(
  article: ArticleDocument,
  trigger: Span,
  { clause, capturedOn }: Where,
): FoundDate | null {
  const inClause = findDates(article, capturedOn).filter(
    ({ start, end, form, bound }) =>
      form === 'DATE' &&
      start >= clause.start &&
      end <= clause.end &&
      (bound === null || isNewDate(article, start)),
  );
  const moved = inClause.find(({ start }) => isNewDate(article, start));
  if (moved) return { ...moved, bound: null };
  const within = inClause.find(({ start, end }) => start >= trigger.start && end <= trigger.end);
  if (within && !/^le(?:ft|av)/.test(article.text.slice(trigger.start, trigger.end))) return within;
  const after = inClause.find(({ start }) => start >= trigger.end);
  const before = inClause.findLast(({ end }) => end <= trigger.start);
  if (!after) return before && isOwnDate(article, before, trigger) ? before : null;
  // "On 3 May X met Y, who was born on 1 June": the nearer one, and one before a relative clause rather than in it
  return before && crossesClause(article.text.slice(trigger.end, after.start))
    ? before
    : crossesClause(article.text.slice(trigger.end, after.start))
      ? null
      : after;
}

/** True for the day something was put off to. */
export function isNewDate(article: ArticleDocument, start: number): boolean {
  return /(?:postponed|rescheduled|moved|put off) (?:until|till|to|for) $/i.test(
    article.text.slice(Math.max(0, start - 25), start),
  );
}

/** Words between an engagement and a date that turn to something else. */
function crossesClause(between: string): boolean {
  return (
    /\b(?:which|who|whose|that had|signed|adopted|established|since|built|born|celebrated|occurred|elected)\b/.test(
      between,
    ) &&
    !/\bwhich (?:(?:he|she|they|it|\p{L}+) (?:undertook|paid|made|began|is paying|is visiting|will visit|visited)|(?:will|is|was|are) (?:be |to be )?(?:held|take place|open)|opened|opens|began|begins|took place|starts?|\p{L}+ (?:will|is to) host)/u.test(
      between,
    )
  );
}

function isOwnDate(article: ArticleDocument, date: FoundDate, trigger: Span): boolean {
  return !article.text.slice(date.end, trigger.start).includes(';') && trigger.start - date.end < 160;
}
