import type { AgreementKind } from '../domain/agreement.ts';
import { findNameEnd } from './agreements-complement.ts';
import { findHead, type Head, lastPart } from './agreements-heads.ts';
import {
  DENYING_DETERMINERS,
  INSTRUMENT_NOUNS,
  LOOSE_ADJECTIVES,
  PROGRAMME_BODIES,
} from './lexicon/agreement-nouns.ts';
import { NEVER_IN_NAME, STATUS_WORD } from './lexicon/agreement-status.ts';
import { isOpeningVerb } from './opening-verb.ts';
import { type WordLine, wordAt } from './words.ts';

/** A place where an article names a document, or points back to one ("the Agreement"). Offsets as in Evidence. */
export interface InstrumentName {
  readonly line: WordLine;
  readonly start: number;
  readonly end: number;
  /** End of the noun and what stands before it; the rest is what the document is about or between whom. */
  readonly nounEnd: number;
  readonly kind: AgreementKind;
  readonly noun: string;
  readonly plural: boolean;
  /** Its noun is printed with a capital. */
  readonly capital: boolean;
  /** Something beside the noun tells which document it is. */
  readonly specific: boolean;
  readonly draft: boolean;
  /** A determiner denies it or leaves it open: "no memorandum", "any new statement". */
  readonly denied: boolean;
}

/** The documents a sentence names, in text order, none inside another. */
export function findInstrumentNames(line: WordLine): readonly InstrumentName[] {
  const found: InstrumentName[] = [];
  for (let at = 0; at < line.words.length; at++) {
    const head = findHead(line, at);
    if (!head) continue;
    const name = readName(line, head);
    if (!name || name.start < (found.at(-1)?.end ?? 0)) continue;
    found.push(name);
    while ((line.words[at + 1]?.start ?? Infinity) < name.end) at++;
  }
  return found;
}

function readName(line: WordLine, head: Head): InstrumentName | null {
  const quoted = findQuotes(line, head);
  const left = quoted?.from ?? findNameStart(line, head.from);
  const from = skipLoose(line, left, head.from);
  const modifiers = line.words.slice(from, head.from);
  if (PROGRAMME_BODIES.test(modifiers.at(-1)?.text ?? '') && /^program/.test(wordAt(line, head.from)))
    return null;
  const to = quoted?.to ?? (head.noun.kind === 'PARTNERSHIP' ? head.to : findNameEnd(line, head.to));
  const [first, last, noun] = [line.words[from], line.words[to - 1], line.words[head.to - 1]];
  if (!first || !last || !noun) return null;
  const before = [wordAt(line, left - 1), ...line.words.slice(left, from).map((word) => word.folded)];
  return {
    line,
    start: first.start,
    end: last.end,
    nounEnd: noun.end,
    kind: head.noun.kind,
    noun: lastPart(wordAt(line, head.from)),
    plural: head.noun.plural,
    capital: line.words[head.from]?.capital === true && !line.titleCase,
    specific:
      to > head.to ||
      modifiers.length > 0 ||
      head.to - head.from > 2 ||
      // "adopted a communiqué": there is but one
      (wordAt(line, head.from) === 'communique' && /^an?$/.test(wordAt(line, left - 1))),
    draft:
      before.some((word) => /^drafts?$/.test(word)) ||
      /^drafts?$/.test(wordAt(line, left - 3)) ||
      /^drafts? of$/.test(`${wordAt(line, left - 2)} ${wordAt(line, left - 1)}`),
    denied: before.some((word) => DENYING_DETERMINERS.has(word)),
  };
}

/** The whole of a title in quotation marks that holds the noun, or that stands right behind it. */
function findQuotes(
  line: WordLine,
  { from, to }: Head,
): { readonly from: number; readonly to: number } | null {
  const open = (word: string): boolean => /^["“«„]$/.test(word);
  const close = (word: string): boolean => /^["”»]$/.test(word);
  if (open(line.words[to]?.text ?? '')) {
    const end = line.words.findIndex((word, at) => at > to && close(word.text));
    return end > 0 && end < to + 15 ? { from: findNameStart(line, from), to: end + 1 } : null;
  }
  const start = line.words.findLastIndex((word, at) => at < from && at > from - 10 && open(word.text));
  if (start < 0) return null;
  const end = line.words.findIndex((word, at) => at > start && close(word.text));
  return end >= to && end < start + 15 && isTitle(line, start + 1, end) ? { from: start + 1, to: end } : null;
}

/** A quoted title is written in capitals and ends on a word; a quoted sentence is not. */
function isTitle(line: WordLine, from: number, to: number): boolean {
  const words = line.words.slice(from, to);
  const plain = words.filter((word) => word.kind === 'WORD' && !word.capital && word.text.length > 3);
  return plain.length === 0 && !/^[,.!?]$/.test(words.at(-1)?.text ?? '');
}

/** Leftwards over the capitalised words of a proper name, or over the few plain words that say which kind it is. */
function findNameStart(line: WordLine, head: number): number {
  let at = head;
  while (at > 0 && head - at < 8) {
    const word = line.words[at - 1];
    const aside = at < head ? byNameStart(line, at) : at;
    if (aside < at) {
      at = aside;
      continue;
    }
    if (isOpeningVerb(line, at - 1)) break;
    const ofGroup =
      word?.folded === 'of' && line.words[at - 2]?.capital && STATE_GROUP.test(wordAt(line, at - 2));
    const inside = ofGroup || isInsideTitle(line, at - 1, head);
    if (!word || (NEVER_IN_NAME.has(word.folded) && !inside) || STATUS_WORD.test(word.text)) break;
    if (inside) {
      // "Council of Europe Convention" is of that council
    } else if (word.folded === 'and' || word.text === '&') {
      if (!joinsName(line, at - 1)) break;
    } else if (word.text === '-' && line.words[at - 2]?.end === word.start) {
      // "U.S.-India" is one word that the dots split
    } else if (word.kind === 'MARK' || (word.kind === 'NUMBER' && !/^\d{4}$/.test(word.text))) break;
    else if (!word.capital && !LEVEL_ADJECTIVE.test(word.folded)) {
      if (
        line.words[head]?.capital ||
        head - at >= 5 ||
        (/(?:ing|ed|ly)$/.test(word.text) && !isCompound(line, at - 1))
      ) {
        if (!LOOSE_ADJECTIVES.has(word.folded)) break;
      }
    }
    at--;
  }
  while (at < head && /^(?:and|&)$/.test(wordAt(line, at))) at++;
  return at;
}

/** `Algerian-Malian ("Lake Road") transit agreement`: a by-name in brackets inside a name; the index of its bracket. */
function byNameStart(line: WordLine, at: number): number {
  if (line.words[at - 1]?.text !== ')' || !/^["”]$/.test(line.words[at - 2]?.text ?? '')) return at;
  const open = line.words.findLastIndex(({ text }, index) => index < at && text === '(');
  return open > at - 8 && /^["“]$/.test(line.words[open + 1]?.text ?? '') ? open : at;
}

/** "a border crossing agreement": behind an article and a noun, "-ing" makes a compound, not a verb. */
function isCompound(line: WordLine, at: number): boolean {
  const [article, noun, word] = line.words.slice(Math.max(0, at - 2), at + 1);
  if (
    !word ||
    !/ing$/.test(word.folded) ||
    /^(?:binding|lasting|existing|standing|outstanding)$/.test(word.folded)
  )
    return false;
  return /^an?$/.test(article?.folded ?? '') && noun?.kind === 'WORD' && !/ly$/.test(noun.folded);
}

/** "Status of Forces Agreement", "Forces in Asia Treaty", "Student Exchange Protocol": small words between a title's capitals. */
function isInsideTitle(line: WordLine, at: number, head: number): boolean {
  const [before, word, after] = line.words.slice(at - 1, at + 2);
  if (line.titleCase || at < 1 || !line.words[head]?.capital || !before?.capital || !after?.capital)
    return false;
  if (word?.folded === 'exchange') return word.capital;
  if (word?.folded === 'of') return TITLE_SUBJECT.test(before.folded);
  return word?.folded === 'in' && at > 1 && head === at + 2 && !before.place;
}

/** What an agreement on rules is called by: "Security of Information Agreement". */
const TITLE_SUBJECT = /^(?:status|security|rules|rights|freedom|exchange|transfer|protection|law)$/;

/** Groups of states whose name holds "of": "Council of Europe", "League of Arab States". */
const STATE_GROUP = /^(?:council|league|organi[sz]ation|commonwealth|community|association)$/;

/** Participles that are degrees of a partnership, not verbs. */
const LEVEL_ADJECTIVE = /^(?:enhanced|expanded|extended|advanced|privileged|multifaceted|elevated|upgraded)$/;

/** "Trade and Economic Cooperation", "taxation and economic assistance", but not "the Treaty and Protocol". */
function joinsName(line: WordLine, at: number): boolean {
  const [before, after] = [line.words[at - 1], line.words[at + 1]];
  if (!before || !after || before.kind !== 'WORD' || before.capital !== after.capital) return false;
  if (NEVER_IN_NAME.has(before.folded) || STATUS_WORD.test(before.text)) return false;
  return !INSTRUMENT_NOUNS.has(before.folded) || before.folded === 'partnership';
}

function skipLoose(line: WordLine, from: number, head: number): number {
  let at = from;
  while (at < head && LOOSE_ADJECTIVES.has(wordAt(line, at)) && !isTitleWord(line, at)) at++;
  return at;
}

/** "First Step Agreement" is called so; "Draft Agreement" is an agreement in draft. */
function isTitleWord(line: WordLine, at: number): boolean {
  return line.words[at]?.capital === true && !/^(?:new|drafts?)$/.test(wordAt(line, at));
}
