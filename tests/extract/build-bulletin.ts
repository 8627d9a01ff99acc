import { articleText, type ParsedArticle, type ParsedBulletin } from '../../src/domain/bulletin.ts';
import type { LocalTime } from '../../src/domain/local-time.ts';

/** A bulletin of articles, each given as its headline and its paragraphs. */
export function buildBulletin(...articles: readonly (readonly [string, ...string[]])[]): ParsedBulletin {
  return {
    format: 'text',
    title: null,
    capturedOn: null,
    publisher: null,
    articles: articles.map(([headline, ...paragraphs], index) => buildArticle(headline, paragraphs, index)),
    diagnostics: [],
  };
}

function buildArticle(headline: string, paragraphs: readonly string[], index: number): ParsedArticle {
  return {
    headline,
    paragraphs,
    text: articleText(headline, paragraphs),
    publishedAt: `2026-05-${String(index + 1).padStart(2, '0')}T10:00` as LocalTime,
    timeZone: null,
    counter: null,
    byline: null,
    url: null,
    line: index + 1,
    column: 1,
  };
}
