import { ORGANIZATION_NOUNS } from './lexicon/organization-words.ts';
import { PERSON_VERBS, PROFESSIONS, WORKS } from './lexicon/person-words.ts';
import type { NameSpan } from './person-names.ts';
import { isInitials } from './person-names.ts';
import { type WordLine, wordAt } from './words.ts';

/**
 * True where the words around a name without office show that it is a person's: "headed by X", "the poet X", "X said",
 * "X (Kazakhstan)". A single word needs an initial: one capitalised word is too often something else.
 */
export function isPersonContext(line: WordLine, span: NameSpan): boolean {
  const { from, to } = span;
  const hasInitials = line.words.slice(from, to).some((word) => isInitials(word));
  // "the poet Rainis": some trades are named before artists known by one name.
  if (to - from === 1 && ARTIST.test(wordAt(line, from - 1)) && !line.words[from - 1]?.capital) return true;
  if (to - from < 2 || isQuoted(line, from, to) || isNamesake(line, from)) return false;
  if (
    /^(?:late)$/.test(wordAt(line, from - 1)) ||
    /^(?:tomb|grave|bust|portrait) of$/.test(`${wordAt(line, from - 2)} ${wordAt(line, from - 1)}`)
  )
    return true;
  if (
    /^(?:the|a|an)$/.test(wordAt(line, from - 1)) ||
    isPartOfLongerName(line, from) ||
    isBodysName(line, from)
  )
    return false;
  if (followsProfession(line, from, to) || isAgent(line, from) || isToldBehind(line, to)) return true;
  if (isCountryBehind(line, to)) return true;
  return (hasInitials || to - from <= 4) && isSubject(line, to);
}

const ARTIST =
  /^(?:poet|poetess|writer|singer|painter|composer|philosopher|thinker|sculptor|architect|explorer|playwright|novelist)$/;

/** "Uzbekistan Temir Yo‘llari": a country's name right before it makes a company's name. */
function isPartOfLongerName(line: WordLine, from: number): boolean {
  return line.words[from - 1]?.place !== undefined && line.words[from - 1]?.place?.kind !== 'DEMONYM';
}

/** "the foundation Stella Haven", "Faisal & Sons": a body is named so, and no person. */
function isBodysName(line: WordLine, from: number): boolean {
  const before = line.words[from - 1];
  return before?.text === '&' || (before?.capital === false && ORGANIZATION_NOUNS.has(before.folded));
}

/** A name alone in quotation marks is a ship's, an award's, a film's. */
export function isQuoted(line: WordLine, from: number, to: number): boolean {
  const [before, after] = [line.words[from - 1]?.text ?? '', line.words[to]?.text ?? ''];
  return /^["“«‘']$/.test(before) && /^["”»’',.]$/.test(after);
}

/** "named after X", "bears the name of X": the name of something else. */
export function isNamesake(line: WordLine, from: number): boolean {
  const before = line.words
    .slice(Math.max(0, from - 8), from)
    .map((word) => word.folded)
    .join(' ');
  return /\b(?:named (?:after|for|in honou?r of)|bears? the name of|bearing the name of|christened|name of|that of)(?: \w+){0,2}$/.test(
    before,
  );
}

function followsProfession(line: WordLine, from: number, to: number): boolean {
  const comma = line.words[from - 1]?.text === ',';
  const before = comma ? wordAt(line, from - 2) : wordAt(line, from - 1);
  if (/^(?:counterpart|colleague|successor|predecessor)$/.test(before)) return true;
  // "the sculptor, X, spoke": set off by commas, a name stands for the one just told
  const setOff = comma && line.words[to]?.text === ',' && isDefinite(line, from - 2);
  return PROFESSIONS.has(before) && (setOff || !comma);
}

const isDefinite = (line: WordLine, at: number): boolean =>
  [at - 1, at - 2].some((place) => /^(?:the|its|their|our|his|her)$/.test(wordAt(line, place)));

const TRADE = /(?:(?:olog|graph|iatr|nom|tor|ism)(?:ist|er)|(?:ist|ian|ologist)|lawyer|jurist)$/;

/** "X, his counterpart from Malta", "Y, a hydrologist of …": a trade or a colleague behind the comma. */
function isToldBehind(line: WordLine, to: number): boolean {
  if (line.words[to]?.text !== ',' || !/^(?:a|an|the|his|her)$/.test(wordAt(line, to + 1))) return false;
  for (let at = to + 2; at < to + 5 && line.words[at]?.kind === 'WORD'; at++) {
    const word = wordAt(line, at);
    if (/^(?:counterpart|colleague)$/.test(word) || (!line.words[at]?.capital && PROFESSIONS.has(word)))
      return true;
    if (line.words[at]?.capital === false && TRADE.test(word) && !line.words[at]?.place) return true;
  }
  return false;
}

const AGENT_BEFORE = new RegExp(
  String.raw`(?:\b(?:headed|led|chaired|co chaired|hosted|represented|accompanied|delivered|attended|received|presided over|signed|moderated|succeeded|replaced|informed|briefed|opened|welcomed|greeted|met|conducted|performed|joined|briefed|given|made|written|composed|directed) by|\b(?:chairmanship|leadership|presidency|invitation|participation|presence|initiative|wife|son|daughter|memory|${WORKS}|workshop|grave|tomb|death|birth|meeting|talks|appointment|election|nomination) (?:of|with|by)|\b(?:succeeds|succeeded|replaces|replaced|over from)|\b(?:greetings|regards|message|letter|condolences|congratulations|invitation) to|\b(?:exhibition|lecture) (?:on|about)|\b(?:him|her|them) (?:was|were)|\bfilm about|\b(?:monument|memorial) to|\b(?:has|have|had) (?:chosen|appointed|nominated|named)|\b(?:appointed|congratulated|thanked|invited|telephoned|met|met with|nominated))(?: (?:both|and by))?$`,
);

function isAgent(line: WordLine, from: number): boolean {
  const before = line.words
    .slice(Math.max(0, from - 6), from)
    .map((word) => word.folded)
    .join(' ');
  return AGENT_BEFORE.test(before);
}

function isSubject(line: WordLine, to: number): boolean {
  const word = wordAt(
    line,
    /^(?:has|had|have|also|then|later|again|himself|herself)$/.test(wordAt(line, to)) ? to + 1 : to,
  );
  if (PERSON_VERBS.has(word)) return true;
  if (word === 'will' && PERSON_PLANS.test(`${wordAt(line, to + 1)} ${wordAt(line, to + 2)}`)) return true;
  return (word === ',' && /^who(?:se|m)?$/.test(wordAt(line, to + 1))) || word === 'who';
}

/** What only people are about to do. */
const PERSON_PLANS = /^(?:take up|speak|succeed|travel|replace|be accompanied|pay a) ?/;

function isCountryBehind(line: WordLine, to: number): boolean {
  return line.words[to]?.text === '(' && line.words[to + 1]?.place?.kind === 'COUNTRY_NAME';
}
