import { PARTICLES } from './lexicon/name-words.ts';
import { buildPhraseTrie, foldWord } from './lexicon/phrase-trie.ts';
import { isNamesake, isQuoted } from './person-contexts.ts';
import {
  buildNameForm,
  firstSurname,
  isFirstPartOnly,
  isFormOf,
  isGeneration,
  type NameForm,
  solidParts,
} from './person-forms.ts';
import type { ArticlePerson } from './person-groups.ts';
import type { PersonHit } from './person-hits.ts';
import { isBodyName, isInitials, looksLikeName, type NameSpan } from './person-names.ts';
import { findWordsAt, type WordLine, wordAt } from './words.ts';

/** Finds people known by full name anywhere in the bulletin where a line names them without office. */
export function buildNameFinder(
  names: Iterable<NameForm>,
): (line: WordLine, taken: readonly PersonHit[]) => readonly PersonHit[] {
  const full = [...names].filter((name) => solidParts(name) >= 2 && name.initials.size === 0);
  const trie = buildPhraseTrie(full.map((name) => [name.text, true] as const));
  return (line, taken) => {
    const found: PersonHit[] = [];
    for (let at = 0; at < line.words.length; at++) {
      if (!line.words[at]?.capital) continue;
      const match = findWordsAt(trie, line, at);
      if (!match || overlaps(taken, line, at, match.to) || !standsForPerson(line, at, match.to)) continue;
      found.push(buildBareHit(line, at, match.to));
      at = match.to - 1;
    }
    return found;
  };
}

/** Adds to the people of an article every place that names them by a surname, by initials or by part of their name. */
export function addShortForms(
  persons: readonly ArticlePerson[],
  lines: readonly WordLine[],
): readonly ArticlePerson[] {
  const byPart = new Map<string, ArticlePerson[]>();
  for (const person of persons) {
    const first = citedFirstSurname(person);
    for (const part of new Set([person.form.parts.at(-1), first, person.form.parts[0]])) {
      if (part && part.length > 1) byPart.set(part, [...(byPart.get(part) ?? []), person]);
    }
  }
  const taken = persons.flatMap((person) => person.hits);
  const added = new Map<ArticlePerson, PersonHit[]>();
  for (const line of lines) {
    for (let at = 0; at < line.words.length; at++) {
      const candidates = line.words[at]?.capital ? byPart.get(wordAt(line, at)) : undefined;
      const found = candidates ? findShortForm(line, at, { candidates, taken }) : undefined;
      if (!found) continue;
      added.set(found.person, [...(added.get(found.person) ?? []), found.hit]);
      at = found.hit.to - 1;
    }
  }
  return persons.map((person) => ({
    ...person,
    hits: sortHits([...person.hits, ...(added.get(person) ?? [])]),
  }));
}

const TWO_SURNAMES: ReadonlySet<string> = new Set(
  'ES MX CO EC PE CL AR UY PY BO VE CU DO GT HN SV NI CR PA'.split(' '),
);

/** Spanish names end in two surnames and are cited by the first; it also shows where a title stood beside it alone. */
function citedFirstSurname({ form, hits }: ArticlePerson): string | undefined {
  const surname = form.parts[firstSurname(form) ?? -1];
  const isCited = hits.some(
    (hit) =>
      TWO_SURNAMES.has(hit.code ?? '') ||
      (hit.span.words.length < 3 && foldWord(hit.span.words.at(-1) ?? '') === surname),
  );
  return isCited ? surname : undefined;
}

/** Hits in text order. */
export function sortHits(hits: readonly PersonHit[]): readonly PersonHit[] {
  return [...hits].sort((a, b) => a.line.index - b.line.index || a.span.from - b.span.from);
}

interface Search {
  readonly candidates: readonly ArticlePerson[];
  readonly taken: readonly PersonHit[];
}

function findShortForm(
  line: WordLine,
  at: number,
  { candidates, taken }: Search,
): { readonly person: ArticlePerson; readonly hit: PersonHit } | undefined {
  const fitting = candidates.flatMap((person) => {
    const [from, to] = [extendLeft(line, at, person), extendRight(line, at, person)];
    const form = buildNameForm(line.words.slice(from, to).map((word) => word.text));
    if (!isFormOf(form, person.form) || overlaps(taken, line, from, to) || !standsForPerson(line, from, to))
      return [];
    if (
      isFirstPartOnly(form, person.form) &&
      form.parts.length < person.form.parts.length &&
      !isFamilyNameFirst(person)
    )
      return [];
    return [{ person, hit: buildBareHit(line, from, to), before: lastBefore(person, line, from) }];
  });
  return fitting.sort((a, b) => b.hit.to - b.hit.from - (a.hit.to - a.hit.from) || b.before - a.before)[0];
}

/** Rises with how late before a place the person was named. */
function lastBefore(person: ArticlePerson, line: WordLine, at: number): number {
  const positions = person.hits
    .map((hit) => hit.line.index * 1000 + hit.span.from)
    .filter((position) => position < line.index * 1000 + at);
  return Math.max(-1, ...positions);
}

/** Names whose bearers are called by the first part: East Asian ones, and where capitals mark the first as the surname. */
const FAMILY_NAME_FIRST: ReadonlySet<string> = new Set([
  'CN',
  'TW',
  'HK',
  'KR',
  'KP',
  'VN',
  'SG',
  'JP',
  'KH',
  'HU',
]);

function isFamilyNameFirst(person: ArticlePerson): boolean {
  return person.hits.some(
    (hit) =>
      FAMILY_NAME_FIRST.has(hit.code ?? '') ||
      (hit.span.words.length > 1 && /^\p{Lu}{3,}$/u.test(hit.span.words[0] ?? '')),
  );
}

function extendLeft(line: WordLine, at: number, person: ArticlePerson): number {
  let from = at;
  for (let word = line.words[from - 1]; word; word = line.words[from - 1]) {
    const belongs = isInitials(word)
      ? word.text.length > 1
      : person.form.parts.includes(word.folded) && (word.capital || PARTICLES.has(word.folded));
    if (!belongs) break;
    from--;
  }
  return from;
}

function extendRight(line: WordLine, at: number, person: ArticlePerson): number {
  let to = at + 1;
  while (
    person.form.parts.includes(wordAt(line, to)) &&
    (line.words[to]?.capital || PARTICLES.has(wordAt(line, to)))
  )
    to++;
  return isGeneration(line.words[to]?.text ?? '') ? to + 1 : to;
}

/** False inside the name of a body, a ship, a street, a prize, or of another person. */
function standsForPerson(line: WordLine, from: number, to: number): boolean {
  if (isQuoted(line, from, to) || isNamesake(line, from) || isBodyName(line, from, to)) return false;
  if (line.titleCase) return true;
  if (line.words[to]?.kind === 'WORD' && looksLikeName(line, to)) return false;
  if (from > 1 && line.words[from - 1]?.kind === 'WORD' && looksLikeName(line, from - 1)) return false;
  return !/^&$/.test(line.words[from - 1]?.text ?? '') && line.words[to]?.text !== '&';
}

function overlaps(hits: readonly PersonHit[], line: WordLine, from: number, to: number): boolean {
  return hits.some((hit) => hit.line === line && hit.span.from < to && from < hit.span.to);
}

function buildBareHit(line: WordLine, from: number, to: number): PersonHit {
  const words = line.words.slice(from, to).map((word) => word.text);
  const span: NameSpan = { from, to, titleFrom: from, words };
  return { line, span, offices: [], code: null, from, to };
}
