import type { CountryCode } from '../domain/participant.ts';
import type { ArticleContext } from './article-context.ts';
import type { PersonHit } from './person-hits.ts';
import { cityBefore, firstCityBefore } from './represents-stages.ts';
import { type WordLine, wordAt } from './words.ts';

/** "accepted an invitation by X to visit Y": the inviter is at home where the visit goes. */
export function inviterOf(hit: PersonHit, context: ArticleContext): CountryCode | null {
  const { home, host, other, codeOf, firstInLine } = context;
  if (!/\binvit(?:ation (?:of|by|from)|ed by)(?: the| his| her| its)?$/.test(textBefore(hit.line, hit.from)))
    return null;
  const goal = goalAfter(hit.line, hit.to);
  if (goal) return goal;
  const first = firstInLine(hit);
  // "Working visit at the invitation of X": the guest is whoever the article is about.
  if (!first || first === hit) return host ?? home;
  const guest = codeOf(first);
  return guest === null ? null : guest === home ? other : home;
}

const TRAVELS =
  /^(?:(?:will|has|is|to|expected|also|set) ){0,3}(?:visits?|visited|travels?|travell?ed|(?:paid|pays?|conclude[sd]?|complete[sd]?|beg[ia]ns?|ended|ends|made|makes|under(?:took|takes)) (?:an?|his|her) (?:\w+ ){0,2}(?:visit|trip|tour)|arrived?s?|departs?|departed|left|flew|accepted an invitation)\b/;
const TRAVELLER = /\b(?:visit|trip|tour|arrival|journey)(?: to(?: \w+){1,3})? (?:of|by)(?: the| his| her)?$/;

const JOURNEY_OF = /^['’]?s (?:\w+ ){0,2}(?:visit|trip|tour|arrival|journey)\b/;

/** True where a journey is told of somebody: "X visits Y", "the visit of X", "X's trip". */
export function isTraveller(hit: PersonHit): boolean {
  const behind = textAfter(hit, 24);
  return TRAVELS.test(behind) || JOURNEY_OF.test(behind) || TRAVELLER.test(textBefore(hit.line, hit.from));
}

/** Who travels is no host: of the state that reports, or of the other one where the journey leads to the first. */
export function travellerOf(hit: PersonHit, context: ArticleContext): CountryCode | null {
  const { home, other, named } = context;
  if (!TRAVELS.test(textAfter(hit, 24)))
    return TRAVELLER.test(textBefore(hit.line, hit.from)) ? visitorOf(hit, context) : null;
  const goal = goalAfter(hit.line, hit.to);
  if (home !== null) return goal === home ? other : home;
  // Nobody says who reports: a traveller between two states comes from the one that is no goal. A state that is named as
  // that of somebody else, such as whom the traveller meets there, is no such state.
  const others = new Set(context.hits.map(context.codeOf));
  const origins = new Set(named.filter((code) => code !== goal && !others.has(code)));
  const [origin] = origins;
  return goal && origins.size === 1 && origin ? origin : null;
}

/** "The visit to A of X", "the trip of Y": who makes it comes from elsewhere; with no goal told, from where guests come. */
function visitorOf(hit: PersonHit, { home, partner, other }: ArticleContext): CountryCode | null {
  if (home === null) return null;
  const noun = lastVisit(hit);
  const goal =
    goalBetween(hit.line, noun, hit.from) ??
    (/^(?:to|in)\b/.test(textAfter(hit, 1)) ? goalAfter(hit.line, hit.to) : null);
  if (goal !== null) return goal === home ? other : home;
  return partner === null ? other : home;
}

function lastVisit({ line, from }: PersonHit): number {
  let at = from - 1;
  while (at > 0 && !/^(?:visit|trip|tour|arrival|journey)$/.test(wordAt(line, at))) at--;
  return at;
}

function goalBetween(line: WordLine, from: number, to: number): CountryCode | null {
  const word = line.words.slice(from, to).find(({ place }) => place && place.kind !== 'DEMONYM');
  return word?.place?.code ?? null;
}

/** The country or city that a journey told behind a word leads to. */
function goalAfter(line: WordLine, from: number): CountryCode | null {
  for (let at = from; at < Math.min(line.words.length, from + 22); at++) {
    const word = line.words[at];
    if (word?.place && word.place.kind !== 'DEMONYM') {
      const before = wordAt(line, at - 1) === 'the' ? wordAt(line, at - 2) : wordAt(line, at - 1);
      return /^(?:to|in|at|for|visit|visited|visits)$/.test(before) ? word.place.code : null;
    }
  }
  return null;
}

const RECEIVES =
  /^(?:(?:also|then|later|has|had|will|today) )*(?:receive[ds]?|host(?:s|ed)?|welcome[ds]?|greet(?:s|ed)?)\b/;

/** "In Montevideo, President X received …": who receives someone in a city is at home there. */
export function receiverOf(hit: PersonHit, context: ArticleContext): CountryCode | null {
  if (!RECEIVES.test(textAfter(hit, 4))) return null;
  const city = firstCityBefore(hit.line, hit.from) ?? firstCityBefore(hit.line, hit.line.words.length);
  if (city) return city;
  const guest = context.nextInLine(hit);
  return guest && context.home !== null && context.codeOf(guest) === context.home ? context.host : null;
}

/** "was received in Bishkek by President X", "will be received by President X in Hanoi": whose city it is. */
export function cityOfReception(hit: PersonHit, { home, stageOf }: ArticleContext): CountryCode | null {
  const before = textBefore(hit.line, hit.from);
  if (/\b(?:received|hosted|welcomed|greeted)\b[^;]* by(?: the)?$/.test(before)) return stageOf(hit);
  if (!/\b(?:met|talks|(?<!co )chairmanship)\b[^,]* (?:by|with|of)(?: the)?$/.test(before)) return null;
  const city = cityBefore(hit.line, hit.from);
  return city === home ? null : city;
}

/** The words before a place, folded, as many as a pattern may look back. */
export function textBefore(line: WordLine, to: number): string {
  return line.words
    .slice(Math.max(0, to - 30), to)
    .map((word) => word.folded)
    .join(' ');
}

/** So many words behind a hit, folded. */
export function textAfter({ line, to }: PersonHit, words: number): string {
  return line.words
    .slice(to, to + words)
    .map((word) => word.folded)
    .join(' ');
}
