import { type MarkupElement, type MarkupNode, parseMarkup } from './markup.ts';
import { singleLine } from './single-line.ts';

const BLOCKS: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer ' +
    'form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary table tbody tfoot ' +
    'thead tr ul'
  ).split(' '),
);
const CELLS: ReadonlySet<string> = new Set(['td', 'th']);
/** What a browser does not show as text, or shows for people to act on. */
const UNREAD: ReadonlySet<string> = new Set(
  (
    'audio base button canvas datalist embed frameset head iframe input link meta noscript object script select style ' +
    'svg template textarea title video'
  ).split(' '),
);

/** Whether an element makes a paragraph of its own. */
export function isBlock(element: MarkupElement): boolean {
  return BLOCKS.has(element.name);
}

/**
 * The paragraphs that HTML shows: one for each block, list item and table row, and where two line breaks part a text.
 * A line break alone is a space. Elements that `isDropped` says so are left out.
 */
export function blockText(
  nodes: readonly MarkupNode[],
  isDropped: (element: MarkupElement) => boolean = () => false,
): readonly string[] {
  const paragraphs: string[] = [];
  let inline: string[] = [];
  let breaks = 0;

  for (const node of nodes) visit(node);
  endParagraph();
  return paragraphs;

  function visit(node: MarkupNode): void {
    if (node.kind === 'TEXT') addText(node.text);
    else if (node.name === 'br') addBreak();
    else if (!UNREAD.has(node.name) && !isDropped(node)) visitElement(node);
  }

  function visitElement(element: MarkupElement): void {
    const isOwnParagraph = isBlock(element);
    if (isOwnParagraph) endParagraph();
    else if (CELLS.has(element.name)) addText(' ');
    for (const child of element.children) visit(child);
    if (isOwnParagraph) endParagraph();
  }

  function addText(text: string): void {
    if (text.trim() !== '') breaks = 0;
    inline.push(text);
  }

  function addBreak(): void {
    breaks += 1;
    if (breaks > 1) endParagraph();
    else inline.push(' ');
  }

  function endParagraph(): void {
    const paragraph = singleLine(inline.join(''));
    if (paragraph !== '') paragraphs.push(paragraph);
    inline = [];
    breaks = 0;
  }
}

/** The paragraphs of a piece of HTML that stands inside another document, such as the content of a feed's item. */
export function htmlParagraphs(html: string): readonly string[] {
  return blockText(parseMarkup(html, 'HTML').root.children);
}

/** The paragraphs of a plain text: parted by blank lines where it has any, else one a line. */
export function textParagraphs(text: string): readonly string[] {
  return textBlocks(text).map(singleLine);
}

/** The same paragraphs with their line ends, as `\n`. */
export function textBlocks(text: string): readonly string[] {
  const lines = text.replace(/\r\n?/g, '\n').trim();
  const hasBlankLines = /\n[^\S\n]*\n/.test(lines);
  return lines.split(hasBlankLines ? /\n[^\S\n]*\n/ : /\n/).filter((block) => singleLine(block) !== '');
}
