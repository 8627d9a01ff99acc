import { countryCode, isCountryCode } from '../domain/countries.ts';
import { findKnownSource } from '../domain/known-sources.ts';
import type { CountryCode } from '../domain/participant.ts';
import { findPlacesInText } from './lexicon/gazetteer.ts';
import { SEATS_OF_GOVERNMENT } from './lexicon/seats.ts';
import type { PersonHit } from './person-hits.ts';
import { sortHits } from './person-mentions.ts';
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
  /** The state that the phrases about a hit's person give anywhere in the article. */
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
  /** The hits of each person. */
  readonly people: readonly { readonly hits: readonly PersonHit[] }[];
  /** Names of the publisher, the most specific first. */
  readonly publishers: readonly (string | null)[];
}

/** Reads the context of an article from its publisher, its headline, its first sentences and the phrases of its people. */
export function buildArticleContext({ lines, hits, people, publishers }: ContextParts): ArticleContext {
  const codes = listCodes(people);
  const everyone = sortHits(people.flatMap((person) => person.hits));
  const home = findHome(publishers);
  const partner = findPartner(lines, hits, home);
  return {
    home,
    host: partner ?? stagedIn(lines, home),
    partner,
    named: lines.flatMap((line) => line.words.flatMap((word) => (word.place ? [word.place.code] : []))),
    other: mostNamedAbroad(lines, home),
    codeOf: (hit) => hit.code ?? codes.get(hit) ?? null,
    firstInLine: (hit) => everyone.find((first) => first.line === hit.line),
    nextInLine: (hit) => everyone.find((next) => next.line === hit.line && next.from >= hit.to),
    subjectBefore: (hit) => subjectBefore(lines, everyone, { hit, codes }) ?? home,
    siblingBefore: (hit) => siblingBefore(hits, hit),
    leaderOf: (hit) => leaderOf(hits, hit),
  };
}

function listCodes(people: ContextParts['people']): ReadonlyMap<PersonHit, CountryCode> {
  return new Map(
    people.flatMap(({ hits }) => {
      const code = hits.find((hit) => hit.code)?.code;
      return code ? hits.map((hit) => [hit, code] as const) : [];
    }),
  );
}

/** What a headline and its first paragraph name counts for more than what comes later. */
function mostNamedAbroad(lines: readonly WordLine[], home: CountryCode | null): CountryCode | null {
  const counts = new Map<CountryCode, number>();
  for (const line of lines) {
    const places = new Set(line.words.flatMap((word) => (word.place ? [word.place] : [])));
    for (const { code } of places) {
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

function findPartner(
  lines: readonly WordLine[],
  hits: readonly PersonHit[],
  home: CountryCode | null,
): CountryCode | null {
  for (const hit of hits) {
    const accredited = hit.offices.find((office) => office.accreditedTo)?.accreditedTo;
    if (accredited && accredited !== home && (hit.code || home)) return accredited;
  }
  return visited(lines, home);
}

const VISIT = /^(?:visit|visits|visited|visiting|trip|arrived|arrives|travelled|traveled|travels|flew)$/;

/** The country after "visit to", "Visits": of an itinerary in a headline, the last place is the country. */
function visited(lines: readonly WordLine[], home: CountryCode | null): CountryCode | null {
  for (const line of lines.slice(0, 3)) {
    const at = line.words.findIndex((word) => VISIT.test(word.folded));
    if (at < 0) continue;
    const places = line.words
      .slice(at)
      .flatMap((word) => (word.place && word.place.kind !== 'DEMONYM' ? [word.place.code] : []));
    if (line.sentence.paragraph > 0 && places[0] === home) continue;
    const abroad = places.filter((code) => code !== home);
    const found = line.sentence.paragraph === 0 ? abroad.at(-1) : abroad[0];
    if (found) return found;
  }
  return null;
}

/** The first place in "in CITY" outside the home country, in the headline and the first sentences. */
function stagedIn(lines: readonly WordLine[], home: CountryCode | null): CountryCode | null {
  for (const line of lines.slice(0, 4)) {
    for (const [index, word] of line.words.entries()) {
      if (!word.place || word.place.kind === 'DEMONYM' || word.place.code === home) continue;
      if (/^(?:in|at)$/.test(line.words[index - 1]?.folded ?? '')) return word.place.code;
    }
  }
  return null;
}

function subjectBefore(
  lines: readonly WordLine[],
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
  return (subject && codes.get(subject)) ?? lines[0]?.words.find((word) => word.place)?.place?.code ?? null;
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
