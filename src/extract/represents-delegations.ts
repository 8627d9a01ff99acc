import type { CountryCode } from '../domain/participant.ts';
import { countryNameAt } from './bodies.ts';
import type { PersonHit } from './person-hits.ts';
import { type WordLine, wordAt } from './words.ts';

/** The state for which a sentence says somebody stands: its delegation, its side, its mission, its signature. */
export function delegationOf(hit: PersonHit, hits: readonly PersonHit[]): CountryCode | null {
  return sideBefore(hit) ?? representedBy(hit, hits) ?? missionBehind(hit) ?? standsFor(hit);
}

const SIDE = /^(?:delegation|side|one|team|party|mission|part)$/;

/** "The Panamanian delegation included X", "the Portuguese one by X", "On the Armenian side": the side's state. */
function sideBefore({ line, from }: PersonHit): CountryCode | null {
  for (let at = from - 1; at > 0 && at > from - 40; at--) {
    if (!SIDE.test(wordAt(line, at))) continue;
    const place = line.words[at - 1]?.place;
    if (place && place.kind !== 'CITY') return leadsFromSide(line, at, from) ? place.code : null;
  }
  return null;
}

const SIDE_VERB =
  /\b(?:included|includes|comprised|consisted of|(?:led|headed|represented|chaired|attended|joined) by|by|were|was)\b/;

function leadsFromSide(line: WordLine, side: number, from: number): boolean {
  const between = line.words.slice(side + 1, from).map((word) => word.folded);
  const opening = line.words.slice(Math.max(0, side - 3), side).map((word) => word.folded);
  if (between.length === 0 || (between.length <= 2 && between[0] === ',')) return true;
  return (
    SIDE_VERB.test(between.join(' ')) ||
    opening.some((word) => word === 'on' || word === 'from' || word === 'for')
  );
}

/** "Estonia was represented by X", "A, B and C were represented by X, Y and Z": as many states as people, in order. */
function representedBy(hit: PersonHit, hits: readonly PersonHit[]): CountryCode | null {
  const { line, from } = hit;
  for (let at = from - 1; at > 1; at--) {
    if (wordAt(line, at) !== 'by' || wordAt(line, at - 1) !== 'represented') continue;
    const states = statesBefore(line, at - 2);
    const people = hits.filter((other) => other.line === line && other.from > at).slice(0, states.length);
    return people.length === states.length ? (states[people.indexOf(hit)] ?? null) : null;
  }
  return null;
}

/** The countries a sentence's subject lists right before "was", "were", "will be". */
function statesBefore(line: WordLine, last: number): readonly CountryCode[] {
  let to = last;
  while (to > 0 && /^(?:was|were|is|are|be|been|will|has|have|also)$/.test(wordAt(line, to))) to--;
  const states: CountryCode[] = [];
  for (let at = to; at >= 0; at--) {
    const place = line.words[at]?.place;
    if (place?.kind === 'COUNTRY_NAME') {
      if (place.start === line.words[at]?.start) states.unshift(place.code);
    } else if (
      states.length === 0 ||
      !/^(?:,|and|the)$/.test(wordAt(line, at) || (line.words[at]?.text ?? ''))
    )
      break;
  }
  return states;
}

const LEADS = /^(?:leads|led|lead|leading|heads|headed|head|represents|represented|representing)$/;

/** "X, who has led the Irish mission since last summer", "X led the delegation of Tonga". */
function missionBehind({ line, to }: PersonHit): CountryCode | null {
  for (let at = to; at < Math.min(line.words.length, to + 8); at++) {
    if (!LEADS.test(wordAt(line, at))) continue;
    const first = /^(?:the|a|its|his|her)$/.test(wordAt(line, at + 1)) ? at + 2 : at + 1;
    const place = line.words[first]?.place;
    if (place) return place.kind === 'CITY' ? null : place.code;
    if (SIDE.test(wordAt(line, first)) && /^(?:of|from)$/.test(wordAt(line, first + 1)))
      return countryNameAt(line, first + 2)?.code ?? null;
  }
  return null;
}

/** "X signed for Fiji and Y for Kiribati", "Z will speak for New Caledonia". */
function standsFor({ line, to }: PersonHit): CountryCode | null {
  let at = to;
  while (at < to + 3 && /^(?:will|has|have|had|also|then)$/.test(wordAt(line, at))) at++;
  const acts = /^(?:sign(?:s|ed)?|initial(?:s|led)|speaks?|spoke|vote[sd]?|replie[sd]|answer(?:s|ed))$/;
  if (acts.test(wordAt(line, at))) at++;
  else if (!hasSignature(line, to)) return null;
  if (
    wordAt(line, at) !== 'for' &&
    !/^on behalf of$/.test([0, 1, 2].map((step) => wordAt(line, at + step)).join(' '))
  )
    return null;
  return countryNameAt(line, wordAt(line, at) === 'for' ? at + 1 : at + 3)?.code ?? null;
}

/** The second of two may leave the verb out. */
function hasSignature(line: WordLine, to: number): boolean {
  return line.words.slice(0, to).some((word) => /^(?:signed|spoke|voted|initialled)$/.test(word.folded));
}
