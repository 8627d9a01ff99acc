import markdownIt from 'markdown-it';
import { htmlParagraphs, textParagraphs } from './block-text.ts';
import { singleLine } from './single-line.ts';

/** A block of a Markdown text, in reading order. */
export interface MarkdownBlock {
  /** 1 to 6 for headings, 7 for a paragraph all in bold, 0 for any other. */
  readonly level: number;
  /** Line breaks kept as `\n`, everything else of Markdown taken out. */
  readonly text: string;
  /** Where its first link leads. */
  readonly address: string | null;
  /** Whether it consists of links alone. */
  readonly isLinks: boolean;
  /** Line in the text that was parsed, from 0. */
  readonly line: number;
}

/** Headings go to 6; a bold paragraph stands for one in texts that have no headings. */
export const BOLD_LEVEL = 7;

type Token = ReturnType<ReturnType<typeof markdownIt>['parse']>[number];

// Nesting is bounded, so no text can exhaust the stack; what nests deeper is read as text.
const parser = markdownIt({ html: true, maxNesting: 50 });

/** Reads a Markdown text into its blocks: headings, paragraphs, list items, table rows, lines of code. */
export function parseMarkdownBlocks(text: string): readonly MarkdownBlock[] {
  const tokens = parser.parse(text.replace(/^\ufeff/, ''), {});
  const blocks: MarkdownBlock[] = [];
  let line = 0;
  let row: string[] | null = null;
  for (const [index, token] of tokens.entries()) {
    line = token.map?.[0] ?? line;
    if (token.type === 'tr_open') row = [];
    else if (token.type === 'tr_close' && row !== null) {
      blocks.push(buildTextBlock(row.join(' '), line));
      row = null;
    } else if (token.type === 'inline' && row !== null) row.push(readInline(token).text);
    else if (token.type === 'inline') blocks.push(readBlock(token, headingLevel(tokens[index - 1]), line));
    else blocks.push(...readVerbatim(token, line));
  }
  return blocks.filter((block) => block.text !== '');
}

function readVerbatim(token: Token, line: number): readonly MarkdownBlock[] {
  if (token.type === 'html_block') {
    return htmlParagraphs(token.content).map((paragraph) => buildTextBlock(paragraph, line));
  }
  if (token.type !== 'fence' && token.type !== 'code_block') return [];
  return textParagraphs(token.content).map((paragraph) => buildTextBlock(paragraph, line));
}

function buildTextBlock(text: string, line: number): MarkdownBlock {
  return { level: 0, text, address: null, isLinks: false, line };
}

function headingLevel(opening: Token | undefined): number {
  // A heading inside a list or a quotation heads no part of the text.
  return opening?.type === 'heading_open' && opening.level === 0 ? Number(opening.tag.slice(1)) : 0;
}

function readBlock(token: Token, level: number, line: number): MarkdownBlock {
  const { text, address, linked, strong } = readInline(token);
  const letters = text.replace(/[^\p{L}\p{N}]/gu, '').length;
  const isBold = letters > 0 && strong === letters && !text.includes('\n');
  return {
    level: level === 0 && isBold ? BOLD_LEVEL : level,
    text,
    address,
    isLinks: letters > 0 && linked === letters,
    line,
  };
}

interface InlineText {
  readonly text: string;
  readonly address: string | null;
  /** Letters and digits inside links, and inside bold words. */
  readonly linked: number;
  readonly strong: number;
}

function readInline({ children }: Token): InlineText {
  const pieces: string[] = [];
  let address: string | null = null;
  let [links, bolds, linked, strong] = [0, 0, 0, 0];
  for (const child of children ?? []) {
    if (child.type === 'link_open') address ??= hrefOf(child);
    if (child.type.startsWith('link_')) links += child.nesting;
    else if (child.type.startsWith('strong_')) bolds += child.nesting;
    const piece = pieceOf(child);
    const letters = piece.replace(/[^\p{L}\p{N}]/gu, '').length;
    if (links > 0) linked += letters;
    if (bolds > 0) strong += letters;
    pieces.push(piece);
  }
  const lines = pieces.join('').split('\n').map(singleLine);
  return { text: lines.filter((line) => line !== '').join('\n'), address, linked, strong };
}

function pieceOf(token: Token): string {
  if (token.type === 'softbreak' || token.type === 'hardbreak') return '\n';
  if (token.type === 'html_inline') return /^<br\b/i.test(token.content) ? '\n' : '';
  return token.type === 'text' || token.type === 'code_inline' ? token.content : '';
}

function hrefOf(token: Token): string | null {
  const href = token.attrGet('href');
  return typeof href === 'string' ? href : null;
}
