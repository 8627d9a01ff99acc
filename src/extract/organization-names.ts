import { internationalOrganizations } from './lexicon/international-organizations.ts';
import { HEADLINE_VERBS, NOT_NAMES } from './lexicon/name-words.ts';
import {
  FORMAT_WORDS,
  NO_ORGANIZATION_ACRONYMS,
  ORGANIZATION_NOUNS,
  WEAK_ORGANIZATION_NOUNS,
} from './lexicon/organization-words.ts';
import { isInitials } from './person-names.ts';
import { findWordsAt, textOf, type Word, type WordLine, wordAt } from './words.ts';

/** An organization as a line names it. Word indices; `to` is exclusive. */
export interface OrganizationSpan {
  readonly line: WordLine;
  readonly from: number;
  readonly to: number;
  /** The name without quotation marks. */
  readonly name: string;
  /** One key for all names of an international organization; else the folded name. */
  readonly known: string | null;
  /** The acronym that stands in parentheses behind the name. */
  readonly acronym: { readonly text: string; readonly from: number; readonly to: number } | null;
}

/** In words; the bound keeps reading linear where everything is capitalised. */
const LONGEST_NAME = 20;

/** The organizations a line names, left to right: known ones, those a noun gives away, those a word introduces. */
export function findOrganizations(
  line: WordLine,
  isPerson: (word: Word) => boolean,
): readonly OrganizationSpan[] {
  const found: OrganizationSpan[] = [];
  for (let at = 0; at < line.words.length; at++) {
    const span =
      findNamed(line, at, isPerson) ??
      findIntroduced(line, at) ??
      findOwner(line, at) ??
      findAcronym(line, at);
    if (!span) continue;
    if (!isDocumentTitle(line, span)) found.push(span);
    at = (span.acronym?.to ?? span.to) - 1;
  }
  return found;
}

/** A known organization, or a longer name that only begins like one ("UN Regional Centre …"). */
function findNamed(
  line: WordLine,
  at: number,
  isPerson: (word: Word) => boolean,
): OrganizationSpan | undefined {
  const known = findKnown(line, at);
  const longer = findByNoun(line, at, isPerson);
  return known && !(longer && longer.to > known.to) ? known : longer;
}

function findKnown(line: WordLine, at: number): OrganizationSpan | undefined {
  if (!line.words[at]?.capital) return undefined;
  const match = findWordsAt(internationalOrganizations, line, at);
  if (!match) return undefined;
  // "Who", "Eco" at the start of a sentence are words, WHO and ECO are not.
  if (match.to === at + 1 && !/\p{Lu}.*\p{Lu}/u.test(line.words[at]?.text ?? '')) return undefined;
  return buildSpan(line, at, match.to, match.value.name);
}

function isCapitals(word: Word | undefined): boolean {
  return word !== undefined && /^\p{Lu}[\p{Lu}\d.+-]+$/u.test(word.text);
}

const CONNECTOR = /^(?:of|for|on|de|del|la|des|du|and|the|&)$/;

/** "University of Bologna", "Changi Airport Group", "Yunus Emre Institute". */
function findByNoun(
  line: WordLine,
  at: number,
  isPerson: (word: Word) => boolean,
): OrganizationSpan | undefined {
  const quoted = isQuote(line.words[at]) ? closingQuote(line, at) : undefined;
  if (quoted === undefined && !mayBelong(line, at)) return undefined;
  let head = quoted ?? at;
  while (head - at < LONGEST_NAME && mayBelong(line, head)) head++;
  const noun = lastNoun(line, at, head);
  if (noun === undefined || (quoted !== undefined && noun < quoted)) return undefined;
  const from = trimStart(line, at, noun);
  if (from === undefined) return undefined;
  const to = noun === head - 1 ? complementEnd(line, head, isPerson) : noun + 1;
  if (to - from < 2) return undefined;
  return buildSpan(line, from, to, null);
}

function mayBelong(line: WordLine, at: number): boolean {
  const word = line.words[at];
  if (word?.kind === 'MARK') return word.text === '&' && Boolean(line.words[at + 1]?.capital);
  if (word?.kind !== 'WORD' || !word.capital)
    return word?.kind === 'NUMBER' && Boolean(line.words[at - 1]?.capital);
  return !(line.titleCase && HEADLINE_VERBS.has(word.folded)) && !isInitials(word);
}

function lastNoun(line: WordLine, from: number, to: number): number | undefined {
  for (let at = to - 1; at > from - 1; at--) if (ORGANIZATION_NOUNS.has(wordAt(line, at))) return at;
  return undefined;
}

/** Leaves out "The", and refuses formats between states and bare nouns ("the University", "Green Energy"). */
function trimStart(line: WordLine, at: number, noun: number): number | undefined {
  let from = at;
  while (
    from < noun &&
    /^(?:the|a|an|our|its|his|her|and|in|at|of|as|also|after|with|both|by|dear|on|from|during)$/.test(
      wordAt(line, from),
    )
  )
    from++;
  const before = line.words.slice(from, noun);
  if (before.some((word) => FORMAT_WORDS.has(word.folded)) && !before.some((word) => isProper(word)))
    return undefined;
  if (
    /^(?:group|committee|centre|center)$/.test(wordAt(line, noun)) &&
    before.some((word) => /^(?:joint|working|planning|contact|friendship|news)$/.test(word.folded))
  )
    return undefined;
  if (before.length === 0)
    return /^(?:of|for)$/.test(wordAt(line, noun + 1)) && line.words[noun + 2]?.capital ? from : undefined;
  if (WEAK_ORGANIZATION_NOUNS.has(wordAt(line, noun)) && !before.some((word) => isProper(word) || word.place))
    return undefined;
  return before.every((word) => /^(?:this|that|these|each|every|new|state)$/.test(word.folded))
    ? undefined
    : from;
}

function isProper(word: Word): boolean {
  return !NOT_NAMES.has(word.folded) || Boolean(word.place) || isCapitals(word);
}

/** The end of "of X and Y", "for Saving the Aral Sea"; `at` where no complement follows. */
function complementEnd(line: WordLine, at: number, isPerson: (word: Word) => boolean): number {
  if (!/^(?:of|for|on)$/.test(wordAt(line, at))) return at;
  let end = at;
  for (let to = at; to < Math.min(line.words.length, at + LONGEST_NAME); to++) {
    const word = line.words[to];
    if (!word || isPerson(word)) break;
    if (word.kind === 'WORD' && word.capital) {
      if (wordAt(line, to - 1) === 'of' && word.place?.kind === 'COUNTRY_NAME' && end > at) break;
      if (word.place?.kind === 'CITY' && end > at && wordAt(line, to - 1) === 'the') break;
      end = to + 1;
      continue;
    }
    if (!CONNECTOR.test(word.folded) || (word.folded === 'and' && startsAnew(line, to + 1))) break;
  }
  return end;
}

/** "and the Turkic Academy", "and Deputy Minister": another name begins. */
function startsAnew(line: WordLine, at: number): boolean {
  const next = line.words[at];
  if (!next?.capital) return true;
  let to = at;
  while (to - at < LONGEST_NAME && line.words[to]?.capital) to++;
  const noun = lastNoun(line, at, to);
  return (
    (noun !== undefined && !WEAK_ORGANIZATION_NOUNS.has(wordAt(line, noun))) ||
    findWordsAt(internationalOrganizations, line, at) !== undefined ||
    next.place?.kind === 'COUNTRY_NAME'
  );
}

/** "the company X", "the firm X & Y", 'the public organization "X"'. */
function findIntroduced(line: WordLine, at: number): OrganizationSpan | undefined {
  if (
    !/^(?:company|firm|organization|organisation|foundation|association|ngo|corporation|concern|bank|holding|enterprise|start up|startup)$/.test(
      wordAt(line, at - 1),
    )
  )
    return undefined;
  if (line.words[at - 1]?.capital) return undefined;
  const quoted = isQuote(line.words[at]) ? closingQuote(line, at) : undefined;
  if (quoted !== undefined) return buildSpan(line, at + 1, quoted - 1, null);
  let to = at;
  while (
    (to - at < LONGEST_NAME && mayBelong(line, to)) ||
    (to > at && line.words[to]?.text === '&') ||
    /^S\.\w\.\w\.$/.test(line.words[to]?.text ?? '')
  )
    to++;
  return to > at && line.words[at]?.capital ? buildSpan(line, at, to, null) : undefined;
}

/** "Uzbekistan Temir Yo‘llari, whose board chairman": who has a chairman is an organization. */
function findOwner(line: WordLine, at: number): OrganizationSpan | undefined {
  if (!mayBelong(line, at) || mayBelong(line, at - 1)) return undefined;
  let to = at;
  while (to - at < LONGEST_NAME && mayBelong(line, to)) to++;
  if (wordAt(line, to) !== ',' || wordAt(line, to + 1) !== 'whose') return undefined;
  return /^(?:board|chairman|president|director|general|chief|head|ceo|vice|managing|executive)$/.test(
    wordAt(line, to + 2),
  )
    ? buildSpan(line, at, to, null)
    : undefined;
}

/** An acronym nothing explains: TIKA, KazAID, TÜRASAŞ. */
function findAcronym(line: WordLine, at: number): OrganizationSpan | undefined {
  const word = line.words[at];
  if (word?.kind !== 'WORD' || word.place || line.titleCase) return undefined;
  if (
    !/^(?:\p{Lu}{4,9}|\p{Lu}\p{Ll}{1,4}\p{Lu}{2,5})$/u.test(word.text) ||
    NO_ORGANIZATION_ACRONYMS.has(word.text.toUpperCase())
  )
    return undefined;
  const [before, after] = [line.words[at - 1], line.words[at + 1]];
  if (before?.text === '(' || (after?.kind === 'WORD' && after.capital) || (before?.capital && at > 1))
    return undefined;
  if (/^[-‐–]$/.test(after?.text ?? '') || after?.kind === 'NUMBER') return undefined;
  return buildSpan(line, at, at + 1, null);
}

function buildSpan(line: WordLine, from: number, to: number, known: string | null): OrganizationSpan {
  const name = textOf(line, from, to)
    .replace(/["“”«»]/g, '')
    .replace(/[‘’]/g, "'");
  const inside = line.words[to]?.text === '(' ? line.words[to + 1] : undefined;
  const closes = line.words[to + 2]?.text === ')' ? 2 : line.words[to + 3]?.text === ')' ? 3 : 0;
  const acronym =
    inside?.capital && closes > 0 && /\p{Lu}\p{L}*\p{Lu}/u.test(inside.text)
      ? { text: textOf(line, to + 1, to + closes), from: to + 1, to: to + closes }
      : null;
  return { line, from, to, name, known, acronym };
}

const DOCUMENT =
  /^(?:resolution|resolutions|convention|conventions|charter|agreement|treaty|protocol|declaration|strategy|programme|program|plan|agenda|decision|statement|act|law)$/;

/** "UN Security Council Resolution 2803", "EU Strategy": a name that only opens a document's title. */
function isDocumentTitle(line: WordLine, { to }: OrganizationSpan): boolean {
  return Boolean(line.words[to]?.capital) && DOCUMENT.test(wordAt(line, to));
}

function isQuote(word: Word | undefined): boolean {
  return word !== undefined && /^["“«]$/.test(word.text);
}

/** The word after the closing quote, for a quotation of a few words. */
function closingQuote(line: WordLine, at: number): number | undefined {
  for (let to = at + 2; to < Math.min(at + 9, line.words.length); to++) {
    if (/^["”»]$/.test(line.words[to]?.text ?? '')) return to + 1;
  }
  return undefined;
}
