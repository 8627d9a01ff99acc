import type { ArticleDocument } from './document.ts';
import { findMatches } from './find-matches.ts';

interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * The stretches of an article that are told on the way: what was denied or called off, what guests were shown and heard, a
 * wreath laid, a witty word in quotation marks. Topics are not looked for there.
 */
export function findAsides(article: ArticleDocument): readonly Span[] {
  const clauses = article.sentences.flatMap(({ start, end, paragraph }) =>
    paragraph === 0 ? [] : splitClauses(article.text, { start, end }),
  );
  const told = clauses.filter((clause) => {
    const words = article.text.slice(clause.start, clause.end);
    return DENIED.test(words) || SIDESHOW.test(words);
  });
  return [...told, ...findSayings(article.text)];
}

function splitClauses(text: string, { start, end }: Span): readonly Span[] {
  const clauses: Span[] = [];
  let from = start;
  for (const { index } of findMatches(text.slice(start, end), /;|, (?:but|while|whereas) /g)) {
    clauses.push({ start: from, end: start + index });
    from = start + index + 1;
  }
  return [...clauses, { start: from, end }];
}

/** What is not so, or will not be. */
const DENIED =
  /\b(?:den(?:y|ies|ied)\b|ruled? out|(?:there is|there are|there was|there were) no\b|no (?:such|date|contract|agreement|decision|plans?|talks)\b|not on the agenda|only been mentioned|(?:was|were|has been|have been|had been|is|are) (?:not (?:planned|on the agenda|affected|discussed|put to the vote|foreseen)|called off|cancelled|canceled|left out|rained off|premature|dropped)|(?:had to|has to) be (?:left out|cancelled|dropped)|is premature|was premature|had hoped for|rumou?rs? (?:of|about)|did not (?:come up|arise)|not (?:been )?(?:mentioned|raised|touched upon)|in passing)/i;

/** What guests are shown, hear and lay down beside what they came for. */
const SIDESHOW =
  /\b(?:laid (?:a |the )?(?:wreaths?|flowers)|placed flowers|wreath at|planted a tree|looked at(?! (?:the )?(?:state|course|status|progress|ways|prospects|possibilit|issue|option|how)\w*\b)|walked (?:through|along|across)|showed (?:the |his |her |their )?guests?|(?:was|were) shown (?:over|around|the)|sang\b|were sung|was sung|played (?:works|songs|pieces|music|a )|strolled|gave (?:him|her|them) (?:a|an) |presented (?:him|her|them) with|(?:will be|was|were) (?:presented|handed|given) to (?:the|his|her|their) guests?|(?:gala dinner|banquet)\b|bears? the name of)/;

const SAID =
  '(?:said|says|remarked|remarks|joked|quipped|replied|replies|added|warned|observed|noted|told|called it|put it)';
const SAYING = new RegExp(
  `[“"„][^“”"\\d\\n]{8,110}[,.!?]?[”"“],? (?:[\\p{L}.’' -]{0,40} )?${SAID}\\b|\\b${SAID}[:,]? [“"„][^“”"\\d\\n]{8,110}[”"“]`,
  'gu',
);

/** A short saying sums up a mood; a long quotation is a statement with its subjects. */
function findSayings(text: string): readonly Span[] {
  return findMatches(text, SAYING).map(({ index, 0: words }) => ({
    start: index,
    end: index + words.length,
  }));
}
