import type { ArticleFacts } from '../domain/article-facts.ts';
import type { EngagementFact } from '../domain/engagement.ts';
import { type Evidence, quoteEvidence } from '../domain/evidence.ts';
import { fold } from '../domain/fold.ts';
import type { ArticleDocument, BulletinDocument } from './document.ts';
import { buildCast, type Cast } from './engagement-cast.ts';
import { findAttendants, isLead, isSubjectless } from './engagement-participants.ts';
import { findScenes, type Scene } from './engagement-scenes.ts';
import type { Extractor } from './extractor.ts';

/** Visits, talks, meetings and gatherings that articles report: the ones they are about, and others told in enough detail. */
export const engagements: Extractor = {
  name: 'engagements',
  extract: (bulletin, facts) =>
    facts.map((found, index): ArticleFacts => {
      const article = bulletin.articles[index];
      return article ? { ...found, engagements: extractEngagements(article, bulletin, found) } : found;
    }),
};

/** A scene with those who take part in it. */
interface Staged {
  readonly scene: Scene;
  readonly attendants: readonly string[];
  readonly more: readonly Scene[];
}

function extractEngagements(
  article: ArticleDocument,
  bulletin: BulletinDocument,
  facts: ArticleFacts,
): readonly EngagementFact[] {
  const scenes = findScenes(article, bulletin)
    .filter((scene) => !isOrganizationName(article, scene, facts))
    .map((scene) => asSession(scene, article, facts));
  const cast = buildCast(article, facts, scenes);
  const staged = scenes
    .map((scene): Staged => ({ scene, attendants: findAttendants(scene, cast), more: [] }))
    .filter(({ scene, attendants }) => !isHomeTrip(scene, attendants, cast))
    .filter((stage, at, all) => !isLegOfTrip(stage, all.slice(0, at)));
  return mergeScenes(staged)
    .filter((stage) => isReported(stage, cast))
    .map((stage) => buildFact(stage, cast));
}

/** "Political Consultative Conference" may be the name of a body; a body that is attended is its session. */
function isOrganizationName(
  { text }: ArticleDocument,
  { title, start, end }: Scene,
  { participants }: ArticleFacts,
): boolean {
  return (
    title !== null &&
    !ATTENDED_BODY.test(text.slice(Math.max(0, start - 80), start)) &&
    participants.some(
      ({ kind, mentions }) =>
        kind === 'ORGANIZATION' && mentions.some((mention) => mention.start <= start && mention.end >= end),
    )
  );
}

/** "The Bee Council met and adopted …": an organ of many that meets is in session. */
function asSession(scene: Scene, { text }: ArticleDocument, { participants }: ArticleFacts): Scene {
  const meets =
    scene.kind === 'MEETING' && scene.title === null && /^met$/.test(text.slice(scene.start, scene.end));
  const organ = participants.some(
    ({ kind, mentions }) =>
      kind === 'ORGANIZATION' &&
      mentions.some(
        ({ end, quote }) =>
          end === scene.start - 1 && /(?:Council|Assembly|Board|Conference|Committee)$/.test(quote),
      ),
  );
  return meets && organ ? { ...scene, kind: 'CONFERENCE' } : scene;
}

const ATTENDED_BODY =
  /\b(?:attend(?:s|ed|ing)?|take part in|took part in|participat\w+ in|(?:come|travel|fly|go|arrive|came|flew|went)(?:s|ed|l?ing|l?ed)?\b[^.;,]{0,60} for) (?:the )?$/i;

/** Going about in one's own country is no visit. */
function isHomeTrip({ kind, where }: Scene, attendants: readonly string[], { persons }: Cast): boolean {
  if (kind !== 'VISIT' || where.country === null) return false;
  return persons.some(
    ({ name, represents }) =>
      attendants[0] === name && represents?.kind === 'COUNTRY' && represents.code === where.country,
  );
}

/** Travelling on within the country is part of the trip told before, if it falls on its days. */
function isLegOfTrip({ scene, attendants }: Staged, before: readonly Staged[]): boolean {
  if (scene.kind !== 'VISIT') return false;
  const [first, last] = [scene.when?.first.earliest, scene.when?.last.latest];
  return before.some(
    ({ scene: trip, attendants: travellers }) =>
      trip.kind === 'VISIT' &&
      trip.status !== scene.status &&
      trip.where.country === scene.where.country &&
      travellers.length > 0 &&
      travellers[0] === attendants[0] &&
      trip.when !== null &&
      (first === undefined ||
        last === undefined ||
        (trip.when.first.earliest <= first && last <= trip.when.last.latest)),
  );
}

function mergeScenes(staged: readonly Staged[]): readonly Staged[] {
  const merged: Staged[] = [];
  for (const stage of staged) {
    const at = merged.findIndex((earlier) => isSameEngagement(earlier, stage));
    const earlier = merged[at];
    if (!earlier) merged.push(stage);
    else merged[at] = joinStages(earlier, stage);
  }
  return merged;
}

function isSameEngagement(a: Staged, b: Staged): boolean {
  if (a.scene.kind !== b.scene.kind || a.scene.status !== b.scene.status) return false;
  if (a.scene.title !== null && b.scene.title !== null)
    return (
      fold(a.scene.title) === fold(b.scene.title) && !hasOther(a.scene.where.country, b.scene.where.country)
    );
  if (
    hasOther(a.scene.where.city?.text ?? null, b.scene.where.city?.text ?? null) ||
    hasOther(a.scene.where.country, b.scene.where.country)
  )
    return false;
  if (hasOther(a.scene.when?.first.earliest ?? null, b.scene.when?.first.earliest ?? null)) return false;
  const [few, many] = [a.attendants, b.attendants].sort((x, y) => x.length - y.length);
  return few?.every((name) => many?.includes(name)) === true && (few.length > 0 || a.scene.kind !== 'VISIT');
}

function hasOther(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && a !== b;
}

function joinStages(a: Staged, b: Staged): Staged {
  const { scene } = a;
  return {
    scene: {
      ...scene,
      title: scene.title ?? b.scene.title,
      where: scene.where.city === null && b.scene.where.city !== null ? b.scene.where : scene.where,
      when: scene.when ?? b.scene.when,
    },
    attendants: [...new Set([...a.attendants, ...b.attendants])],
    more: [...a.more, b.scene],
  };
}

/**
 * An article reports what its first paragraph tells. Anything else must be told in two of: a name, those who took part, a
 * day, a place.
 */
function isReported({ scene, attendants }: Staged, cast: Cast): boolean {
  const told = [
    scene.title !== null,
    attendants.length > 0,
    attendants.length > 1,
    scene.when !== null,
    scene.where.country !== null,
  ];
  // cargo arrives, too, but only people visit
  const words = cast.article.text.slice(scene.start, scene.end);
  if (scene.sentence.paragraph === 0 && attendants.length === 0 && /^(?:arrives|travels)/i.test(words))
    return false;
  const details = told.filter(Boolean).length;
  const lead = scene.sentence.paragraph <= 1 && (isLead(scene, cast) || scene.kind === 'VISIT');
  // nobody who meets and nothing but a day: "receives" and "meets" say other things too
  const bare = attendants.length === 0 && scene.title === null && /^(?:MEETING|CALL|TALKS)$/.test(scene.kind);
  if (lead && !bare) return details >= 1;
  return details >= 2;
}

function buildFact({ scene, attendants, more }: Staged, cast: Cast): EngagementFact {
  // "met for the second time this year" and "in the past year" date nothing that is over
  const when =
    scene.status === 'HELD' && scene.when?.first.precision === 'YEAR' && scene.title === null
      ? null
      : scene.when;
  const { start, end } = chooseEnds(when);
  return {
    kind: isAssembly(scene, attendants, cast) || isNextOf(scene, cast) ? 'CONFERENCE' : scene.kind,
    title: scene.title,
    participants: attendants,
    place: scene.where.city?.text ?? null,
    country: scene.where.country,
    start,
    end,
    status: scene.status,
    evidence: proveScene({ ...scene, when }, more, cast.article),
  };
}

function chooseEnds(when: Scene['when']): Pick<EngagementFact, 'start' | 'end'> {
  if (when === null) return { start: null, end: null };
  if (when.bound === 'SINCE') return { start: when.first, end: null };
  if (when.bound === 'UNTIL') return { start: null, end: when.last };
  return { start: when.first, end: when.last };
}

/** "The fourth meeting", "the next session" of a conference is one too. */
function isNextOf({ kind, title, start, end }: Scene, { article, scenes }: Cast): boolean {
  const lead = scenes.find((scene) => scene.kind !== 'VISIT');
  if (kind !== 'MEETING' || lead?.kind !== 'CONFERENCE') return false;
  const words = title ?? article.text.slice(start, end);
  const again = /\bmeet$/.test(words) && article.text.startsWith(' again', end);
  return lead.start !== start && (again || /^(?:[Nn]ext|\S+) (?:\p{L}+ )?(?:meeting|session)$/u.test(words));
}

/** When the ministers of three states or more meet, it is a conference, whatever the verb. */
function isAssembly(scene: Scene, attendants: readonly string[], { article, persons }: Cast): boolean {
  const { kind, title, start, end } = scene;
  if (
    kind !== 'MEETING' ||
    isSubjectless(scene, article) ||
    title !== null ||
    !/\b(?:met|meets?|meetings?)$/i.test(article.text.slice(start, end))
  )
    return false;
  const states = persons
    .filter(({ name }) => attendants.includes(name))
    .flatMap(({ represents }) => (represents?.kind === 'COUNTRY' ? [represents.code] : []));
  return new Set(states).size >= 3;
}

function proveScene(scene: Scene, more: readonly Scene[], article: ArticleDocument): readonly Evidence[] {
  const places = [scene.where.city, scene.when, ...more].filter((span) => span !== null);
  const spans = [{ start: scene.start, end: scene.end }, ...places];
  const seen = new Set<string>();
  return spans
    .filter(({ start, end }) => !seen.has(`${start}-${end}`) && seen.add(`${start}-${end}`))
    .map(({ start, end }) => quoteEvidence(article.index, article.text, start, end));
}
