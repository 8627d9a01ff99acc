import { countryNameAt } from './bodies.ts';
import { INSTRUMENT_NOUNS } from './lexicon/agreement-nouns.ts';
import { NEVER_IN_NAME, STATUS_WORD } from './lexicon/agreement-status.ts';
import { type Word, type WordLine, wordAt } from './words.ts';

/** Prepositions that tell what a document is about, and participles that tell what it does. */
const OPENS =
  /^(?:on|of|for|between|in|against|concerning|regarding|amending|confirming|establishing|governing|among|to|through|towards?|beyond)$/;
/** Words that "to" and a name belong to: "relating to Peru", "access to the harbour". */
const GOVERNS_TO = /^(?:relating|related|pertaining|respect|access|accession|adherence)$/;
const ARTICLE = /^(?:the|a|an|its|their|all|both|each)$/;
const MONTH = /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/;

/** In lower case these end what a document is about: auxiliaries, relatives, and prepositions of time and agent. */
const ENDS =
  /^(?:is|are|was|were|be|been|being|has|have|had|will|would|shall|should|can|could|may|might|must|do|does|did|not|which|that|who|whom|whose|where|when|while|as|at|by|from|during|after|before|since|until|upon|under|via|if|so|but|or|also|with|within|without|into|than|then|it|they|he|she|remains?|provides?|offers?|covers?|creates?|gives?|runs?|enters?|forms?|plays?|lifts?|serves?|marks?|opens?|allows?|envisages?|aims?|contains?|includes?|including|following|ahead|there|here|today|yesterday|now|still|soon|only|both|among)$/;

/**
 * Where the name of a document ends: behind its noun, and behind the phrases that say what it is about or between whom.
 * In a proper name the first plain word that no preposition leads to ends it ("Protocol on Transit |lifts"); in a plain
 * one it is a verb, a relative or a word of time. Dates, periods and cities are no part of a name.
 */
export function findNameEnd(line: WordLine, from: number): number {
  let end = skipCode(line, from);
  let open = false;
  for (let at = end; at < line.words.length; ) {
    // "between the Ministry of A |and the Ministry of B": one "and" belongs to "between"
    const and: number = open ? skipAcronym(line, at) : at;
    const second: number = open && wordAt(line, and) === 'and' ? readComplement(line, and) : at;
    const next: number = second > and ? second : readPhrase(line, at, from);
    if (next <= at) break;
    open = second > and ? false : open || wordAt(line, at) === 'between';
    if (line.words.slice(at + 1, next).some(({ folded }) => folded === 'and')) open = false;
    end = next;
    at = next;
  }
  return end;
}

/** "between the Bee Bank (BB) |and …" */
function skipAcronym(line: WordLine, at: number): number {
  return wordAt(line, at) === '(' && wordAt(line, at + 2) === ')' ? at + 3 : at;
}

/** "Resolution 2803 (2025)", "Decision (CFSP) 2026/611", "Agenda 2063", "Vision - 2040" */
function skipCode(line: WordLine, from: number): number {
  let at = from;
  if (
    wordAt(line, at) === '(' &&
    /^\p{Lu}{2,}$/u.test(line.words[at + 1]?.text ?? '') &&
    line.words[at + 3]?.kind === 'NUMBER'
  )
    at += 3;
  if (/^(?:[-–—]|no\.?)$/i.test(wordAt(line, at)) && line.words[at + 1]?.kind === 'NUMBER') at++;
  // "Action Plan 2025-2028" covers those years and is not called so
  const isYears = /^[-–—]$/.test(wordAt(line, at + 1)) && line.words[at + 2]?.kind === 'NUMBER';
  return line.words[at]?.kind === 'NUMBER' && !isYears ? at + 1 : from;
}

/** The end of one phrase of the name that begins here; the same place where none does. */
function readPhrase(line: WordLine, at: number, from: number): number {
  const word = line.words[at];
  if (!word) return at;
  // "handed the Agreement on Bees |to the leaders"
  if (
    word.folded === 'to' &&
    at > from &&
    ARTICLE.test(wordAt(line, at + 1)) &&
    !GOVERNS_TO.test(wordAt(line, at - 1))
  )
    return at;
  if (leadsWithRespect(line, at)) return readComplement(line, at + 2);
  if (OPENS.test(word.folded) && !word.capital) return readComplement(line, at);
  if (/^(?:relating|related|pertaining)$/.test(word.folded) && wordAt(line, at + 1) === 'to')
    return readComplement(line, at + 1);
  if (/^(?:amending|establishing|confirming|on|for|of|against)$/.test(word.folded))
    return readComplement(line, at);
  if (at > from && (word.folded === 'and' || word.text === ',')) return readListed(line, at);
  if (at === from && word.folded === 'with') return readPartner(line, at);
  return at;
}

/** "with respect to" is one preposition. */
function leadsWithRespect(line: WordLine, at: number): boolean {
  return wordAt(line, at) === 'with' && wordAt(line, at + 1) === 'respect' && wordAt(line, at + 2) === 'to';
}

/** "with Peru on fisheries": the other party stands between a document and what it is about. */
function readPartner(line: WordLine, at: number): number {
  const country = countryNameAt(line, at + 1);
  if (!country || !/^(?:on|for|concerning|regarding|establishing)$/.test(wordAt(line, country.to))) return at;
  const end = readComplement(line, country.to);
  return end > country.to ? end : at;
}

function readComplement(line: WordLine, opener: number): number {
  let at = opener + 1;
  const kind = wordAt(line, opener);
  while (ARTICLE.test(wordAt(line, at)) || isCount(line, at, kind)) at++;
  if (
    kind === 'in' &&
    /^(?:field|fields|area|areas|sphere|spheres)$/.test(wordAt(line, at)) &&
    wordAt(line, at + 1) === 'of'
  ) {
    return readComplement(line, at + 1);
  }
  const first = line.words[at];
  const governed = kind === 'to' && GOVERNS_TO.test(wordAt(line, opener - 1));
  if (!first || !canFollow(line, at, governed ? 'on' : kind)) return opener;
  const end = readWords(line, at, /^(?:to|confirming|establishing|amending|governing)$/.test(kind));
  return end > at ? end : opener;
}

/** "for two carriers", "of 140 million euros", "between the two Ministries": a number before what it counts. */
function isCount(line: WordLine, at: number, opener: string): boolean {
  const [word, next] = [line.words[at], line.words[at + 1]];
  if (!word || !next || next.kind !== 'WORD') return false;
  if (/^(?:two|three|four|five|six|seven|eight|nine|ten|twelve|several)$/.test(word.folded))
    return opener === 'between' ? next.capital : /^(?:of|for|on)$/.test(opener) && !next.place;
  return (
    word.kind === 'NUMBER' &&
    opener === 'of' &&
    /^(?:million|billion|trillion|thousand|euros?|dollars?|yen)$/.test(next.folded)
  );
}

function canFollow(line: WordLine, at: number, opener: string): boolean {
  const word = line.words[at];
  if (!word || word.kind === 'MARK' || ENDS.test(word.folded) || STATUS_WORD.test(word.text))
    return /^["“«]$/.test(word?.text ?? '');
  if (word.kind === 'NUMBER') return /^\d+(?:st|nd|rd|th)$/.test(word.text);
  if (
    MONTH.test(word.folded) ||
    /^(?:signature|signing|approval|consideration|ratification|next|last|behalf|schedule|track)$/.test(
      word.folded,
    )
  )
    return false;
  if (/^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/.test(word.folded)) return false;
  if (opener === 'between' && /^(?:two|both|these|our|parties|sides)$/.test(word.folded)) return false;
  if (opener === 'in' && wordAt(line, at - 2) === 'cooperation' && !word.place) return true;
  if (opener === 'in') return word.place ? word.place.kind !== 'CITY' && !isBareCountry(word) : word.capital;
  if (opener === 'to') return !word.capital || !word.place;
  if (opener === 'among' || opener === 'through' || opener === 'towards')
    return word.capital || ARTICLE.test(wordAt(line, at - 1));
  return true;
}

function isBareCountry(word: Word): boolean {
  return word.place?.kind === 'COUNTRY_NAME';
}

/** The words of one complement: capitalised ones, and plain ones while none of them ends it. */
function readWords(line: WordLine, from: number, hasObject = false): number {
  const plain = line.words[skipNationality(line, from)]?.capital === false;
  let at = from;
  for (; at < line.words.length && at < from + 14; at++) {
    const word = line.words[at];
    if (!word) break;
    if (word.text === "'s" || word.text === '’s') continue;
    if (/^["“”«»]$/.test(word.text) && at === from) continue;
    if (isDash(line, at)) continue;
    if (leadsWithRespect(line, at)) break;
    if (word.kind === 'MARK' || (OPENS.test(word.folded) && !word.capital)) break;
    if (word.capital || (word.kind === 'NUMBER' && !/^(?:19|20)\d\d$/.test(word.text))) continue;
    if (hasObject && /^(?:the|a|an|exchange)$/.test(word.folded)) continue;
    if (word.folded === 'or' && line.words[at - 1]?.capital && line.words[at + 1]?.capital && at > from)
      continue;
    if (word.folded === 'and' && !plain) break;
    if (word.folded === 'and' ? !joinsPlain(line, at) : !staysInName(line, at, plain)) break;
  }
  return at;
}

/** "Soviet forces", "U.S.-Japanese security": the word that adjectives of nationality describe. */
function skipNationality(line: WordLine, from: number): number {
  let at = from;
  while (line.words[at]?.place?.kind === 'DEMONYM' || /^u ?s$/.test(wordAt(line, at)) || isDash(line, at))
    at++;
  return at;
}

/** "U.S.-Indian" is one word that the dots split. */
function isDash(line: WordLine, at: number): boolean {
  const word = line.words[at];
  return (
    word?.text === '-' && line.words[at - 1]?.end === word.start && line.words[at + 1]?.start === word.end
  );
}

/** A plain word belongs to a plain complement; behind capitals it does only as the noun they describe ("the Naryn tunnel"). */
function staysInName(line: WordLine, at: number, plain: boolean): boolean {
  const word = line.words[at];
  if (!word || ENDS.test(word.folded) || NEVER_IN_NAME.has(word.folded) || STATUS_WORD.test(word.text))
    return false;
  const next = line.words[at + 1];
  // a participle before a preposition or the end is a verb ("reached at"), before a noun an adjective ("mixed zone")
  if (
    /ed$/.test(word.text) &&
    (!next || next.kind === 'MARK' || OPENS.test(next.folded) || ENDS.test(next.folded))
  )
    return false;
  if (plain || ARTICLE.test(wordAt(line, at - 1))) return true;
  return line.words[at - 1]?.capital === true && describesNoun(line, at);
}

/** "the Naryn tunnel", "the Aral Sea basin": capitals behind an article describe the one plain word behind them. */
function describesNoun(line: WordLine, at: number): boolean {
  const adjective = line.words[at - 1];
  // "on Arctic research"
  if (adjective && /(?:ic|ian|ish|ese)$/.test(adjective.folded) && OPENS.test(wordAt(line, at - 2)))
    return true;
  let before = at - 1;
  while (line.words[before]?.capital) before--;
  return /^(?:the|two|three|four|five|six)$/.test(wordAt(line, before)) && at - before <= 3;
}

function joinsPlain(line: WordLine, at: number): boolean {
  const next = line.words[at + 1];
  if (!next || next.kind === 'MARK' || next.capital || ARTICLE.test(next.folded)) return false;
  return staysInName(line, at + 1, true) && !/ed$/.test(next.text);
}

/** "…, Good-Neighbourliness and Cooperation", "and Sport": a list goes on while no new document or office begins. */
function readListed(line: WordLine, at: number): number {
  let next = at + 1;
  if (line.words[at]?.text === ',' && !listCloses(line, at)) return at;
  while (/^(?:the|of)$/.test(wordAt(line, next))) next++;
  const word = line.words[next];
  if (!word?.capital || INSTRUMENT_NOUNS.has(word.folded)) return at;
  if (isNewName(line, next) && wordAt(line, at - 1) !== 'partnership') return at;
  return readWords(line, next);
}

/** A comma is inside a list of capitalised words only where "and" closes the list soon. */
function listCloses(line: WordLine, comma: number): boolean {
  for (let at = comma + 1; at < comma + 7; at++) {
    const word = line.words[at];
    if (word?.folded === 'and')
      return line.words[wordAt(line, at + 1) === 'the' ? at + 2 : at + 1]?.capital === true;
    if (!word?.capital && word?.text !== ',' && word?.folded !== 'the') return false;
  }
  return false;
}

/** A capitalised run that itself ends in an instrument noun, or an office, starts something else. */
function isNewName(line: WordLine, from: number): boolean {
  for (let at = from; at < from + 6 && line.words[at]?.capital; at++) {
    if (
      INSTRUMENT_NOUNS.has(wordAt(line, at)) ||
      /^(?:minister|president|ambassador|prime|ministry)$/.test(wordAt(line, at))
    )
      return true;
  }
  return false;
}
