import type { CountryCode } from '../domain/participant.ts';
import { BODY_NOUNS, OFFICE_MODIFIERS } from './lexicon/body-words.ts';
import { DESIGNATE, type OfficeFamily, type OfficeHead, officeHeads } from './lexicon/office-heads.ts';
import { parseOfficeLead } from './office-leads.ts';
import { parseOfficeTail } from './office-tails.ts';
import { buildOfficeTitle } from './office-titles.ts';
import { isGivenNameOfTitle, isInsideName } from './person-names.ts';
import { findWordsAt, type WordLine, wordAt } from './words.ts';

/** One office as a phrase names it. */
export interface Office {
  /** Short, Title Case, without its country; a body other than the ministry follows a comma. */
  readonly title: string;
  readonly family: OfficeFamily;
  /** The state served, as far as the phrase names it. */
  readonly code: CountryCode | null;
  /** The body served, as far as the phrase names one. */
  readonly body: string | null;
  readonly accreditedTo: CountryCode | null;
  /** Where it is stated: word indices into a line; `to` is exclusive. */
  readonly line: WordLine;
  readonly from: number;
  readonly to: number;
}

/** A phrase that names one office, offices joined by "and", or the office of several people. */
export interface OfficePhrase {
  readonly from: number;
  readonly to: number;
  readonly offices: readonly Office[];
  readonly plural: boolean;
  /** Of a plural, the countries it lists, in order. */
  readonly codes: readonly CountryCode[];
  /** True after "the", a possessive, a nationality, or in a headline, where articles are left out. */
  readonly definite: boolean;
  /** True where the head is printed with a capital. */
  readonly capital: boolean;
}

const phrases = new WeakMap<WordLine, readonly OfficePhrase[]>();

/** Every office phrase of a line, left to right, none overlapping another. Found once, then kept. */
export function findOffices(line: WordLine): readonly OfficePhrase[] {
  const known = phrases.get(line);
  if (known) return known;
  const found = parseOffices(line);
  phrases.set(line, found);
  return found;
}

function parseOffices(line: WordLine): readonly OfficePhrase[] {
  const found: OfficePhrase[] = [];
  let floor = 0;
  for (let at = 0; at < line.words.length; at++) {
    const phrase = parseOfficePhrase(line, at, floor);
    if (!phrase) continue;
    found.push(phrase);
    floor = phrase.to;
    at = phrase.to - 1;
  }
  return found;
}

function parseOfficePhrase(line: WordLine, at: number, floor: number): OfficePhrase | undefined {
  const first = parseOffice(line, at, floor);
  if (!first) return undefined;
  const offices = [first.office];
  let to = first.office.to;
  if (!first.plural) {
    for (let joint = nextOfficeAfterAnd(line, to); joint; joint = nextOfficeAfterAnd(line, to)) {
      if (joint.plural || conflicts(offices, joint.office)) break;
      offices.push(joint.office);
      to = joint.office.to;
    }
  }
  const { from } = first.office;
  return {
    from,
    to,
    offices: shareCountry(offices),
    plural: first.plural,
    codes: first.codes,
    definite: isDefinite(line, from) || first.nationality || line.titleCase,
    capital: line.words[at]?.capital ?? false,
  };
}

interface ParsedOffice {
  readonly office: Office;
  readonly plural: boolean;
  readonly codes: readonly CountryCode[];
  readonly nationality: boolean;
}

function parseOffice(line: WordLine, at: number, floor: number): ParsedOffice | undefined {
  const match = findWordsAt(officeHeads, line, at);
  if (!match || !isUsable(line, at, match.value)) return undefined;
  if (match.value.family === 'ROYAL' && isGivenNameOfTitle(line, at, floor)) return undefined;
  if (match.to === at + 1 && isInsideName(line, at, floor)) return undefined;
  const designate = match.value.title.endsWith(DESIGNATE);
  const head = designate
    ? { ...match.value, title: match.value.title.slice(0, -DESIGNATE.length) }
    : match.value;
  const left = parseOfficeLead(line, { at, floor, head });
  const rest = parseOfficeTail(line, match.to, { head, hasPortfolio: left.hasPortfolio });
  const tail = designate ? { ...rest, suffix: `${rest.suffix}${DESIGNATE}` } : rest;
  const code = left.code ?? tail.code;
  const bodies = [...(left.body ? [left.body] : []), ...tail.bodies];
  const office: Office = {
    title: buildOfficeTitle({ head, left: left.words, tail, bodies }),
    family: match.value.family,
    code,
    body: bodies[0] ?? null,
    accreditedTo: tail.accreditedTo,
    line,
    from: left.from,
    to: tail.to,
  };
  return {
    office,
    plural: match.value.plural,
    codes: tail.codes.length > 0 ? tail.codes : code ? [code] : [],
    nationality: left.code !== null,
  };
}

/** Lower-case "head", "chief", "general" are ordinary words unless a body follows or precedes. */
const WEAK_HEADS =
  /^(?:head|heads|chief|general|major|principal|chair|chairs|fellow|partner|owner|captain|commander|lead|assistant|aide|justice|judge|imam|metropolitan|counsel|marshal|manager|representative|representatives|secretary|pm|fm|whip|ruler|deputy|mp|chancellor|leader|leaders|founder|malik)$/;

function isUsable(line: WordLine, at: number, head: OfficeHead): boolean {
  const word = line.words[at];
  if (!word) return false;
  if (/^(?:PM|FM|MP|CEO|MEP)S?$/i.test(word.text) && word.text === word.text.toLowerCase()) return false;
  if (word.text === 'pm' || word.text === 'Major' || word.text === 'major') return false;
  if (word.text === 'chief' && !head.title.includes(' ')) return false;
  // "Member of the Bundestag" is an office, "member states" and "a member of the delegation" are not.
  if (head.title === 'Member')
    return (
      word.capital &&
      wordAt(line, at + 1) === 'of' &&
      !/^(?:his|her|its|their|a|an)$/.test(wordAt(line, at + 2))
    );
  if (head.title === 'General' && BODY_NOUNS.has(wordAt(line, at + 1))) return false;
  // "Secretary of State", "Heads of State" hold "state"; a "General Assembly" holds no general.
  if (word.capital || head.title.includes(' ')) return true;
  return (
    !WEAK_HEADS.test(word.folded) || /^(?:of|for|to)$/.test(wordAt(line, at + 1)) || hasQualifier(line, at)
  );
}

function hasQualifier(line: WordLine, at: number): boolean {
  const before = line.words[at - 1];
  return Boolean(before && (before.place || before.capital || OFFICE_MODIFIERS.has(before.folded)));
}

function nextOfficeAfterAnd(line: WordLine, at: number): ParsedOffice | undefined {
  if (wordAt(line, at) !== 'and') return undefined;
  for (let head = at + 1; head <= at + 4; head++) {
    const parsed = parseOffice(line, head, at + 1);
    if (!parsed) continue;
    return parsed.office.from === at + 1 && line.words[head]?.capital ? parsed : undefined;
  }
  return undefined;
}

/** Offices of two states are two people's. */
function conflicts(offices: readonly Office[], next: Office): boolean {
  const stated = offices.find((office) => office.code)?.code;
  if (stated && next.code && stated !== next.code) return true;
  return (
    offices.some((office) => office.family === 'STATE') && /^(?:STATE|GOVERNMENT|MINISTER)$/.test(next.family)
  );
}

function shareCountry(offices: readonly Office[]): readonly Office[] {
  const code = offices.find((office) => office.code)?.code ?? null;
  return offices.map((office) => ({ ...office, code: office.code ?? code }));
}

function isDefinite(line: WordLine, from: number): boolean {
  return /^(?:the|his|her|our|their|its|'s|')$/.test(wordAt(line, from - 1));
}
