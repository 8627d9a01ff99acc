import { fold } from '../../domain/fold.ts';
import type { Token } from '../document.ts';
import { findMatches } from '../find-matches.ts';
import { splitTokens } from '../split-tokens.ts';

/** A word of a text as phrases are compared; the parts of a hyphenated word are atoms of their own. */
export interface Atom {
  readonly folded: string;
  readonly start: number;
  readonly end: number;
  /** True where the text prints it with a capital first letter. */
  readonly capital: boolean;
  /** Index of its token. */
  readonly token: number;
}

interface Node<Value> {
  readonly next: Map<string, Node<Value>>;
  value: Value | undefined;
}

/** Phrases with a value each, found in running text: the longest phrase wins. */
export interface PhraseTrie<Value> {
  readonly root: Node<Value>;
}

export interface PhraseMatch<Value> {
  readonly value: Value;
  /** Index of the first atom, and of the one after the last. */
  readonly from: number;
  readonly to: number;
}

/** Builds a trie; of two equal phrases the first one wins. Letter case, diacritics and hyphens make no difference. */
export function buildPhraseTrie<Value>(entries: Iterable<readonly [string, Value]>): PhraseTrie<Value> {
  const root: Node<Value> = { next: new Map(), value: undefined };
  for (const [phrase, value] of entries) {
    let node = root;
    for (const atom of splitAtoms(splitTokens(phrase))) {
      const next: Node<Value> = node.next.get(atom.folded) ?? { next: new Map(), value: undefined };
      node.next.set(atom.folded, next);
      node = next;
    }
    if (node !== root) node.value ??= value;
  }
  return { root };
}

/** The longest phrase that begins at an atom. Time linear in the longest phrase. */
export function findPhraseAt<Value>(
  trie: PhraseTrie<Value>,
  atoms: readonly Atom[],
  from: number,
): PhraseMatch<Value> | undefined {
  let node: Node<Value> | undefined = trie.root;
  let best: PhraseMatch<Value> | undefined;
  for (let at = from; at < atoms.length; at++) {
    node = node.next.get(atoms[at]?.folded ?? '');
    if (!node) break;
    if (node.value !== undefined) best = { value: node.value, from, to: at + 1 };
  }
  return best;
}

/** The atoms of a run of tokens, in order. Marks are atoms too: "Korea, Republic of" is a phrase. */
export function splitAtoms(tokens: readonly Token[]): readonly Atom[] {
  const atoms: Atom[] = [];
  for (const [index, token] of tokens.entries()) {
    if (token.kind === 'WORD' && /[-‐‑]/.test(token.text)) pushParts(atoms, token, index);
    else atoms.push(buildAtom(token.text, token.start, index));
  }
  return atoms;
}

function pushParts(atoms: Atom[], token: Token, index: number): void {
  for (const part of findMatches(token.text, /[^-‐‑]+/g)) {
    atoms.push(buildAtom(part[0], token.start + part.index, index));
  }
}

function buildAtom(text: string, start: number, token: number): Atom {
  const folded = foldWord(text);
  return { folded, start, end: start + text.length, capital: startsWithCapital(text), token };
}

/** True where the first letter is a capital; quick for the letters of English. */
export function startsWithCapital(text: string): boolean {
  const code = text.charCodeAt(0);
  return code < 128 ? code >= 65 && code <= 90 : /^\p{Lu}/u.test(text);
}

const PLAIN = /^[a-zA-Z]+$/;

/** `fold` for one word; a mark stays itself, with straight quotes. */
export function foldWord(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  const known = foldedWords.get(text);
  if (known !== undefined) return known;
  const folded = fold(text) || text.replace(/[‘’ʼ`]/g, "'");
  // Names and marks repeat; the bound keeps odd input from growing it.
  if (foldedWords.size < 20_000) foldedWords.set(text, folded);
  return folded;
}

const foldedWords = new Map<string, string>();
