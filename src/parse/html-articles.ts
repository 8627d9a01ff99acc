import { isBlock } from './block-text.ts';
import { type BoilerplateJudge, findOutside, isMain } from './html-boilerplate.ts';
import type { MarkupElement, MarkupNode } from './markup.ts';
import { findElement, findElements, findHolders, gather, textOf } from './markup-query.ts';
import { findPrintedTime } from './printed-time.ts';
import { singleLine } from './single-line.ts';

/** The stretch of a page that one article takes up. */
export interface HtmlArticle {
  readonly nodes: readonly MarkupNode[];
  readonly offset: number;
}

const HEADINGS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'];
const ARTICLE_TYPE = /schema\.org\/(?:\w{0,40}Article|BlogPosting|Report)$/;

/** True for h1 to h6. */
export function isHeading({ name }: MarkupElement): boolean {
  return HEADINGS.includes(name);
}

/**
 * Finds the articles of a page, in order: its article elements; failing those, the stretches that begin with headings
 * of one level if dates stand below them; failing those, the page's main part as one.
 */
export function findHtmlArticles(page: MarkupElement, isDropped: BoilerplateJudge): readonly HtmlArticle[] {
  const main = findElement(page, isMain);
  const body = main ?? findElement(page, ({ name }) => name === 'body') ?? page;
  const inBody = findOutside(body, isArticleElement, isDropped);
  const elements = inBody.length > 0 ? inBody : findOutside(page, isArticleElement, isDropped);
  if (elements.length > 0) return elements.map((element) => ({ nodes: [element], offset: element.offset }));
  const sections = findDatedSections(body, isDropped);
  return sections.length > 1 ? sections : [{ nodes: [body], offset: body.offset }];
}

function isArticleElement({ name, attributes }: MarkupElement): boolean {
  if (name === 'article' || attributes.role === 'article') return true;
  return (
    ARTICLE_TYPE.test(attributes.itemtype ?? '') || /(?:^|\s)h-entry(?:\s|$)/.test(attributes.class ?? '')
  );
}

/** The stretches between headings of one level, most of them dated; empty where a page is not made so. */
function findDatedSections(body: MarkupElement, isDropped: BoilerplateJudge): readonly HtmlArticle[] {
  const headings = findOutside(body, isHeading, isDropped);
  for (const level of HEADINGS) {
    const starts = headings.filter(({ name }) => name === level);
    if (starts.length < 2) continue;
    const sections = splitAt(body, new Set(starts));
    if (sections.filter(({ nodes }) => isDated(nodes)).length > sections.length / 2) return sections;
  }
  return [];
}

/**
 * Cuts what an element holds, in reading order, before each of the starts; what comes before the first is left out.
 * Boxes around a start are opened, so that a heading and what stands beside its box belong together.
 */
function splitAt(body: MarkupElement, starts: ReadonlySet<MarkupElement>): readonly HtmlArticle[] {
  const holders = findHolders(body, starts);
  const sections: { readonly nodes: MarkupNode[]; readonly offset: number }[] = [];
  open(body);
  return sections;

  function open(element: MarkupElement): void {
    for (const child of element.children) {
      if (child.kind === 'ELEMENT' && starts.has(child))
        sections.push({ nodes: [child], offset: child.offset });
      else if (child.kind === 'ELEMENT' && holders.has(child)) open(child);
      else sections.at(-1)?.nodes.push(child);
    }
  }
}

/** Whether a time element or a short block with a date stands among the first blocks of a section. */
function isDated(nodes: readonly MarkupNode[]): boolean {
  const section = gather(nodes);
  if (findElement(section, ({ name }) => name === 'time') !== undefined) return true;
  const blocks = findElements(section, (element) => isBlock(element) && !isHeading(element)).slice(0, 3);
  return blocks.some((block) => {
    const words = singleLine(textOf(block));
    return words.length <= 80 && findPrintedTime(words) !== undefined;
  });
}
