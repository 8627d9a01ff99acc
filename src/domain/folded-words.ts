import { fold } from './fold.ts';

/** A word of a text as it is compared, and where it stands. */
export interface FoldedWord {
  /** Lower case, without diacritics; letters and digits only, at least one. */
  readonly folded: string;
  /** In UTF-16 code units from the beginning of the text; the end is exclusive. */
  readonly start: number;
  readonly end: number;
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;
const PLAIN = /^[a-z0-9]*$/;

/** The words of a text in its order, as they are searched for and found: `Erdoğan` and `ERDOGAN` are the same. */
export function foldWords(text: string): readonly FoldedWord[] {
  const words: FoldedWord[] = [];
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const folded = foldWord(word);
    // Some letters are nothing but a mark to a reader of plain ones.
    if (folded !== '') words.push({ folded, start: index, end: index + word.length });
  }
  return words;
}

function foldWord(word: string): string {
  const lower = word.toLowerCase();
  return PLAIN.test(lower) ? lower : fold(word).replaceAll(' ', '');
}
