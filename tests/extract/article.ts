import { articleText, type ParsedArticle, type ParsedBulletin } from '../../src/domain/bulletin.ts';
import type { LocalTime } from '../../src/domain/local-time.ts';

/** An article of a test: its headline, its paragraphs, and what else the test is about. */
export function anArticle(
  headline: string,
  paragraphs: readonly string[],
  rest: Partial<Pick<ParsedArticle, 'byline' | 'timeZone'>> & { readonly publishedAt?: string | null } = {},
): ParsedArticle {
  const { publishedAt = '2026-05-20T12:00', byline = null, timeZone = null } = rest;
  return {
    headline,
    paragraphs,
    text: articleText(headline, paragraphs),
    publishedAt: publishedAt as LocalTime | null,
    timeZone,
    counter: null,
    byline,
    url: null,
    line: 1,
    column: 1,
  };
}

/** A bulletin of these articles. */
export function aBulletin(
  articles: readonly ParsedArticle[],
  rest: Partial<Pick<ParsedBulletin, 'publisher' | 'capturedOn'>> = {},
): ParsedBulletin {
  const { publisher = null, capturedOn = null } = rest;
  return { format: 'page-capture', title: null, capturedOn, publisher, articles, diagnostics: [] };
}
