import type { ArticleDocument, Sentence, Token } from './document.ts';
import { findPlaces, type Place } from './lexicon/gazetteer.ts';
import {
  type Atom,
  findPhraseAt,
  foldWord,
  type PhraseTrie,
  splitAtoms,
  startsWithCapital,
} from './lexicon/phrase-trie.ts';

/** A token as the grammars read it. */
export interface Word extends Token {
  readonly folded: string;
  readonly capital: boolean;
  /** The place the word is part of. */
  readonly place: Place | undefined;
  /** Index of the first atom of the word. */
  readonly atom: number;
}

/** A sentence as the grammars read it. */
export interface WordLine {
  readonly document: ArticleDocument;
  readonly sentence: Sentence;
  /** Position of the sentence in its article. */
  readonly index: number;
  readonly words: readonly Word[];
  readonly atoms: readonly Atom[];
  /** True where nearly every word has a capital, as headlines do: capitals then say nothing about names. */
  readonly titleCase: boolean;
}

const lines = new WeakMap<ArticleDocument, readonly WordLine[]>();

/** The sentences of an article with their words folded and their places known. Read once, then kept. */
export function readLines(document: ArticleDocument): readonly WordLine[] {
  const known = lines.get(document);
  if (known) return known;
  const places = findPlaces(document);
  let next = 0;
  const read = document.sentences.map((sentence, index) => {
    while ((places[next]?.end ?? Infinity) <= sentence.start) next++;
    return readLine(document, index, { places, from: next });
  });
  lines.set(document, read);
  return read;
}

interface PlaceList {
  readonly places: readonly Place[];
  /** The first that can lie in the line. */
  readonly from: number;
}

function readLine(document: ArticleDocument, index: number, { places, from }: PlaceList): WordLine {
  const sentence = document.sentences[index] as Sentence;
  const atoms = splitAtoms(sentence.tokens);
  const words: Word[] = [];
  let atom = 0;
  let place = from;
  for (const [at, token] of sentence.tokens.entries()) {
    while (atom < atoms.length && (atoms[atom]?.token ?? at) < at) atom++;
    while ((places[place]?.end ?? Infinity) <= token.start) place++;
    const candidate = places[place];
    const covers = candidate && candidate.start <= token.start && candidate.end >= token.end;
    words.push({
      kind: token.kind,
      text: token.text,
      start: token.start,
      end: token.end,
      folded: foldWord(token.text),
      capital: startsWithCapital(token.text),
      place: covers ? candidate : undefined,
      atom,
    });
  }
  return {
    document,
    sentence,
    index,
    words,
    atoms,
    titleCase: sentence.paragraph === 0 && isTitleCase(words),
  };
}

function isTitleCase(words: readonly Word[]): boolean {
  const long = words.filter((word) => word.kind === 'WORD' && word.text.length > 3);
  return long.filter((word) => word.capital).length > 0.8 * long.length;
}

/** The longest phrase of a lexicon that begins at a word and ends with one: its value and the word after it. */
export function findWordsAt<Value>(
  trie: PhraseTrie<Value>,
  line: WordLine,
  at: number,
): { readonly value: Value; readonly to: number } | undefined {
  const word = line.words[at];
  if (!word) return undefined;
  const match = findPhraseAt(trie, line.atoms, word.atom);
  if (!match) return undefined;
  const last = line.atoms[match.to - 1];
  const next = line.atoms[match.to];
  if (!last || next?.token === last.token) return undefined;
  return { value: match.value, to: last.token + 1 };
}

/** The text between two words of a line, the second one excluded. */
export function textOf(line: WordLine, from: number, to: number): string {
  const first = line.words[from];
  const last = line.words[to - 1];
  return first && last ? line.document.text.slice(first.start, last.end) : '';
}

/** The folded word at an index, or nothing outside the line. */
export function wordAt(line: WordLine, at: number): string {
  return line.words[at]?.folded ?? '';
}
