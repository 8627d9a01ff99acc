import { findDates } from './dates.ts';
import type { ArticleDocument, BulletinDocument } from './document.ts';
import { findSceneDate, isNewDate } from './engagement-dates.ts';
import { findListedPlace } from './engagement-places.ts';
import type { Scene, Span } from './engagement-scenes.ts';
import { findPlacesAndTowns } from './engagement-towns.ts';

/** "Visits", "to Visit", "on a visit to", "Postpones Visit to": a headline drops articles and capitalizes its verbs. */
const VISIT =
  /\b(?:[Vv]isits?(?: to)?|[Vv]isited|[Tt]o [Vv]isit|[Tt]ravels to|[Aa]rrives in|[Oo]n (?:an? )?(?:\p{L}+ )?[Vv]isit to)(?= (?:the )?\p{Lu})/u;
const PLANNED = /\b(?:to|will|postpones?|postponed|expected|set to|due|plans|before)\b[^,.;]{0,40}$/i;
const CANCELLED = /\b(?:cancel(?:s|led)?|calls? off|called off)\b/i;

/**
 * The visit that only the headline tells: terse reports say there who went where, and in the body what was done on the way.
 * None where the body tells of a visit to the same country itself, or the headline calls it off.
 */
export function findHeadlineVisit(
  article: ArticleDocument,
  told: readonly Scene[],
  bulletin: BulletinDocument,
): readonly Scene[] {
  const [sentence] = article.sentences;
  if (!sentence || sentence.paragraph > 0) return [];
  const headline = article.text.slice(sentence.start, sentence.end);
  const match = VISIT.exec(headline);
  if (!match || CANCELLED.test(headline)) return [];
  const trigger = {
    start: sentence.start + match.index,
    end: sentence.start + match.index + match[0].length,
  };
  const where = findListedPlace(article, trigger, findPlacesAndTowns(article, bulletin));
  if (!where) return [];
  const inBody = told.some(
    ({ kind, where: other, status }) =>
      kind === 'VISIT' &&
      status !== 'CANCELLED' &&
      (other.country === where.country || other.country === null || where.country === null),
  );
  if (inBody) return [];
  const status = PLANNED.test(headline.slice(0, match.index + 3)) ? 'PLANNED' : 'HELD';
  const capturedOn = bulletin.bulletin.capturedOn;
  const clause = spanOf(sentence);
  const when =
    findSceneDate(article, trigger, { clause, capturedOn }) ??
    (status === 'PLANNED' ? findNewDay(article, bulletin) : null);
  return [
    {
      kind: 'VISIT',
      title: null,
      sentence,
      ...trigger,
      clause,
      who: 'VISITOR',
      where,
      when,
      status,
    },
  ];
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}

/** The day the body says something was put off to. */
function findNewDay(article: ArticleDocument, { bulletin }: BulletinDocument): Scene['when'] {
  const moved = findDates(article, bulletin.capturedOn).find(({ start }) => isNewDate(article, start));
  return moved ? { ...moved, bound: null } : null;
}
