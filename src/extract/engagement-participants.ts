import type { ArticleFacts } from '../domain/article-facts.ts';
import type { OrganizationFact, PersonFact } from '../domain/participant.ts';
import type { ArticleDocument } from './document.ts';
import type { Scene, Span } from './engagement-scenes.ts';

/** Who is known to be in an article, and its scenes; what attendance is read from. */
export interface Cast {
  readonly article: ArticleDocument;
  readonly persons: readonly PersonFact[];
  readonly organizations: readonly OrganizationFact[];
  readonly scenes: readonly Scene[];
}

/** The persons and organizations of an article, ready to be found in its scenes. */
export function buildCast(article: ArticleDocument, facts: ArticleFacts, scenes: readonly Scene[]): Cast {
  const persons = facts.participants.filter((fact) => fact.kind === 'PERSON');
  const organizations = facts.participants.filter((fact) => fact.kind === 'ORGANIZATION');
  return { article, persons, organizations, scenes };
}

/** Gatherings at which everyone who acts in the article is present. */
const OPEN_KINDS: ReadonlySet<string> = new Set(['CONFERENCE', 'CEREMONY', 'FORUM', 'SUMMIT']);

/** Names of those who take part in a scene, in text order. A visit is its visitor's alone. */
export function findAttendants(scene: Scene, cast: Cast): readonly string[] {
  if (scene.who === 'VISITOR') return findVisitors(scene, cast).map(({ name }) => name);
  const lead = isLead(scene, cast);
  const near = findPersons(spanOf(scene, cast), cast);
  const subject = findSubject(scene, cast);
  const here = subject && !near.includes(subject) ? [subject, ...near] : near;
  const present = lead ? [...here, ...findPresent(scene, cast)] : here;
  const bodies = OPEN_KINDS.has(scene.kind) ? findBodies(scene, cast, lead) : [];
  return [...new Set([...present, ...bodies].map(({ name }) => name))];
}

/** The scene an article is about: its first one that is no visit. */
export function isLead(scene: Scene, { scenes }: Cast): boolean {
  return scenes.find(({ kind }) => kind !== 'VISIT') === scene;
}

/** Up to the next scene of the sentence; the first scene of a sentence owns what stands before it. */
function spanOf(scene: Scene, { scenes }: Cast): Span {
  const siblings = scenes.filter(({ sentence }) => sentence === scene.sentence);
  const at = siblings.indexOf(scene);
  const next = siblings[at + 1];
  return {
    start: at === 0 ? scene.clause.start : scene.start,
    end: next && next.start < scene.clause.end && next.kind !== 'VISIT' ? next.start : scene.clause.end,
  };
}

/** Whoever a sentence is about: the first person it names; else, for one side that is missing, the article's first actor. */
function findSubject(scene: Scene, cast: Cast): PersonFact | undefined {
  const siblings = cast.scenes.filter(({ sentence }) => sentence === scene.sentence);
  const at = siblings.indexOf(scene);
  if (isSubjectless(scene, cast.article)) return findReported(cast);
  const first = findPersons({ start: scene.sentence.start, end: scene.start }, cast)[0];
  if (at > 0) return scene.title === null || siblings[at - 1]?.kind === 'VISIT' ? first : undefined;
  if (findPersons(spanOf(scene, cast), cast).length >= 2) return undefined;
  if (scene.title !== null && !isLead(scene, cast)) return undefined;
  if (GROUP.test(cast.article.text.slice(scene.clause.start, scene.start))) return undefined;
  if (first) return first;
  const clause = cast.article.text.slice(scene.clause.start, scene.clause.end);
  return REFERS_BACK.test(clause) ? cast.persons.find(({ role }) => role === 'ACTOR') : undefined;
}

/** Terse reports begin with the verb: "Met with X; also received Y" is told of whoever the headline names. */
export function isSubjectless(
  { clause, start, end, who }: Scene,
  { text }: Pick<ArticleDocument, 'text'>,
): boolean {
  if (who === 'VISITOR') return false;
  const before = text.slice(clause.start, start);
  return (
    /^[\s;]*(?:[Aa]lso |[Tt]hen |[Ll]ater )?(?:[Aa]ttended (?:the )?)?$/.test(before) &&
    /^(?:[Mm]et|[Rr]eceived|[Hh]eld|[Pp]aid|[Oo]pened|[Aa]ttended|[Ss]poke|[Hh]osted|[Cc]alled|[Gg]ave|[Tt]ook|[Hh]ad|[Tt]alks)\b/.test(
      before.trim().replace(/^;?\s*(?:[Aa]lso|[Tt]hen|[Ll]ater)\s*/, '') || text.slice(start, end),
    )
  );
}

function findReported({ article, persons }: Cast): PersonFact | undefined {
  const headline = article.article.headline.length;
  return persons.find(({ mentions }) => mentions.some(({ start }) => start < headline));
}

/** A pronoun or an office without a name: someone named before takes part. */
const REFERS_BACK =
  /\b(?:he|she|his|her|they|them|(?:the|a|an) (?:\p{L}+ )?(?:minister|president|premier|ambassador|envoy|diplomat|secretary|speaker|chairman|leader|guest|head of state|king|emir|amir|official|counterpart))\b/iu;

/** A sentence about several of them names no single subject. */
const GROUP = /\b(?:ministers|presidents|leaders|sides|delegations|parties|teams|experts)\b/i;

/** Who travels, and whoever a sentence says came along. */
function findVisitors(scene: Scene, cast: Cast): readonly PersonFact[] {
  const visitor = findVisitor(scene, cast);
  if (!visitor || !isMainTrip(scene, cast)) return visitor ? [visitor] : [];
  return [...new Set([visitor, ...findCompany(scene, cast)])];
}

/** The first trip of an article is the one its company goes on. */
function isMainTrip(scene: Scene, { scenes }: Cast): boolean {
  return scenes.find(({ kind }) => kind === 'VISIT') === scene;
}

const COMPANY = /\b[Aa]ccompanied (?:on (?:the|his|her) (?:visit|trip|journey) )?by /g;

/** "Accompanied by X", of nobody else: at the head of a sentence, or in the one that tells of the trip. */
function findCompany({ sentence }: Scene, { article, persons }: Cast): readonly PersonFact[] {
  return [...article.text.matchAll(COMPANY)].flatMap((match) => {
    const start = match.index + match[0].length;
    const own = match[0].startsWith('A') || (start > sentence.start && start < sentence.end);
    const stop =
      /[.;]|, (?:he|she|they|met|was|will|has|had|arrived|visited|paid|held|who|which|the \p{L}+ (?:met|was|will|has|had|held|visited|paid))\b/u.exec(
        article.text.slice(start),
      );
    return own ? findPersons({ start, end: start + (stop?.index ?? 0) }, { article, persons }) : [];
  });
}

function findVisitor(scene: Scene, cast: Cast): PersonFact | undefined {
  const { sentence, start, end } = scene;
  // "the visit of X to Y" names its visitor itself
  const named = findPersons({ start, end }, cast)[0];
  if (named) return named;
  const before = findPersons({ start: sentence.start, end: start }, cast).at(-1);
  const after = findPersons({ start: end, end: sentence.end }, cast)[0];
  const text = cast.article.text.slice(sentence.start, start);
  if (!before && /\b(?:he|she|the guest)\b[^.;]{0,40}$/i.test(text)) return findTraveller(scene, cast);
  const visitor =
    before ??
    (/^(?:As part of|During|Within|In the (?:course|framework)|On)\b/.test(text) || /^The /.test(text)
      ? after
      : undefined);
  return (
    visitor ??
    (/\b(?:[Hh]e|[Ss]he|[Hh]is|[Hh]er|Minister|President|State Secretary)\b/.test(text)
      ? cast.persons.find(({ role }) => role === 'ACTOR')
      : undefined)
  );
}

/** "He will travel on to X": of a guest's visit, the guest; else the article's first actor. */
function findTraveller(scene: Scene, cast: Cast): PersonFact | undefined {
  const trip = cast.scenes.find(({ kind }) => kind === 'VISIT');
  const guest = trip && trip !== scene && trip.start < scene.start ? findVisitor(trip, cast) : undefined;
  return guest ?? cast.persons.find(({ role }) => role === 'ACTOR');
}

/**
 * Words that name someone who is not there: who sends greetings, is spoken for, gave an order or an invitation, or started
 * a reform.
 */
const ABSENT =
  /(?:on behalf of|greetings? (?:from|of)|regards (?:of|from)|wishes (?:from|to)|letter (?:from|of)|message (?:from|of)|conveyed .{0,60}to|initiated by|announced by|instructions? of|invitation (?:of|by|from|extended by)|invited by|decree of|order of|initiative of|proposed by|meeting between|expressed by|thanked|named after|instead of)[^,.;]{0,90}$/i;

/** Persons named or described in a stretch of text, in its order, without those who are only spoken of. */
export function findPersons(
  span: Span,
  { article, persons }: Pick<Cast, 'article' | 'persons'>,
): readonly PersonFact[] {
  return persons
    .flatMap((person) => {
      const mention = person.mentions.find(
        ({ start, end }) =>
          start >= span.start && end <= span.end && !isAbsent(article.text, start, span.start),
      );
      return mention ? [{ person, at: mention.start }] : [];
    })
    .sort((a, b) => a.at - b.at)
    .map(({ person }) => person);
}

function isAbsent(text: string, start: number, from: number): boolean {
  return ABSENT.test(text.slice(Math.max(from, start - 120), start));
}

const ATTENDED =
  /\b(?:attended|took part|participat\w+|present|accompanied|co-chaired|chaired|headed|led by|presided|joining|joined|witnessed|listened in|in attendance|delegations?)\b/;

/** Those whom other sentences of the article say were there too; at open gatherings all who act in it. */
function findPresent(scene: Scene, cast: Cast): readonly PersonFact[] {
  const open = OPEN_KINDS.has(scene.kind);
  return cast.article.sentences.flatMap((sentence) => {
    if (sentence.paragraph === 0 || sentence === scene.sentence) return [];
    const other = cast.scenes.some(
      (candidate) => candidate !== scene && candidate.sentence === sentence && candidate.status === 'PLANNED',
    );
    const text = cast.article.text.slice(sentence.start, sentence.end);
    const later =
      scene.status === 'HELD' && /\b(?:will|would) be (?:headed|led|chaired|attended|co-chaired)/.test(text);
    if (
      other ||
      later ||
      !(open || ATTENDED.test(text)) ||
      /\b(?:did not|not) (?:attend|take part)/.test(text)
    )
      return [];
    return findPersons(sentence, cast).filter(({ role }) => role === 'ACTOR');
  });
}

/** Bodies whose event it is, by its name, and those that act in an article about an open gathering. */
function findBodies(scene: Scene, { organizations }: Cast, lead: boolean): readonly OrganizationFact[] {
  return organizations.filter(
    ({ role, mentions }) =>
      mentions.some(({ start, end }) => scene.title !== null && start >= scene.start && end <= scene.end) ||
      (lead && role === 'ACTOR'),
  );
}
