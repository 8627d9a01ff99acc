import type { EngagementKind, EngagementStatus } from '../domain/engagement.ts';
import type { CountryCode } from '../domain/participant.ts';
import { findAttributionSpans } from './attribution.ts';
import type { FoundDate } from './dates.ts';
import type { ArticleDocument, BulletinDocument, Sentence } from './document.ts';
import { findSceneDate } from './engagement-dates.ts';
import { findDatelineCity, findHeadlineCity, findScenePlace, type ScenePlace } from './engagement-places.ts';
import { findTitles } from './engagement-titles.ts';
import { findPlacesAndTowns } from './engagement-towns.ts';

import {
  CANCELLED,
  ENGAGEMENT_CUES,
  KIND_STEMS,
  PLANNED,
  POSTPONED,
  UNREAL,
} from './lexicon/engagement-cues.ts';

/** An engagement as one clause reports it, before it is known who took part. Offsets as in Evidence. */
export interface Scene {
  readonly kind: EngagementKind;
  readonly title: string | null;
  readonly sentence: Sentence;
  /** The words that report it. */
  readonly start: number;
  readonly end: number;
  /** The clause they stand in; its place and date are the engagement's. */
  readonly clause: Span;
  readonly who: 'VISITOR' | 'BOTH';
  readonly where: ScenePlace;
  readonly when: FoundDate | null;
  readonly status: EngagementStatus;
}

export interface Span {
  readonly start: number;
  readonly end: number;
}

const scenes = new WeakMap<ArticleDocument, readonly Scene[]>();

/** The engagements an article tells of, clause by clause, in text order. Found once, then kept. */
export function findScenes(article: ArticleDocument, bulletin: BulletinDocument): readonly Scene[] {
  const known = scenes.get(article);
  if (known) return known;
  const body = article.sentences.filter(({ paragraph }) => paragraph > 0);
  // an item without a body says what it says in its headline
  const told = (body.length > 0 ? body : article.sentences).flatMap((sentence) =>
    findInSentence(article, sentence, bulletin),
  );
  const found = inheritPlaces(article, told);
  scenes.set(article, found);
  return found;
}

/**
 * A lead without a city has the headline's. What happens on a visit happens where it goes, unless it has a place or a day
 * of its own.
 */
function inheritPlaces(article: ArticleDocument, told: readonly Scene[]): readonly Scene[] {
  const headline = findHeadlineCity(article) ?? findDatelineCity(article);
  const lead = told.map((scene) => {
    if (scene.kind === 'CALL') return scene;
    const fits = headline && (scene.where.country === null || scene.where.country === headline.country);
    return fits && scene.sentence.paragraph <= 1 && scene.where.city === null && scene.status === 'HELD'
      ? { ...scene, where: { ...headline, led: scene.where.led } }
      : scene;
  });
  const visit = lead.find(({ kind, where }) => kind === 'VISIT' && where.country !== null);
  if (!visit || visit.sentence.paragraph > 1) return joinSameDay(lead, article);
  const day =
    visit.when && visit.when.first.precision === 'DAY' && visit.when.first.earliest === visit.when.last.latest
      ? visit.when
      : null;
  return lead
    .map((scene) => (scene === visit || scene.status !== visit.status ? scene : joinVisit(scene, visit, day)))
    .map((scene) =>
      scene !== visit &&
      scene.where.country === null &&
      scene.status === visit.status &&
      (scene.when === null || scene.when === day) &&
      scene.kind !== 'SUMMIT' &&
      scene.kind !== 'CALL'
        ? { ...scene, where: visit.where }
        : scene,
    );
}

/** What else is told of the same day happens in the city of the first event, if it is no call and looks back to nothing. */
function joinSameDay(told: readonly Scene[], article: ArticleDocument): readonly Scene[] {
  const first = told.find(({ kind, status }) => kind !== 'CALL' && status === 'HELD');
  if (!first || first.where.city === null || first.sentence.paragraph > 1) return told;
  return told.map((scene) => {
    const bare = scene.where.country === null && scene.title === null && scene.status === 'HELD';
    const sameDay = scene.when === null || scene.when.first.earliest === first.when?.first.earliest;
    if (!bare || !sameDay || !/^(?:MEETING|TALKS|CEREMONY)$/.test(scene.kind)) return scene;
    const { start, end } = scene.sentence;
    return LOOKS_BACK.test(article.text.slice(start, end)) ? scene : { ...scene, where: first.where };
  });
}

const LOOKS_BACK =
  /\b(?:recall\w*|earlier|previous\w*|last (?:week|month|year|spring|summer|autumn|winter)|in (?:19|20)\d\d|had (?:met|held|visited|received)|by (?:video|phone)|videoconference|video link|online|virtual\w*)\b/i;

/** What happens on a visit of one day happens on that day. */
function joinVisit(scene: Scene, visit: Scene, day: FoundDate | null): Scene {
  const there = scene.where.country === null || scene.where.country === visit.where.country;
  return day && scene.when === null && there && scene.kind !== 'SUMMIT' && scene.kind !== 'CALL'
    ? { ...scene, when: day }
    : scene;
}

interface Trigger extends Span {
  readonly kind: EngagementKind;
  readonly title: string | null;
  readonly who: 'VISITOR' | 'BOTH';
  readonly needsPlace: boolean;
}

function findInSentence(article: ArticleDocument, sentence: Sentence, bulletin: BulletinDocument): Scene[] {
  const { capturedOn } = bulletin.bulletin;
  const attributed = findAttributionSpans(article);
  return findTriggers(article, sentence)
    .filter(({ start }) => !attributed.some((span) => span.start <= start && start < span.end))
    .flatMap((trigger) => {
      const clause = findClause(article.text, sentence, trigger);
      const where = findScenePlace(article, trigger, {
        clause,
        known: findPlacesAndTowns(article, bulletin),
      });
      if (trigger.needsPlace && !where.led) return [];
      const when = findSceneDate(article, trigger, { clause, capturedOn });
      if (
        isUnreal(article, trigger, clause) &&
        (trigger.title === null || (when === null && where.country === null))
      )
        return [];
      const status = findStatus(article, trigger, { clause, when });
      const { kind, title, who, start, end } = trigger;
      return [{ kind, title, sentence, start, end, clause, who, where, when, status }];
    });
}

/** Only wished for, offered or denied; an invitation that was accepted is a plan. */
function isUnreal(article: ArticleDocument, trigger: Span, clause: Span): boolean {
  const before = article.text.slice(clause.start, trigger.start);
  if (/\b[Nn]o (?:\p{L}+ )?$/u.test(before)) return true;
  return UNREAL.test(before.slice(-60)) && !/\baccepted\b/.test(before);
}

function findTriggers(article: ArticleDocument, sentence: Sentence): readonly Trigger[] {
  const text = article.text.slice(sentence.start, sentence.end);
  const found: Trigger[] = [];
  for (const { kind, title, start, end, proper } of findTitles(text)) {
    if (!proper) continue;
    found.push({
      kind,
      title,
      who: 'BOTH',
      needsPlace: false,
      start: sentence.start + start,
      end: sentence.start + end,
    });
  }
  for (const { kind, pattern, who, needsPlace } of ENGAGEMENT_CUES) {
    if (KIND_STEMS[kind]?.test(text) === false) continue;
    for (const match of text.matchAll(pattern)) {
      const start = sentence.start + match.index;
      const end = start + match[0].length;
      if (
        found.some(
          (other) => start < other.end + 1 && other.start - 25 < end && isSameEvent(other, kind, start, end),
        )
      )
        continue;
      found.push({ kind, title: null, who, needsPlace, start, end });
    }
  }
  return [...found, ...found.flatMap((trigger) => findSecond(text, sentence, trigger))].sort(
    (a, b) => a.start - b.start,
  );
}

/** "was received by A and, the next day, by B", "spoke by phone with A and with B": two engagements in one clause. */
function findSecond(text: string, sentence: Sentence, trigger: Trigger): readonly Trigger[] {
  if (trigger.title !== null || !/^(?:MEETING|CALL|TALKS)$/.test(trigger.kind)) return [];
  const offset = trigger.end - sentence.start;
  const second =
    /^[^;]*?\b(by|with) (?=[^;]*\p{Lu})[^;]*?\band(?:,[^,;]{1,45},)? (?=\1 (?:\p{Lu}|the |his |her ))/u.exec(
      text.slice(offset),
    );
  if (!second) return [];
  const start = trigger.end + second[0].length;
  return [{ ...trigger, start, end: start + (second[1]?.length ?? 0) }];
}

/** "took part in the 8th meeting of …" is told once, by its name; a visit beside a meeting is another engagement. */
function isSameEvent(other: Trigger, kind: EngagementKind, start: number, end: number): boolean {
  if (start < other.end && other.start < end) return true;
  return (kind === 'VISIT') === (other.kind === 'VISIT') && other.title !== null;
}

/** The stretch of a sentence that speaks of one engagement: up to a semicolon, or to a turn to something else. */
function findClause(text: string, sentence: Sentence, { start, end }: Span): Span {
  const before = text.slice(sentence.start, start);
  const after = text.slice(end, sentence.end);
  const from = Math.max(before.lastIndexOf(';') + 1, before.lastIndexOf(', while ') + 1, 0);
  const stop =
    /;|, while | as well as (?=the organi[sz]ation|to )|, which (?:has been|had been) in force/.exec(after)
      ?.index ?? after.length;
  return { start: sentence.start + from, end: end + stop };
}

interface Circumstances {
  readonly clause: Span;
  readonly when: FoundDate | null;
}

/** A day tells what is past better than any verb; without one the words before the trigger do, and those behind a name. */
function findStatus(
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
    if (when.first.earliest > published) return 'PLANNED';
  }
  const before = article.text.slice(Math.max(clause.start, trigger.start - 50), trigger.start);
  const after = article.text.slice(
    trigger.end,
    Math.min(clause.end, trigger.end + (trigger.title === null ? 40 : 220)),
  );
  if (
    PLANNED.test(before.slice(-45)) ||
    (/\b(?:will|to|would|next|shall)\b[^.]{0,12}$/.test(article.text.slice(clause.start, trigger.start)) &&
      trigger.title === null)
  )
    return 'PLANNED';
  const words = article.text.slice(trigger.start, trigger.end);
  if (PLANNED.test(words) || /^(?:leav|depart)/.test(words)) return 'PLANNED';
  return AFTER_NAME.test(after) ? 'PLANNED' : 'HELD';
}

/** Behind the name: what will be done with it. A later meeting mentioned further on says nothing about this one. */
const AFTER_NAME =
  /^[^.;]{0,200}?\b(?:to be (?:held|convened|hosted)|(?:will|would|shall) (?:be )?(?:held|hosted?|convened?|take place|follow|meet|open|sit)|(?:is|are|was|were) (?:to (?:be|take)|scheduled|planned|expected|due)|planned for|scheduled for)\b/;

/** Where an article's story takes place, for what happens in it without a place or day of its own. */
export function findSetting(
  article: ArticleDocument,
  bulletin: BulletinDocument,
): { readonly city: string | null; readonly country: CountryCode | null; readonly when: FoundDate | null } {
  const told = findScenes(article, bulletin).filter(({ status }) => status === 'HELD');
  const lead = told.filter(({ sentence }) => sentence.paragraph <= 1);
  const placed = [...lead, ...told].find(({ where }) => where.city !== null) ?? lead[0] ?? told[0];
  const dated = lead.find(({ when }) => when !== null) ?? placed;
  return {
    city: placed?.where.city?.text ?? null,
    country: placed?.where.country ?? null,
    when: dated?.when ?? null,
  };
}
