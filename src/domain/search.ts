import { foldWords } from './folded-words.ts';
import { Refusal } from './refusal.ts';

/** What can be found by its words: of what fits alike, the later ones come first. */
export const SEARCH_KINDS = [
  'BULLETIN',
  'SOURCE',
  'ARTICLE',
  'ENGAGEMENT',
  'AGREEMENT',
  'ORGANIZATION',
  'COUNTRY',
  'PERSON',
] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

/** Where words were found. */
export type SearchField =
  | 'ACRONYM'
  | 'ALIAS'
  | 'BODY'
  | 'COUNTRY'
  | 'HEADLINE'
  | 'NAME'
  | 'OFFICE'
  | 'PARTICIPANT'
  | 'PARTY'
  | 'PLACE'
  | 'TITLE';

/** Words that must stand beside each other; mostly one. */
export interface SearchTerm {
  /** As `foldWords` folds them; at least one. */
  readonly words: readonly string[];
  /** Whether the last word may be the beginning of one. */
  readonly unfinished: boolean;
}

/** What is searched for: all of the terms, among some kinds or, when null, all. */
export interface SearchQuery {
  readonly terms: readonly SearchTerm[];
  readonly kinds: readonly SearchKind[] | null;
}

/** Something found. */
export interface SearchHit {
  readonly kind: SearchKind;
  /** Of its row. */
  readonly id: number;
  /** How well it fits, the best of an answer first. */
  readonly score: number;
}

/** A stretch of a text in which words were found. */
export interface SearchSnippet {
  readonly field: SearchField;
  /** Verbatim. */
  readonly text: string;
  /** Where it begins in the whole text of the field, in UTF-16 code units. */
  readonly start: number;
  /** The words found, as places in `text`: in its order, none within another. */
  readonly ranges: readonly { readonly start: number; readonly end: number }[];
}

/** A part of what was found, and how many there are of it. */
export interface SearchCount<Key> {
  readonly key: Key;
  readonly count: number;
}

export const MAX_SEARCH_LENGTH = 1000;
export const MAX_SEARCH_WORDS = 100;
/** A shorter word is taken as it is: too much begins with one letter. */
export const SHORTEST_BEGINNING = 2;

const QUOTES = /["“”„«»]/;

/**
 * What a text asks for: every word, in any order; words in quotation marks beside each other in theirs. The last word may
 * be the beginning of one unless something follows it. Everything but letters and digits only parts words. Throws a
 * `Refusal` (`BAD_FILTER`) for a text without a word, or with more of them than one may search for.
 */
export function parseSearchText(text: string): readonly SearchTerm[] {
  if (text.length > MAX_SEARCH_LENGTH) {
    throw badText(`at most ${MAX_SEARCH_LENGTH} UTF-16 code units`, `${text.length}`);
  }
  const stretches = text.split(QUOTES);
  const terms = stretches.flatMap((stretch, index) => {
    const unfinished = index === stretches.length - 1;
    return index % 2 === 1 ? readPhrase(stretch, unfinished) : readWords(stretch, unfinished);
  });
  if (terms.length === 0) throw badText('a word', 'no letter and no digit');
  const words = terms.reduce((total, term) => total + term.words.length, 0);
  if (words > MAX_SEARCH_WORDS) throw badText(`at most ${MAX_SEARCH_WORDS} words`, `${words}`);
  return terms;
}

function readPhrase(text: string, unfinished: boolean): readonly SearchTerm[] {
  const words = foldWords(text);
  return words.length === 0
    ? []
    : [
        {
          words: words.map(({ folded }) => folded),
          unfinished: unfinished && isUnfinished(text, words.at(-1)),
        },
      ];
}

function readWords(text: string, unfinished: boolean): readonly SearchTerm[] {
  const words = foldWords(text);
  return words.map((word, index) => ({
    words: [word.folded],
    unfinished: unfinished && index === words.length - 1 && isUnfinished(text, word),
  }));
}

function isUnfinished(text: string, last: { readonly folded: string; readonly end: number } | undefined) {
  return last !== undefined && last.end === text.length && last.folded.length >= SHORTEST_BEGINNING;
}

function badText(expected: string, found: string): Refusal {
  return new Refusal('BAD_FILTER', `Expected \`text\` to have ${expected}, found ${found}`);
}
