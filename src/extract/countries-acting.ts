import type { CountryCode } from '../domain/participant.ts';
import { ACTION_PARTICIPLES, ACTION_VERBS, STATE_VERBS } from './lexicon/action-verbs.ts';
import { type WordLine, wordAt } from './words.ts';

/** Countries whose name (a noun, outside the headline) is the subject or the by-agent of an action. */
export function findActingCountries(lines: readonly WordLine[]): ReadonlySet<CountryCode> {
  const acting = new Set<CountryCode>();
  for (const line of lines) {
    if (line.sentence.paragraph === 0) continue;
    for (let at = 0; at < line.words.length; at++) {
      const place = line.words[at]?.place;
      if (place?.kind !== 'COUNTRY_NAME' || place.start !== line.words[at]?.start) continue;
      const end = nameEnd(line, at);
      if (isAgent(line, at, end)) for (const code of listAfter(line, at)) acting.add(code);
      else if (isSubjectPosition(line, at) && isAction(line, end))
        for (const code of listBefore(line, at)) acting.add(code);
      at = end - 1;
    }
  }
  return acting;
}

function nameEnd(line: WordLine, at: number): number {
  let to = at;
  while (line.words[to]?.place === line.words[at]?.place) to++;
  return to;
}

/** "hosted by Portugal", "a proposal by Turkmenistan". */
function isAgent(line: WordLine, at: number, end: number): boolean {
  const from = wordAt(line, at - 1) === 'the' ? at - 1 : at;
  if (wordAt(line, from - 1) !== 'by') return false;
  const next = line.words[end];
  return (
    next === undefined ||
    (!/^['’]/.test(next.text) && !(next.capital && next.kind === 'WORD') && next.text !== '-')
  );
}

const NOT_SUBJECT =
  /^(?:of|in|to|with|between|from|for|at|by|on|against|into|towards?|within|through|across|visit(?:ed|s)?|including|['’]s|['’]|-|–|—|via|over|than|like|as)$/;

function isSubjectPosition(line: WordLine, at: number): boolean {
  const from = wordAt(line, at - 1) === 'the' ? at - 1 : at;
  const first = listStart(line, from);
  const before = line.words[first - 1];
  if (!before) return true;
  if (before.place || NOT_SUBJECT.test(before.folded || before.text)) return false;
  return !(before.capital && before.kind === 'WORD' && first > 1);
}

/** In words; the bound keeps reading linear. */
const LONGEST_LIST = 80;

/** The first word of an enumeration of countries that ends with the one at a word: "Kazakhstan, Kyrgyzstan and Uzbekistan". */
function listStart(line: WordLine, at: number): number {
  let from = at;
  while (at - from < LONGEST_LIST) {
    let before = from - 1;
    while (/^(?:,|and|the)$/.test(wordAt(line, before))) before--;
    const place = before < from - 1 ? line.words[before]?.place : undefined;
    if (place?.kind !== 'COUNTRY_NAME') return from;
    while (line.words[before - 1]?.place === place) before--;
    from = before;
  }
  return from;
}

function listBefore(line: WordLine, at: number): readonly CountryCode[] {
  const from = listStart(line, at);
  return line.words
    .slice(from, at + 1)
    .flatMap((word) => (word.place?.kind === 'COUNTRY_NAME' ? [word.place.code] : []));
}

/** Every country of an enumeration that begins with the one at a word: "organised by A, B and C". */
function listAfter(line: WordLine, at: number): readonly CountryCode[] {
  const codes: CountryCode[] = [];
  let to = at;
  while (to - at < LONGEST_LIST) {
    const place = line.words[to]?.place;
    if (place?.kind !== 'COUNTRY_NAME') break;
    while (line.words[to]?.place === place) to++;
    // "by Portugal's minister", "by Kazakhstan and Uzbekistan Airways"
    if (
      /^['’]|^-$/.test(line.words[to]?.text ?? '') ||
      (line.words[to]?.kind === 'WORD' && line.words[to]?.capital)
    )
      break;
    codes.push(place.code);
    if (!/^(?:,|and)$/.test(wordAt(line, to))) break;
    while (/^(?:,|and|the)$/.test(wordAt(line, to))) to++;
  }
  return codes;
}

/** Adverbs and short insertions between a subject and its verb. */
const ADVERB =
  /^(?:also|now|already|recently|therefore|then|jointly|both|again|ly|actively|currently|once|fully|formally|officially|always|still|soon|first|together|today|yesterday|earlier|previously|in turn|turn|that|which|have|for|its|part|,)$|ly$/;

function isAction(line: WordLine, at: number): boolean {
  let to = at;
  while (to - at < 6 && ADVERB.test(wordAt(line, to))) to++;
  const verb = wordAt(line, to);
  if (ACTION_VERBS.has(verb)) {
    // "Peru heads of mission", "Chile ships": nouns unless something is headed or shipped.
    if (/^(?:plans|funds|tables|supplies|heads|ships|hands|cut)$/.test(verb))
      return /^(?:the|a|an|its|their|over|all|off)$/.test(wordAt(line, to + 1));
    return !line.words[to + 1]?.capital || !/^(?:hosts|leads)$/.test(verb);
  }
  if (/^(?:will|would|shall|could|can|should|must|may|did)$/.test(verb))
    return isVerbOfAction(line, skipNot(line, to + 1));
  if (
    /^(?:plans|intends|wants|agreed|decided|undertook|is|are|was|were|has|have|had|continues?|seeks)$/.test(
      verb,
    )
  )
    return isPredicate(line, to, verb);
  return false;
}

function skipNot(line: WordLine, at: number): number {
  let to = at;
  while (
    /^(?:not|also|soon|now|then|earlier|already|recently)$/.test(wordAt(line, to)) ||
    /ly$/.test(wordAt(line, to))
  )
    to++;
  return to;
}

function isVerbOfAction(line: WordLine, at: number): boolean {
  const verb = wordAt(line, at);
  return line.words[at]?.kind === 'WORD' && verb !== '' && !STATE_VERBS.has(verb);
}

function isPredicate(line: WordLine, at: number, verb: string): boolean {
  const next = skipNot(line, at + 1);
  if (wordAt(line, next) === 'to')
    return !/^(?:is|are|was|were)$/.test(verb) || isVerbOfAction(line, next + 1)
      ? isVerbOfAction(line, next + 1)
      : false;
  const word = wordAt(line, next);
  if (/^(?:has|have|had)$/.test(verb))
    return (
      ACTION_PARTICIPLES.has(word) ||
      (/ed$/.test(word) &&
        !/^(?:experienced|enjoyed|remained|needed|suffered|lacked|seemed|existed|belonged|expressed|supported|benefited)$/.test(
          word,
        ))
    );
  if (/^(?:is|are|was|were)$/.test(verb))
    return (
      /[a-z]{2}ing$/.test(word) &&
      !/^(?:being|becoming|going|facing|remaining|willing|growing|leading|lacking|living|interesting|outstanding|enjoying|experiencing)$/.test(
        word,
      )
    );
  return false;
}
