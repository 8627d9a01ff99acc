import type { CountryCode } from '../domain/participant.ts';
import { countryNameAt, isBodyish, namesBody, parseBody } from './bodies.ts';
import { BODY_NOUNS, PORTFOLIO_WORDS } from './lexicon/body-words.ts';
import { internationalOrganizations } from './lexicon/international-organizations.ts';
import { type OfficeHead, officeHeads } from './lexicon/office-heads.ts';
import { findWordsAt, textOf, type WordLine, wordAt } from './words.ts';

/** What follows an office's head: "of Foreign Affairs of Kazakhstan", "of Georgia to Armenia", "of the Senate". */
export interface OfficeTail {
  readonly to: number;
  /** "Foreign Affairs", "State for Foreign Affairs". */
  readonly portfolio: string | null;
  readonly bodies: readonly string[];
  /** " to the UN", " in Lisbon", " of Astana": what stays part of the title, with its preposition. */
  readonly suffix: string;
  readonly code: CountryCode | null;
  readonly codes: readonly CountryCode[];
  readonly accreditedTo: CountryCode | null;
}

const EMPTY: Omit<OfficeTail, 'to'> = {
  portfolio: null,
  bodies: [],
  suffix: '',
  code: null,
  codes: [],
  accreditedTo: null,
};

interface TailContext {
  readonly head: OfficeHead;
  /** True where the portfolio stands before the head: "Foreign Minister". */
  readonly hasPortfolio: boolean;
}

/** Reads the complements of an office, one preposition at a time, as long as each one fits. */
export function parseOfficeTail(line: WordLine, at: number, { head, hasPortfolio }: TailContext): OfficeTail {
  const start = skipManner(line, at);
  let tail: OfficeTail = parseDesk(line, start, head) ?? { ...EMPTY, to: start };
  for (let round = 0; round < 5; round++) {
    const next = parseDesignate(line, tail) ?? parseComplement(line, tail, { head, hasPortfolio });
    if (!next) break;
    tail = next;
  }
  return tail;
}

/** "Extraordinary and Plenipotentiary", "ad interim" add nothing to the title. */
function skipManner(line: WordLine, at: number): number {
  const phrase = `${wordAt(line, at)} ${wordAt(line, at + 1)} ${wordAt(line, at + 2)}`;
  if (phrase === 'extraordinary and plenipotentiary' || phrase === 'plenipotentiary and extraordinary')
    return at + 3;
  if (phrase.startsWith('ad interim')) return at + 2;
  return /^(?:a i|ad interim)$/.test(wordAt(line, at)) ? at + 1 : at;
}

/** "Secretary (West)", "Director (Europe)": the desk in parentheses belongs to the title. */
function parseDesk(line: WordLine, at: number, head: OfficeHead): OfficeTail | undefined {
  if (line.words[at]?.text !== '(' || line.words[at + 2]?.text !== ')') return undefined;
  if (!/Secretary|Director|Minister|Commissioner|Adviser/.test(head.title)) return undefined;
  const desk = line.words[at + 1];
  const fits = desk?.capital && (PORTFOLIO_WORDS.has(desk.folded) || /^\p{Lu}{2,5}$/u.test(desk.text));
  return fits ? { ...EMPTY, to: at + 3, suffix: ` (${desk.text})` } : undefined;
}

function parseDesignate(line: WordLine, tail: OfficeTail): OfficeTail | undefined {
  if (/^(?:designate|elect)$/.test(wordAt(line, tail.to))) {
    return { ...tail, to: tail.to + 1, suffix: `${tail.suffix} (${wordAt(line, tail.to)})` };
  }
  return undefined;
}

function parseComplement(
  line: WordLine,
  tail: OfficeTail,
  { head, hasPortfolio }: TailContext,
): OfficeTail | undefined {
  const preposition = wordAt(line, tail.to);
  const at = tail.to + 1;
  if (head.family === 'ENVOY' && /^(?:to|in|at|with|for)$/.test(preposition))
    return parsePost(line, tail, preposition);
  if (preposition === 'to' && /Advis|Aide|Assistant|Secretary/.test(head.title))
    return parseServed(line, tail);
  if (!/^(?:of|for|at|in|on)$/.test(preposition)) return undefined;
  const country = countryNameAt(line, at);
  if (country)
    return preposition === 'of' || preposition === 'for' ? takeCountries(line, tail, at) : undefined;
  if (
    /Minister|[Ss]ecretary|Commissioner|Adviser|Advisor/.test(head.title) &&
    tail.portfolio === null &&
    !hasPortfolio
  ) {
    const portfolio = parsePortfolio(line, at);
    if (portfolio > at) {
      const text = textOf(line, wordAt(line, at) === 'the' ? at + 1 : at, portfolio).replace(
        /(?:,| and) of .*$/,
        '',
      );
      return {
        ...tail,
        to: portfolio,
        portfolio:
          preposition === 'for' && /Commissioner|Adviser|Advisor|Representative/.test(head.title)
            ? `for ${text}`
            : text,
      };
    }
  }
  const ministry = takeMinistry(line, tail, at);
  if (ministry) return ministry;
  if (preposition === 'in') return isOrganAt(line, at) ? takeBody(line, tail, at) : undefined;
  return takeCity(line, tail, preposition) ?? takeBody(line, tail, at);
}

/** "Senior Adviser to the US President": whom an adviser serves, and that one's state. */
function parseServed(line: WordLine, tail: OfficeTail): OfficeTail | undefined {
  let at = wordAt(line, tail.to + 1) === 'the' ? tail.to + 2 : tail.to + 1;
  const place = line.words[at]?.place;
  while (place && line.words[at]?.place === place) at++;
  const match = findWordsAt(officeHeads, line, at);
  if (!match || match.value.plural) return undefined;
  const behind = wordAt(line, match.to) === 'of' ? countryNameAt(line, match.to + 1) : undefined;
  const code = tail.code ?? place?.code ?? behind?.code ?? null;
  return { ...tail, to: behind?.to ?? match.to, suffix: `${tail.suffix} to the ${match.value.title}`, code };
}

/** "to Armenia" accredits; "to the UN" and "in Lisbon" stay in the title. */
function parsePost(line: WordLine, tail: OfficeTail, preposition: string): OfficeTail | undefined {
  const at = tail.to + 1;
  const country = countryNameAt(line, at);
  if (country) {
    if (preposition === 'for')
      return { ...tail, to: country.to, suffix: `${tail.suffix} for ${textOf(line, at, country.to)}` };
    if (preposition !== 'to' && preposition !== 'in') return undefined;
    return { ...tail, to: country.to, accreditedTo: tail.accreditedTo ?? country.code };
  }
  const place = line.words[at]?.place;
  if (preposition === 'in' && place?.kind === 'CITY') {
    let to = at;
    while (line.words[to]?.place === place) to++;
    // "met the Ambassador in Ankara" tells where they met; "our Ambassador in Lisbon" what he is.
    if (!isCommaOrName(line, to)) return undefined;
    return {
      ...tail,
      to,
      suffix: `${tail.suffix} in ${place.text}`,
      accreditedTo: tail.accreditedTo ?? place.code,
    };
  }
  if (preposition === 'in') return undefined;
  const body = parseBody(line, at);
  if (!body || (preposition === 'at' && !line.words[at]?.capital && wordAt(line, at) !== 'the'))
    return undefined;
  for (let to = at + 1; to < body.to; to++) {
    if (wordAt(line, to) !== 'and' || !isOfficeOfBody(line, to + 1)) continue;
    return { ...tail, to, suffix: `${tail.suffix} ${preposition} ${textOf(line, at, to)}` };
  }
  return { ...tail, to: body.to, suffix: `${tail.suffix} ${preposition} ${body.segments.join(', ')}` };
}

function isCommaOrName(line: WordLine, at: number): boolean {
  const next = line.words[at]?.text === ',' ? line.words[at + 1] : line.words[at];
  return next?.capital === true && !next.place;
}

/** One country, or for a plural office its list: "of Türkiye and Azerbaijan". */
function takeCountries(line: WordLine, tail: OfficeTail, at: number): OfficeTail | undefined {
  const first = countryNameAt(line, at);
  if (!first || tail.code) return undefined;
  const codes = [first.code];
  let to = first.to;
  for (;;) {
    const comma = line.words[to]?.text === ',';
    const and = wordAt(line, comma ? to + 1 : to) === 'and';
    if (!comma && !and) break;
    const next = countryNameAt(line, to + (comma ? 1 : 0) + (and ? 1 : 0));
    if (!next || /^(?:['’]s|-|to)$/.test(line.words[next.to]?.text ?? '')) break;
    codes.push(next.code);
    to = next.to;
    if (and) break;
  }
  // A single country keeps a following "and …" out: "President of A and President of B".
  return { ...tail, to, code: first.code, codes };
}

const OWN_BODIES =
  /^(?:ministry|office|council|department|committee|chancellery|cabinet|presidency|board|general)$/;

/** The word after a portfolio: "Foreign Affairs", "Trade, Industry and Energy", "State for Foreign Affairs". */
function parsePortfolio(line: WordLine, at: number): number {
  let end = at;
  if (OWN_BODIES.test(wordAt(line, wordAt(line, at) === 'the' ? at + 1 : at))) return at;
  for (let to = wordAt(line, at) === 'the' ? at + 1 : at; to < line.words.length; to++) {
    const word = line.words[to];
    if (!word) break;
    if (isPortfolioWord(line, to)) {
      end = to + 1;
      continue;
    }
    const joins =
      word.text === ',' || word.text === '&' || /^(?:and|of|for|the|with|on|in)$/.test(word.folded);
    if (!joins || end === at) break;
    const next = /^(?:and|the|for|of)$/.test(wordAt(line, to + 1)) ? to + 2 : to + 1;
    if (!isPortfolioWord(line, next) && !(wordAt(line, next) === 'the' && isPortfolioWord(line, next + 1)))
      break;
    if (word.text === ',' && !isListed(line, to)) break;
    if (isOfficeOfBody(line, next)) break;
  }
  return end;
}

/** "for Security Policy and European Commission Vice President": a body right before an office is the office's. */
function isOfficeOfBody(line: WordLine, at: number): boolean {
  const body = findWordsAt(internationalOrganizations, line, at);
  return body !== undefined && findWordsAt(officeHeads, line, body.to) !== undefined;
}

/** "Peacebuilding Affairs": before these any capitalised word belongs to the portfolio. */
const PORTFOLIO_TAILS =
  /^(?:affairs|policy|policies|development|relations|cooperation|management|services|protection|planning)$/;

function isPortfolioWord(line: WordLine, at: number): boolean {
  const word = line.words[at];
  if (word?.kind !== 'WORD' || (word.place && word.place.kind !== 'DEMONYM')) return false;
  if (PORTFOLIO_WORDS.has(word.folded)) return !/^(?:minister|president)/.test(wordAt(line, at + 1));
  if (!word.capital) return false;
  if (PORTFOLIO_TAILS.test(wordAt(line, at + 1))) return true;
  return (BODY_NOUNS.has(word.folded) || isBodyish(word)) && !/^\p{Lu}+$/u.test(word.text);
}

/** A comma inside a portfolio has an "and" further on: "Trade, Industry and Energy". */
function isListed(line: WordLine, comma: number): boolean {
  for (let at = comma + 1; at < comma + 8; at++) {
    const word = wordAt(line, at);
    if (word === 'and') return isPortfolioWord(line, wordAt(line, at + 1) === 'of' ? at + 2 : at + 1);
    if (word !== 'of' && line.words[at]?.text !== ',' && !isPortfolioWord(line, at)) return false;
  }
  return false;
}

/** "State Secretary in the Ministry of Construction": an organ, where a place would say where they were. */
function isOrganAt(line: WordLine, at: number): boolean {
  const first = wordAt(line, at) === 'the' ? at + 1 : at;
  return (
    line.words[first]?.capital === true &&
    /^(?:ministry|office|cabinet|government|chancellery|department|presidency)$/.test(wordAt(line, first))
  );
}

/** "Ministry of Construction, Transport and Works": a portfolio that is a list, read to its end. */
function takeMinistry(line: WordLine, tail: OfficeTail, at: number): OfficeTail | undefined {
  const from = wordAt(line, at) === 'the' ? at + 1 : at;
  if (!line.words[from]?.capital || !/^(?:ministry|department)$/.test(wordAt(line, from))) return undefined;
  if (wordAt(line, from + 1) !== 'of') return undefined;
  const to = parsePortfolio(line, from + 2);
  if (!line.words.slice(from, to).some(({ text }) => text === ',')) return undefined;
  return { ...tail, to, bodies: [...tail.bodies, textOf(line, from, to)] };
}

function takeCity(line: WordLine, tail: OfficeTail, preposition: string): OfficeTail | undefined {
  const place = line.words[tail.to + 1]?.place;
  if (preposition !== 'of' || place?.kind !== 'CITY') return undefined;
  let to = tail.to + 1;
  while (line.words[to]?.place === place) to++;
  if (namesBody(line, to)) return undefined;
  return { ...tail, to, suffix: `${tail.suffix} of ${place.text}`, code: tail.code ?? place.code };
}

function takeBody(line: WordLine, tail: OfficeTail, at: number): OfficeTail | undefined {
  const body = parseBody(line, at);
  if (!body) return undefined;
  // "Envoy of the Secretary-General for Sudan": the place is what the office is about.
  const served = /\bSecretary[- ]General\b/.test(body.segments[0] ?? '') ? null : body.code;
  return { ...tail, to: body.to, bodies: [...tail.bodies, ...body.segments], code: tail.code ?? served };
}
