import { NO_ORGANIZATION_ACRONYMS } from './lexicon/organization-words.ts';
import {
  buildSpan,
  closingQuote,
  isQuote,
  LONGEST_NAME,
  mayBelong,
  type OrganizationSpan,
} from './organization-spans.ts';
import { type WordLine, wordAt } from './words.ts';

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
  if (word?.kind !== 'WORD' || word.place || line.titleCase) return undefined;
  if (
    !/^(?:\p{Lu}{4,9}|\p{Lu}\p{Ll}{1,4}\p{Lu}{2,5})$/u.test(word.text) ||
    NO_ORGANIZATION_ACRONYMS.has(word.text.toUpperCase())
  )
    return undefined;
  const [before, after] = [line.words[at - 1], line.words[at + 1]];
  if (before?.text === '(' || (after?.kind === 'WORD' && after.capital) || (before?.capital && at > 1))
    return undefined;
  if (/^[-‐–]$/.test(after?.text ?? '') || after?.kind === 'NUMBER') return undefined;
  return buildSpan(line, at, at + 1, null);
}
