import { isHeading } from './html-articles.ts';
import { type BoilerplateJudge, findOutside, nameWords } from './html-boilerplate.ts';
import { findBlockAround, findTimeElement, isMetaBlock } from './html-time.ts';
import type { MarkupElement } from './markup.ts';
import { findElement, gather, textOf } from './markup-query.ts';
import { parseMetaLines } from './meta-lines.ts';
import { findCounter, findCountOfViews } from './meta-parts.ts';
import type { PrintedTime } from './printed-time.ts';
import { singleLine } from './single-line.ts';

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

/** What stands in an article beside its text. */
export interface HtmlParts {
  readonly heading: MarkupElement | undefined;
  readonly time: PrintedTime | undefined;
  readonly counter: string | null;
  readonly byline: string | null;
  readonly address: string | undefined;
  /** The elements that these parts were read from: none of them is text of the article. */
  readonly taken: ReadonlySet<MarkupElement>;
}

/** Finds the headline of an article and the lines that speak about it. */
export function findHtmlParts(article: MarkupElement, isDropped: BoilerplateJudge): HtmlParts {
  const heading = findHeading(article, isDropped);
  const time = findTimeElement(article, isDropped);
  const counter =
    findLabelled(article, COUNTER_WORDS, (words) => findCounter(words)) ?? findCountInWords(article);
  const author = findLabelled(article, BYLINE_WORDS, (words) => words.replace(/^(?:by|author) ?:? /i, ''));
  const marked = [time?.element, counter?.element, author?.element].filter(
    (element) => element !== undefined,
  );
  const lines = marked.flatMap((element) => findLine(article, element) ?? []);
  const { meta } = parseMetaLines(lines.map((line) => singleLine(textOf(line))));
  const link = heading && findElement(gather([heading]), ({ name }) => name === 'a');
  return {
    heading,
    time: time?.time,
    counter: counter?.value ?? meta.counter,
    byline: author?.value ?? meta.byline,
    address: link?.attributes.href,
    taken: new Set([...(heading === undefined ? [] : [heading]), ...marked, ...lines]),
  };
}

/** The line around a time or a name, if all of it speaks about the article; the headline stands in none such. */
function findLine(article: MarkupElement, element: MarkupElement): MarkupElement | undefined {
  const block = findBlockAround(article, element);
  if (block === undefined || !isMetaBlock(block) || isHeading(block)) return undefined;
  return findElement(block, isHeading) === undefined ? block : undefined;
}

/** The heading of the highest rank, the first of its rank. */
function findHeading(article: MarkupElement, isDropped: BoilerplateJudge): MarkupElement | undefined {
  const headings = findOutside(article, isHeading, isDropped).filter(
    (heading) => textOf(heading).trim() !== '',
  );
  const named = headings.find(({ attributes }) => attributes.itemprop === 'headline');
  return named ?? headings.toSorted((a, b) => a.name.localeCompare(b.name))[0];
}

/** A counter that nothing in the markup calls one: an element of its own that says so, `<span>views 1,240</span>`. */
function findCountInWords(
  article: MarkupElement,
): { readonly element: MarkupElement; readonly value: string } | undefined {
  const element = findElement(
    article,
    (candidate) =>
      candidate.children.every((child) => child.kind === 'TEXT') &&
      findCountOfViews(singleLine(textOf(candidate))) !== null,
  );
  return element && { element, value: findCountOfViews(singleLine(textOf(element))) ?? '' };
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
