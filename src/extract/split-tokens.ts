import type { Token } from './document.ts';
import { findMatches } from './find-matches.ts';
import { ABBREVIATIONS } from './lexicon/abbreviations.ts';

/**
 * In order: dotted initials (`J.R.`, `U.S.`, `S.r.l.`), numbers with their ordinal ending, words with inner apostrophes,
 * hyphens and ampersands (the possessive `'s` is left as a mark of its own), the possessive, any other visible character.
 * The first three are groups, without names: those would cost an object for each token.
 */
const TOKEN =
  /(Ph\.D\.|(?<![\p{L}\p{N}])\p{L}\.(?:-?\p{L}\.)*(?:Ch\.|Sh\.|Zh\.|Kh\.|Ye\.|Yu\.)*|(?<![\p{L}\p{N}])(?:Ch|Sh|Zh|Kh|Ye|Yu)\.(?=\s?\p{Lu}))|(\p{N}+(?:[.,:/]\p{N}+)*(?:st|nd|rd|th)?(?!\p{L}))|([\p{L}\p{N}](?:[\p{L}\p{M}\p{N}]|['’‘ʼ`](?!s(?![\p{L}\p{M}\p{N}]))(?=\p{L})|[-‐‑&](?!\p{Lu}\.\p{Lu}\.)(?=[\p{L}\p{N}]))*)|['’]s(?![\p{L}\p{N}])|\S/gu;

/** The words, numbers and marks of one line of text; offsets start at `offset`. Linear time. */
export function splitTokens(line: string, offset = 0): Token[] {
  const tokens: Token[] = [];
  for (const match of findMatches(line, TOKEN)) {
    const text = match[0];
    const start = offset + match.index;
    const last = tokens.at(-1);
    if (text === '.' && last?.end === start && isAbbreviation(last, line, match.index)) {
      tokens[tokens.length - 1] = { ...last, text: `${last.text}.`, end: start + 1 };
      continue;
    }
    tokens.push({ kind: kindOf(match), text, start, end: start + text.length });
  }
  return tokens;
}

function kindOf([, initials, number, word]: RegExpExecArray): Token['kind'] {
  if (initials !== undefined || word !== undefined) return 'WORD';
  return number === undefined ? 'MARK' : 'NUMBER';
}

/** `No.` is an abbreviation only before a number; at the end of a sentence it is a word. */
function isAbbreviation(token: Token, line: string, dot: number): boolean {
  if (token.kind !== 'WORD') return false;
  if (token.text === 'No' || token.text === 'Nos') return /^\.\s?\d/.test(line.slice(dot, dot + 3));
  return ABBREVIATIONS.has(token.text);
}
