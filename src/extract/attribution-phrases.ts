import {
  isAgencyName,
  isRelayName,
  isSourceName,
  speaksForOffice,
  trimSourceName,
} from './attribution-names.ts';
import type { ArticleDocument, Sentence } from './document.ts';
import { findMatches } from './find-matches.ts';

/** Words of an article that say who reports it. */
export interface FoundAttribution {
  readonly publisher: string;
  readonly via: string | null;
  /** `ITEM` where the words stand for the whole item, `CLAUSE` where they may stand for one statement. */
  readonly scope: 'ITEM' | 'CLAUSE';
  readonly start: number;
  readonly end: number;
}

/** A run of text that may name a source: it crosses no comma, full stop or quotation mark. */
const NAME = String.raw`(?:[^,.;:!?"“”()\n]|\.(?=\p{Ll})|U\.S\.|U\.K\.)+?`;
const REPORTS = '(?:reports?|reported|informs?|informed|announces?|announced|writes|wrote)';
const CITES =
  '(?:cites|cited|citing|quotes|quoted|quoting|with reference to|referring to|with a reference to)';
const END = String.raw`(?=\.(?!\p{Ll})|\n|$)`;

interface Form {
  readonly pattern: RegExp;
  readonly scope: FoundAttribution['scope'];
}

/**
 * The forms in which agencies and ministries sign a report, most telling first:
 * - "…, A cites B." and "…, A reports, citing B.": A relays, B reports;
 * - "A (has) learned from B": the same;
 * - "ANKARA (AA) -", "ASTANA. QAZINFORM -": a dateline is signed by the agency;
 * - "…, A reports.": the tail of a sentence that a comma closes off signs the whole item;
 * - "according to A", "A said in a statement", "A said …": signs at least its sentence.
 */
const FORMS: readonly Form[] = [
  form(
    String.raw`(?<=, |^|\n)(?<via>${NAME})(?: correspondent)?(?:,? ${REPORTS},?)? ${CITES} (?<publisher>${NAME})${END}`,
    'ITEM',
  ),
  form(String.raw`(?<=, |^|\n)according to (?<publisher>${NAME}), (?<via>${NAME}) ${REPORTS}${END}`, 'ITEM'),
  form(
    String.raw`(?<=, |^|\n)(?<via>${NAME})(?: correspondent)? (?:has |have )?(?:learnt|learned|was told|was informed) (?:from|by) (?<publisher>${NAME})${END}`,
    'ITEM',
  ),
  form(
    String.raw`(?<=^|\n)\p{Lu}[\p{L} ,.]{2,40}?(?:, \p{L}+\.? \d{1,2})? ?[(/](?<publisher>[\p{L} ]{2,30})[)/] ?[-–—:]`,
    'ITEM',
  ),
  form(String.raw`(?<=^|\n)\p{Lu}[\p{Lu} ]+\. (?<publisher>\p{Lu}[\p{L} ]{2,30}?) ?[-–—/]`, 'ITEM'),
  form(`(?<=, )(?<publisher>${NAME}) ${REPORTS}${END}`, 'ITEM'),
  form(`(?<=, )(?:as )?(?:reports?|reported) (?<via>${NAME}),? ${CITES} (?<publisher>${NAME})${END}`, 'ITEM'),
  form(`(?<=, )(?:as )?reports? (?<publisher>${NAME})${END}`, 'ITEM'),
  form(`(?<=, )(?<publisher>${NAME}) (?:has |have )?(?:learnt|learned)${END}`, 'ITEM'),
  form(`(?<=, )(?<publisher>${NAME}) told (?<via>${NAME})${END}`, 'ITEM'),
  form(String.raw`(?<=^|\n)(?:--|[-–—]) ?(?<publisher>${NAME})(?=\.?$)`, 'ITEM'),
  form(String.raw`(?<=^|\n)As (?<publisher>${NAME}) ${REPORTS},`, 'ITEM'),
  form(String.raw`(?<=^|\n)As (?:reported|announced) by (?<publisher>${NAME}),`, 'ITEM'),
  form(
    String.raw`(?<=^|\n)(?<publisher>${NAME}) (?:reports|informs|has learned|has learnt) that\b`,
    'CLAUSE',
  ),
  form(`(?<=, )(?:as )?(?:reported|announced|informed) by (?<publisher>${NAME})${END}`, 'ITEM'),
  form(String.raw`\b[Aa]ccording to (?<publisher>${NAME})(?=,|\.(?!\p{Ll})|\n|$)`, 'CLAUSE'),
  form(
    String.raw`(?<=, |^|\n|[.] )(?<publisher>${NAME}) (?:said|announced|reported|stated|noted|informed)(?: (?:in|on) (?:a|its|an) (?:\p{L}+ )?(?:statement|release|readout|website|communiqué))?(?=[ ,.])`,
    'CLAUSE',
  ),
];

function form(source: string, scope: Form['scope']): Form {
  return { pattern: new RegExp(source, 'gu'), scope };
}

const attributions = new WeakMap<ArticleDocument, readonly FoundAttribution[]>();

/** Every attribution of an article, in text order, without overlaps. A headline signs nothing. Found once, then kept. */
export function findAttributions(article: ArticleDocument): readonly FoundAttribution[] {
  const known = attributions.get(article);
  if (known) return known;
  const found: FoundAttribution[] = [];
  for (const sentence of article.sentences) {
    if (sentence.paragraph === 0 || !MAY_SIGN.test(article.text.slice(sentence.start, sentence.end)))
      continue;
    for (const phrase of findInSentence(article, sentence)) {
      if (!found.some((other) => phrase.start < other.end && other.start < phrase.end)) found.push(phrase);
    }
  }
  found.sort((a, b) => a.start - b.start);
  attributions.set(article, found);
  return found;
}

/** Cheap test before the forms: one of their verbs, or a dateline's bracket or dash near the beginning. */
const MAY_SIGN =
  /^[-–—]|\b(?:report|inform|announce|wr[io]te|told |cit(?:es|ed|ing)\b|quot(?:es|ed|ing)\b|reference to|referring to|learn(?:t|ed)\b|was told|[Aa]ccording to|said\b|stated\b|noted\b)|^[\p{Lu} ,.]{3,40}[(/–—-]|^\p{Lu}[\p{L} ,.\d]{2,50}(?:\([\p{L} ]+\)|\/\p{L}+\/)/u;

function* findInSentence(article: ArticleDocument, sentence: Sentence): Generator<FoundAttribution> {
  const text = article.text.slice(sentence.start, sentence.end);
  for (const { pattern, scope } of FORMS) {
    for (const match of findMatches(text, pattern)) {
      const printed = match.groups?.publisher ?? '';
      const publisher = trimSourceName(printed);
      const via = match.groups?.via === undefined ? null : trimSourceName(match.groups.via);
      const isBody = isSourceName(publisher) || speaksForOffice(printed, publisher);
      const isAgency = scope === 'ITEM' && via === null && isAgencyName(publisher);
      if (!(isBody || isAgency) || (via !== null && !isSourceName(via) && !isRelayName(via))) continue;
      const start = sentence.start + match.index;
      yield { publisher, via, scope, start, end: start + match[0].length };
    }
  }
}
