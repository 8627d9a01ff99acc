import type { ArticleDocument, BulletinDocument } from './document.ts';
import { findSceneDate } from './engagement-dates.ts';
import { findScenePlace } from './engagement-places.ts';
import type { Scene } from './engagement-scenes.ts';
import { findPlacesAndTowns } from './engagement-towns.ts';

const SIGNING = /\b(?:[Ss]igns?|[Ss]igned|[Ss]igning|[Ii]nitials?|[Ii]nitialled)\b/;
const SIGNED = /(?<!(?:who|which|been|be|being|the) )\b(?:signed|initialled)\b/;
/** "A Treaty on Bees was signed in Rome on Monday by …" opens a story that is the signing's. */
const OPENING =
  /^(?:An?|The) [^.;]{3,120}? (?:was|were) (?:signed|initialled) (?:in|on|at|by|today|yesterday)\b/;

/**
 * The signing itself, where that is the news: the headline or the first words say that a document is signed, and the first paragraph tells of
 * no talks or meeting at which it was.
 */
export function findSigning(article: ArticleDocument, bulletin: BulletinDocument): readonly Scene[] {
  const sentence = article.sentences.find(({ paragraph }) => paragraph === 1);
  if (!sentence) return [];
  if (
    !SIGNING.test(article.article.headline) &&
    !OPENING.test(article.text.slice(sentence.start, sentence.end))
  )
    return [];
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
