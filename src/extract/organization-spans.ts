import { HEADLINE_VERBS } from './lexicon/name-words.ts';
import { isOpeningVerb } from './opening-verb.ts';
import { isInitials } from './person-names.ts';
import { textOf, type Word, type WordLine } from './words.ts';

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
export const LONGEST_NAME = 20;

/** The span of some words, with the acronym in parentheses behind them. */
export function buildSpan(line: WordLine, from: number, to: number, known: string | null): OrganizationSpan {
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

/** True where a word may stand inside an organization's name. */
export function mayBelong(line: WordLine, at: number): boolean {
  const word = line.words[at];
  if (word?.kind === 'MARK') return word.text === '&' && Boolean(line.words[at + 1]?.capital);
  if (word?.kind !== 'WORD' || !word.capital)
    return word?.kind === 'NUMBER' && Boolean(line.words[at - 1]?.capital);
  return (
    !(line.titleCase && HEADLINE_VERBS.has(word.folded)) && !isInitials(word) && !isOpeningVerb(line, at)
  );
}

export function isQuote(word: Word | undefined): boolean {
  return word !== undefined && /^["“«]$/.test(word.text);
}

/** The word after the closing quote, for a quotation of a few words. */
export function closingQuote(line: WordLine, at: number): number | undefined {
  for (let to = at + 2; to < Math.min(at + 9, line.words.length); to++) {
    if (/^["”»]$/.test(line.words[to]?.text ?? '')) return to + 1;
  }
  return undefined;
}
