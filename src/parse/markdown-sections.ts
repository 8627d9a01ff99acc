import { BOLD_LEVEL, type MarkdownBlock } from './markdown-blocks.ts';
import { parseMetaLines } from './meta-lines.ts';

/** The stretch of a Markdown text that one article takes up. */
export interface MarkdownSection {
  /** Null for a text without headings. */
  readonly heading: MarkdownBlock | null;
  readonly blocks: readonly MarkdownBlock[];
}

/** A Markdown text parted into its articles. */
export interface MarkdownArticles {
  /** The heading above the articles. */
  readonly title: string | null;
  /** What stands before the first article. */
  readonly preamble: readonly MarkdownBlock[];
  readonly sections: readonly MarkdownSection[];
}

/**
 * Parts a text into articles. Its articles begin with the headings of one level: the one at which most sections say when
 * they were published or by whom; failing that, the highest, unless that is one title with nothing but headings below.
 */
export function splitMarkdownArticles(printed: readonly MarkdownBlock[]): MarkdownArticles {
  const blocks = demoteBold(printed);
  const level = findArticleLevel(blocks);
  if (level === undefined) return { title: null, preamble: [], sections: [{ heading: null, blocks }] };
  const [first, ...others] = splitAtLevel(blocks, level);
  const before = blocks.slice(
    0,
    blocks.findIndex((block) => block.level === level),
  );
  const preamble = before.filter((block) => block.level === 0);
  const title = before.find((block) => block.level > 0)?.text ?? null;
  // A title may be set as its articles are: it then is the first of them, with nothing below it.
  const isTitle = title === null && first?.blocks.length === 0 && others.length > 1;
  if (isTitle) return { title: first.heading?.text ?? null, preamble, sections: others };
  return { title, preamble, sections: first === undefined ? others : [first, ...others] };
}

/** Bold paragraphs head the parts of a text only if nothing else does, but for one title at its top. */
function demoteBold(blocks: readonly MarkdownBlock[]): readonly MarkdownBlock[] {
  const isHeading = ({ level }: MarkdownBlock) => level > 0 && level < BOLD_LEVEL;
  const others = blocks.filter(isHeading).length;
  const bold = blocks.filter(({ level }) => level === BOLD_LEVEL).length;
  const isHeaded =
    others === 0 || (others === 1 && bold > 1 && blocks[0] !== undefined && isHeading(blocks[0]));
  return isHeaded
    ? blocks
    : blocks.map((block) => (block.level === BOLD_LEVEL ? { ...block, level: 0 } : block));
}

function findArticleLevel(blocks: readonly MarkdownBlock[]): number | undefined {
  const levels = [...new Set(blocks.map(({ level }) => level))].filter((level) => level > 0).sort();
  const dated = levels.map((level) => splitAtLevel(blocks, level).filter(isAbout).length);
  const most = Math.max(...dated);
  if (most > 0) return levels[dated.indexOf(most)];
  const [top, next] = levels;
  if (top === undefined || next === undefined) return top;
  const [only, ...others] = splitAtLevel(blocks, top);
  const isTitle = others.length === 0 && only !== undefined && isBare(only);
  return isTitle ? next : top;
}

/** Whether a section's first lines say when it was published or by whom, and it is no title of dated sections. */
function isAbout({ blocks }: MarkdownSection): boolean {
  const own = untilHeading(blocks);
  const { hasMeta, paragraphs } = parseMetaLines(own.map(({ text }) => text));
  const isDigest = paragraphs.length === 0 && blocks.filter(({ level }) => level > 0).length > 1;
  return hasMeta && !isDigest;
}

/** Whether a section has no text of its own, only headings and lines about it. */
function isBare({ blocks }: MarkdownSection): boolean {
  return parseMetaLines(untilHeading(blocks).map(({ text }) => text)).paragraphs.length === 0;
}

function untilHeading(blocks: readonly MarkdownBlock[]): readonly MarkdownBlock[] {
  const heading = blocks.findIndex(({ level }) => level > 0);
  return heading < 0 ? blocks : blocks.slice(0, heading);
}

/** The sections that begin with headings of a level; those of higher levels end one and begin none. */
function splitAtLevel(blocks: readonly MarkdownBlock[], level: number): readonly MarkdownSection[] {
  const sections: { readonly heading: MarkdownBlock; readonly blocks: MarkdownBlock[] }[] = [];
  let isOpen = false;
  for (const block of blocks) {
    if (block.level > 0 && block.level <= level) isOpen = block.level === level;
    if (block.level === level) sections.push({ heading: block, blocks: [] });
    else if (isOpen) sections.at(-1)?.blocks.push(block);
  }
  return sections;
}
