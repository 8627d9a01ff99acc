import {
  BODY_NOUNS,
  INSTRUMENT_NOUNS,
  INSTRUMENT_PHRASES,
  type InstrumentNoun,
  NAMING_WORDS,
} from './lexicon/agreement-nouns.ts';
import { NEVER_IN_NAME } from './lexicon/agreement-status.ts';
import { type WordLine, wordAt } from './words.ts';

/** The noun that makes words a document's name, with its place in the sentence. */
export interface Head {
  readonly from: number;
  /** Index of the word after the noun. */
  readonly to: number;
  readonly noun: InstrumentNoun;
}

const PHRASES_BY_WORD = new Map(
  INSTRUMENT_PHRASES.map(([[first]]) => [first, INSTRUMENT_PHRASES.filter(([words]) => words[0] === first)]),
);

/** The document noun that begins at a word; null where the word is none, or only describes another noun. */
export function findHead(line: WordLine, at: number): Head | null {
  for (const [words, noun] of PHRASES_BY_WORD.get(wordAt(line, at)) ?? []) {
    if (words.every((word, offset) => wordAt(line, at + offset) === word)) {
      if (words[0] === 'instrument' && !isSigned(line, at)) return null;
      return isName(line, at, noun) ? { from: at, to: at + words.length, noun } : null;
    }
  }
  const noun = INSTRUMENT_NOUNS.get(lastPart(wordAt(line, at)));
  if (!noun || !isName(line, at, noun) || isModifier(line, at)) return null;
  return { from: at, to: at + 1, noun };
}

/** "co-operation treaty" as one hyphenated word is a treaty. */
export function lastPart(word: string): string {
  return word.slice(word.lastIndexOf(' ') + 1);
}

function isName(line: WordLine, at: number, { spelling }: InstrumentNoun): boolean {
  const word = line.words[at];
  if (!word) return false;
  if (word.capital && !(line.titleCase && spelling !== 'ANY'))
    return !NEEDS_NAME.test(word.folded) || standsInName(line, at);
  if (spelling === 'ANY') return true;
  if (SIGNABLE.test(word.folded) && isSigned(line, at)) return true;
  if (/^(?:plan|programme?)$/.test(word.folded) && line.words[at - 1]?.capital && coversYears(line, at + 1))
    return true;
  if (word.folded === 'declaration' && wordAt(line, at - 1) === 'a' && wordAt(line, at + 1) === 'on')
    return true;
  const naming = NAMING_WORDS[wordAt(line, at)];
  return (
    naming?.test(wordAt(line, at - 1)) ||
    (wordAt(line, at) === 'decision' && /^(?:on|of)$/.test(wordAt(line, at + 1)))
  );
}

/** Words of a text that are one's name only with others: "Outcome Document", "Document on X", "Lima Principles". */
const NEEDS_NAME = /^(?:document|principles|minutes|statute)$/;

function standsInName(line: WordLine, at: number): boolean {
  const before = line.words[at - 1];
  return (
    (before?.capital === true && at > 1 && !NEVER_IN_NAME.has(before.folded)) ||
    wordAt(line, at + 1) === 'on' ||
    isSigned(line, at)
  );
}

/** What is signed is a document, though its noun has no capital: "signed a convention on bees". Headlines are too short to tell. */
const SIGNABLE = /^(?:convention|accord|arrangement|declaration|programme?|plan|charter|minutes)$/;

function isSigned(line: WordLine, at: number): boolean {
  if (line.sentence.paragraph === 0) return false;
  for (let before = at - 1; before >= at - 5; before--) {
    const word = line.words[before];
    if (!word || word.kind === 'MARK') return false;
    if (/^(?:sign(?:s|ed|ing)?|inked|initial(?:l?ed|s|ling))$/.test(word.folded)) return true;
  }
  return false;
}

/** "Action programme for 2027-2031" */
function coversYears(line: WordLine, at: number): boolean {
  return wordAt(line, at) === 'for' && /^(?:19|20)\d\d/.test(line.words[at + 1]?.text ?? '');
}

/** "Partnership and Cooperation Agreement", "Treaty Organization", "Partnership Summit": the noun only describes another. */
function isModifier(line: WordLine, at: number): boolean {
  const next = line.words[at + 1];
  if (!next) return false;
  if (isProperBefore(line, at) && /^(?:meetings?|sessions?|talks)$/.test(next.folded) && !next.capital)
    return false;
  if (BODY_NOUNS.has(next.folded) && (next.capital || next.folded !== 'framework')) return true;
  if (INSTRUMENT_NOUNS.has(next.folded)) return true;
  if (next.folded !== 'and' || !line.words[at]?.capital) return false;
  for (let after = at + 2; line.words[after]?.capital && after < at + 5; after++) {
    if (INSTRUMENT_NOUNS.has(wordAt(line, after)))
      return lastPart(wordAt(line, at)) === 'partnership' || after > at + 2;
  }
  return false;
}

/** "a Nile Basin Partnership meeting": a proper name before a plain noun stays a name. */
function isProperBefore(line: WordLine, at: number): boolean {
  const before = line.words[at - 1];
  return Boolean(line.words[at]?.capital && before?.capital && !line.titleCase && at > 1);
}
