import type { CountryCode } from '../domain/participant.ts';
import { findOfficesOf } from './office-binding.ts';
import type { Office, OfficePhrase } from './offices.ts';
import { isNamesake, isPersonContext, isQuoted } from './person-contexts.ts';
import { readCounterpart } from './person-counterparts.ts';
import { type Item, type NameItem, type OfficeItem, splitItems } from './person-items.ts';
import { parseNameList } from './person-lists.ts';
import type { NameSpan } from './person-names.ts';
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

export interface Hits {
  readonly hits: readonly PersonHit[];
  readonly alone: readonly OfficeAlone[];
}

/** Everyone an article names, in text order, and the offices in it that name nobody. */
export function findPersonHits(lines: readonly WordLine[]): Hits {
  const hits: PersonHit[] = [];
  const alone: OfficeAlone[] = [];
  for (const line of lines) {
    const found = findHitsInLine(line);
    const near =
      alone.filter((place) => isGroupOf(place, line)).at(-1) ??
      found.alone.find((place) => isGroupOf(place, line));
    const group = near ?? alone.find((place) => place.line.index === 0 && isGroup(place));
    hits.push(
      ...(group ? shareOffice(found.hits, group) : found.hits).map((hit) =>
        readCounterpart(hit, [...hits, ...found.hits.filter((other) => other.to <= hit.from)]),
      ),
    );
    alone.push(...found.alone);
  }
  return { hits, alone };
}

function findHitsInLine(line: WordLine): Hits {
  const items = splitItems(line);
  const hits: PersonHit[] = [];
  const bound = new Set<Item>();
  for (const [index, item] of items.entries()) {
    if (item.kind === 'OFFICE') {
      if (!item.phrase.plural) continue;
      const list = parseNameList(line, item.phrase).map((entry) => buildListHit(line, item.phrase, entry));
      hits.push(...list);
      if (list.length > 0) bound.add(item);
    } else if (!hits.some((hit) => hit.span.from < item.to && item.from < hit.to)) {
      const offices = findOfficesOf(line, items, { index, bound });
      const hit = readName(line, item, { offices, previous: hits.at(-1) });
      if (hit) hits.push(hit);
      if (hit || isNamedThing(line, item, offices)) for (const office of offices) bound.add(office);
    }
  }
  const alone = items.flatMap((item) =>
    item.kind === 'OFFICE' && !bound.has(item) ? [{ line, phrase: item.phrase }] : [],
  );
  return { hits, alone };
}

interface Surroundings {
  readonly offices: readonly OfficeItem[];
  readonly previous: PersonHit | undefined;
}

/** A name is a person's by its office, its courtesy title, the words around it, or its place in a list of people. */
function readName(
  line: WordLine,
  item: NameItem,
  { offices, previous }: Surroundings,
): PersonHit | undefined {
  if (isNamedThing(line, item, offices)) return undefined;
  const titled = item.span.titleFrom < item.span.from;
  const proven =
    offices.length > 0 || titled || isPersonContext(line, item.span) || isListed(line, item.span, previous);
  return proven ? buildHit(line, item.span, offices) : undefined;
}

/** A ship "President X", a street that bears the name of X. */
function isNamedThing(line: WordLine, item: NameItem, offices: readonly OfficeItem[]): boolean {
  const from = Math.min(item.from, ...offices.map((office) => office.from));
  return isQuoted(line, from, item.to) || isNamesake(line, from);
}

/** Between people: "President A, Foreign Minister B, C D, and …", "headed by A, B and C". */
function isListed(line: WordLine, span: NameSpan, previous: PersonHit | undefined): boolean {
  if (!previous || span.words.length < 2) return false;
  const gap = line.words.slice(previous.to, span.from).map((word) => word.text);
  return gap.length > 0 && gap.every((word) => /^(?:,|and)$/.test(word));
}

function buildHit(line: WordLine, span: NameSpan, items: readonly OfficeItem[]): PersonHit {
  const offices = items
    .flatMap((item) => item.phrase.offices)
    .filter((office) => office.family !== 'GENERIC');
  const behind = countryAfterName(line, span.to);
  const from = Math.min(span.titleFrom, ...items.map((item) => item.from));
  const to = Math.max(behind?.to ?? span.to, ...items.map((item) => item.to));
  return {
    line,
    span,
    offices,
    code: behind?.code ?? offices.find((office) => office.code)?.code ?? null,
    from,
    to,
  };
}

/** "Aigul Saparova (Kazakhstan)", "Prime Minister Manley of Jamaica". */
function countryAfterName(
  line: WordLine,
  at: number,
): { readonly code: CountryCode; readonly to: number } | undefined {
  const opening = line.words[at]?.text === '(';
  if (!opening && wordAt(line, at) !== 'of') return undefined;
  const first = !opening && wordAt(line, at + 1) === 'the' ? at + 2 : at + 1;
  const place = line.words[first]?.place;
  if (!place || place.kind === 'CITY') return undefined;
  let to = first;
  while (line.words[to]?.place === place) to++;
  // "King Philippe of the Belgians"
  if (!opening && first > at + 1 && place.kind === 'DEMONYM' && place.text.endsWith('s'))
    return { code: place.code, to };
  if (!opening) return place.kind === 'COUNTRY_NAME' ? { code: place.code, to } : undefined;
  return line.words[to]?.text === ')' ? { code: place.code, to: to + 1 } : undefined;
}

function buildListHit(
  line: WordLine,
  phrase: OfficePhrase,
  entry: { readonly span: NameSpan; readonly code: CountryCode | null },
): PersonHit {
  const offices = phrase.offices.map((office) => ({ ...office, code: entry.code }));
  return { line, span: entry.span, offices, code: entry.code, from: entry.span.titleFrom, to: entry.span.to };
}

const HELD_BY_MANY = /^(?:STATE|GOVERNMENT|MINISTER|ENVOY|PARLIAMENT)$/;

/** A plural office of the same paragraph that its people, named by name only, may hold. */
function isGroupOf(place: OfficeAlone, line: WordLine): boolean {
  if (place.line.sentence.paragraph !== line.sentence.paragraph || line.titleCase) return false;
  return place.line.index <= line.index && isGroup(place);
}

function isGroup({ phrase }: OfficeAlone): boolean {
  return phrase.plural && HELD_BY_MANY.test(phrase.offices[0]?.family ?? '');
}

/** "The ministers of A and B met. The delegations were headed by X and Y." As many countries as names: in order. */
function shareOffice(hits: readonly PersonHit[], { phrase, line }: OfficeAlone): readonly PersonHit[] {
  // A group of a body ("the ministers of the Eight"), or of the headline, is named with everyone's own country.
  const ofBody = line.index === 0 || phrase.offices.some(({ body }) => body !== null);
  const bare = hits.filter(
    (hit) =>
      hit.offices.length === 0 &&
      hit.span.titleFrom === hit.span.from &&
      (ofBody ? hit.code !== null && hit.to > hit.span.to : isLeading(hit)),
  );
  const listed = bare.length === phrase.codes.length;
  return hits.map((hit) => {
    const order = bare.indexOf(hit);
    if (order < 0) return hit;
    const code = hit.code ?? (listed ? (phrase.codes[order] ?? null) : null);
    const offices = phrase.offices.map((office) => ({ ...office, code, body: null, title: barely(office) }));
    return { ...hit, code, offices };
  });
}

/** The title without the body that the group belongs to. */
function barely({ title, body }: Office): string {
  return body === null ? title : (title.split(',')[0] ?? title);
}

function isLeading(hit: PersonHit): boolean {
  if (hit.to > hit.span.to) return true;
  const before = hit.line.words.slice(0, hit.from).map((word) => word.folded);
  return /\b(?:(?:headed|led|chaired|represented|signed) by|chairmanship of|him were|her were|were)\b/.test(
    before.join(' '),
  );
}
