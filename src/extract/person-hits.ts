import type { CountryCode } from '../domain/participant.ts';
import { PROFESSIONS } from './lexicon/person-words.ts';
import { findOffices, type Office, type OfficePhrase } from './offices.ts';
import { isNamesake, isPersonContext, isQuoted } from './person-contexts.ts';
import { parseNameList } from './person-lists.ts';
import { type NameSpan, parseName } from './person-names.ts';
import { type WordLine, wordAt } from './words.ts';

/** A person named in one place, with what the phrase around the name says of them. */
export interface PersonHit {
  readonly line: WordLine;
  readonly span: NameSpan;
  readonly offices: readonly Office[];
  readonly code: CountryCode | null;
  /** Word index where the whole phrase begins, office and courtesy titles included. */
  readonly from: number;
  readonly to: number;
}

/** An office phrase that names nobody: it may describe someone named elsewhere. */
export interface OfficeAlone {
  readonly line: WordLine;
  readonly phrase: OfficePhrase;
}

export interface LineHits {
  readonly hits: readonly PersonHit[];
  readonly alone: readonly OfficeAlone[];
}

type Item =
  | { readonly kind: 'OFFICE'; readonly phrase: OfficePhrase; readonly from: number; readonly to: number }
  | { readonly kind: 'NAME'; readonly span: NameSpan; readonly from: number; readonly to: number };

/** Everyone a line names, and the offices in it that name nobody. */
export function findPersonHits(line: WordLine): LineHits {
  const items = splitItems(line);
  const hits: PersonHit[] = [];
  const bound = new Set<Item>();
  for (const [index, item] of items.entries()) {
    if (item.kind === 'OFFICE' && item.phrase.plural) {
      const list = parseNameList(line, item.phrase);
      hits.push(...list.map((entry) => buildListHit(line, item.phrase, entry)));
      if (list.length > 0) bound.add(item);
    }
    if (
      item.kind !== 'NAME' ||
      hits.some((hit) => hit.line === line && hit.span.from < item.to && item.from < hit.to)
    )
      continue;
    const offices = officesOf(line, items, { index, bound });
    const titled = item.span.titleFrom < item.span.from;
    const from = Math.min(item.from, ...offices.map((office) => office.from));
    if (isQuoted(line, from, item.to) || isNamesake(line, from)) {
      for (const office of offices) bound.add(office);
      continue;
    }
    if (offices.length === 0 && !titled && !isPersonContext(line, item.span)) continue;
    for (const office of offices) bound.add(office);
    hits.push(buildHit(line, item.span, offices));
  }
  const alone = items.flatMap((item) =>
    item.kind === 'OFFICE' && !bound.has(item) ? [{ line, phrase: item.phrase }] : [],
  );
  return { hits, alone };
}

function splitItems(line: WordLine): readonly Item[] {
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
    const behindOffice = items.at(-1)?.kind === 'OFFICE' && items.at(-1)?.to === at;
    const span = mayBeginName(line, at, items.at(-1)) ? parseName(line, at, behindOffice) : undefined;
    if (span && span.to <= (phrase?.from ?? Infinity)) {
      items.push({ kind: 'NAME', span, from: span.titleFrom, to: span.to });
      at = span.to;
    } else at++;
  }
  return items;
}

/** In a headline of capitals only the place right behind an office shows a name; the others are found by their bearers. */
function mayBeginName(line: WordLine, at: number, last: Item | undefined): boolean {
  if (!line.titleCase) return true;
  return last?.kind === 'OFFICE' && !last.phrase.plural && last.to === at;
}

type OfficeItem = Extract<Item, { kind: 'OFFICE' }>;

interface Position {
  readonly index: number;
  readonly bound: ReadonlySet<Item>;
}

/** The office phrases that belong to a name: right before it, joined before that, and in apposition behind it. */
function officesOf(
  line: WordLine,
  items: readonly Item[],
  { index, bound }: Position,
): readonly OfficeItem[] {
  const name = items[index];
  if (name?.kind !== 'NAME') return [];
  const before: OfficeItem[] = [];
  let from = name.from;
  for (let at = index - 1; at >= 0; at--) {
    const item = items[at];
    if (item?.kind !== 'OFFICE' || item.phrase.plural || bound.has(item)) break;
    const gap = gapText(line, item.to, from);
    if (before.length === 0 ? !leadsToName(gap, name.span) : !joinsOffices(gap)) break;
    if (before.length === 0 || !isRank(before[0])) before.unshift(item);
    else before.splice(0, 1, item);
    from = item.from;
  }
  const after = items[index + 1];
  if (
    after?.kind === 'OFFICE' &&
    !after.phrase.plural &&
    isApposition(line, name.span, after, before.length > 0)
  ) {
    if (before.length === 0 || !leadsToNextName(items, index + 1, line)) before.push(after);
  }
  return before;
}

/** "Minister of Defence General X": a rank or courtesy rank right before the name is no second office. */
function isRank(item: OfficeItem | undefined): boolean {
  const office = item?.phrase.offices[0];
  return (
    office !== undefined &&
    (office.family === 'MILITARY' || office.title === 'Ambassador' || office.title === 'Professor') &&
    !office.code
  );
}

function gapText(line: WordLine, from: number, to: number): string {
  return line.words
    .slice(from, to)
    .map((word) => word.folded || word.text)
    .join(' ');
}

function leadsToName(gap: string, span: NameSpan): boolean {
  if (gap === '' || isProfessionGap(gap)) return true;
  return /^(?:,|:|\(|-|–|—|, the)$/.test(gap) && span.words.length >= 2;
}

/** "Head of X and political analyst NAME". */
function isProfessionGap(gap: string): boolean {
  const words = gap.split(' ');
  return words.length <= 4 && /^(?:and|,)$/.test(words[0] ?? '') && PROFESSIONS.has(words.at(-1) ?? '');
}

const joinsOffices = (gap: string): boolean => /^(?:,|-|–|—|\/|and|, and|as well as)?$/.test(gap);

const APPOSITION =
  /^(?:, (?:the |a |an |our |its |his |her |who is (?:the )?|then |currently |also |newly appointed |appointed (?:as )?(?:the )?)?|\( ?(?:the )?|as (?:the |its |a )?|(?:was |has been |is |been )?(?:appointed|elected|named|sworn in|re elected|reappointed)(?: as)?(?: the| its)?|– |- )$/;

function isApposition(line: WordLine, span: NameSpan, office: OfficeItem, hasOffice: boolean): boolean {
  const gap = gapText(line, span.to, office.from);
  if (!APPOSITION.test(`${gap}${/^[,(–-]$/.test(gap) ? ' ' : ''}`) && !APPOSITION.test(gap)) return false;
  return !hasOffice || /^,/.test(gap);
}

/** An office behind one name and right before another belongs to the other. */
function leadsToNextName(items: readonly Item[], at: number, line: WordLine): boolean {
  const [office, next] = [items[at], items[at + 1]];
  if (office?.kind !== 'OFFICE' || !next) return false;
  const gap = gapText(line, office.to, next.from);
  if (next.kind === 'OFFICE') return joinsOffices(gap) && leadsToNextName(items, at + 1, line);
  return gap === '' || gap === ',' || isProfessionGap(gap);
}

function buildHit(line: WordLine, span: NameSpan, items: readonly OfficeItem[]): PersonHit {
  const offices = items
    .flatMap((item) => item.phrase.offices)
    .filter((office) => office.family !== 'GENERIC');
  const stated = countryAfterName(line, span.to) ?? offices.find((office) => office.code)?.code ?? null;
  const from = Math.min(span.titleFrom, ...items.map((item) => item.from));
  const to = Math.max(span.to, ...items.map((item) => item.to));
  return { line, span, offices, code: stated, from, to };
}

/** "Yermek Kosherbayev (Kazakhstan)". */
function countryAfterName(line: WordLine, at: number): CountryCode | null {
  if (line.words[at]?.text !== '(') return null;
  const place = line.words[at + 1]?.place;
  if (!place || place.kind === 'CITY') return null;
  let to = at + 1;
  while (line.words[to]?.place === place) to++;
  return line.words[to]?.text === ')' ? place.code : null;
}

function buildListHit(
  line: WordLine,
  phrase: OfficePhrase,
  entry: { readonly span: NameSpan; readonly code: CountryCode | null },
): PersonHit {
  const offices = phrase.offices.map((office) => ({ ...office, code: entry.code }));
  return { line, span: entry.span, offices, code: entry.code, from: entry.span.titleFrom, to: entry.span.to };
}

/** True where the word before a phrase is one of these. */
export function follows(line: WordLine, at: number, words: RegExp): boolean {
  return words.test(wordAt(line, at - 1));
}
