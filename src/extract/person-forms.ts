import { foldWord } from './lexicon/phrase-trie.ts';

/** A person's name as it is compared: folded parts, initials as single letters. */
export interface NameForm {
  /** As it is shown: straight quotes, a space behind each initial, surnames in capitals lowered. */
  readonly text: string;
  readonly parts: readonly string[];
  /** Indices of parts that are initials. */
  readonly initials: ReadonlySet<number>;
}

const ROMAN = /^(?:I{2,3}|IV|VI{0,3}|IX|XI{0,3}|XIV|XVI{0,3})$/;
const INITIALS = /^(?:\p{Lu}\p{Ll}?\.(?:-?\p{Lu}\p{Ll}?\.)*|\p{Lu})$/u;

/** "Jr.", "Sr." tell a son from his father; they are no surname and are often left out. */
export const isGeneration = (word: string): boolean => /^(?:Jr|Sr)\.?$/.test(word);

/** The form of a name given as the words printed for it. */
export function buildNameForm(words: readonly string[]): NameForm {
  const parts: string[] = [];
  const initials = new Set<number>();
  for (const [index, word] of words.entries()) {
    if (index > 0 && isGeneration(word)) continue;
    if (!INITIALS.test(word)) {
      parts.push(foldWord(word));
      continue;
    }
    for (const letter of word.split(/[.-]+/).filter(Boolean)) {
      initials.add(parts.length);
      parts.push(foldWord(letter));
    }
  }
  return { text: words.map(showWord).join(' '), parts, initials };
}

/** `FUNAKOSHI` is shown as `Funakoshi`, `MCDONALD-SMITH` as `Mcdonald-Smith`; initials stay. */
function showWord(word: string): string {
  const straight = word.replace(/[‘’ʼ`]/g, "'");
  if (!/^\p{Lu}[\p{Lu}'-]+$/u.test(straight) || INITIALS.test(straight) || ROMAN.test(straight))
    return straight;
  return straight.toLowerCase().replace(/(^|[-'])(\p{L})/gu, (match) => match.toUpperCase());
}

/** How many parts are more than initials. */
export function solidParts(form: NameForm): number {
  return form.parts.length - form.initials.size;
}

/** True where both are the same name, letter case and diacritics aside. */
export function isSameName(a: NameForm, b: NameForm): boolean {
  return a.parts.length === b.parts.length && a.parts.every((part, index) => part === b.parts[index]);
}

/**
 * True where a form may stand for a full name: its surname alone, initials and surname, part of the given names with the
 * surname, or the first part (a family name that comes first, a monarch's given name). Of two surnames the first alone
 * stands for both: "Sommerfeld" and "Gabriela Sommerfeld" are Gabriela Sommerfeld Rosero.
 */
export function isFormOf(short: NameForm, full: NameForm): boolean {
  if (short.parts.length > full.parts.length || solidParts(full) < solidParts(short)) return false;
  if (isSameName(short, full)) return true;
  if (endsAt(short, full, full.parts.length - 1)) return true;
  const first = firstSurname(full);
  return first !== undefined && endsAt(short, full, first);
}

/** Index of the first of two surnames: "Sommerfeld Rosero", "Lula da Silva"; undefined where there is only one. */
export function firstSurname(full: NameForm): number | undefined {
  if (hasTwoSurnames(full)) return full.parts.length - 2;
  const particle = full.parts.length - 2;
  return particle >= 3 && /^(?:da|do|dos|das)$/.test(full.parts[particle] ?? '') ? particle - 1 : undefined;
}

/** True where a name is long enough to end in two surnames; parts after a particle are one surname. */
export function hasTwoSurnames(full: NameForm): boolean {
  const [first, second] = full.parts.slice(-2);
  return (
    solidParts(full) >= 3 &&
    !/^(?:al|bin|ibn|von|van|der|de|la|del|da|dos|di|el|y|e)$/.test(first ?? '') &&
    !full.initials.has(full.parts.length - 2) &&
    (second?.length ?? 0) > 2
  );
}

/** True where a form may stand for a full name whose surname is the part at an index. */
function endsAt(short: NameForm, full: NameForm, surname: number): boolean {
  let at = surname;
  for (let index = short.parts.length - 1; index >= 0; index--) {
    const part = short.parts[index] ?? '';
    const initial = short.initials.has(index);
    const last = index === short.parts.length - 1;
    while (at >= 0 && !matchesPart(part, initial, full, at)) {
      if (last && !isFirstPartOnly(short, full)) return false; // the surname must be the last part
      at--;
    }
    if (at < 0) return isFirstPartOnly(short, full);
    at--;
  }
  // "Salman bin Abd al-Aziz" is the father of "Muhammad bin Salman bin Abd al-Aziz".
  if (solidParts(short) > 1 && /^(?:bin|ibn|bint|ben)$/.test(full.parts[at] ?? '')) return false;
  return true;
}

function matchesPart(part: string, initial: boolean, full: NameForm, at: number): boolean {
  const other = full.parts[at] ?? '';
  if (initial || full.initials.has(at))
    return other.startsWith(part) || (full.initials.has(at) && part.startsWith(other));
  return other === part;
}

/** "Gan" of Gan Siow Huang, "Mohammed" of Mohammed bin Zayed. */
export function isFirstPartOnly(short: NameForm, full: NameForm): boolean {
  return short.parts.length === 1 && short.initials.size === 0 && short.parts[0] === full.parts[0];
}
