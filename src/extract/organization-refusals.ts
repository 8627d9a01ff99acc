import { findPlacesInText } from './lexicon/gazetteer.ts';
import { officeHeads } from './lexicon/office-heads.ts';
import { NOT_BEHIND_FIRM, WEAK_ORGANIZATION_NOUNS } from './lexicon/organization-words.ts';
import { findOffices } from './offices.ts';
import type { OrganizationSpan } from './organization-spans.ts';
import { findWordsAt, type WordLine, wordAt } from './words.ts';

/** "Russian Federation", "Soviet Union": a state whose own name holds a body's noun. */
export function isState(line: WordLine, { from, to, known }: OrganizationSpan): boolean {
  if (!/^(?:federation|union)$/.test(wordAt(line, to - 1))) return false;
  const place = line.words[from]?.place;
  return (
    known === null && place !== undefined && line.words.slice(from, to).every((word) => word.place === place)
  );
}

/** "Coral Air Base", "Green Energy Week": the noun only describes the next word. */
export function headsNothing(line: WordLine, noun: number): boolean {
  if (wordAt(line, noun) === 'air') return findWordsAt(officeHeads, line, noun + 1) === undefined;
  return WEAK_ORGANIZATION_NOUNS.has(wordAt(line, noun)) && NOT_BEHIND_FIRM.test(wordAt(line, noun + 1));
}

/** "UK-Oman Business Council": two countries tied by a hyphen have a body between them, not one of its own. */
export function isBilateral(line: WordLine, from: number, noun: number): boolean {
  const [, first, second] = /^([^-‐–]+)[-‐–]([^-‐–]+)$/u.exec(line.words[from]?.text ?? '') ?? [];
  if (!first || !second || !isFormat(line, noun)) return false;
  return [first, second].every((name) => findPlacesInText(name).length > 0);
}

/** "Minister of Foreign Affairs, European Union and Cooperation": a field of the office, no body. */
export function isPortfolio(line: WordLine, { from, to }: OrganizationSpan): boolean {
  return findOffices(line).some(({ offices }) =>
    offices.some(
      (office) =>
        office.from < from && to <= office.to && office.body === null && /\bMinister of\b/.test(office.title),
    ),
  );
}

/** Bodies that two states set up between them. */
export function isFormat(line: WordLine, noun: number): boolean {
  return /^(?:council|group|exchange|alliance|network)$/.test(wordAt(line, noun));
}

/** "Statement on Clean Air", "Agreement on Coastal Shipping": what a document is about. */
export function isTopic(line: WordLine, from: number, noun: number): boolean {
  const before = wordAt(line, from - 1) === 'the' ? from - 2 : from - 1;
  if (wordAt(line, before) !== 'on' || !WEAK_ORGANIZATION_NOUNS.has(wordAt(line, noun))) return false;
  return line.words
    .slice(Math.max(0, before - 4), before)
    .some((word) => word.capital && TITLED.test(word.folded));
}

const TITLED =
  /^(?:agreement|convention|protocol|treaty|declaration|statement|memorandum|understanding|arrangement|notes|plan|programme|resolution|roadmap)$/;

/** "visited the Maritime Museum": a place to see. */
export function isVenue(line: WordLine, from: number, noun: number): boolean {
  if (!/^(?:museums?|gallery|opera|theatre|theater)$/.test(wordAt(line, noun))) return false;
  const before = wordAt(line, from - 1) === 'the' ? wordAt(line, from - 2) : wordAt(line, from - 1);
  return /^(?:visited|toured|saw|visit)$/.test(before);
}
