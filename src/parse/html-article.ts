import type { Diagnostic } from '../domain/diagnostic.ts';
import { parseArticle, type ReadArticle } from './article.ts';
import { blockText } from './block-text.ts';
import type { HtmlArticle } from './html-articles.ts';
import type { BoilerplateJudge } from './html-boilerplate.ts';
import { findHtmlParts } from './html-parts.ts';
import type { MarkupElement } from './markup.ts';
import { gather } from './markup-query.ts';
import { parseMetaLines } from './meta-lines.ts';
import type { PrintedTime } from './printed-time.ts';
import type { RawText } from './reader.ts';
import { parseTimeField } from './time-field.ts';
import { trimContent } from './trim-content.ts';
import { findWebAddress } from './web-address.ts';

/** What a page says of its articles outside of them. */
export interface HtmlPage {
  readonly raw: RawText;
  readonly isDropped: BoilerplateJudge;
  /** What relative addresses are relative to. */
  readonly base: string | null;
  /** What the page says of its only article; null for a page of several. */
  readonly only: {
    readonly headline: string;
    readonly published: string | null;
    readonly byline: string | null;
    readonly url: string | null;
  } | null;
}

/** Reads one article of a page. What is printed in the article goes before what the page's head says. */
export function parseHtmlArticle({ nodes, offset }: HtmlArticle, page: HtmlPage): ReadArticle {
  const article = gather(nodes);
  const place = page.raw.placeAt(offset);
  const parts = findHtmlParts(article, page.isDropped);
  const headline =
    parts.heading === undefined ? (page.only?.headline ?? '') : blockText([parts.heading]).join(' ');
  const isDropped = (element: MarkupElement) => parts.taken.has(element) || page.isDropped(element);
  const { meta, paragraphs } = parseMetaLines(blockText(nodes, isDropped));
  const published =
    parts.time ?? parseTimeField(meta.published ?? page.only?.published ?? null, 'a date line', place);
  const time: PrintedTime | null = 'local' in published ? published : published.time;
  const remarks: readonly Diagnostic[] = 'local' in published ? [] : published.diagnostics;
  const read = parseArticle({
    headline,
    paragraphs: trimContent(headline, paragraphs),
    time,
    counter: parts.counter ?? meta.counter,
    byline: parts.byline ?? meta.byline ?? page.only?.byline ?? null,
    url: findWebAddress(parts.address ?? meta.url, page.base) ?? page.only?.url ?? null,
    place,
  });
  return {
    article: read.article,
    diagnostics: [...read.diagnostics, ...(read.article === null ? [] : remarks)],
  };
}
