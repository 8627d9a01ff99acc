import { fold } from '../../domain/fold.ts';
import { spellingOf } from './spelling.ts';

/** A name as names are compared. */
export interface NameForm {
  readonly folded: string;
  readonly words: readonly string[];
  /** The words as every romanization spells them, one for each. */
  readonly spellings: readonly string[];
  /** The words in alphabetical order: the same for `Orbán Viktor` and `Viktor Orbán`. */
  readonly key: string;
  /** The same of the spellings: the same for `Aliev Ilham` and `Ilham Aliyev`. */
  readonly spellingKey: string;
  readonly hasInitials: boolean;
  /** How many of the words are written out. */
  readonly wholeWords: number;
}

/** Reads a name for comparison. An apostrophe within a word is part of it: `Mirg'iyos` is one word. */
export function nameForm(name: string): NameForm {
  const whole = name.replace(/(?<=\p{L})['’‘ʻʼ`´](?=\p{L})/gu, '');
  const folded = fold(whole.replace(DIGRAPH_INITIAL, (_, letters: string) => `${letters.charAt(0)} `));
  const words = folded.split(' ');
  const spellings = words.map(spellingOf);
  return {
    folded,
    words,
    spellings,
    key: [...words].sort().join(' '),
    spellingKey: [...spellings].sort().join(' '),
    hasInitials: words.some(isInitial),
    wholeWords: words.filter((word) => !isInitial(word)).length,
  };
}

/** One Cyrillic letter, abbreviated: `Zh. Kasymbek` is Zhandos or Jandos. */
const DIGRAPH_INITIAL = /(?<!\p{L})(Zh|Sh|Ch|Kh|Gh|Ts|Yu|Ya|Ye|Dzh)\.\s*/gu;

/**
 * The key under which stored forms of a person's name are found: the spelling of the last word written out. Whatever the
 * order of a name, one of its words is that one. "-" for a name without words, so that no key is empty.
 */
export function searchKeyOf(name: string): string {
  const { words, spellings } = nameForm(name);
  const last = words.findLastIndex((word) => !isInitial(word));
  return spellings[last] || '-';
}

/** True when words printed for a person are part of the person's name, not a description such as `Head of State`. */
export function isPartOfName(words: string, name: string): boolean {
  const whole = nameForm(name).words;
  const printed = nameForm(words).words;
  return (
    printed.some((word) => !isInitial(word) && whole.includes(word)) &&
    printed.every((word) => whole.some((part) => (isInitial(word) ? part.startsWith(word) : part === word)))
  );
}

/** True for a word of which one letter is printed. */
export function isInitial(word: string): boolean {
  return word.length <= 1;
}
