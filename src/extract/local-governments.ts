import { PORTFOLIO_WORDS } from './lexicon/body-words.ts';
import { NOT_NAMES } from './lexicon/name-words.ts';
import type { OrganizationSpan } from './organization-spans.ts';
import { textOf, type WordLine, wordAt } from './words.ts';

const GOVERNMENT = /^(?:government|state|province|canton|region|municipality|prefecture|governorate)$/;
const QUALIFIER = /^(?:free|federal|regional|provincial|state|autonomous)$/;

/**
 * Governments of parts of a state that conclude something themselves: "signed by the Government of Ontario and the Free
 * State of Bavaria". Elsewhere such words only tell a place.
 */
export function findLocalGovernments(line: WordLine): readonly OrganizationSpan[] {
  if (line.titleCase || !line.words.some(({ folded }) => CONCLUDED.test(folded))) return [];
  return line.words.flatMap((word, at) => {
    const to = word.capital && GOVERNMENT.test(word.folded) ? ownerEnd(line, at + 1) : at;
    if (to === at) return [];
    const from = line.words[at - 1]?.capital && QUALIFIER.test(wordAt(line, at - 1)) ? at - 1 : at;
    if (!concludes(line, from, to)) return [];
    return [{ line, from, to, name: textOf(line, from, to), known: null, acronym: null }];
  });
}

/** The end of "of Ontario", "of New South Wales"; the word before "of" where a country or a field follows. */
function ownerEnd(line: WordLine, of: number): number {
  let to = of + 1;
  while (line.words[to]?.kind === 'WORD' && line.words[to]?.capital) to++;
  const owner = line.words.slice(of + 1, to);
  const isPart =
    owner.every(({ place }) => !place || place.kind === 'CITY') &&
    owner.some(({ folded }) => !PORTFOLIO_WORDS.has(folded) && !NOT_NAMES.has(folded));
  const ofUnity = wordAt(line, of + 1) === 'national';
  return wordAt(line, of) === 'of' && isPart && !ofUnity ? to : of - 1;
}

const CONCLUDED = /^(?:signed|concluded|initialled|initialed)$/;

function concludes(line: WordLine, from: number, to: number): boolean {
  if (CONCLUDED.test(wordAt(line, /^(?:has|have|also)$/.test(wordAt(line, to)) ? to + 1 : to))) return true;
  const before = line.words.slice(0, from).map(({ folded }) => folded);
  return (
    /\b(?:between|by|with|and)(?: the)?$/.test(before.join(' ')) &&
    before.some((word) => CONCLUDED.test(word))
  );
}
