import type { FoldedWord } from '../../domain/folded-words.ts';
import { foldWords } from '../../domain/folded-words.ts';
import type { SearchSnippet, SearchTerm } from '../../domain/search.ts';
import type { DocumentField, SearchDocument } from './documents.ts';

/** Longest snippet, in UTF-16 code units. */
export const SNIPPET_LENGTH = 200;
/** Of that, what stands before the first word found. */
const LEAD = 40;
/** Most snippets of one hit: an alias more tells nothing new. */
const MAX_SNIPPETS = 5;

/** A place of a term in a text. */
interface Place {
  readonly term: SearchTerm;
  readonly start: number;
  readonly end: number;
}

/** Where the words searched for stand in a document: one stretch a field, in the order of the fields, the best of each. */
export function cutSnippets(
  document: SearchDocument,
  terms: readonly SearchTerm[],
): readonly SearchSnippet[] {
  const snippets: SearchSnippet[] = [];
  for (const field of document.fields) {
    if (snippets.length === MAX_SNIPPETS) break;
    const words = foldWords(field.text);
    const places = findPlaces(words, terms);
    if (places.length > 0) snippets.push(cutSnippet(field, words, places));
  }
  return snippets;
}

function findPlaces(words: readonly FoldedWord[], terms: readonly SearchTerm[]): readonly Place[] {
  return words.flatMap((word, index) =>
    terms
      .filter((term) => standsAt(words, index, term))
      .map((term) => ({
        term,
        start: word.start,
        end: words[index + term.words.length - 1]?.end ?? word.end,
      })),
  );
}

function standsAt(words: readonly FoldedWord[], index: number, { words: wanted, unfinished }: SearchTerm) {
  return wanted.every((word, offset) => {
    const found = words[index + offset]?.folded;
    const isLast = offset === wanted.length - 1;
    return found !== undefined && (unfinished && isLast ? found.startsWith(word) : found === word);
  });
}

function cutSnippet(
  { field, text }: DocumentField,
  words: readonly FoldedWord[],
  places: readonly Place[],
): SearchSnippet {
  const whole = { start: 0, end: text.length };
  const { start, end } = text.length <= SNIPPET_LENGTH ? whole : chooseStretch(text, words, places);
  const within = places.filter((place) => place.start >= start && place.start < end);
  const ranges = mergePlaces(within, end).map((range) => ({
    start: range.start - start,
    end: range.end - start,
  }));
  return { field, start, text: text.slice(start, end), ranges };
}

/** The stretch that holds the most different terms, of those the first; of whole words, unless one alone is too long. */
function chooseStretch(text: string, words: readonly FoldedWord[], places: readonly Place[]) {
  let best = { start: 0, limit: 0, terms: 0 };
  for (const [index, place] of places.entries()) {
    const start = place.start - LEAD;
    const terms = countTerms(places, index, start + SNIPPET_LENGTH);
    if (terms > best.terms) best = { start, limit: start + SNIPPET_LENGTH, terms };
  }
  const inside = words.filter(({ start, end }) => start >= best.start && end <= best.limit);
  if (best.terms > 0) return { start: inside[0]?.start ?? 0, end: inside.at(-1)?.end ?? best.limit };
  const start = places[0]?.start ?? 0;
  const end = start + SNIPPET_LENGTH;
  // Not between the halves of a surrogate pair.
  return { start, end: /[\uD800-\uDBFF]/.test(text.charAt(end - 1)) ? end - 1 : end };
}

function countTerms(places: readonly Place[], first: number, limit: number): number {
  const held = new Set<SearchTerm>();
  for (let index = first; (places[index]?.start ?? limit) < limit; index += 1) {
    const place = places[index];
    if (place && place.end <= limit) held.add(place.term);
  }
  return held.size;
}

/** Places as ranges of the text, those that overlap as one. */
function mergePlaces(places: readonly Place[], limit: number): SearchSnippet['ranges'] {
  const merged: { start: number; end: number }[] = [];
  for (const place of places) {
    const last = merged.at(-1);
    const end = Math.min(place.end, limit);
    if (last && place.start < last.end) last.end = Math.max(last.end, end);
    else merged.push({ start: place.start, end });
  }
  return merged;
}
