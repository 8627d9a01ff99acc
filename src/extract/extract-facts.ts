import type { ArticleFacts } from '../domain/article-facts.ts';
import type { ParsedBulletin } from '../domain/bulletin.ts';
import { buildDocument } from './build-document.ts';
import { extractors } from './extractors.ts';

/** Rises whenever the same bulletin may give other facts than before; stored with each revision. */
export const EXTRACTOR_VERSION = 3;

const NO_FACTS: ArticleFacts = {
  attribution: { publisher: null, via: null, evidence: [] },
  participants: [],
  agreements: [],
  engagements: [],
  topics: [],
};

/** The facts of each article of a bulletin, in the order of its articles. Never fails on odd text: it finds less. */
export function extractFacts(bulletin: ParsedBulletin): readonly ArticleFacts[] {
  const document = buildDocument(bulletin);
  const nothing: readonly ArticleFacts[] = bulletin.articles.map(() => NO_FACTS);
  return extractors.reduce((facts, extractor) => extractor.extract(document, facts), nothing);
}
