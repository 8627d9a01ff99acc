import type { CountryCode } from '../domain/participant.ts';
import { BODY_NOUNS, OFFICE_MODIFIERS, PASSING_MODIFIERS, PORTFOLIO_WORDS } from './lexicon/body-words.ts';
import { internationalOrganizations } from './lexicon/international-organizations.ts';
import { HEADLINE_VERBS, NOT_NAMES } from './lexicon/name-words.ts';
import type { OfficeHead } from './lexicon/office-heads.ts';
import { findWordsAt, textOf, type WordLine, wordAt } from './words.ts';

/** What stands before an office's head and belongs to it. */
export interface LeftSide {
  readonly from: number;
  /** Modifiers and portfolio, in order. */
  readonly words: readonly string[];
  readonly hasPortfolio: boolean;
  readonly code: CountryCode | null;
  readonly body: string | null;
}

/** Reads modifiers, portfolio, nationality or body before a head, never past `floor`. */
export function parseOfficeLead(
  line: WordLine,
  start: { at: number; floor: number; head: OfficeHead },
): LeftSide {
  const { floor, head } = start;
  const words: string[] = [];
  let from = start.at;
  let portfolio = false;
  for (;;) {
    const before = line.words[from - 1];
    if (!before || from - 1 < floor || before.kind !== 'WORD') break;
    // "African Union Commission Chairperson": what looks like a modifier ends a body's name
    if (knownBodyBefore(line, from, floor) !== undefined) break;
    if (isModifier(line, from - 1, start.at)) {
      if (!PASSING_MODIFIERS.has(before.folded)) words.unshift(before.text);
      else if (before.folded === 'designated') words.push('(designate)');
    } else if (takesPortfolio(head) && isPortfolio(line, from - 1) && !before.place) {
      words.unshift(before.text);
      portfolio = true;
    } else if (
      portfolio &&
      before.folded === 'and' &&
      isPortfolio(line, from - 2) &&
      from - 2 >= floor &&
      line.words[from - 2]?.capital
    ) {
      words.unshift(before.text);
    } else break;
    from--;
  }
  const nation = nationBefore(line, from, floor) ?? cityBefore(line, from, { floor, head });
  if (nation) {
    const first = skipModifiersBack(line, nation.from, { floor, head: start.at, words });
    return { from: first, words, hasPortfolio: portfolio, code: nation.code, body: null };
  }
  const owner = wordAt(line, from - 1) === 'whose' ? ownerBefore(line, from - 1, floor) : undefined;
  if (owner) return { from, words, hasPortfolio: portfolio, code: null, body: owner };
  const bodyTo = acronymBefore(line, from, floor) ?? from;
  const bodyFrom = bodyBefore(line, bodyTo, floor);
  if (bodyFrom === bodyTo) return { from, words, hasPortfolio: portfolio, code: null, body: null };
  const outer = nationBefore(line, bodyFrom, floor);
  const body = textOf(line, bodyFrom, line.words[bodyTo - 1]?.kind === 'MARK' ? bodyTo - 1 : bodyTo);
  return { from: outer?.from ?? bodyFrom, words, hasPortfolio: portfolio, code: outer?.code ?? null, body };
}

/** "The incoming Chilean foreign minister", "former French President". */
function skipModifiersBack(
  line: WordLine,
  at: number,
  { floor, head, words }: { readonly floor: number; readonly head: number; readonly words: string[] },
): number {
  let from = at;
  while (from - 1 >= floor && line.words[from - 1]?.kind === 'WORD' && isModifier(line, from - 1, head)) {
    if (!PASSING_MODIFIERS.has(wordAt(line, from - 1))) words.unshift(line.words[from - 1]?.text ?? '');
    from--;
  }
  return from;
}

function isModifier(line: WordLine, at: number, head: number): boolean {
  const word = line.words[at];
  if (!word || !OFFICE_MODIFIERS.has(word.folded)) return false;
  if (word.place) return false;
  if (PASSING_MODIFIERS.has(word.folded) || /^(?:former|acting)$/.test(word.folded)) return true;
  return word.capital || line.words[head]?.capital === false;
}

function takesPortfolio(head: OfficeHead): boolean {
  return /Minister|[Ss]ecretary|Adviser|Advisor|Representative|Envoy|Commissioner|Attach|Editor|Correspondent/.test(
    head.title,
  );
}

function isPortfolio(line: WordLine, at: number): boolean {
  const word = line.words[at];
  return word?.kind === 'WORD' && PORTFOLIO_WORDS.has(word.folded) && !OFFICE_MODIFIERS.has(word.folded);
}

/** "Kazakh", "Kazakhstan's", "Kazakhstan" directly before the office. */
function nationBefore(
  line: WordLine,
  at: number,
  floor: number,
): { readonly from: number; readonly code: CountryCode } | undefined {
  let last = at - 1;
  if (/^['’]s?$/.test(line.words[last]?.text ?? '')) last--;
  const place = line.words[last]?.place;
  if (!place || last < floor || place.kind === 'CITY') return undefined;
  if (place.end !== line.words[last]?.end) return undefined;
  let from = last;
  while (line.words[from - 1]?.place === place) from--;
  if (from < floor) return undefined;
  if (
    place.kind === 'COUNTRY_NAME' &&
    last === at - 1 &&
    from === last &&
    /^(?:to|in|and|visits?)$/.test(wordAt(line, from - 1)) &&
    !/^(?:US|U\.S\.|UAE|UK|U\.K\.|USA)$/.test(place.text)
  )
    return undefined;
  return { from, code: place.code };
}

/** "Beijing Mayor": the city of a local office stands right before it. */
function cityBefore(
  line: WordLine,
  at: number,
  { floor, head }: { readonly floor: number; readonly head: OfficeHead },
): ReturnType<typeof nationBefore> {
  const place = line.words[at - 1]?.place;
  if (
    place?.kind !== 'CITY' ||
    at - 1 < floor ||
    !/\b(?:Mayor|Governor|Akim|Khokim|Archbishop|Bishop)$/.test(head.title)
  )
    return undefined;
  let from = at - 1;
  while (from > floor && line.words[from - 1]?.place === place) from--;
  return { from, code: place.code };
}

/** "Lake Basin Authority (LBA) Director": the index of the bracket that gives the body's acronym. */
function acronymBefore(line: WordLine, at: number, floor: number): number | undefined {
  const [open, acronym, close] = line.words.slice(Math.max(floor, at - 3), at);
  return open?.text === '(' && close?.text === ')' && /^\p{Lu}{2,}$/u.test(acronym?.text ?? '')
    ? at - 3
    : undefined;
}

/** "United Nations", "OSCE" directly before the office. */
function knownBodyBefore(line: WordLine, at: number, floor: number): number | undefined {
  for (let from = Math.max(floor, at - 8); from < at; from++) {
    const to = line.words[from]?.capital
      ? findWordsAt(internationalOrganizations, line, from)?.to
      : undefined;
    // the commission of a union is its own body, and the head of its "Commission Chairperson"
    if (to === at || (to === at + 1 && wordAt(line, at) === 'commission')) return from;
  }
  return undefined;
}

/** "Changi Airport Group, whose Vice President": the capitalised words before the comma. */
function ownerBefore(line: WordLine, at: number, floor: number): string | undefined {
  const end = line.words[at - 1]?.text === ',' ? at - 1 : at;
  let from = end;
  while (from - 1 >= floor && line.words[from - 1]?.kind === 'WORD' && line.words[from - 1]?.capital) from--;
  return from < end ? textOf(line, from, end) : undefined;
}

function isInsideBody(line: WordLine, at: number, floor: number): boolean {
  const before = line.words[at - 2];
  return at - 2 >= floor && before?.capital === true && PORTFOLIO_WORDS.has(before.folded);
}

/** "Arab League", "Senate", "UNRCCA" directly before the office; the index of its first word. */
function bodyBefore(line: WordLine, at: number, floor: number): number {
  const known = knownBodyBefore(line, at, floor);
  if (known !== undefined) return known;
  let from = at;
  let solid = false;
  if (/^['’]s?$/.test(line.words[at - 1]?.text ?? '') && line.words[at - 2]?.capital) from--;
  for (
    let before = line.words[from - 1];
    before && from - 1 >= Math.max(floor, at - 12);
    before = line.words[from - 1]
  ) {
    if (before.kind !== 'WORD' || !before.capital || before.place || HEADLINE_VERBS.has(before.folded)) break;
    if (
      /^(?:the|a|an|met|with|and|also|at|in|of|as|his|her|our|its|their|on|by|for|to|from)$/.test(
        before.folded,
      )
    )
      break;
    if (
      /^(?:H\.?E|H\.?H|H\.?R\.?H|Mr|Mrs|Ms|Dr|Excellency|Eminence|Highness|Majesty|Holiness|Royal|Beatitude|Grace|Shri)\.?$/.test(
        before.text,
      )
    )
      break;
    solid ||= BODY_NOUNS.has(before.folded) || /^\p{Lu}{2,}$/u.test(before.text);
    from--;
    // "Cooperation and Coordination Agency President": "and" joins words of one name.
    if (solid && wordAt(line, from - 1) === 'and' && isInsideBody(line, from, floor)) from--;
  }
  // "and Petrobras President X": mid-sentence, a capitalised word before an office is whose office it is.
  const named = line.words.slice(from, at).some((word) => word.capital);
  const inside =
    named &&
    from > 0 &&
    !line.titleCase &&
    line.words.slice(from, at).every((word) => !NOT_NAMES.has(word.folded));
  return solid || inside ? from : at;
}
