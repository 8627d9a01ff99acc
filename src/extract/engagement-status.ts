import type { EngagementStatus } from '../domain/engagement.ts';
import type { FoundDate } from './dates.ts';
import type { ArticleDocument } from './document.ts';
import type { Span, Trigger } from './engagement-scenes.ts';
import { CANCELLED, PLANNED, POSTPONED, UNREAL } from './lexicon/engagement-cues.ts';
import { lowerCase } from './lower-case.ts';

/** Only wished for, offered, or denied before or behind its words; an invitation that was accepted is a plan. */
export function isUnreal(article: ArticleDocument, trigger: Span, clause: Span): boolean {
  const before = article.text.slice(clause.start, trigger.start);
  if (/\b[Nn]o (?:\p{L}+ )?$/u.test(before) || NEGATED.test(before)) return true;
  if (DENIED_AFTER.test(article.text.slice(trigger.end, clause.end))) return true;
  return UNREAL.test(before.slice(-60)) && !/\baccepted\b/.test(before);
}

/** "did not meet", "will not, contrary to reports, fly to" */
const NEGATED =
  /\b(?:will|would|does|did|could|can|has|have|had|is|are|was|were) not(?:, [^,;]{1,50},)? (?:be |been )?(?:\p{L}+ly )?$/u;

/** "A meeting with X had not been requested", "was ruled out" */
const DENIED_AFTER =
  /^[^;,]{0,80}?\b(?:(?:had|has|have|was|were|is|are) not (?:been |being )?(?:requested|planned|foreseen|scheduled|envisaged|arranged|discussed|intended|on the)|(?:was|were|is|are|has been|had been) (?:ruled out|denied|refused|declined|rejected))\b/;

interface Circumstances {
  readonly clause: Span;
  readonly when: FoundDate | null;
}

/** A day tells what is past better than any verb; without one the words before the trigger do, and those behind a name. */
export function findStatus(
  article: ArticleDocument,
  trigger: Trigger,
  { clause, when }: Circumstances,
): EngagementStatus {
  const text = article.text.slice(clause.start, clause.end);
  if (CANCELLED.test(text)) return 'CANCELLED';
  if (POSTPONED.test(text)) return 'PLANNED';
  const published = article.article.publishedAt?.slice(0, 10);
  if (when && published && when.first.precision === 'DAY') {
    if (when.last.latest < published) return 'HELD';
    if (when.first.earliest > published && when.bound !== 'UNTIL') return 'PLANNED';
  }
  // a headline, and a sentence without a subject, give a capital to their verb
  const verb = trigger.verb ?? trigger;
  const before = lowerCase(article.text.slice(Math.max(clause.start, verb.start - 50), verb.start));
  const after = article.text.slice(trigger.end, Math.min(clause.end, trigger.end + reachOf(trigger)));
  if (
    PLANNED.test(before.slice(-45) + lowerCase(article.text.slice(verb.start, verb.end))) ||
    (/\b(?:will|to|would|next|shall)\b[^.]{0,12}$/.test(article.text.slice(clause.start, verb.start)) &&
      trigger.title === null)
  )
    return 'PLANNED';
  const words = article.text.slice(verb.start, verb.end);
  if (/^(?:leav|depart|invited|will|is to|are to)/.test(words)) return 'PLANNED';
  return AFTER_NAME.test(after) ? 'PLANNED' : 'HELD';
}

/** A name, and a gathering that is told by its noun, come before their verb; a verb of meeting is its own. */
function reachOf({ kind, title }: Trigger): number {
  if (title !== null) return 220;
  return /^(?:CONFERENCE|FORUM|SUMMIT)$/.test(kind) ? 140 : 40;
}

/** Behind the name: what will be done with it. A later meeting mentioned further on says nothing about this one. */
const AFTER_NAME =
  /^[^.;]{0,200}?\b(?:to be (?:held|convened|hosted)|(?:will|would|shall) (?:be )?(?:held|hosted?|convened?|take place|follow|meet|open|sit)|(?:is|are|was|were) (?:to (?:be|take)|scheduled|planned|expected|due)|planned for|scheduled for)\b/;
