import type { ArticleFacts } from '../domain/article-facts.ts';
import type { ArticleDocument } from './document.ts';
import { findMatches } from './find-matches.ts';

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Verbs and nouns behind which stands what was talked about or agreed on. */
const LEADS =
  /\b(?:discuss(?:ed|es|ing)?|(?:spoke|speak|speaks|talked|talks?|conferred|exchanged views|views|agreed|touched|dwelt|dwelled|consulted|consultations|focus(?:ed)?) (?:also )?(?:of|about|on|upon|over)|talks (?:dealt with|dwelt on|covered|concerned)|dealt with|went over|(?:cooperation|collaboration|partnership|interaction|contacts) (?:in|on)|in the (?:fields?|areas?|spheres?|sectors?) of|(?:reviewed|examined|raised|addressed|considered|compared notes on)|attention (?:was )?(?:paid )?to|issues? of|questions? of|prospects (?:for|of))(?= )/g;

/** "Timber, ports and schools are on the agenda" */
const AGENDA =
  /\b(?:are|is|were|was|will be|stood) (?:also )?(?:on the agenda|discussed|raised|touched upon|spoken of|the main subject|at the cent(?:re|er)|in the foreground)\b|\bcame up\b/;

/**
 * The stretches of an article that say what it is about: its headline's documents, the objects of talks and agreements, and
 * the subjects that were on the agenda. Each ends with its clause.
 */
export function findSubjects(article: ArticleDocument, { agreements }: ArticleFacts): readonly Span[] {
  const titles = agreements
    .filter(({ status }) => status !== 'REFERENCED')
    .flatMap(({ evidence }) => evidence.slice(0, 1).map(({ start, end }) => ({ start, end })));
  const talked = article.sentences.flatMap(({ start, end, paragraph }): readonly Span[] => {
    if (paragraph === 0) return [];
    const text = article.text.slice(start, end);
    const agenda = AGENDA.exec(text);
    const objects = findMatches(text, LEADS).map((match) => {
      const from = start + match.index + match[0].length;
      const stop =
        /[;:]|, (?:who|which|whose|when|after|before|but|saying|adding|recalling|thanking)\b| (?:with|by) (?=\p{Lu})/u.exec(
          article.text.slice(from, end),
        );
      return { start: from, end: stop ? from + stop.index : end };
    });
    return agenda ? [...objects, { start, end: start + agenda.index }] : objects;
  });
  return [...titles, ...talked];
}
