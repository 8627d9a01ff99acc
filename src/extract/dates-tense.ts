import { findMatches } from './find-matches.ts';

/** Whether the words around a date speak of what was or of what is to come. */
export type Tense = 'PAST' | 'FUTURE';

/**
 * What announces: future auxiliaries with their verb, plans, and the present tense of arriving and beginning, which
 * ministries use for programmes ("arrives on Tuesday").
 */
const FUTURE = [
  '(?:will|shall|would|could|may|might|(?:is|are|was|were) (?:to|due|set|scheduled|expected|planned|slated))(?: (?:to|also|then|be))*(?: \\p{L}+)?',
  'to be \\p{L}+',
  '(?:invit\\p{L}+|agreed|decided|accept\\p{L}+ [^.;]{0,80}) to (?:\\p{L}+ )?(?:visit|pay|make|attend|host|hold|travel|meet|take|come|go)',
  '(?:postponed|rescheduled|moved|put off) (?:to|until|till|for)',
  'to take place|plans?|planned|intends?|expected|scheduled|upcoming|forthcoming|next|arrives?|departs?|begins?|starts?|opens|convenes?|until|invited|tomorrow',
].join('|');

const PAST =
  'was|were|had|has|have|been|did|held|met|took|gave|spoke|said|paid|began|came|went|sent|led|\\p{L}{2,}ed';

/** The future first: "will be held" speaks of what is to come, though it holds a past participle. */
const CUES = new RegExp(`\\b(?:(?<future>${FUTURE})|(?:${PAST}))(?!\\p{L})`, 'gu');

/** The tense of the verb nearest to a date, before it rather than after it; null where no verb tells. */
export function findTense(clause: string, at: number): Tense | null {
  let tense: Tense | null = null;
  let nearest = Infinity;
  for (const { index, 0: words, groups } of findMatches(clause, CUES)) {
    const end = index + words.length;
    // words behind the date count as if twice as far away
    const distance = end <= at ? at - end : Math.max(0, index - at) * 2 + 1;
    if (distance >= nearest) continue;
    nearest = distance;
    tense = groups?.future === undefined ? 'PAST' : 'FUTURE';
  }
  return tense;
}
