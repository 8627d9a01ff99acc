import type { FoundDate } from './dates.ts';
import type { ArticleDocument } from './document.ts';
import { findDatelineCity, findHeadlineCity } from './engagement-places.ts';
import type { Scene } from './engagement-scenes.ts';

/**
 * Gives the scenes of an article the place and day that others tell. A lead without a city has the headline's. What happens
 * on a visit happens where it goes, unless it has a place or a day of its own; what happens on the same day, in the city
 * of the first event.
 */
export function inheritSettings(article: ArticleDocument, told: readonly Scene[]): readonly Scene[] {
  const lead = takeHeadlineCity(article, told);
  const visit = lead.find(({ kind, where }) => kind === 'VISIT' && where.country !== null);
  if (!visit || visit.sentence.paragraph > 1) return joinSameDay(lead, article);
  const day = isOneDay(visit.when) ? visit.when : null;
  const published = article.article.publishedAt?.slice(0, 10) ?? null;
  return joinSameDay(
    lead.map((scene) => {
      if (scene === visit || scene.status !== visit.status || scene.kind === 'CALL') return scene;
      const dated = joinVisitDay(scene, visit, day);
      const part = scene.kind !== 'SUMMIT' || (scene.sentence.paragraph <= 1 && scene.when === null);
      return part && dated.where.country === null && isDuring(scene, visit, published)
        ? { ...dated, where: visit.where }
        : dated;
    }),
    article,
  );
}

function takeHeadlineCity(article: ArticleDocument, told: readonly Scene[]): readonly Scene[] {
  const headline = findHeadlineCity(article) ?? findDatelineCity(article);
  return told.map((scene) => {
    // a trip to two countries leads to no one city
    if (scene.kind === 'CALL' || (scene.kind === 'VISIT' && scene.where.led)) return scene;
    const fits = headline && (scene.where.country === null || scene.where.country === headline.country);
    return fits && scene.sentence.paragraph <= 1 && scene.where.city === null && scene.status === 'HELD'
      ? { ...scene, where: { ...headline, led: scene.where.led } }
      : scene;
  });
}

/** What else is told of the same day happens in the city of the first event, if it is no call and looks back to nothing. */
function joinSameDay(told: readonly Scene[], article: ArticleDocument): readonly Scene[] {
  const first = told.find(
    ({ kind, status }) => kind !== 'CALL' && kind !== 'VISIT' && status !== 'CANCELLED',
  );
  if (!first || first.sentence.paragraph > 1) return told;
  return told.map((scene) => {
    const bare = scene.title === null && scene.status === first.status && scene !== first;
    if (!bare || !/^(?:MEETING|TALKS|CEREMONY)$/.test(scene.kind)) return scene;
    const { start, end } = scene.sentence;
    const sentence = article.text.slice(start, end);
    // what is only planned may be planned for another day and place
    if (LOOKS_BACK.test(sentence) || (scene.status !== 'HELD' && !SAME_DAY.test(sentence))) return scene;
    const when = scene.when ?? (SAME_DAY.test(sentence) && isOneDay(first.when) ? first.when : null);
    const sameDay = when === null || when.first.earliest === first.when?.first.earliest;
    const placed = sameDay && scene.where.country === null && first.where.city !== null;
    return { ...scene, when, where: placed ? first.where : scene.where };
  });
}

const LOOKS_BACK =
  /\b(?:recall\w*|earlier(?! (?:that|the same|in the) day)|previous\w*|last (?:week|month|year|spring|summer|autumn|winter)|in (?:19|20)\d\d|had (?:met|held|visited|received)|by (?:video|phone)|videoconference|video link|online|virtual\w*)\b/i;

/** Words that tell one event after another of the same day. */
const SAME_DAY =
  /\b(?:in the (?:morning|afternoon|evening)|(?:earlier|later) (?:that|(?:on )?the same|in the) day|(?:after|before|on the sidelines of|on the margins of) the (?:[\p{L}-]+ ){0,3}(?:ceremony|meeting|talks|session|signing|reception|conference|forum)|on the (?:sidelines|margins)(?= he| she|,)|afterwards|then (?:met|paid|held|received|called|had|visited)|was then received)\b/iu;

function isOneDay(when: FoundDate | null): boolean {
  return when?.first.precision === 'DAY' && when.bound === null && when.first.earliest === when.last.latest;
}

/** What happens on a visit of one day happens on that day. */
function joinVisitDay(scene: Scene, visit: Scene, day: FoundDate | null): Scene {
  const there = scene.where.country === null || scene.where.country === visit.where.country;
  return day && scene.when === null && there && scene.kind !== 'SUMMIT' ? { ...scene, when: day } : scene;
}

/** It has no day of its own, or one of the visit; of a visit without days, one of the last days before it is reported. */
function isDuring({ when, status }: Scene, visit: Scene, published: string | null): boolean {
  if (when === null || when === visit.when) return true;
  if (when.first.precision !== 'DAY') return false;
  if (visit.when !== null) {
    const { first, last, bound } = visit.when;
    return (
      (bound === 'UNTIL' || first.earliest <= when.first.earliest) &&
      (bound === 'SINCE' || when.last.latest <= last.latest)
    );
  }
  return status === 'HELD' && published !== null && when.first.earliest.slice(0, 7) === published.slice(0, 7);
}
