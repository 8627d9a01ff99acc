import { BODY_NOUNS, PORTFOLIO_WORDS } from './lexicon/body-words.ts';
import { HEADLINE_VERBS, HONORIFICS, NOT_NAMES, PARTICLES, TITLE_LIKE_NAMES } from './lexicon/name-words.ts';
import { officeHeads } from './lexicon/office-heads.ts';
import { PROFESSIONS } from './lexicon/person-words.ts';
import { buildPhraseTrie } from './lexicon/phrase-trie.ts';
import { isPostnominal } from './lexicon/postnominals.ts';
import { findWordsAt, type Word, type WordLine, wordAt } from './words.ts';

/** A person's name as printed in one place. */
export interface NameSpan {
  /** Word indices; `to` is exclusive. */
  readonly from: number;
  readonly to: number;
  /** First word of the courtesy titles before it; equals `from` where there is none. */
  readonly titleFrom: number;
  readonly words: readonly string[];
}

/** In words. A longer run of capitals is a list or a heading; the bound keeps reading linear. */
const LONGEST_NAME = 8;

const honorifics = buildPhraseTrie(HONORIFICS.map((phrase) => [phrase, phrase] as const));

/** The word after any courtesy titles that begin at a word. */
export function skipHonorifics(line: WordLine, at: number): number {
  let to = at;
  for (;;) {
    const match = line.words[to]?.capital ? findWordsAt(honorifics, line, to) : undefined;
    // "He Wei" is no H.E. Wei
    if (!match || line.words[to]?.text === 'He' || isInitialOfName(line, to, match.to)) return to;
    to = match.to;
  }
}

/** `Don Pramudwinai` has a given name, `U Thant` a title; `HE` alone may be a pronoun in capitals. */
function isInitialOfName(line: WordLine, from: number, to: number): boolean {
  if (to - from !== 1) return false;
  // "U Than Swe" is Than Swe, "U Thant" stays
  if (/^(?:u|daw)$/.test(wordAt(line, from)) && line.words[to]?.capital && line.words[to + 1]?.capital)
    return false;
  return !line.words[to]?.capital || /^(?:u|don|count|daw)$/.test(wordAt(line, from));
}

/**
 * The name that begins at a word, courtesy titles skipped; undefined where none does. Takes capitalised words that no
 * lexicon knows as something else, with particles, initials and surnames in capitals. Right behind an office a title may
 * be a given name: `Secretary General Sultan Raev`.
 */
export function parseName(line: WordLine, at: number, afterOffice = false): NameSpan | undefined {
  const from = skipHonorifics(line, at);
  const aside: [from: number, to: number][] = [];
  let to = from;
  let solid = 0;
  while (to - from <= LONGEST_NAME) {
    if (
      isNameWord(line, to, to > from || afterOffice || from > at) ||
      (to === from && isShortSurname(line, to, afterOffice || from > at))
    ) {
      solid += isInitials(line.words[to]) ? 0 : 1;
      to++;
      continue;
    }
    const behind = byNameEnd(line, to, from);
    if (behind > to) {
      aside.push([to, behind]);
      to = behind;
      continue;
    }
    const after = skipParticles(line, to, from);
    // "at Rumichaca", "as Gustav": only some small words begin a name.
    if (to === from && !LEADING_PARTICLE.test(wordAt(line, from))) break;
    if (after === to || !isNameWord(line, after, true)) break;
    to = after;
  }
  if (solid === 0 || to - from > LONGEST_NAME) return undefined;
  to = peerageEnd(line, from, to);
  if (isBodyName(line, from, to)) return undefined;
  const words = line.words
    .slice(from, to)
    .filter((_, index) => !aside.some((part) => isWithin(part, from + index)));
  return { from, to, titleFrom: at, words: words.map((word) => word.text) };
}

const isWithin = ([from, to]: readonly [number, number], at: number): boolean => at >= from && at < to;

/** "Anna (Annie Maria) Holm": a name in brackets inside a name is a second form of it, and no part of the full one. */
function byNameEnd(line: WordLine, at: number, from: number): number {
  if (at === from || line.words[at]?.text !== '(') return at;
  let to = at + 1;
  while (to < at + 4 && isNameWord(line, to, true)) to++;
  return to > at + 1 && line.words[to]?.text === ')' && isNameWord(line, to + 1, true) ? to + 1 : at;
}

/** "Lord Collins of Highbury": a peer's title goes on to a place. */
function peerageEnd(line: WordLine, from: number, to: number): number {
  const isPeer = /^(?:lord|lady|baroness|baron|viscount|viscountess|earl)$/.test(wordAt(line, from - 1));
  return isPeer && wordAt(line, to) === 'of' && line.words[to + 1]?.capital ? to + 2 : to;
}

const SHORT_SURNAME = /^(?:he|to|an|do|so|no|in|on|you|her|than)$/;

/** "received He Wei", "Secretary To Lam": in mid-sentence a capital makes a surname of a small word. */
function isShortSurname(line: WordLine, at: number, afterOffice: boolean): boolean {
  const [before, word, next] = [line.words[at - 1], line.words[at], line.words[at + 1]];
  if (!word?.capital || !SHORT_SURNAME.test(word.folded) || line.titleCase || word.text === 'HE')
    return false;
  if (!afterOffice && (before?.kind !== 'WORD' || before.capital)) return false;
  return isNameWord(line, at + 1, false) && !next?.place;
}

const NAMES_OF_TITLE = /^(?:sultan|amir|emir|ameer|malik|shah)$/;
const PATRONYMIC = /^(?:bin|bint|ibn|ben|al)$/;

/**
 * True where a monarch's title is a given name: before "bin", behind a courtesy title ("Sheikh Dr. Sultan"), right behind
 * an office or its comma ("Secretary General Sultan Raev"). `floor` is the word after the office before.
 */
export function isGivenNameOfTitle(line: WordLine, at: number, floor: number): boolean {
  if (!NAMES_OF_TITLE.test(wordAt(line, at))) return false;
  if (PATRONYMIC.test(wordAt(line, at + 1)) || LOWER_PREFIX.test(line.words[at + 1]?.text ?? '')) return true;
  if (/^(?:sheikh|shaikh|dr|mr|mrs|eng|engr|prof)$/.test(wordAt(line, at - 1))) return true;
  if (at === 0 || floor === 0) return false;
  return floor === at || (floor === at - 1 && line.words[at - 1]?.text === ',');
}

const TITLES_IN_NAMES = /^(?:dean|king|prince|bishop|pope|judge|marshal|duke|shah|khan|malik|sultan)$/;

/**
 * True where a title word continues a name that an office introduced: "Secretary of State Anna Dean Holm", "King Omar Nasir
 * Shah". `floor` is the word after that office.
 */
export function isInsideName(line: WordLine, at: number, floor: number): boolean {
  if (!TITLES_IN_NAMES.test(wordAt(line, at)) || isHeldOver(line, at)) return false;
  if (floor === 0 || floor === at || at - floor > 3) return false;
  for (let part = floor; part < at; part++) if (!isNameWord(line, part, part > floor)) return false;
  return true;
}

/** Particles lead on to another name word: `van der`, `bin`, `al`. A leading one needs a capitalised word behind it. */
function skipParticles(line: WordLine, at: number, from: number): number {
  let to = at;
  while (to - at < 3 && isParticle(line.words[to]) && line.words[to]?.capital === false) {
    if (wordAt(line, to) === 'e' || wordAt(line, to) === 'y') {
      // "José y María" are two people only where commas say so; `y` and `e` join surnames.
      if (to === from) return at;
    }
    to++;
  }
  return to;
}

const LEADING_PARTICLE = /^(?:al|el|bin|ibn|von|van|de|da|del|della|di|du|dos|le|ter|ten|zu|ould|abu)$/;

function isParticle(word: Word | undefined): boolean {
  return word?.kind === 'WORD' && PARTICLES.has(word.folded);
}

/** True for `A.`, `J.R.`, `Ye.`, `H.W.` and a bare capital inside a name. */
export function isInitials(word: Word | undefined): boolean {
  if (!word || (word.text.length > 1 && !word.text.endsWith('.'))) return false;
  return INITIALS.test(word.text);
}

const INITIALS = /^(?:\p{Lu}\p{Ll}?\.(?:-?\p{Lu}\p{Ll}?\.)*|\p{Lu})$/u;

const LOWER_PREFIX = /^(?:al|el|an|as|ad|ar|at|ash|az|d|l|ul|ur)[-‐‑'’]\p{Lu}/u;

/** True where the word could be part of a person's name, whatever stands around it. */
export function looksLikeName(line: WordLine, at: number): boolean {
  return isNameWord(line, at, false);
}

function isNameWord(line: WordLine, at: number, inside: boolean): boolean {
  const word = line.words[at];
  if (word?.kind !== 'WORD') return false;
  if (LOWER_PREFIX.test(word.text)) return true;
  if (!word.capital) return false;
  if (isInitials(word)) return word.text.length > 1 || inside;
  if (inside && isPostnominal(word.text)) return false;
  if (isGivenNameOfTitle(line, at, 0)) return true;
  if (inside && /^(?:I{1,3}|IV|VI{0,3}|IX|XI{0,3}|XIV|XVI?)$/.test(word.text)) return true;
  // "NGOs" are an acronym's plural
  if (/^\p{Lu}{2,}s$/u.test(word.text)) return false;
  if (/^\p{Lu}{2,}$/u.test(word.text) && !isCapitalSurname(line, at)) return false;
  if (line.titleCase && HEADLINE_VERBS.has(word.folded)) return false;
  return inside
    ? !isOtherWord(line, at, word) || isTitleLikeName(line, at, word)
    : !isOtherWord(line, at, word);
}

/** Capitals are a surname beside a word in mixed case (`FUNAKOSHI Takehiro`, `Emmanuel MACRON`), else an acronym. */
function isCapitalSurname(line: WordLine, at: number): boolean {
  const word = line.words[at];
  const next = line.words[at + 1];
  const previous = line.words[at - 1];
  if (!word || /^(?:UN|EU|AU|US|UK|UAE|NATO|OSCE|ASEAN|OECD)$/.test(word.text)) return false;
  const isMixed = (other: Word | undefined) =>
    other !== undefined &&
    /^\p{Lu}[\p{Ll}'’-]/u.test(other.text) &&
    !isOtherWord(line, line.words.indexOf(other), other);
  const isCapitals = (other: Word | undefined) =>
    other !== undefined && /^\p{Lu}[\p{Lu}'’-]{2,}$/u.test(other.text);
  if (isMixed(previous) && word.text.length > 2) return true;
  return (isMixed(next) && word.text.length > 1) || (isCapitals(previous) && isMixed(line.words[at - 2]));
}

function isOtherWord(line: WordLine, at: number, word: Word): boolean {
  if (word.place && word.place.end - word.place.start >= word.text.length) return true;
  // "Artist Dimash" has a trade before the name; the last word of "Bui Thanh Son" is the name.
  if (PROFESSIONS.has(word.folded) && line.words[at + 1]?.capital) return true;
  // "Düring" is no "during": letters that English lacks make a name
  const plain = word.folded === word.text.toLowerCase();
  if (plain && (NOT_NAMES.has(word.folded) || BODY_NOUNS.has(word.folded) || isPortfolioOnly(word.folded)))
    return true;
  if (/(?:tions?|ities|ology|ships?)$/.test(word.folded)) return true;
  if (/^\p{Lu}[\p{Lu}\p{N}+&-]+$/u.test(word.text) && /\p{N}|&/u.test(word.text)) return true;
  return findWordsAt(officeHeads, line, at) !== undefined;
}

function isPortfolioOnly(folded: string): boolean {
  return PORTFOLIO_WORDS.has(folded);
}

/** `Sultan Raev`, `Stephen King`: a title word beside a word that can only be a name. */
function isTitleLikeName(line: WordLine, at: number, word: Word): boolean {
  if (word.place) return word.place.kind === 'CITY' && word.place.text === word.text && !line.titleCase;
  if (word.folded === 'may' || word.folded === 'april' || word.folded === 'august') {
    return line.words[at + 1]?.kind !== 'NUMBER';
  }
  return TITLE_LIKE_NAMES.has(word.folded) && !isHeldOver(line, at);
}

/** "Dean of Law" is a dean; "Omar Nasir Shah of Jordan" bears a name. */
function isHeldOver(line: WordLine, at: number): boolean {
  return /^(?:of|for)$/.test(wordAt(line, at + 1)) && !/^(?:shah|khan)$/.test(wordAt(line, at));
}

/** "Lee Kuan Yew School", "Nikola Tesla Airport": a name with a body's noun behind it names the body. */
export function isBodyName(line: WordLine, from: number, to: number): boolean {
  const next = line.words[to];
  if (next?.kind !== 'WORD' || !next.capital || next.place) return false;
  if (line.titleCase && HEADLINE_VERBS.has(next.folded)) return false;
  if (findWordsAt(officeHeads, line, to)) return false;
  if (to - from > 0 && BODY_NOUNS.has(next.folded)) return true;
  // Another capitalised word of the trade may stand between: "Sheikh Zayed Grand Mosque".
  const after = line.words[to + 1];
  return Boolean(after?.capital && BODY_NOUNS.has(after.folded) && !NOT_NAMES.has(next.folded));
}
