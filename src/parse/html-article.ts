import type { Diagnostic } from '../domain/diagnostic.ts';
import { parseArticle, type ReadArticle } from './article.ts';
import { blockText } from './block-text.ts';
import { type HtmlArticle, isHeading } from './html-articles.ts';
import { type BoilerplateJudge, findOutside, nameWords } from './html-boilerplate.ts';
import { findBlockAround, findTimeElement, isMetaBlock } from './html-time.ts';
import type { MarkupElement } from './markup.ts';
import { findElement, gather, textOf } from './markup-query.ts';
import { parseMetaLines } from './meta-lines.ts';
import { findCounter } from './meta-parts.ts';
import type { PrintedTime } from './printed-time.ts';
import type { RawText } from './reader.ts';
import { singleLine } from './single-line.ts';
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

const COUNTER_WORDS: ReadonlySet<string> = new Set([
  'counter',
  'hits',
  'reads',
  'view',
  'viewcount',
  'viewed',
  'views',
]);
const BYLINE_WORDS: ReadonlySet<string> = new Set(['author', 'byline']);

/** Reads one article of a page. What is printed in the article goes before what the page's head says. */
export function parseHtmlArticle({ nodes, offset }: HtmlArticle, page: HtmlPage): ReadArticle {
  const article = gather(nodes);
  const place = page.raw.placeAt(offset);
  const parts = findParts(article, page.isDropped);
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

interface ArticleParts {
  readonly heading: MarkupElement | undefined;
  readonly time: PrintedTime | undefined;
  readonly counter: string | null;
  readonly byline: string | null;
  readonly address: string | undefined;
  /** The elements that these parts were read from: none of them is text of the article. */
  readonly taken: ReadonlySet<MarkupElement>;
}

function findParts(article: MarkupElement, isDropped: BoilerplateJudge): ArticleParts {
  const heading = findHeading(article, isDropped);
  const time = findTimeElement(article, isDropped);
  const counter = findLabelled(article, COUNTER_WORDS, (words) => findCounter(words));
  const author = findLabelled(article, BYLINE_WORDS, (words) => words.replace(/^(?:by|author) ?:? /i, ''));
  const lines = [time?.element, counter?.element, author?.element].filter((element) => element !== undefined);
  const link = heading && findElement(gather([heading]), ({ name }) => name === 'a');
  return {
    heading,
    time: time?.time,
    counter: counter?.value ?? null,
    byline: author?.value ?? null,
    address: link?.attributes.href,
    taken: new Set([...(heading === undefined ? [] : [heading]), ...lines.flatMap(takeLine)]),
  };

  /** A line that holds such a part is about the article as a whole, unless the headline stands in it too. */
  function takeLine(element: MarkupElement): readonly MarkupElement[] {
    const block = findBlockAround(article, element);
    const isLine = block !== undefined && isMetaBlock(block) && findElement(block, isHeading) === undefined;
    return isLine && block !== heading ? [element, block] : [element];
  }
}

/** The heading of the highest rank, the first of its rank. */
function findHeading(article: MarkupElement, isDropped: BoilerplateJudge): MarkupElement | undefined {
  const headings = findOutside(article, isHeading, isDropped).filter(
    (heading) => textOf(heading).trim() !== '',
  );
  const named = headings.find(({ attributes }) => attributes.itemprop === 'headline');
  return named ?? headings.toSorted((a, b) => a.name.localeCompare(b.name))[0];
}

function findLabelled(
  article: MarkupElement,
  wanted: ReadonlySet<string>,
  read: (words: string) => string | null,
): { readonly element: MarkupElement; readonly value: string } | undefined {
  const element = findElement(article, (candidate) => {
    if (!isLabelled(candidate, wanted)) return false;
    const words = singleLine(textOf(candidate));
    return words.length <= 120 && (read(words) ?? '') !== '';
  });
  return element && { element, value: read(singleLine(textOf(element))) ?? '' };
}

function isLabelled(element: MarkupElement, wanted: ReadonlySet<string>): boolean {
  const { rel, itemprop } = element.attributes;
  return (
    nameWords(element).some((word) => wanted.has(word)) || wanted.has(rel ?? '') || wanted.has(itemprop ?? '')
  );
}
