import type { PersonFact } from '../domain/participant.ts';
import { type Cast, findPersons } from './engagement-cast.ts';
import type { Scene } from './engagement-scenes.ts';
import { findMatches } from './find-matches.ts';

/** Who travels, and whoever a sentence says came along. */
export function findVisitors(scene: Scene, cast: Cast): readonly PersonFact[] {
  const visitor = findVisitor(scene, cast);
  const couple = visitor ? findCouple(visitor, scene, cast) : undefined;
  if (visitor && couple) return [visitor, couple];
  if (!visitor || !isMainTrip(scene, cast)) return visitor ? [visitor] : [];
  return [...new Set([visitor, ...findCompany(scene, cast)])];
}

/** "the visit of King A and Queen B": two who are named as one go as one. */
function findCouple(visitor: PersonFact, { sentence }: Scene, cast: Cast): PersonFact | undefined {
  const ends = visitor.mentions.filter(({ start, end }) => start >= sentence.start && end <= sentence.end);
  return cast.persons.find(
    (person) =>
      person !== visitor &&
      person.mentions.some(({ start }) =>
        ends.some(({ end }) =>
          /^ and (?:(?:his|her) \p{L}+ )?(?:Queen|King|Princess|Prince|Mrs\.?|Mr\.?|First Lady)(?: \p{L}+)? $/u.test(
            cast.article.text.slice(end, Math.max(end, start)),
          ),
        ),
      ),
  );
}

/** The first trip of an article is the one its company goes on. */
function isMainTrip(scene: Scene, { scenes }: Cast): boolean {
  return scenes.find(({ kind }) => kind === 'VISIT') === scene;
}

const COMPANY =
  /\b(?:(?:He|She) (?:is|was) (?:also )?)?[Aa]ccompanied (?:on (?:the|his|her) (?:visit|trip|journey) )?by /g;

/** "Accompanied by X", of nobody else: at the head of a sentence, or in the one that tells of the trip. */
function findCompany({ sentence }: Scene, { article, persons }: Cast): readonly PersonFact[] {
  return findMatches(article.text, COMPANY).flatMap((match) => {
    const start = match.index + match[0].length;
    const own = /^[AHS]/.test(match[0]) || (start > sentence.start && start < sentence.end);
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
  const owner = findOwner(scene, cast) ?? findOwnerBehind(scene, cast);
  if (owner) return owner;
  const before = findPersons({ start: sentence.start, end: findInvitation(scene, cast) }, cast).at(-1);
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
      : undefined) ??
    (/^[Tt]he\b/.test(cast.article.text.slice(start, end)) ? findForeigner(scene, cast) : undefined)
  );
}

/** "X's state visit to Y" is X's. */
function findOwner({ start }: Scene, { article, persons }: Cast): PersonFact | undefined {
  return persons.find(({ mentions }) =>
    mentions.some((mention) =>
      /^['’]s? (?:\p{L}+ ){0,3}$/u.test(article.text.slice(mention.end, Math.max(mention.end, start))),
    ),
  );
}

/** "The visit to Y of X"; of who is invited, the one who accepted: "A invited her guest to Y, and X accepted". */
function findOwnerBehind({ sentence, end, start }: Scene, cast: Cast): PersonFact | undefined {
  const text = cast.article.text.slice(end, sentence.end);
  const invited = /^invited\b/.test(cast.article.text.slice(start, end));
  const lead = invited
    ? /^.*?, and (?=.*\baccepted\b)/su.exec(text)
    : /^ (?:the )?\p{Lu}[\p{L} -]{2,30}? of /u.exec(text);
  if (!lead) return undefined;
  const from = end + lead[0].length;
  return findPersons({ start: from, end: sentence.end }, cast)[0];
}

/** "X has accepted the invitation of Y to come to Z": X comes, and stands before it. */
function findInvitation({ sentence, start }: Scene, { article }: Cast): number {
  const accepted = /\baccepted (?:an?|the|his|her) (?:kind )?invitation\b/.exec(
    article.text.slice(sentence.start, start),
  );
  return accepted ? sentence.start + accepted.index : start;
}

/** "The visit to Y ends tomorrow": of whoever acts in the article and is from elsewhere. */
function findForeigner({ where }: Scene, { persons }: Cast): PersonFact | undefined {
  return persons.find(
    ({ role, represents }) =>
      role === 'ACTOR' && represents?.kind === 'COUNTRY' && represents.code !== where.country,
  );
}

/** "He will travel on to X": of a guest's visit, the guest; else the article's first actor. */
export function findTraveller(scene: Scene, cast: Cast): PersonFact | undefined {
  const trip = cast.scenes.find(({ kind }) => kind === 'VISIT');
  const guest = trip && trip !== scene && trip.start < scene.start ? findVisitor(trip, cast) : undefined;
  return guest ?? cast.persons.find(({ role }) => role === 'ACTOR');
}
