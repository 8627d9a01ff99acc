import type { CountryCode } from '../domain/participant.ts';
import { BODY_NOUNS, PORTFOLIO_WORDS } from './lexicon/body-words.ts';
import { companies } from './lexicon/companies.ts';
import { HEADLINE_VERBS } from './lexicon/name-words.ts';
import { officeHeads } from './lexicon/office-heads.ts';
import { findWordsAt, textOf, type Word, type WordLine, wordAt } from './words.ts';

/** The body an office belongs to, as far as its phrase names it. */
export interface BodyPhrase {
  /** "Senate", "Committee on Ecological Transition"; without article. */
  readonly segments: readonly string[];
  readonly code: CountryCode | null;
  readonly to: number;
}

/** In words; the bound keeps reading linear. */
const LONGEST_BODY = 40;

const SMALL = new Set([
  'of',
  'for',
  'the',
  'and',
  'on',
  'in',
  'to',
  '&',
  'de',
  'del',
  'des',
  'la',
  'against',
  'with',
  'at',
]);
/** Lower-case words that introduce the name of a body: `the public organization "X"`, `the firm X`. */
const DESCRIPTORS = new Set(
  'public organization organisation association company firm non governmental ngo foundation group agency party newspaper movement state owned national concern holding corporation enterprise fund institute center centre board management supervisory directors department secretariat of the'.split(
    ' ',
  ),
);

/** The body that begins at a word ("the Senate of the Parliament of Kazakhstan"); undefined where none does. */
export function parseBody(line: WordLine, at: number): BodyPhrase | undefined {
  const segments: string[] = [];
  let code: CountryCode | null = null;
  let to = at;
  for (let from = at; segments.length < 4; from = to + 1) {
    const start = skipDescriptors(line, wordAt(line, from) === 'the' ? from + 1 : from);
    const country = countryNameAt(line, start);
    if (country && segments.length > 0) {
      return { segments, code: country.code, to: country.to };
    }
    const end = segmentEnd(line, start);
    if (end === start) break;
    const text = cleanBody(textOf(line, start, end));
    code ??= placeWithin(line, start, end);
    if (end === start + 1 && line.words[start]?.place && /^(?:people|nation)$/.test(wordAt(line, end))) {
      return { segments, code, to: end + 1 };
    }
    segments.push(text);
    to = skipParenthesis(line, end);
    if (wordAt(line, to) !== 'of') break;
  }
  return segments.length === 0 ? undefined : { segments, code, to };
}

/** A country's name at a word, unless it begins a longer name ("Uzbekistan Temir Yo'llari"). */
export function countryNameAt(
  line: WordLine,
  at: number,
): { readonly code: CountryCode; readonly to: number } | undefined {
  const from = wordAt(line, at) === 'the' ? at + 1 : at;
  const place = line.words[from]?.place;
  if (place?.kind !== 'COUNTRY_NAME' || place.start !== line.words[from]?.start) return undefined;
  let to = from;
  while (line.words[to]?.place === place) to++;
  const next = line.words[to];
  if (next?.capital && BODY_NOUNS.has(next.folded) && !findWordsAt(officeHeads, line, to)) return undefined;
  // "the Kenya Private …": an article before the name, or a body's word behind it, begins a longer name
  if (next?.capital && (from > at || isBodyish(next)) && namesBody(line, to)) return undefined;
  return { code: place.code, to };
}

/** True where the capitalised words behind a place end in a body's noun: "(Kenya) Private Sector Alliance". */
export function namesBody(line: WordLine, at: number): boolean {
  for (let to = at; to < at + 4; to++) {
    const word = line.words[to];
    if (word?.kind !== 'WORD' || !word.capital || findWordsAt(officeHeads, line, to)) return false;
    if (BODY_NOUNS.has(word.folded)) return true;
  }
  return false;
}

function skipDescriptors(line: WordLine, at: number): number {
  let to = at;
  while (to - at < 5 && line.words[to]?.capital === false && DESCRIPTORS.has(wordAt(line, to))) to++;
  const next = line.words[to];
  return to > at && next && (next.capital || isQuote(next)) ? to : at;
}

const isQuote = (word: Word | undefined): boolean => word !== undefined && /^["“”«»]$/.test(word.text);

/** Where a body's own name ends: before "of" and another body, before a person's name, before any mark. */
function segmentEnd(line: WordLine, start: number): number {
  if (isQuote(line.words[start])) return quotedEnd(line, start);
  let end = start;
  let run = start;
  let solid = false;
  for (let at = start; at < Math.min(line.words.length, start + LONGEST_BODY); at++) {
    const word = line.words[at];
    if (word && isQuote(word) && at > start && isBodyish(line.words[at - 1]))
      return quotedEnd(line, at) || end;
    if (!word || !continuesBody(line, at, at > start)) break;
    if (SMALL.has(word.folded) && !word.capital) {
      if (word.folded === 'of' && solid && leadsToNewBody(line, at)) break;
      if (
        word.folded === 'and' &&
        (findWordsAt(officeHeads, line, at + 1) || isPortfolioOffice(line, at + 1))
      )
        break;
      if (solid && end < at && !SMALL.has(wordAt(line, at - 1))) break; // a person's name stands between the body and this word
      run = at + 1;
      continue;
    }
    if (
      at > start &&
      word.place?.kind === 'COUNTRY_NAME' &&
      wordAt(line, at - 1) !== 'and' &&
      (wordAt(line, at - 1) === 'of' || isOfThe(line, at))
    )
      break;
    if (isBodyish(word)) {
      solid = true;
      end = at + 1;
      run = at + 1;
    } else if (run > start && run === at && !isBodyish(line.words[at - 1])) {
      end = at + 1; // the first word after a small one belongs to the body: "University of Alcalá"
    } else if (!solid) {
      end = at + 1;
    }
  }
  return solid || run > start ? end : leaveNameOut(line, start, end);
}

/** "and Foreign Minister": an office that begins with its portfolio. */
function isPortfolioOffice(line: WordLine, at: number): boolean {
  return (
    PORTFOLIO_WORDS.has(wordAt(line, at)) &&
    /^(?:minister|secretary|commissioner)$/.test(wordAt(line, at + 1))
  );
}

function isOfThe(line: WordLine, at: number): boolean {
  return wordAt(line, at - 1) === 'the' && wordAt(line, at - 2) === 'of';
}

/** A run of unknown words before a name: the last two are the person, unless a mark parts the name from the run. */
function leaveNameOut(line: WordLine, start: number, end: number): number {
  // "Vice President of Nokia Jane Roe"
  const firm = findWordsAt(companies, line, start);
  if (firm && end - firm.to >= 2) return firm.to;
  if (end - start >= 4) return end - 2;
  return end - start === 3 && !/^[,(–—-]$/.test(line.words[end]?.text ?? ',') ? end - 2 : end;
}

function continuesBody(line: WordLine, at: number, inside: boolean): boolean {
  const word = line.words[at];
  if (!word) return false;
  if (word.kind === 'MARK') return inside && (word.text === '&' || /^['’]s$/.test(word.text));
  if (word.kind === 'NUMBER') return inside && Boolean(line.words[at - 1]?.capital);
  if (word.capital) return !(line.titleCase && HEADLINE_VERBS.has(word.folded));
  if (!inside || !SMALL.has(word.folded)) return false;
  if (line.titleCase && /^(?:in|on|to|at|with|against)$/.test(word.folded)) return false;
  const next = line.words[at + 1];
  return Boolean(next?.capital) || (SMALL.has(wordAt(line, at + 1)) && Boolean(line.words[at + 2]?.capital));
}

const ORGANS =
  /^(?:senate|parliament|assembly|congress|house|council|cabinet|government|ministry|committee|commission|administration|duma|mazhilis|majilis|national|federal|state|supreme|board|chamber|union|republic|kingdom|federation)$/;

/** "Committee … of the Senate": an organ of another body, which becomes a segment of its own. */
function leadsToNewBody(line: WordLine, at: number): boolean {
  const next = wordAt(line, at + 1) === 'the' ? at + 2 : at + 1;
  if (countryNameAt(line, next)) return true;
  const place = line.words[next]?.place;
  const noun = place ? wordAt(line, next + 1) : wordAt(line, next);
  return ORGANS.test(noun) && wordAt(line, at + 1) === 'the';
}

/** Words that only bodies have: nouns of bodies and portfolios, places, acronyms. */
export function isBodyish(word: Word | undefined): boolean {
  if (word?.kind !== 'WORD') return word?.kind === 'NUMBER';
  if (BODY_NOUNS.has(word.folded) || PORTFOLIO_WORDS.has(word.folded) || word.place) return true;
  return (
    /^\p{Lu}[\p{Lu}\p{N}&]+$/u.test(word.text) ||
    /(?:tions?|ities|ology|ists?|ians|ment|ships?)$/.test(word.folded)
  );
}

function quotedEnd(line: WordLine, start: number): number {
  for (let at = start + 1; at < Math.min(start + 12, line.words.length); at++) {
    if (!isQuote(line.words[at])) continue;
    let end = at + 1;
    while (line.words[end]?.capital && BODY_NOUNS.has(wordAt(line, end))) end++;
    return end;
  }
  return start;
}

function skipParenthesis(line: WordLine, at: number): number {
  if (line.words[at]?.text !== '(') return at;
  for (let to = at + 1; to < Math.min(at + 8, line.words.length); to++) {
    if (line.words[to]?.text === ')') return line.words[at + 1]?.capital ? to + 1 : at;
  }
  return at;
}

function placeWithin(line: WordLine, from: number, to: number): CountryCode | null {
  return line.words.slice(from, to).find((word) => word.place)?.place?.code ?? null;
}

function cleanBody(text: string): string {
  return text
    .replace(/["“”«»]/g, '')
    .replace(/[‘’]/g, "'")
    .trim();
}
