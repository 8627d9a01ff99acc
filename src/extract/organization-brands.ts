import { PORTFOLIO_WORDS } from './lexicon/body-words.ts';
import { companies } from './lexicon/companies.ts';
import { HEADLINE_VERBS, NOT_NAMES } from './lexicon/name-words.ts';
import { NOT_BEHIND_FIRM } from './lexicon/organization-words.ts';
import { foldWord } from './lexicon/phrase-trie.ts';
import { findOffices, type Office } from './offices.ts';
import { findWordsAt, type WordLine, wordAt } from './words.ts';

/** Words of a line that name an organization without saying what it is. Word indices; `to` is exclusive. */
export interface BrandSpan {
  readonly from: number;
  readonly to: number;
}

/** A firm known everywhere: "Airbus", "Mitsubishi Electric"; capitals as it prints them. */
export function findCompany(line: WordLine, at: number): BrandSpan | undefined {
  if (!line.words[at]?.capital) return undefined;
  const match = findWordsAt(companies, line, at);
  if (!match) return undefined;
  const [word, next] = [line.words[at], line.words[match.to]];
  // "Antonov" alone may be a person, "Leonardo da Vinci" is one.
  if (next?.kind === 'WORD' && next.capital && !HEADLINE_VERBS.has(next.folded) && !next.place) {
    if (match.to === at + 1 && !/^\p{Lu}{3,}$/u.test(word?.text ?? '')) return undefined;
  }
  if (match.to === at + 1 && isAcronymWord(word?.text ?? '')) return undefined;
  return {
    from: at,
    to: branchEnd(line, match.to) ?? (LEGAL_FORM.test(next?.text ?? '') ? match.to + 1 : match.to),
  };
}

/** "Huawei do Brasil", "Siemens de México": a firm of its own, named after the country it works in. */
function branchEnd(line: WordLine, at: number): number | undefined {
  const land = line.words[at + 1];
  const isLand = land?.place?.kind === 'COUNTRY_NAME' || land?.text === 'Brasil';
  return /^(?:do|de|del|da)$/.test(line.words[at]?.text ?? '') && isLand ? at + 2 : undefined;
}

const LEGAL_FORM = /^(?:plc|PLC|AG|SE|Ltd|Inc|EP|SA|NV|AS|ASA|AB|Oyj|Berhad|Corporation)$/;

/** "Mit", "Hal" are words, MIT and HAL are not. */
function isAcronymWord(text: string): boolean {
  return (
    /^(?:mit|hal|lot|tap|mol|nec|trt|psa|giz|weg|ptt|ocp|afd|dfc|edp|thy)$/i.test(text) &&
    text !== text.toUpperCase()
  );
}

const BRAND_ENDING =
  /^\p{Lu}\p{Ll}{2,}(?:bank|prom|neft|neftegaz|gaz|energo|telecom|telekom|pharm|avtodor|zhol|invest|trans|bras|petrol)$/u;
const CAMEL = /^(?!Mac|Fitz|Mc)\p{Lu}\p{Ll}{2,}\p{Lu}\p{Ll}+(?:\p{Lu}\p{Ll}*)*$/u;

/** "Uzbekneftegaz", "KazMunayGas": endings and inner capitals that only firms have. */
export function findCoinedName(line: WordLine, at: number): BrandSpan | undefined {
  const text = line.words[at]?.text ?? '';
  if (line.words[at]?.place || !(BRAND_ENDING.test(text) || CAMEL.test(text))) return undefined;
  // "Rosemary DiCarlo": behind a given name it is a surname.
  const before = line.words[at - 1];
  if (before?.kind === 'WORD' && before.capital && at > 1 && !before.place) return undefined;
  const next = line.words[at + 1];
  if (next?.capital && NOT_BEHIND_FIRM.test(next.folded)) return undefined;
  return { from: at, to: at + 1 };
}

const LEADING_NOUN =
  /^(?:universidade?|universite|universita|universitatea|universitat|universitas|instituto|institut|istituto|banco|banca|banque|fundacao|fundacion|fondation|fondazione|grupo|groupe|gruppo|companhia|compania|compagnie|empresa|federacao|confederacion|asociacion|associacao|camara|orquesta|caixa|caisse|agencia|agence|agenzia|pt|ojsc|pjsc|jsc|cjsc|llc|ooo|yayasan|universiti)$/;

/** "Universidade Nova de Lisboa", "Banco do Brasil", "PT Pupuk", "JSC Kazakhstan": names whose noun comes first. */
export function findNounFirst(line: WordLine, at: number): BrandSpan | undefined {
  const word = line.words[at];
  if (!word?.capital || line.titleCase) return undefined;
  const isBank =
    word.text === 'Bank' &&
    /^(?:negara|indonesia|mandiri|muscat|hapoalim|leumi|al|dhofar|islam|saderat|melli)$/.test(
      wordAt(line, at + 1),
    );
  // "Air Serbia": a flag carrier
  const isCarrier = word.text === 'Air' && line.words[at + 1]?.place?.kind === 'COUNTRY_NAME';
  if (isCarrier) return { from: at, to: at + 2 };
  if (!LEADING_NOUN.test(word.folded) && !isBank) return undefined;
  let to = at + 1;
  while (to - at < 10) {
    const next = line.words[to];
    if (next?.kind === 'WORD' && next.capital) to++;
    else if (
      /^(?:de|do|da|del|della|di|du|des|dos|las|los|la|e|y|et|para|d)$/.test(next?.folded ?? '') &&
      (line.words[to + 1]?.capital || line.words[to + 2]?.capital)
    )
      to++;
    else if (next && /^["“«]$/.test(next.text)) to++;
    else break;
  }
  return to > at + 1 ? { from: at, to } : undefined;
}

const OF_FIRM =
  /^(?:(?:Deputy|Vice|Group|Acting|Former|First|Senior|Executive|Regional) )*(?:CEO|Group CEO|Chief Executive|Chairman of the (?:Board|Management)|Managing Director|General Manager|General Director|Chief (?:Operating|Financial) Officer|Founder|Co-Founder|Rector|Vice-Rector|Chancellor|Board Member|Country (?:Director|Manager)|President and CEO|Chairman and CEO|Vice President|Senior Vice President|Executive Vice President|President|Chairman|Chairperson|Director)\b/;
const ORGAN =
  /\b(?:Ministry|Department|Directorate|Division|Office|Committee|Commission|Cabinet|Government|Senate|Parliament|Assembly|Majlis|Mazhilis|Duma|Court|Council|House|Chamber of (?:Deputies|Representatives)|Bundestag|Knesset|Storting|Riksdag|Sejm|Seimas|Saeima|Congress|Presidency|Delegation|Board|Secretary|Group of Friends|Working|Bureau|Party|Protocol|Section|Unit|Administration|Forum|Conference|Programme|Project|Festival|Region|Province|Republic|State|Meeting|Session|Summit|Executive|Maslahaty|Mejlis|Khural|Kenesh|Rada|Diet|Cortes|Sabha|Sobranie|Sabor|Riigikogu|Eduskunta|Folketing|Ambassador|Minister)\b/;

/** The bodies of offices that only firms and schools give: "Scotiabank's director", "Škoda Auto CEO Klaus Zellmer". */
export function findOfficeBodies(line: WordLine): readonly BrandSpan[] {
  if (line.titleCase) return [];
  return findOffices(line).flatMap((phrase) => phrase.offices.flatMap((office) => locateBody(line, office)));
}

function locateBody(line: WordLine, office: Office): readonly BrandSpan[] {
  const { body, title, from, to } = office;
  if (!body || !OF_FIRM.test(title) || ORGAN.test(body) || /^\p{Ll}/u.test(body)) return [];
  const words = body.split(' ');
  if (words.every((word) => isOrdinary(foldWord(word)))) return [];
  for (let at = from; at + words.length <= to; at++) {
    if (!words.every((word, index) => isSameWord(line.words[at + index]?.text, word))) continue;
    const place = line.words[at]?.place;
    if (words.length === 1 && (place || isLand(body))) return [];
    if (isTopicOf(line, at)) return [];
    return [{ from: at, to: at + words.length }];
  }
  return [];
}

/** "Tatarstan President", "Kurdish Prime Minister": lands and peoples have presidents too. */
function isLand(word: string): boolean {
  return /(?:stan|ish)$/.test(word);
}

/** "the Presidents of A and B on the Lower Valley": what an office-holder speaks about. */
function isTopicOf(line: WordLine, at: number): boolean {
  return /^(?:on|about|over)$/.test(wordAt(line, wordAt(line, at - 1) === 'the' ? at - 2 : at - 1));
}

/** "Foreign Policy", "Middle East": a field of work, no firm. */
function isOrdinary(folded: string): boolean {
  return PORTFOLIO_WORDS.has(folded) || NOT_NAMES.has(folded);
}

function isSameWord(text: string | undefined, word: string): boolean {
  return text?.replace(/[‘’]/g, "'") === word;
}
