import { findMatches } from './find-matches.ts';

/** Patterns for texts in lower case, by what they tell. Built once, asked for each article. */
export interface TermIndex<Key> {
  /** Every place a pattern of a key matches from a word's beginning, in text order, none overlapping another of its key. */
  readonly find: (lower: string) => ReadonlyMap<Key, readonly TermMatch[]>;
}

export interface TermMatch {
  readonly index: number;
  readonly length: number;
}

/**
 * Sorts alternatives by the letter they begin with. At each word of a text only those of its letter are tried, first all
 * keys' as one pattern, which mostly fails; over long lists that is many times faster than a pattern a key.
 */
export function buildTermIndex<Key>(terms: ReadonlyMap<Key, string>): TermIndex<Key> {
  const byLetter = new Map<string, Map<Key, string[]>>();
  for (const [key, source] of terms) {
    for (const alternative of splitAlternatives(source)) {
      for (const letter of firstLetters(alternative)) {
        const keys = byLetter.get(letter) ?? new Map<Key, string[]>();
        byLetter.set(letter, keys);
        keys.set(key, [...(keys.get(key) ?? []), alternative]);
      }
    }
  }
  const buckets = new Map([...byLetter].map(([letter, keys]) => [letter, buildBucket(keys)]));
  return { find: (lower) => findTerms(buckets, lower) };
}

interface Bucket<Key> {
  readonly any: RegExp;
  readonly keys: readonly (readonly [Key, RegExp])[];
}

function buildBucket<Key>(keys: ReadonlyMap<Key, readonly string[]>): Bucket<Key> {
  const all = [...keys.values()].flat();
  return {
    any: buildSticky(all),
    keys: [...keys].map(([key, alternatives]) => [key, buildSticky(alternatives)]),
  };
}

function buildSticky(alternatives: readonly string[]): RegExp {
  return new RegExp(`(?:${alternatives.join('|')})(?!\\w)`, 'y');
}

function findTerms<Key>(
  buckets: ReadonlyMap<string, Bucket<Key>>,
  lower: string,
): ReadonlyMap<Key, readonly TermMatch[]> {
  const found = new Map<Key, TermMatch[]>();
  for (const { index } of findMatches(lower, /\b\w/g)) {
    const bucket = buckets.get(lower[index] ?? '');
    if (!bucket || !matchesAt(bucket.any, lower, index)) continue;
    for (const [key, pattern] of bucket.keys) {
      const matches = found.get(key) ?? [];
      const last = matches.at(-1);
      if (last && index < last.index + last.length) continue;
      if (!matchesAt(pattern, lower, index)) continue;
      found.set(key, [...matches, { index, length: pattern.lastIndex - index }]);
    }
  }
  return found;
}

function matchesAt(pattern: RegExp, text: string, index: number): boolean {
  pattern.lastIndex = index;
  return pattern.test(text);
}

/** The alternatives of a pattern that stand in no group of it. */
function splitAlternatives(source: string): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < source.length; at++) {
    const mark = source[at];
    if (mark === '\\') at++;
    else if (mark === '(' || mark === '[') depth++;
    else if (mark === ')' || mark === ']') depth--;
    else if (mark === '|' && depth === 0) {
      parts.push(source.slice(from, at));
      from = at + 1;
    }
  }
  return [...parts, source.slice(from)];
}

const EVERY_START: readonly string[] = [...'abcdefghijklmnopqrstuvwxyz0123456789_'];

/** What a match of the alternative can begin with; every character a word begins with where that is not plain to see. */
function firstLetters(alternative: string): readonly string[] {
  const rest = alternative.replace(/^(?:\(\?<?[!=][^()]*\))+/, '');
  if (/^[a-z0-9](?![?*{])/.test(rest)) return [rest.charAt(0)];
  const group = /^\(\?:([^()]*)\)(?![?*{])/.exec(rest)?.[1];
  return group === undefined ? EVERY_START : [...new Set(splitAlternatives(group).flatMap(firstLetters))];
}
