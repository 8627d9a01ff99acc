import { HEADLINE_VERBS } from './lexicon/name-words.ts';
import type { WordLine } from './words.ts';

/** "Attended Lake Security Council": terse reports begin with what was done; no name begins with that verb. */
export function isOpeningVerb(line: WordLine, at: number): boolean {
  const verb = line.words[at];
  return (
    at === 0 &&
    verb?.capital === true &&
    /(?:ed|met|held)$/.test(verb.folded) &&
    HEADLINE_VERBS.has(verb.folded) &&
    line.words[1]?.capital === true
  );
}
