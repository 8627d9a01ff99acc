import type { ArticleDocument, BulletinDocument } from './document.ts';
import { findSceneDate } from './engagement-dates.ts';
import { findScenePlace } from './engagement-places.ts';
import type { Scene } from './engagement-scenes.ts';
import { findPlacesAndTowns } from './engagement-towns.ts';

const SIGNING = /\b(?:[Ss]igns?|[Ss]igned|[Ss]igning|[Ii]nitials?|[Ii]nitialled)\b/;
const SIGNED = /(?<!(?:who|which|was|were|been|be|being|the) )\b(?:signed|initialled)\b/;

/**
 * The signing itself, where that is the news: the headline says that a document is signed, and the first paragraph tells of
 * no talks or meeting at which it was.
 */
export function findSigning(article: ArticleDocument, bulletin: BulletinDocument): readonly Scene[] {
  if (!SIGNING.test(article.article.headline)) return [];
  const sentence = article.sentences.find(({ paragraph }) => paragraph === 1);
  if (!sentence) return [];
  const match = SIGNED.exec(article.text.slice(sentence.start, sentence.end));
  if (!match) return [];
  const start = sentence.start + match.index;
  const trigger = { start, end: start + match[0].length };
  const clause = { start: sentence.start, end: sentence.end };
  const where = findScenePlace(article, trigger, { clause, known: findPlacesAndTowns(article, bulletin) });
  const when = findSceneDate(article, trigger, { clause, capturedOn: bulletin.bulletin.capturedOn });
  return [
    { kind: 'CEREMONY', title: null, sentence, ...trigger, clause, who: 'BOTH', where, when, status: 'HELD' },
  ];
}
