import type { OrganizationFact, PersonFact } from '../domain/participant.ts';
import type { ArticleDocument } from './document.ts';
import { type Cast, findPersons } from './engagement-cast.ts';
import type { Scene, Span } from './engagement-scenes.ts';
import { findTraveller, findVisitors } from './engagement-visitors.ts';
import { findPlaces } from './lexicon/gazetteer.ts';

/** Gatherings at which everyone who acts in the article is present. */
const OPEN_KINDS: ReadonlySet<string> = new Set(['CONFERENCE', 'CEREMONY', 'FORUM', 'SUMMIT', 'OTHER']);

/** Names of those who take part in a scene, in text order. A visit is its visitor's alone. */
export function findAttendants(scene: Scene, cast: Cast): readonly string[] {
  if (scene.who === 'VISITOR') return findVisitors(scene, cast).map(({ name }) => name);
  if (isInvitedTo(scene, cast)) return [];
  // what an article only looks ahead to has those who are named for it
  const lead = isLead(scene, cast) && (scene.status === 'HELD' || scene.sentence.paragraph <= 1);
  const near = findPersons(spanOf(scene, cast), cast);
  const pair = near.length === 0 ? findPair(scene, cast) : [];
  if (pair.length > 0) return pair.map(({ name }) => name);
  const subject = findSubject(scene, cast);
  const guest = near.length === 1 ? findGuest(scene, cast) : undefined;
  const named = guest && !near.includes(guest) ? [...near, guest] : near;
  const here = subject && !named.includes(subject) ? [subject, ...named] : named;
  const present = lead ? [...here, ...findPresent(scene, cast)] : here;
  const bodies = OPEN_KINDS.has(scene.kind)
    ? findBodies(scene, cast, lead)
    : present.length === 0
      ? findMeetingBodies(scene, cast)
      : [];
  return [...new Set([...present, ...bodies].map(({ name }) => name))];
}

/** Who is invited to a gathering by name has not come to it yet. */
function isInvitedTo({ title, status, sentence, start }: Scene, { article }: Cast): boolean {
  return (
    title !== null &&
    status === 'PLANNED' &&
    /\binvited\b[^.;]{2,80} to (?:the )?$/.test(article.text.slice(sentence.start, start))
  );
}

/** "The two presidents": the first of those who act, and the first of another state. */
function findPair({ clause, start, title }: Scene, { article, persons }: Cast): readonly PersonFact[] {
  if (title !== null || !PAIR.test(article.text.slice(clause.start, start))) return [];
  const acting = persons.filter(
    ({ role, represents, mentions }) =>
      role === 'ACTOR' && represents?.kind === 'COUNTRY' && mentions.some((mention) => mention.end <= start),
  );
  const [first] = acting;
  const other = acting.find((person) => codeOf(person) !== (first && codeOf(first)));
  return first && other ? [first, other] : [];
}

function codeOf({ represents }: PersonFact): string | null {
  return represents?.kind === 'COUNTRY' ? represents.code : null;
}

const PAIR =
  /\b(?:[Tt]he two|[Bb]oth) (?:heads of state|heads of government|presidents|leaders|(?:prime |foreign )?ministers|diplomats)\b[^.;]{0,40}$/i;

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
  const guest = findPronoun(scene, cast);
  if (guest) return guest;
  if (at > 0) return scene.title === null || siblings[at - 1]?.kind === 'VISIT' ? first : undefined;
  if (findPersons(spanOf(scene, cast), cast).length >= 2) return undefined;
  if (scene.title !== null && !isLead(scene, cast)) return undefined;
  if (GROUP.test(cast.article.text.slice(scene.clause.start, scene.start))) return undefined;
  if (first) return first;
  const clause = cast.article.text.slice(scene.clause.start, scene.clause.end);
  const near = findPersons(spanOf(scene, cast), cast);
  return (
    findDescribed(scene, cast) ??
    (REFERS_BACK.test(clause)
      ? (cast.persons.find((person) => person.role === 'ACTOR' && !near.includes(person)) ?? near[0])
      : undefined)
  );
}

/** "will receive the guest": whose trip the article tells of. */
function findGuest(scene: Scene, cast: Cast): PersonFact | undefined {
  const said = cast.article.text.slice(scene.end, scene.clause.end);
  return /^ (?:with )?the (?:guest|visitor)\b/.test(said) ? findTraveller(scene, cast) : undefined;
}

/** "A will travel to X. There she is to meet …": whose trip was told last in the paragraph, where nobody else was named. */
function findPronoun(scene: Scene, cast: Cast): PersonFact | undefined {
  const before = cast.article.text.slice(scene.sentence.start, scene.start);
  if (!/^(?:\p{L}+ (?:in \p{Lu}\p{L}+,? )?)?(?:he|she) [^,;]{0,20}$/iu.test(before)) return undefined;
  const trip = cast.scenes.findLast(
    ({ kind, sentence, start }) =>
      kind === 'VISIT' && sentence.paragraph === scene.sentence.paragraph && start < scene.sentence.start,
  );
  return trip && findVisitors(trip, cast)[0];
}

/** "The Norwegian minister", "the guest": whoever of that state, or of the trip, the article is about. */
function findDescribed(scene: Scene, cast: Cast): PersonFact | undefined {
  const { text } = cast.article;
  const from = scene.sentence.start;
  const nation = findPlaces(cast.article).findLast(
    ({ kind, start, end }) =>
      kind === 'DEMONYM' && start >= from && end < scene.start && /\b[Tt]he $/.test(text.slice(from, start)),
  );
  if (nation)
    return cast.persons.find(
      ({ role, represents }) =>
        role === 'ACTOR' && represents?.kind === 'COUNTRY' && represents.code === nation.code,
    );
  return /\b[Tt]he (?:guest|visitor)\b/.test(text.slice(from, scene.start))
    ? findTraveller(scene, cast)
    : undefined;
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

const ATTENDED =
  /\b(?:attended|took part|participat\w+|present|accompanied|co-chaired|chaired|headed|led by|presided|joining|joined|witnessed|listened in|in attendance|delegations?)\b/;

/** Those whom other sentences of the article say were there too; at open gatherings all who act in it. */
function findPresent(scene: Scene, cast: Cast): readonly PersonFact[] {
  const open = OPEN_KINDS.has(scene.kind);
  return cast.article.sentences.flatMap((sentence) => {
    if (sentence.paragraph === 0 || sentence === scene.sentence) return [];
    const other = cast.scenes.some(
      (candidate) =>
        candidate !== scene &&
        candidate.sentence === sentence &&
        (candidate.status === 'PLANNED' || candidate.kind === 'CALL'),
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

/** "A and B will meet" of two bodies: they do, where nobody is named. */
function findMeetingBodies(
  { clause, start, kind }: Scene,
  { organizations }: Cast,
): readonly OrganizationFact[] {
  if (kind !== 'MEETING') return [];
  const before = organizations.filter(({ mentions }) =>
    mentions.some((mention) => mention.start >= clause.start && mention.end <= start),
  );
  return before.length >= 2 ? before : [];
}

/** Bodies whose event it is, by its name, and those that act in an article about an open gathering. */
function findBodies(scene: Scene, { organizations }: Cast, lead: boolean): readonly OrganizationFact[] {
  return organizations.filter(
    ({ role, mentions }) =>
      mentions.some(
        ({ start, end }) =>
          scene.title !== null &&
          start >= scene.start &&
          end <= scene.end &&
          // "the A-B Business Council" is the forum itself
          !(scene.kind === 'FORUM' && start === scene.start && end === scene.end),
      ) ||
      (lead && role === 'ACTOR'),
  );
}
