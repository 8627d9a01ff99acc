import { AGREEMENT_STATUSES, type AgreementStatus } from '../domain/agreement.ts';
import type { InstrumentName } from './agreements-naming.ts';
import { findMatches } from './find-matches.ts';
import {
  APPEAL,
  CUES_AFTER,
  CUES_BEFORE,
  STAGE_STEM,
  type StatusCue,
  UNDONE,
  WITHIN_DOCUMENT,
} from './lexicon/agreement-status.ts';
import { lowerCase } from './lower-case.ts';

/** Words that tell at what stage a document is. Offsets as in Evidence. */
export interface FoundStatus {
  readonly status: AgreementStatus;
  readonly start: number;
  readonly end: number;
  /** The day and place beside them are those of signature, adoption or their plan. */
  readonly dated: boolean;
}

/** The stretches of text that speak about a document: what governs it, and what is said of it behind its name. */
export interface NameContext {
  readonly name: InstrumentName;
  /** From the clause's beginning to the name, or to the first of several names that are listed with it. */
  readonly before: { readonly start: number; readonly end: number };
  readonly after: { readonly start: number; readonly end: number };
  /** What governs it is a sentence of its own, which may say that documents "were signed". */
  readonly opened?: boolean;
}

/** Between two names that one verb governs: "the Treaty and (of) the Agreement". */
const LISTED =
  /^(?:["”»]|\s|\([^)]*\)|(?:for )?\d{4}\s?[-–—]\s?\d{4}|[,;])*(?:and|as well as|or|,)?\s*(?:also )?(?:of |on |with )?(?:(?:the|an?|two|three) )?(?:(?:new|drafts?(?: of)?(?: the| an?)?) )*["“«]?$/;

/** What speaks about each document of one sentence, which is followed by "It …" or "The document …" or not. */
export function readContexts(
  names: readonly InstrumentName[],
  text: string,
  followedTo: number,
): readonly NameContext[] {
  return names.map((name, at) => {
    const { sentence } = name.line;
    let first = at;
    while (first > 0 && isListed(names[first - 1], names[first], text)) first--;
    let last = at;
    while (last < names.length - 1 && isListed(names[last], names[last + 1], text)) last++;
    const next = names[last + 1];
    const end = names[last]?.end ?? name.end;
    return {
      name,
      before: { start: names[first - 1]?.end ?? sentence.start, end: names[first]?.start ?? name.start },
      after: { start: end, end: next ? turnTo(text, end, next.start) : Math.max(sentence.end, followedTo) },
    };
  });
}

function isListed(a: InstrumentName | undefined, b: InstrumentName | undefined, text: string): boolean {
  return a !== undefined && b !== undefined && LISTED.test(text.slice(a.end, b.start));
}

/** Where the sentence turns from one document to the next: at the last "and" or comma before it. */
function turnTo(text: string, start: number, end: number): number {
  const turn =
    /(?:,? and |, (?!which|that|who|where|when|signed|adopted|concluded|approved|in force)|; )[^,;]*$/.exec(
      text.slice(start, end),
    );
  return turn ? start + turn.index : end;
}

/** Every stage the words around a document assert, in text order. */
export function findStatuses(
  { name, before, after, opened = false }: NameContext,
  text: string,
): readonly FoundStatus[] {
  const governing = findGoverning(text.slice(before.start, before.end), before.start, opened);
  const said = findCues(CUES_AFTER, text.slice(after.start, after.end), after.start).filter(
    ({ start }) => start - name.end < 260 && !(governing && isSaidOfTalks(governing, start, text)),
  );
  const open = GAPPED.test(text.slice(name.line.sentence.start, name.start));
  const planned = said.map(
    (found): FoundStatus =>
      open && /^ ?\p{L}+$/u.test(text.slice(found.start, found.end))
        ? { ...found, status: 'PLANNED' }
        : found,
  );
  return [...(governing ? [governing] : []), ...planned];
}

/** "the Treaty will be signed and the Roadmap approved": one auxiliary serves both. */
const GAPPED = /\b(?:will|would|shall|to) be (?:\p{L}+ly )?\p{L}+ed,? and (?:the |an? )?$/u;

/** "Negotiations on the Agreement were launched": that was done to the talks, not to the document. */
function isSaidOfTalks(governing: FoundStatus, said: number, text: string): boolean {
  return (
    /^(?:negotiations|talks|discussions|work|consultations)\b/i.test(
      text.slice(governing.start, governing.end),
    ) && !/[,;.]/.test(text.slice(governing.end, said))
  );
}

/** A finite verb or a relative between cue and document means that the cue governs something else. */
const BREAKS = /[;:.!?]|\b(?:which|that|who|whom|where|was|were|is|are|has|have|had|will|would)\b/;

/** "the signing of" and "to sign": what stands before them tells whether it came to that. */
const NOMINAL =
  /^(?:sign|conclud|adopt|approv|endors|issu|initial|enter|exchang)\w*ing|^(?:adoption|approval|conclusion|signature|issuance|exchange of|endorsement)|^to /i;

/** So far before a verb's noun stands what looks ahead to it. */
const OUTLOOK = 70;

function findGoverning(text: string, offset: number, opened: boolean): FoundStatus | null {
  const cues = findCues(CUES_BEFORE, text, offset).filter(
    ({ start, end }) =>
      (opened ||
        !isPassive(text, start - offset, end - offset) ||
        INTRODUCES.test(text.slice(end - offset))) &&
      !isBroken(text.slice(end - offset)),
  );
  const last = cues.at(-1);
  if (!last) return null;
  const words = text.slice(last.start - offset, last.end - offset);
  if (last.status === 'IN_IMPLEMENTATION' && APPEAL.test(text.slice(0, last.start - offset))) return null;
  const earlier = cues.at(-2);
  const open =
    earlier &&
    (earlier.status === 'PROPOSED' || earlier.status === 'PLANNED') &&
    last.start - earlier.end < OUTLOOK;
  if (open && NOMINAL.test(words)) return { ...earlier, end: last.end, dated: last.dated };
  return last;
}

/** "Several documents were signed, including": what follows the passive is its subject after all. */
const INTRODUCES = /(?:among (?:them|which)|including|namely|such as|:)(?: an?| the)?\s*$/;

function isBroken(gap: string): boolean {
  if (WITHIN_DOCUMENT.test(gap)) return true;
  if (INTRODUCES.test(gap)) return gap.length > 90;
  if (/^ by\b/.test(gap)) return true;
  return gap.length > 90 || BREAKS.test(gap.replace(/\b(?:U\.S|U\.K|H\.E)\./g, ''));
}

/** "was signed" says something of what stands before it; "are negotiating" and "is to sign" govern what follows. */
function isPassive(text: string, start: number, end: number): boolean {
  return (
    / be \w+(?:ed|wn)$/.test(text.slice(start, end)) ||
    (/^\w+(?:ed|wn)\b(?! to\b)/.test(text.slice(start, end)) &&
      /\b(?:was|were|been|be|being|is|are)(?: \w+ly)? $/.test(text.slice(0, start)))
  );
}

/** The cues in a stretch of text, in its order; where two overlap the one listed first holds. */
function findCues(cues: readonly StatusCue[], text: string, offset: number): FoundStatus[] {
  const found: FoundStatus[] = [];
  const lower = lowerCase(text);
  if (!STAGE_STEM.test(lower)) return found;
  for (const { status, pattern, dated } of cues) {
    for (const match of findMatches(lower, pattern)) {
      const [start, end] = [offset + match.index, offset + match.index + match[0].length];
      if (found.some((other) => start < other.end && other.start < end)) continue;
      if (UNDONE.test(text.slice(Math.max(0, match.index - 40), match.index))) continue;
      found.push({ status, start, end, dated });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The furthest of several stages; `REFERENCED` where none is asserted. */
export function chooseFurthest(found: readonly FoundStatus[]): AgreementStatus {
  return found.reduce<AgreementStatus>(
    (furthest, { status }) =>
      AGREEMENT_STATUSES.indexOf(status) > AGREEMENT_STATUSES.indexOf(furthest) ? status : furthest,
    'REFERENCED',
  );
}
