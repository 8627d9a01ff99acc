import { countryCode } from '../domain/countries.ts';
import type { CountryCode } from '../domain/participant.ts';
import type { ArticleContext } from './article-context.ts';
import { TITLE_COUNTRIES } from './lexicon/monarchies.ts';
import type { PersonHit } from './person-hits.ts';
import { delegationOf } from './represents-delegations.ts';
import { isTraveller } from './represents-journeys.ts';
import { type WordLine, wordAt } from './words.ts';

/**
 * The state of a title that few states have: home or host where they have it, else one the article names. A guest is of
 * none of the states that are visited.
 */
export function countryOfTitle(
  title: string,
  { home, host, named, visited }: ArticleContext,
  isGuest: boolean,
): CountryCode | null {
  const codes = TITLE_COUNTRIES[title.replace(/^Former /, '').replace(/^(Chief Minister), .+/, '$1')];
  if (!codes) return null;
  const nearby = [home, host, ...named].find(
    (code) => code !== null && codes.includes(code) && !(isGuest && visited.includes(code)),
  );
  const [only] = codes;
  return nearby ?? (codes.length === 1 && only ? countryCode(only) : null);
}

/** Neither what it is for nor the ministry it is held in belongs to the title. */
const SECRETARY_OF_STATE = /^(?:Former |Acting )?Secretary of State(?: \(designate\))?$/;
const HOLY_SEE = countryCode('VA');
const UNITED_STATES = countryCode('US');

/**
 * Gives the people of an article that nobody is known to report the state that their title alone tells.
 *
 * Claims that a Secretary of State without a field is that of the United States. Where several hold the title, in Lisbon or
 * Berlin, it says what for or in which ministry; the Holy See's is a cardinal, or named where the Holy See is. A state
 * that reports may call one of its own so, a sentence may give a delegation's state, and an enumeration that of its first.
 */
export function tellByTitle(
  hits: readonly PersonHit[],
  { lines, home }: { readonly lines: readonly WordLine[]; readonly home: CountryCode | null },
): readonly PersonHit[] {
  if (home !== null) return hits;
  const namesHolySee = lines.some(({ words }) => words.some(({ place }) => place?.code === HOLY_SEE));
  return hits.map((hit) => {
    if (hit.code !== null || !hit.offices.some(({ title }) => SECRETARY_OF_STATE.test(title))) return hit;
    const isOther = isCardinal(hit) || (namesHolySee && !isTraveller(hit)) || isEnumerated(hit, hits);
    return isOther || delegationOf(hit, hits) !== null ? hit : { ...hit, code: UNITED_STATES };
  });
}

function isCardinal({ line, from, span }: PersonHit): boolean {
  for (let at = from; at < span.to; at++) if (wordAt(line, at) === 'cardinal') return true;
  return false;
}

/** Right behind somebody else: "Prime Minister A and Secretary of State B". */
function isEnumerated({ line, from }: PersonHit, hits: readonly PersonHit[]): boolean {
  const joint = /^(?:,|and)$/.test(line.words[from - 1]?.text ?? '') ? from - 1 : from;
  return hits.some(
    (other) => other.line === line && other.code !== null && other.to <= from && other.to >= joint - 1,
  );
}
