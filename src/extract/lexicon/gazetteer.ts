import isoCountries from 'i18n-iso-countries';
import english from 'i18n-iso-countries/langs/en.json' with { type: 'json' };
import { COUNTRY_CODES, countryCode, countryName } from '../../domain/countries.ts';
import { worldCountries } from '../../domain/country-data.ts';
import type { CountryCode } from '../../domain/participant.ts';
import type { ArticleDocument, Sentence } from '../document.ts';
import { splitTokens } from '../split-tokens.ts';
import { CITIES } from './cities.ts';
import { NAME_LIKE_PLACES, NOT_COUNTRIES, OTHER_COUNTRY_NAMES } from './country-names.ts';
import { OTHER_DEMONYMS } from './demonyms.ts';
import { NOT_NAMES } from './name-words.ts';
import { type Atom, buildPhraseTrie, findPhraseAt, splitAtoms } from './phrase-trie.ts';
import { TOWNS } from './towns.ts';

export type PlaceKind = 'COUNTRY_NAME' | 'DEMONYM' | 'CITY';

/** A word or phrase that stands for a country or a city of it. Offsets as in Evidence. */
export interface Place {
  readonly kind: PlaceKind;
  readonly code: CountryCode;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

type Entry = { readonly kind: PlaceKind; readonly code: CountryCode } | 'NO_PLACE';

isoCountries.registerLocale(english);

const trie = buildPhraseTrie<Entry>(listEntries());

function* listEntries(): Iterable<readonly [string, Entry]> {
  for (const phrase of NOT_COUNTRIES) yield [phrase, 'NO_PLACE'];
  yield* listPhrases(OTHER_COUNTRY_NAMES, 'COUNTRY_NAME');
  for (const code of COUNTRY_CODES) {
    for (const name of standardNames(code)) yield [name, { kind: 'COUNTRY_NAME', code }];
  }
  yield* listPhrases(OTHER_DEMONYMS, 'DEMONYM');
  for (const country of worldCountries) {
    const code = countryCode(country.cca2);
    // Dependent territories borrow the demonym of the state they belong to, or bear the name of a well-known city.
    if (!country.independent) continue;
    for (const demonym of (country.demonyms?.eng?.m ?? '').split(', ')) {
      if (demonym) yield [demonym, { kind: 'DEMONYM', code }];
    }
    for (const capital of country.capital) yield [capital, { kind: 'CITY', code }];
  }
  yield* listPhrases(TOWNS, 'CITY');
  yield* listPhrases(CITIES, 'CITY');
}

function* listPhrases(
  table: Readonly<Record<string, string>>,
  kind: PlaceKind,
): Iterable<readonly [string, Entry]> {
  for (const [code, phrases] of Object.entries(table)) {
    for (const phrase of phrases.split('|')) yield [phrase, { kind, code: countryCode(code) }];
  }
}

/** Two-letter codes are left out: they hit ordinary words. */
function standardNames(code: CountryCode): readonly string[] {
  const country = worldCountries.find((candidate) => candidate.cca2 === code);
  const iso: readonly string[] = isoCountries.getName(code, 'en', { select: 'all' }) ?? [];
  const names = [countryName(code), country?.name.common ?? '', country?.name.official ?? '', ...iso];
  return names.filter((name) => name.length > 3);
}

const places = new WeakMap<ArticleDocument, readonly Place[]>();

/** Every country name, demonym and city of an article in text order, none overlapping another. Found once, then kept. */
export function findPlaces(document: ArticleDocument): readonly Place[] {
  const known = places.get(document);
  if (known) return known;
  const found = document.sentences.flatMap((sentence) => findPlacesInSentence(sentence, document.text));
  places.set(document, found);
  return found;
}

/** The places of a short text outside any article, such as a publisher's name. */
export function findPlacesInText(text: string): readonly Place[] {
  const tokens = splitTokens(text);
  return findPlacesInSentence({ start: 0, end: text.length, paragraph: 0, tokens }, text);
}

function findPlacesInSentence(sentence: Sentence, text: string): Place[] {
  const atoms = splitAtoms(sentence.tokens);
  const found: Place[] = [];
  for (let at = 0; at < atoms.length; ) {
    const match = atoms[at]?.capital ? findPhraseAt(trie, atoms, at) : undefined;
    if (!match) {
      at++;
      continue;
    }
    if (match.value !== 'NO_PLACE' && !isInName(atoms, match.from, match.to)) {
      const place = buildPlace(match.value, { atoms, from: match.from, to: match.to }, text);
      if (isVenue(found.at(-1), place, text)) found.pop();
      found.push(place);
    }
    at = match.to;
  }
  return found;
}

/** "at Camp David in Washington": of two places of a country, one in the other, the city is the second. */
function isVenue(before: Place | undefined, { kind, code, start }: Place, text: string): boolean {
  return (
    kind === 'CITY' &&
    before?.kind === 'CITY' &&
    before.code === code &&
    text.slice(before.end, start) === ' in '
  );
}

interface AtomRange {
  readonly atoms: readonly Atom[];
  readonly from: number;
  readonly to: number;
}

function buildPlace(entry: Exclude<Entry, 'NO_PLACE'>, range: AtomRange, text: string): Place {
  const { from, to } = entry.kind === 'COUNTRY_NAME' ? widenToOfficialName(range) : widenToCity(range);
  const start = range.atoms[from]?.start ?? 0;
  const end = range.atoms[to - 1]?.end ?? start;
  return { kind: entry.kind, code: entry.code, start, end, text: text.slice(start, end) };
}

/** "Cebu" becomes "Cebu City" where the text says so, but not in "Paris City Hall". */
function widenToCity({ atoms, from, to }: AtomRange): { readonly from: number; readonly to: number } {
  const [city, next] = [atoms[to], atoms[to + 1]];
  return { from, to: city?.folded === 'city' && city.capital && !next?.capital ? to + 1 : to };
}

const STATE_FORMS: ReadonlySet<string> = new Set([
  ...[
    'republic',
    'kingdom',
    'state',
    'sultanate',
    'principality',
    'duchy',
    'emirate',
    'commonwealth',
    'union',
  ],
  ...['federation', 'confederation'],
]);
const STATE_QUALIFIERS: ReadonlySet<string> = new Set([
  ...[
    'islamic',
    'federal',
    'federative',
    'democratic',
    'socialist',
    'united',
    'bolivarian',
    'plurinational',
    'grand',
  ],
  ...[
    'hashemite',
    'arab',
    'oriental',
    'independent',
    'operative',
    'co',
    'people',
    "'s",
    'peoples',
    'popular',
  ],
]);
const OFFICES_OF_STATE: ReadonlySet<string> = new Set([
  'minister',
  'ministers',
  'secretary',
  'secretaries',
  'head',
  'heads',
]);

/** "Kazakhstan" becomes "Republic of Kazakhstan" where the text says so, and "Korea" "Korea, Republic of". */
function widenToOfficialName({ atoms, from, to }: AtomRange): { readonly from: number; readonly to: number } {
  const word = (at: number): string => atoms[at]?.folded ?? '';
  const inverted = invertedFormEnd(word, to);
  if (inverted > to) return { from, to: inverted };
  let at = from - 1;
  if (word(at) === 'the') at--;
  if (word(at) !== 'of' || !STATE_FORMS.has(word(at - 1)) || !atoms[at - 1]?.capital) return { from, to };
  if (word(at - 1) === 'state' && word(at - 2) === 'of' && OFFICES_OF_STATE.has(word(at - 3)))
    return { from, to };
  at -= 1;
  while (STATE_QUALIFIERS.has(word(at - 1)) && (atoms[at - 1]?.capital || word(at - 1) === "'s")) at--;
  return { from: at, to };
}

function invertedFormEnd(word: (at: number) => string, to: number): number {
  if (word(to) !== ',') return to;
  let at = to + 1;
  while (STATE_QUALIFIERS.has(word(at))) at++;
  if (!STATE_FORMS.has(word(at)) || word(at + 1) !== 'of') return to;
  return word(at + 2) === 'the' ? to : at + 2;
}

/** Before a name-like word these lead to a place, whatever follows: "in Jordan". */
const LEADS_TO_PLACE = /^(?:of|in|to|from|at|near|against|between|visit)$/;

/** "Jordan" beside a capitalised word that is no place and no office is part of a name: Michael Jordan, Israel Katz. */
function isInName(atoms: readonly Atom[], from: number, to: number): boolean {
  const words = atoms.slice(from, to).map((atom) => atom.folded);
  if (!NAME_LIKE_PLACES.has(words.join(' '))) return false;
  const before = atoms[from - 1];
  const after = atoms[to];
  if (LEADS_TO_PLACE.test(before?.folded ?? '')) return false;
  if (before?.capital && before.folded.length > 1 && !NOT_NAMES.has(before.folded)) {
    return !findPhraseAt(trie, atoms, from - 1) && !isOfficeWord(before.folded);
  }
  return Boolean(after?.capital) && !isOfficeWord(after?.folded ?? '') && !findPhraseAt(trie, atoms, to);
}

const OFFICE_LIKE =
  /^(president|prime|minister|foreign|king|queen|ambassador|embassy|deputy|speaker|government|parliament|crown|senate|chairman|defen[cs]e|state|is|will|has|and|vice|secretary|first|national)$/;

function isOfficeWord(folded: string): boolean {
  return OFFICE_LIKE.test(folded);
}
