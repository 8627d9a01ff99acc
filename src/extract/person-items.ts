import { findOffices, type OfficePhrase } from './offices.ts';
import { isGivenNameOfTitle, type NameSpan, parseName } from './person-names.ts';
import type { WordLine } from './words.ts';

/** What the grammar of people is made of: an office phrase or a name. Word indices; `to` is exclusive. */
export type Item = OfficeItem | NameItem;

export interface OfficeItem {
  readonly kind: 'OFFICE';
  readonly phrase: OfficePhrase;
  readonly from: number;
  readonly to: number;
}

export interface NameItem {
  readonly kind: 'NAME';
  readonly span: NameSpan;
  readonly from: number;
  readonly to: number;
}

/** The offices and the possible names of a line, left to right, none overlapping another. */
export function splitItems(line: WordLine): readonly Item[] {
  const phrases = findOffices(line);
  const items: Item[] = [];
  let next = 0;
  for (let at = 0; at < line.words.length; ) {
    while ((phrases[next]?.from ?? Infinity) < at) next++;
    const phrase = phrases[next];
    if (phrase?.from === at) {
      items.push({ kind: 'OFFICE', phrase, from: phrase.from, to: phrase.to });
      at = phrase.to;
      continue;
    }
    const behindOffice = isBehindOffice(line, at, items.at(-1));
    const span = mayBeginName(line, at, items.at(-1)) ? parseName(line, at, behindOffice) : undefined;
    if (span && span.to <= (phrase?.from ?? Infinity)) {
      items.push({ kind: 'NAME', span, from: span.titleFrom, to: span.to });
      at = span.to;
    } else at++;
  }
  return items;
}

/** Right behind an office, or behind its comma where a title begins the name: "the Speaker of the Knesset, Amir Ohana". */
function isBehindOffice(line: WordLine, at: number, last: Item | undefined): boolean {
  if (last?.kind !== 'OFFICE') return false;
  return last.to === at || (line.words[at - 1]?.text === ',' && isGivenNameOfTitle(line, at, last.to));
}

/** In a headline of capitals only the place right behind an office shows a name; the others are found by their bearers. */
function mayBeginName(line: WordLine, at: number, last: Item | undefined): boolean {
  if (!line.titleCase) return true;
  return last?.kind === 'OFFICE' && !last.phrase.plural && last.to === at;
}
