import { PORTFOLIO_WORDS } from './lexicon/body-words.ts';
import { internationalOrganizations } from './lexicon/international-organizations.ts';
import { NOT_NAMES } from './lexicon/name-words.ts';
import { FORMAT_WORDS, ORGANIZATION_NOUNS, WEAK_ORGANIZATION_NOUNS } from './lexicon/organization-words.ts';
import { isCutOff, isNoPartBehind } from './organization-bounds.ts';
import { findCoinedName, findCompany, findNounFirst, findOfficeBodies } from './organization-brands.ts';
import { findAbbreviated, findAcronym, findIntroduced, findOwner } from './organization-cues.ts';
import {
  headsNothing,
  isBilateral,
  isFormat,
  isPortfolio,
  isState,
  isTopic,
  isVenue,
} from './organization-refusals.ts';
import {
  buildSpan,
  closingQuote,
  isQuote,
  LONGEST_NAME,
  mayBelong,
  type OrganizationSpan,
} from './organization-spans.ts';
import { findWordsAt, type Word, type WordLine, wordAt } from './words.ts';

/** The organizations a line names, left to right: known ones, those a noun gives away, those a word introduces. */
export function findOrganizations(
  line: WordLine,
  isPerson: (word: Word) => boolean,
): readonly OrganizationSpan[] {
  const found: OrganizationSpan[] = [];
  const bodies = findOfficeBodies(line);
  for (let at = 0; at < line.words.length; at++) {
    const span =
      findNamed(line, at, isPerson) ??
      findBrand(line, at, isPerson) ??
      spanOf(
        line,
        bodies.find((body) => body.from === at),
      ) ??
      findIntroduced(line, at) ??
      findOwner(line, at) ??
      findAcronym(line, at);
    if (!span) continue;
    if (!isDocumentTitle(line, span) && !isState(line, span) && !isPortfolio(line, span)) found.push(span);
    at = (span.acronym?.to ?? span.to) - 1;
  }
  return found;
}

function findBrand(
  line: WordLine,
  at: number,
  isPerson: (word: Word) => boolean,
): OrganizationSpan | undefined {
  const word = line.words[at];
  if (!word?.capital || isPerson(word)) return undefined;
  return spanOf(line, findCompany(line, at) ?? findNounFirst(line, at) ?? findCoinedName(line, at));
}

function spanOf(
  line: WordLine,
  span: { readonly from: number; readonly to: number } | undefined,
): OrganizationSpan | undefined {
  return span && buildSpan(line, span.from, span.to, null);
}

/** A known organization, or a longer name that only begins like one ("UN Regional Centre …"). */
function findNamed(
  line: WordLine,
  at: number,
  isPerson: (word: Word) => boolean,
): OrganizationSpan | undefined {
  const known = findKnown(line, at);
  const abbreviated = findAbbreviated(line, at);
  if (abbreviated && abbreviated.to > (known?.to ?? at)) return abbreviated;
  const longer = findByNoun(line, at, isPerson);
  return known && !(longer && longer.to > known.to) ? known : longer;
}

function findKnown(line: WordLine, at: number): OrganizationSpan | undefined {
  if (!line.words[at]?.capital) return undefined;
  const match = findWordsAt(internationalOrganizations, line, at);
  if (!match) return undefined;
  // "Who", "Eco" at the start of a sentence are words, WHO and ECO are not.
  if (match.to === at + 1 && !/\p{Lu}.*\p{Lu}/u.test(line.words[at]?.text ?? '')) return undefined;
  if (isNationalOrgan(line, at, match.to)) return undefined;
  return findOrganOf(line, at, match.to) ?? buildSpan(line, at, match.to, match.value.name);
}

/** "Security Council Secretary X", "Secretary of the Security Council": a state's own, which has a secretary. */
function isNationalOrgan(line: WordLine, from: number, to: number): boolean {
  if (wordAt(line, from) !== 'security') return false;
  return (
    wordAt(line, to) === 'secretary' ||
    /^secretary of(?: the)?$/.test(
      [wordAt(line, from - 3), wordAt(line, from - 2), wordAt(line, from - 1)].join(' '),
    )
  );
}

const ORGAN_OF =
  /^(?:council|secretariat|commission|parliament|court|assembly|presence|bank|agency|centre|center|university|fund|foundation|committee)$/;

/** "EU Council", "CBSS Secretariat": an organ named with its organization. */
function findOrganOf(line: WordLine, from: number, to: number): OrganizationSpan | undefined {
  const next = line.words[to];
  if (!next?.capital || !ORGAN_OF.test(next.folded) || line.titleCase) return undefined;
  return line.words[to + 1]?.capital ? undefined : buildSpan(line, from, to + 1, null);
}

function isCapitals(word: Word | undefined): boolean {
  return word !== undefined && /^\p{Lu}[\p{Lu}\d.+-]+$/u.test(word.text);
}

const CONNECTOR = /^(?:of|for|on|de|del|la|des|du|and|the|&)$/;

/** "University of Bologna", "Changi Airport Group", "Yunus Emre Institute". */
function findByNoun(
  line: WordLine,
  at: number,
  isPerson: (word: Word) => boolean,
): OrganizationSpan | undefined {
  const quoted = isQuote(line.words[at]) ? closingQuote(line, at) : undefined;
  if (quoted === undefined && (!mayBelong(line, at) || isWithinRun(line, at, isPerson))) return undefined;
  let head = quoted ?? at;
  while (head - at < LONGEST_NAME && mayBelong(line, head)) head++;
  const noun = lastNoun(line, at, head);
  if (noun === undefined || (quoted !== undefined && noun < quoted)) return undefined;
  const from = trimStart(line, at, noun);
  if (from === undefined) return undefined;
  if (noun < head - 1 && headsNothing(line, noun)) return undefined;
  if (isCutOff(line, from) && isFormat(line, noun)) return undefined;
  const to = noun === head - 1 ? complementEnd(line, head, isPerson) : noun + 1;
  if (to - from < 2) return undefined;
  // "U.S.-Fijian Chamber of Commerce" is of both
  const both = isCutOff(line, from) && line.words[from - 2]?.place !== undefined;
  return buildSpan(line, both ? from - 2 : from, to, null);
}

/** What is refused as a whole names nothing from its second word on either. */
function isWithinRun(line: WordLine, at: number, isPerson: (word: Word) => boolean): boolean {
  const before = line.words[at - 1];
  return before?.kind === 'WORD' && mayBelong(line, at - 1) && !isPerson(before);
}

function lastNoun(line: WordLine, from: number, to: number): number | undefined {
  for (let at = to - 1; at > from - 1; at--) if (ORGANIZATION_NOUNS.has(wordAt(line, at))) return at;
  return undefined;
}

/** Leaves out "The", and refuses formats between states and bare nouns ("the University", "Green Energy"). */
function trimStart(line: WordLine, at: number, noun: number): number | undefined {
  let from = at;
  while (
    from < noun &&
    /^(?:the|a|an|our|its|his|her|and|in|at|of|as|also|after|with|both|by|dear|on|from|during)$/.test(
      wordAt(line, from),
    )
  )
    from++;
  const before = line.words.slice(from, noun);
  if (before.some((word) => FORMAT_WORDS.has(word.folded)) && !before.some((word) => isProper(word)))
    return undefined;
  if (
    /^(?:group|committee|centre|center)$/.test(wordAt(line, noun)) &&
    before.some((word) => /^(?:joint|working|planning|contact|friendship|news)$/.test(word.folded))
  )
    return undefined;
  if (isPublicAgency(line, noun)) return from;
  if (isOrdinaryBody(line, noun, before)) return undefined;
  if (isTopic(line, from, noun) || isVenue(line, from, noun) || isBilateral(line, from, noun))
    return undefined;
  if (before.length === 0)
    return !/^exchanges?$/.test(wordAt(line, noun)) &&
      /^(?:of|for)$/.test(wordAt(line, noun + 1)) &&
      line.words[noun + 2]?.capital
      ? from
      : undefined;
  const faith = before.some((word) => /^(?:muslim|jewish|orthodox|catholic|islamic)$/.test(word.folded));
  if (
    WEAK_ORGANIZATION_NOUNS.has(wordAt(line, noun)) &&
    !faith &&
    !before.some((word) => isProper(word) || word.place)
  )
    return undefined;
  return before.every((word) => /^(?:this|that|these|each|every|new|state)$/.test(word.folded))
    ? undefined
    : from;
}

/** "Federal Agency for Bee Health": what it is for tells it from other agencies. */
function isPublicAgency(line: WordLine, noun: number): boolean {
  return (
    /^(?:agency|authority|centre|center)$/.test(wordAt(line, noun)) &&
    /^(?:federal|national)$/.test(wordAt(line, noun - 1)) &&
    wordAt(line, noun + 1) === 'for' &&
    line.words[noun + 2]?.capital === true
  );
}

/** "Cultural Exchange", "Federal National Council", "Council of Elders" with nobody's name before it. */
function isOrdinaryBody(line: WordLine, noun: number, before: readonly Word[]): boolean {
  const folded = wordAt(line, noun);
  const ordinary = before.every(
    (word) =>
      FORMAT_WORDS.has(word.folded) ||
      (PORTFOLIO_WORDS.has(word.folded) && !word.place) ||
      /^(?:federal|governing|grand|high|high level|permanent|ruling|sovereign|supreme)$/.test(word.folded),
  );
  // "civil society" is everybody in it
  if (/^societ(?:y|ies)$/.test(folded) && before.at(-1)?.folded === 'civil') return true;
  if (folded === 'academy') return before.every((word) => word.folded === 'diplomatic');
  if (folded === 'council')
    return (
      ordinary ||
      before.every(
        (word) =>
          NOT_NAMES.has(word.folded) &&
          !/^(?:muslim|jewish|orthodox|catholic|islamic|world)$/.test(word.folded),
      )
    );
  const weak = WEAK_ORGANIZATION_NOUNS.has(folded) || /^organi[sz]ations?$/.test(folded);
  return weak && before.length === 1 && ordinary;
}

function isProper(word: Word): boolean {
  // "people-to-people"
  if (word.folded.includes(' to ')) return false;
  return !NOT_NAMES.has(word.folded) || Boolean(word.place) || isCapitals(word);
}

/** The end of "of X and Y", "for Saving the Aral Sea"; `at` where no complement follows. */
function complementEnd(line: WordLine, at: number, isPerson: (word: Word) => boolean): number {
  if (!/^(?:of|for|on)$/.test(wordAt(line, at))) return at;
  let end = at;
  for (let to = at; to < Math.min(line.words.length, at + LONGEST_NAME); to++) {
    const word = line.words[to];
    if (!word || isPerson(word) || (end > at && isNoPartBehind(line, to))) break;
    if (word.kind === 'WORD' && word.capital) {
      if (wordAt(line, to - 1) === 'of' && word.place?.kind === 'COUNTRY_NAME' && end > at) break;
      if (word.place?.kind === 'CITY' && end > at && wordAt(line, to - 1) === 'the') break;
      end = to + 1;
      continue;
    }
    if (!CONNECTOR.test(word.folded) || (word.folded === 'and' && startsAnew(line, to + 1))) break;
  }
  return line.words[end - 1]?.place?.kind === 'DEMONYM' && line.words[end]?.capital === false ? at : end;
}

/** "and the Turkic Academy", "and Deputy Minister": another name begins. */
function startsAnew(line: WordLine, at: number): boolean {
  const next = line.words[at];
  if (!next?.capital) return true;
  let to = at;
  while (to - at < LONGEST_NAME && line.words[to]?.capital) to++;
  const noun = lastNoun(line, at, to);
  return (
    (noun !== undefined && !WEAK_ORGANIZATION_NOUNS.has(wordAt(line, noun))) ||
    findWordsAt(internationalOrganizations, line, at) !== undefined ||
    next.place?.kind === 'COUNTRY_NAME'
  );
}

const DOCUMENT =
  /^(?:resolution|resolutions|convention|conventions|charter|agreement|treaty|protocol|declaration|strategy|programme|program|plan|agenda|decision|statement|act|law)$/;

/** "UN Security Council Resolution 2803", "EU Strategy": a name that only opens a document's title. */
function isDocumentTitle(line: WordLine, { to }: OrganizationSpan): boolean {
  return Boolean(line.words[to]?.capital) && DOCUMENT.test(wordAt(line, to));
}
