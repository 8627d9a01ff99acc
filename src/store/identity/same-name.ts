import { isInitial, type NameForm } from './name-form.ts';

// Each rule says of two forms whether they can be one person's, and nothing of whether they are.

/** Claims that the same words in any order are the same name: some nations, and some bulletins, put the family first. */
export function isSameInAnyOrder(one: NameForm, other: NameForm): boolean {
  return one.key === other.key;
}

/** Claims that two romanizations of the same words, in any order, are the same name. Of single words it claims nothing. */
export function isSpelledAlike(one: NameForm, other: NameForm): boolean {
  return one.words.length > 1 && one.spellingKey === other.spellingKey;
}

/**
 * Claims that a form with initials shortens a full name when every word of it, in order or with the family moved to the
 * end, is a word of the name or the initial of one, one to one, and a whole word among them: `A. Turganbekov`,
 * `Turganbekov A.`, `Azamat Turganbekov`.
 */
export function isShortened(short: NameForm, full: NameForm): boolean {
  if (!short.hasInitials || full.hasInitials || short.wholeWords === 0) return false;
  const order = [...short.words.keys()];
  return [order, [...order.slice(1), 0]].some((indexes) => isInOrder(short, indexes, full));
}

function isInOrder(short: NameForm, indexes: readonly number[], full: NameForm): boolean {
  let next = 0;
  return indexes.every((index) => {
    const found = full.words.findIndex((_, place) => place >= next && fits(short, index, full, place));
    next = found + 1;
    return found >= 0;
  });
}

function fits(short: NameForm, index: number, full: NameForm, place: number): boolean {
  const [word = '', whole = ''] = [short.words[index], full.words[place]];
  const [spelling, wholeSpelling = ''] = [short.spellings[index], full.spellings[place]];
  return isInitial(word)
    ? whole.startsWith(word) || wholeSpelling.startsWith(word)
    : spelling === wholeSpelling;
}

/**
 * Claims that a name with middle names, middle initials or a patronymic is the name without them: first and last word are
 * the same, or what is more is a patronymic by its ending, and at least two words are shared.
 */
export function hasMiddleNames(short: NameForm, long: NameForm): boolean {
  if (short.wholeWords < 2 || short.words.length >= long.words.length) return false;
  const patronymic = long.words.findIndex((word, index) => index > 0 && PATRONYMIC.test(word));
  if (patronymic >= 0) {
    const rest = long.spellings.filter((_, index) => index !== patronymic);
    if ([...rest].sort().join(' ') === short.spellingKey) return true;
  }
  const [first, last] = [short.spellings[0], short.spellings.at(-1)];
  if (first !== long.spellings[0] || last !== long.spellings.at(-1)) return false;
  // Whoever has a middle initial is nobody with more of them: George W. Bush is not George H. W. Bush.
  if (short.words.slice(1, -1).some(isInitial)) return false;
  let next = 0;
  return short.spellings.every((word) => {
    const found = long.spellings.indexOf(word, next);
    next = found + 1;
    return found >= 0;
  });
}

const PATRONYMIC = /(?:[oe]vich|ich|[oe]vna|ichna|[ou]glu|[ou]gly|ogl[iy]|uly|uulu|ugli|kyzy|qizi|gizi)$/;

/**
 * Claims that names of one family name, whose given names differ as two languages of a state write them (`Aliaksandr`,
 * `Aleksandr`), can be one. A name and its feminine form are two.
 */
export function isNearlySpelled(one: NameForm, other: NameForm): boolean {
  if (one.words.length !== 2 || other.words.length !== 2) return false;
  const [given = '', family = ''] = one.spellings;
  const [otherGiven = '', otherFamily = ''] = other.spellings;
  if (family !== otherFamily || isInitial(family)) return false;
  if (`${given}a` === otherGiven || `${otherGiven}a` === given) return false;
  const shorter = Math.min(given.length, otherGiven.length);
  if (shorter < 5 || given.charAt(0) !== otherGiven.charAt(0)) return false;
  return distance(given, otherGiven) <= (shorter < 7 ? 1 : 2);
}

/**
 * Claims that some of the words of a full name, the last among them and in its order, can stand for it: `Tayyip Erdogan`
 * for `Recep Tayyip Erdogan`, a family name of two words for all of them. Initials tell a son from his father, and what
 * follows `bin` is the father's name: of such names it claims nothing.
 */
export function isPartOfFullName(short: NameForm, full: NameForm): boolean {
  if (short.hasInitials || full.hasInitials || short.words.length < 2) return false;
  if (short.words.length >= full.words.length || short.spellings.at(-1) !== full.spellings.at(-1))
    return false;
  if (full.words.some((word) => FATHER_FOLLOWS.test(word))) return false;
  let next = 0;
  return short.spellings.every((word) => {
    const found = full.spellings.indexOf(word, next);
    next = found + 1;
    return found >= 0;
  });
}

/**
 * Claims that a word alone can be the family name of a full name: the last of its words, or the first. What follows
 * `bin` is the father's name.
 */
export function isFamilyNameOf(word: NameForm, full: NameForm): boolean {
  const [family = ''] = word.spellings;
  if (word.words.length !== 1 || full.wholeWords < 2 || isInitial(family)) return false;
  if (full.spellings[0] === family) return true;
  return full.spellings.at(-1) === family && !FATHER_FOLLOWS.test(full.words.at(-2) ?? '');
}

const FATHER_FOLLOWS = /^(?:bin|ibn|ben|bint)$/;

/** How many letters must be put in, taken out or replaced to make one word of another. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [index, letter] of [...one].entries()) {
    const next = [index + 1];
    for (const [place, otherLetter] of [...other].entries()) {
      const replaced = (row[place] ?? 0) + (letter === otherLetter ? 0 : 1);
      next.push(Math.min(replaced, (row[place + 1] ?? 0) + 1, (next[place] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}
