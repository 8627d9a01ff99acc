import { NO_ORGANIZATION_ACRONYMS } from './lexicon/organization-words.ts';
import { isPostnominal } from './lexicon/postnominals.ts';
import {
  buildSpan,
  closingQuote,
  isQuote,
  LONGEST_NAME,
  mayBelong,
  type OrganizationSpan,
} from './organization-spans.ts';
import { type Word, type WordLine, wordAt } from './words.ts';

/** "the company X", "the firm X & Y", 'the public organization "X"'. */
export function findIntroduced(line: WordLine, at: number): OrganizationSpan | undefined {
  if (
    !/^(?:company|firm|organization|organisation|foundation|association|ngo|corporation|concern|bank|holding|enterprise|start up|startup)$/.test(
      wordAt(line, at - 1),
    )
  )
    return undefined;
  if (line.words[at - 1]?.capital) return undefined;
  const quoted = isQuote(line.words[at]) ? closingQuote(line, at) : undefined;
  if (quoted !== undefined) return buildSpan(line, at + 1, quoted - 1, null);
  let to = at;
  while (
    (to - at < LONGEST_NAME && mayBelong(line, to)) ||
    (to > at && line.words[to]?.text === '&') ||
    /^S\.\w\.\w\.$/.test(line.words[to]?.text ?? '')
  )
    to++;
  return to > at && line.words[at]?.capital ? buildSpan(line, at, to, null) : undefined;
}

/** "Uzbekistan Temir Yo‘llari, whose board chairman": who has a chairman is an organization. */
export function findOwner(line: WordLine, at: number): OrganizationSpan | undefined {
  if (!mayBelong(line, at) || mayBelong(line, at - 1)) return undefined;
  let to = at;
  while (to - at < LONGEST_NAME && mayBelong(line, to)) to++;
  if (wordAt(line, to) !== ',' || wordAt(line, to + 1) !== 'whose') return undefined;
  return /^(?:board|chairman|president|director|general|chief|head|ceo|vice|managing|executive)$/.test(
    wordAt(line, to + 2),
  )
    ? buildSpan(line, at, to, null)
    : undefined;
}

/** An acronym nothing explains: TIKA, KazAID, TÜRASAŞ. */
export function findAcronym(line: WordLine, at: number): OrganizationSpan | undefined {
  const word = line.words[at];
  if (word?.kind !== 'WORD' || !word.capital || word.place || line.titleCase) return undefined;
  if (
    !/^(?:\p{Lu}{4,9}|\p{Lu}\p{Ll}{1,4}\p{Lu}{2,5})$/u.test(word.text) ||
    NO_ORGANIZATION_ACRONYMS.has(word.text.toUpperCase()) ||
    isPostnominal(word.text)
  )
    return undefined;
  const [before, after] = [line.words[at - 1], line.words[at + 1]];
  if (before?.text === '(' || (after?.kind === 'WORD' && after.capital) || (before?.capital && at > 1))
    return undefined;
  if (NOT_OF_BODY.test(after?.folded ?? '')) return undefined;
  if (/^[-‐–]$/.test(after?.text ?? '') || after?.kind === 'NUMBER') return undefined;
  return buildSpan(line, at, at + 1, null);
}

/** "the TRIPP route", "the CASA project": what these abbreviate is none. */
const NOT_OF_BODY =
  /^(?:route|corridor|project|programme|program|format|initiative|process|agreement|treaty|pipeline|line)$/;

const NAMED_IN_FULL =
  /^(?:mission|force|operation|parliament|commission|community|authority|conference|hospitals|organisation|organization|agency|league|union)$/;

/** "X Stabilisation Mission in Y (XSMY)": a name with its initials behind it, whatever small words it holds. */
export function findAbbreviated(line: WordLine, at: number): OrganizationSpan | undefined {
  if (!mayBelong(line, at) || mayBelong(line, at - 1) || line.titleCase) return undefined;
  const from = wordAt(line, at) === 'the' ? at + 1 : at;
  let to = from;
  while (to - from < LONGEST_NAME && (mayBelong(line, to) || CONNECTS.test(wordAt(line, to)))) to++;
  const span = buildSpan(line, from, to, null);
  const words = line.words.slice(from, to);
  if (!span.acronym || !words.some((word) => word.capital && NAMED_IN_FULL.test(word.folded)))
    return undefined;
  if (!matches(span.acronym.text, initialsOf(words))) return undefined;
  const { text } = span.acronym;
  return words.some((_, index) => index > 0 && spellsOut(text, words.slice(index))) ? undefined : span;
}

function initialsOf(words: readonly Word[]): string {
  return words
    .flatMap(({ text }) => text.split(/[-‐]/))
    .map((part) => part.charAt(0).toUpperCase())
    .join('');
}

/** "Heads of State of the Shanghai Cooperation Organisation (SCO)": the name begins where every initial counts. */
function spellsOut(acronym: string, words: readonly Word[]): boolean {
  return words[0]?.capital === true && initialsOf(words.filter(({ capital }) => capital)) === acronym;
}

const CONNECTS = /^(?:of|in|on|for|the|and|at)$/;

/** True where an acronym's capitals are among the initials, in order, and begin with the first. */
function matches(acronym: string, initials: string): boolean {
  const letters = acronym.replace(/[^\p{Lu}]/gu, '');
  if (letters.length < 3 || letters.charAt(0) !== initials.charAt(0)) return false;
  let next = 0;
  for (const letter of letters) {
    const found = initials.indexOf(letter, next);
    if (found < 0) return false;
    next = found + 1;
  }
  return true;
}
