import { articleText, type ParsedArticle } from '../domain/bulletin.ts';
import type { Diagnostic } from '../domain/diagnostic.ts';
import type { Place } from '../domain/place.ts';
import type { PrintedTime } from './printed-time.ts';
import { buildDiagnostic } from './rules.ts';
import { singleLine } from './single-line.ts';

/** An item as a reader found it, its texts still as printed. */
export interface ArticleDraft {
  readonly headline: string;
  readonly paragraphs: readonly string[];
  readonly time: PrintedTime | null;
  readonly counter: string | null;
  readonly byline: string | null;
  readonly url: string | null;
  readonly place: Place;
}

/** An item read: its article, unless it held nothing, and what was odd about it. */
export interface ReadArticle {
  readonly article: ParsedArticle | null;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Makes the article of a draft: one line to a paragraph, empty ones dropped. Without a headline the first paragraph is
 * taken for it; without either there is no article.
 */
export function parseArticle(draft: ArticleDraft): ReadArticle {
  const { place } = draft;
  const lines = [draft.headline, ...draft.paragraphs].map(singleLine);
  const [headline, ...paragraphs] = lines.filter((line) => line !== '');
  if (headline === undefined) {
    return {
      article: null,
      diagnostics: [
        buildDiagnostic(
          'article/empty',
          'Expected an item with a headline, found neither headline nor text',
          place,
        ),
      ],
    };
  }
  return {
    article: {
      headline,
      paragraphs,
      text: articleText(headline, paragraphs),
      publishedAt: draft.time?.local ?? null,
      timeZone: draft.time?.timeZone ?? null,
      counter: draft.counter,
      byline: draft.byline === null ? null : singleLine(draft.byline) || null,
      url: draft.url,
      ...place,
    },
    diagnostics: remarkMissingParts(lines[0] === '', paragraphs.length === 0, place),
  };
}

function remarkMissingParts(noHeadline: boolean, noBody: boolean, place: Place): readonly Diagnostic[] {
  const remarks: Diagnostic[] = [];
  if (noHeadline) {
    const message = 'Expected a headline, found none; the first paragraph stands for it';
    remarks.push(buildDiagnostic('article/headline-missing', message, place));
  }
  if (noBody) {
    const message = 'Expected text below the headline, found none';
    remarks.push(buildDiagnostic('article/body-missing', message, place));
  }
  return remarks;
}
