import { fold } from '../../domain/fold.ts';

/** A name as names are compared. */
export interface NameForm {
  readonly folded: string;
  readonly words: readonly string[];
  /** The words in alphabetical order: the same for `Orbán Viktor` and `Viktor Orbán`. */
  readonly key: string;
  readonly hasInitials: boolean;
}

/** Reads a name for comparison. */
export function nameForm(name: string): NameForm {
  const folded = fold(name);
  const words = folded.split(' ');
  return { folded, words, key: [...words].sort().join(' '), hasInitials: words.some(isInitial) };
}

/** The last word of a name, by which stored names are looked up: "" for a name without letters. */
export function lastWordOf(name: string): string {
  return nameForm(name).words.at(-1) ?? '';
}

/**
 * True when a form with initials shortens a full name: every word, in order, is a word of the name or the initial of
 * one, whole words and initials one to one, and a whole word among them: `A. Turganbekov`, `Azamat Turganbekov`.
 */
export function isShortened(short: NameForm, full: NameForm): boolean {
  if (!short.hasInitials || full.hasInitials || !short.words.some((word) => !isInitial(word))) return false;
  let next = 0;
  return short.words.every((word) => {
    const found = full.words.findIndex(
      (whole, index) => index >= next && (isInitial(word) ? whole.startsWith(word) : whole === word),
    );
    next = found + 1;
    return found >= 0;
  });
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

function isInitial(word: string): boolean {
  return word.length === 1;
}
