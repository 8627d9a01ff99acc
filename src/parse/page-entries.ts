import { fold } from '../domain/fold.ts';
import type { RawLine } from './lines.ts';
import { findPageStamp, type PageStamp } from './page-stamp.ts';
import { singleLine } from './single-line.ts';

/** The lines of a page capture that belong together: a stamp and what stands below it. */
export interface PageEntry {
  /** Null for an entry that has lost its stamp. */
  readonly stamp: PageStamp | null;
  /** The stamp as printed, to tell one printed twice. */
  readonly stampLine: string | null;
  /** Headline and paragraphs, each one line. */
  readonly lines: readonly string[];
  readonly offset: number;
}

/** Splits the lines below the header into entries, in order. `title` is the headline the header names. */
export function splitPageEntries(lines: readonly RawLine[], title: string | null): readonly PageEntry[] {
  return groupByStamp(lines).flatMap((group) => splitUnstamped(group, title === null ? null : fold(title)));
}

interface StampGroup {
  readonly stamp: { readonly value: PageStamp; readonly line: RawLine } | null;
  readonly lines: readonly RawLine[];
}

function groupByStamp(lines: readonly RawLine[]): readonly StampGroup[] {
  const groups: { stamp: StampGroup['stamp']; lines: RawLine[] }[] = [{ stamp: null, lines: [] }];
  for (const line of lines) {
    const value = findPageStamp(line.text);
    if (value !== undefined) groups.push({ stamp: { value, line }, lines: [] });
    else groups.at(-1)?.lines.push(line);
  }
  return groups.filter(({ stamp, lines: below }) => stamp !== null || below.length > 0);
}

interface ReadLine {
  readonly text: string;
  readonly offset: number;
}

/** Parts a stamped entry from the entries below it that have lost their stamps. */
function splitUnstamped({ stamp, lines }: StampGroup, foldedTitle: string | null): readonly PageEntry[] {
  const read = lines
    .map(({ text, offset }) => ({ text: singleLine(text), offset }))
    .filter(({ text }) => text !== '');
  const glued = stamp?.value.headline ?? null;
  const all = glued === null ? read : [{ text: glued, offset: stamp?.line.offset ?? 0 }, ...read];
  const starts = all.flatMap((_, index) =>
    index === 0 || isLostStart(all, index, foldedTitle) ? [index] : [],
  );
  if (starts.length === 0) starts.push(0);
  return starts.map((start, part) => {
    const own = all.slice(start, starts[part + 1]);
    const isStamped = part === 0 && stamp !== null;
    return {
      stamp: isStamped ? stamp.value : null,
      stampLine: isStamped ? singleLine(stamp.line.text) : null,
      lines: own.map(({ text }) => text),
      offset: isStamped ? stamp.line.offset : (own[0]?.offset ?? 0),
    };
  });
}

const SENTENCE_END = /[.!?…][”"’'»)\]]*$/;
const ENDS_OPEN = /[:;,–—-]$/;
/** The lead of an entry says who reports it, as in "…, Ministry of Foreign Affairs of … reports." */
const ATTRIBUTION = /\b(?:reports|reported|cites|citing|according to)\b/i;
const HEADLINE_LENGTH = { min: 20, max: 250 };

/**
 * Whether a line in the middle of an entry is the headline of another that has lost its stamp. The header's headline
 * is, wherever it stands alone. So is a line without the full stop that every paragraph has, between two paragraphs
 * that have it, if it is written as headlines are or the next paragraph names its source as leads do; the items of a
 * list are no such lines, since what stands before them is a colon or another item.
 */
function isLostStart(lines: readonly ReadLine[], index: number, foldedTitle: string | null): boolean {
  const line = lines[index]?.text ?? '';
  if (foldedTitle !== null && foldedTitle !== '' && fold(line) === foldedTitle) return true;
  const before = lines[index - 1]?.text ?? '';
  const after = lines[index + 1]?.text ?? '';
  if (index < 2 || !SENTENCE_END.test(before) || !SENTENCE_END.test(after)) return false;
  if (line.length < HEADLINE_LENGTH.min || line.length > HEADLINE_LENGTH.max) return false;
  if (SENTENCE_END.test(line) || ENDS_OPEN.test(line)) return false;
  return isTitleCase(line) || ATTRIBUTION.test(after);
}

/** Most of four or more long words begin with a capital, as in headlines and in no running text. */
function isTitleCase(line: string): boolean {
  const words = line.match(/\p{L}[\p{L}\p{M}'’-]{3,}/gu) ?? [];
  const capital = words.filter((word) => /^\p{Lu}/u.test(word));
  return words.length >= 4 && capital.length >= words.length * 0.75;
}
