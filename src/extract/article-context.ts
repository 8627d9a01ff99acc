import { countryCode, isCountryCode } from '../domain/countries.ts';
import { findKnownSource } from '../domain/known-sources.ts';
import type { CountryCode } from '../domain/participant.ts';
import { findPartner, listVisited, stagedIn } from './article-itinerary.ts';
import { resolveDescriptions } from './descriptions.ts';
import { findPlacesInText, type Place } from './lexicon/gazetteer.ts';
import { SEATS_OF_GOVERNMENT } from './lexicon/seats.ts';
import type { ArticlePerson } from './person-groups.ts';
import type { OfficeAlone, PersonHit } from './person-hits.ts';
import { sortHits } from './person-mentions.ts';
import { stageOf } from './represents-stages.ts';
import { type Circle, subjectOf } from './represents-subjects.ts';
import type { WordLine } from './words.ts';

/** What an article as a whole says about whose people are whose. */
export interface ArticleContext {
  /** The state whose ministry or agency reports. */
  readonly home: CountryCode | null;
  /** The other state: the one visited, or to which the reporting ambassador is accredited. */
  readonly host: CountryCode | null;
  /** The host where a visit or an accreditation tells it: its firms and schools are met there. */
  readonly partner: CountryCode | null;
  /** The foreign state the article names most often: the other side of whatever is reported. */
  readonly other: CountryCode | null;
  /** The countries a visit leads to, in order; empty where the article tells of none. */
  readonly visited: readonly CountryCode[];
  /** Everyone named, in text order. */
  readonly hits: readonly PersonHit[];
  /** The state in whose city a phrase is staged. */
  readonly stageOf: (hit: PersonHit) => CountryCode | null;
  /** The state of whoever acts in the clause before a hit, named, described or "he"; null where nobody does. */
  readonly actorBefore: (hit: PersonHit) => CountryCode | null;
  /** The state that the phrases about a hit's person give anywhere in the bulletin. */
  readonly codeOf: (hit: PersonHit) => CountryCode | null;
  /** The person named right behind another in the same sentence. */
  readonly nextInLine: (hit: PersonHit) => PersonHit | undefined;
  /** The person a sentence names first. */
  readonly firstInLine: (hit: PersonHit) => PersonHit | undefined;
  /** Every country the article names, in order. */
  readonly named: readonly CountryCode[];
  /** The state of the last person before a place whose phrase states one: who acts there. */
  readonly subjectBefore: (hit: PersonHit) => CountryCode | null;
  /** The state of the person named just before in the same enumeration ("by President X and … by Chairman Y"). */
  readonly siblingBefore: (hit: PersonHit) => CountryCode | null;
  /**
   * The person an enumeration begins with ("met with President A, Foreign Minister B and C"), and the nationality before
   * the last office that has one: "Pakistani Prime Minister A and President B" are both Pakistan's.
   */
  readonly leaderOf: (hit: PersonHit) => { readonly hit: PersonHit; readonly nation: CountryCode | null };
}

interface ContextParts {
  readonly lines: readonly WordLine[];
  readonly hits: readonly PersonHit[];
  /** Offices that name nobody. */
  readonly alone: readonly OfficeAlone[];
  readonly people: readonly ArticlePerson[];
  /** The state that phrases about a person give anywhere in the bulletin. */
  readonly stateOf: (person: ArticlePerson) => CountryCode | null;
  /** The state whose ministry or agency reports. */
  readonly home: CountryCode | null;
}

/** Reads the context of an article from who reports it, its headline, its first sentences and the phrases of its people. */
export function buildArticleContext(parts: ContextParts): ArticleContext {
  const { lines, hits, people, home } = parts;
  const codes = listCodes(parts);
  const everyone = sortHits(people.flatMap((person) => person.hits));
  const partner = findPartner(lines, hits, home);
  const other = mostNamedAbroad(lines, home);
  const codeOf = (hit: PersonHit) => hit.code ?? codes.get(hit) ?? null;
  let circle: Circle | undefined;
  const knownCircle = () => {
    const guest = partner === null ? other : home;
    circle ??= { lines, hits: everyone, descriptions: describe(parts), home, guest, codeOf };
    return circle;
  };
  return {
    home,
    host: partner ?? stagedIn(lines, home),
    partner,
    named: lines.flatMap(listPlaces).map(({ code }) => code),
    other,
    visited: listVisited(lines, home),
    hits: everyone,
    stageOf: (hit) => stageOf(hit, lines),
    actorBefore: (hit) => subjectOf(hit, knownCircle()).code,
    codeOf,
    firstInLine: (hit) => everyone.find((first) => first.line === hit.line),
    nextInLine: (hit) => everyone.find((next) => next.line === hit.line && next.from >= hit.to),
    subjectBefore: (hit) => subjectBefore(everyone, { hit, codes }) ?? home,
    siblingBefore: (hit) => siblingBefore(hits, hit),
    leaderOf: (hit) => leaderOf(hits, hit),
  };
}

function listCodes({ people, stateOf }: ContextParts): ReadonlyMap<PersonHit, CountryCode> {
  return new Map(
    people.flatMap((person) => {
      const code = stateOf(person);
      return code ? person.hits.map((hit) => [hit, code] as const) : [];
    }),
  );
}

/** The descriptions of an article as far as stated offices and states resolve them. */
function describe({ alone, people, home, stateOf }: ContextParts): Circle['descriptions'] {
  const known = people.map((person) => ({
    person,
    offices: person.hits.flatMap((hit) => hit.offices),
    code: stateOf(person),
  }));
  return resolveDescriptions(alone, known, home);
}

/** The place of each word that is part of one, in text order. */
function listPlaces({ words }: WordLine): readonly Place[] {
  const places: Place[] = [];
  for (const { place } of words) if (place) places.push(place);
  return places;
}

/** What a headline and its first paragraph name counts for more than what comes later. */
function mostNamedAbroad(lines: readonly WordLine[], home: CountryCode | null): CountryCode | null {
  const counts = new Map<CountryCode, number>();
  for (const line of lines) {
    for (const { code } of new Set(listPlaces(line))) {
      if (code === home) continue;
      counts.set(code, (counts.get(code) ?? 0) + (line.sentence.paragraph <= 1 ? 3 : 1));
    }
  }
  const [first] = [...counts].sort((a, b) => b[1] - a[1]);
  return first?.[0] ?? null;
}

/** The state of the first publisher whose name or entry tells one. */
export function findHome(publishers: readonly (string | null)[]): CountryCode | null {
  for (const name of publishers) {
    if (!name) continue;
    const known = findKnownSource(name)?.country;
    if (known && isCountryCode(known)) return countryCode(known);
    const place = findPlacesInText(name)[0];
    if (place) return place.code;
    const seat = SEATS_OF_GOVERNMENT.find(([pattern]) => pattern.test(name))?.[1];
    if (seat) return countryCode(seat);
  }
  return null;
}

function subjectBefore(
  hits: readonly PersonHit[],
  { hit, codes }: { readonly hit: PersonHit; readonly codes: ReadonlyMap<PersonHit, CountryCode> },
): CountryCode | null {
  const before = hits.filter(
    (other) =>
      codes.has(other) &&
      (other.line.index < hit.line.index || (other.line === hit.line && other.span.from < hit.span.from)),
  );
  const local = before.filter((other) => other.line.index >= hit.line.index - 1 && other.line.index > 0);
  const [subject] = [...local.filter((other) => other.line === hit.line), ...local, ...before];
  return (subject && codes.get(subject)) ?? null;
}

function leaderOf(
  hits: readonly PersonHit[],
  hit: PersonHit,
): { readonly hit: PersonHit; readonly nation: CountryCode | null } {
  let leader = hit;
  let nation: CountryCode | null = null;
  for (let previous = previousInLine(hits, leader); previous; previous = previousInLine(hits, leader)) {
    const between = leader.line.words.slice(previous.to, leader.from).map((word) => word.text);
    if (between.length === 0 || !between.every((word) => /^(?:,|and|with|by|the|also|his|her)$/.test(word)))
      break;
    nation ??= nationOf(previous);
    leader = previous;
  }
  return { hit: leader, nation };
}

function previousInLine(hits: readonly PersonHit[], hit: PersonHit): PersonHit | undefined {
  return hits.filter((other) => other.line === hit.line && other.to <= hit.from).at(-1);
}

/** A nationality stands before the office; "of Kazakhstan" behind it is one person's alone. */
function nationOf(hit: PersonHit): CountryCode | null {
  const place = hit.line.words[hit.from]?.place;
  return place?.kind === 'DEMONYM' && place.code === hit.code ? place.code : null;
}

function siblingBefore(hits: readonly PersonHit[], hit: PersonHit): CountryCode | null {
  const previous = previousInLine(hits, hit);
  if (!previous?.code) return null;
  const between = hit.line.words
    .slice(previous.to, hit.from)
    .map((word) => word.folded)
    .join(' ');
  return /^(?:,? ?and ?,?(?: [^,]+ ,)? by)$/.test(between) ? previous.code : null;
}
