import { type IsoDate, isIsoDate } from '../domain/date-span.ts';
import type { Diagnostic } from '../domain/diagnostic.ts';
import type { Place } from '../domain/place.ts';
import { parseArticle, type ReadArticle } from './article.ts';
import { hasMarkdownHeading } from './format-marks.ts';
import { findFrontMatter } from './front-matter.ts';
import { type MarkdownBlock, parseMarkdownBlocks } from './markdown-blocks.ts';
import { type MarkdownSection, splitMarkdownArticles } from './markdown-sections.ts';
import { type Meta, parseMetaLines } from './meta-lines.ts';
import { findPrintedTime } from './printed-time.ts';
import type { BulletinReader, RawText, ReadBulletin } from './reader.ts';
import { buildDiagnostic } from './rules.ts';
import { parseTimeField } from './time-field.ts';
import { trimContent } from './trim-content.ts';
import { findWebAddress } from './web-address.ts';

/** Reads Markdown: one article, or a digest whose sections are articles. */
export const markdown: BulletinReader = {
  format: 'markdown',
  isReadable: isMarkdown,
  parse: parseMarkdown,
  lengthLimit: 1024 * 1024,
};

const UNDERLINED = /^[^\s>#*-][^\r\n]{0,300}(?:\r\n|\r|\n)={3,}[^\S\r\n]*$/m;

function isMarkdown(text: string): boolean {
  return hasMarkdownHeading(text) || UNDERLINED.test(text) || findFrontMatter(text) !== undefined;
}

function parseMarkdown(raw: RawText): ReadBulletin {
  const front = findFrontMatter(raw.text);
  const start = front?.end ?? 0;
  const blocks = parseMarkdownBlocks(raw.text.slice(start));
  const { title, preamble, sections } = splitMarkdownArticles(headBlocks(blocks, front?.fields.get('title')));
  const before = parseMetaLines(preamble.map(({ text }) => text));
  const stated = joinStatements(front?.fields ?? new Map(), before.meta);
  const context = { firstLine: raw.placeAt(start).line, only: sections.length === 1 ? stated : null };
  const read = sections.map((section) => parseSection(section, context));
  const articles = read.flatMap(({ article }) => article ?? []);
  return {
    title: title ?? stated.title ?? (articles.length === 1 ? (articles[0]?.headline ?? null) : null),
    capturedOn: sections.length === 1 ? null : findDay(stated.published),
    publisher: stated.byline,
    articles,
    diagnostics: [
      ...remarkOutside(before.paragraphs, raw.placeAt(start)),
      ...read.flatMap(({ diagnostics }) => diagnostics),
    ],
  };
}

/** A title in the front matter heads a text that has no first heading of its own. */
function headBlocks(blocks: readonly MarkdownBlock[], title: string | undefined): readonly MarkdownBlock[] {
  if (title === undefined || blocks.some(({ level }) => level === 1)) return blocks;
  return [{ level: 1, text: title, address: null, isLinks: false, line: 0 }, ...blocks];
}

function remarkOutside(paragraphs: readonly string[], place: Place): readonly Diagnostic[] {
  if (paragraphs.length === 0) return [];
  const message = `Expected the headline of the first article, found text before it: "${paragraphs[0]?.slice(0, 80)}"`;
  return [buildDiagnostic('markdown/text-outside', message, place)];
}

/** What a document says of itself before its articles. */
interface Statements extends Meta {
  readonly title: string | null;
}

function joinStatements(fields: ReadonlyMap<string, string>, meta: Meta): Statements {
  const first = (...names: readonly string[]) =>
    names.map((name) => fields.get(name)).find((value) => value) ?? null;
  return {
    title: first('title'),
    published: first('published', 'date', 'pubdate') ?? meta.published,
    byline: first('source', 'publisher', 'author', 'organization') ?? meta.byline,
    counter: first('views', 'counter') ?? meta.counter,
    url: first('url', 'link', 'permalink') ?? meta.url,
  };
}

interface SectionContext {
  /** Line of the raw text on which the Markdown begins, from 1. */
  readonly firstLine: number;
  /** What the document says of its only article; null for a digest. */
  readonly only: Statements | null;
}

function parseSection(
  { heading, blocks }: MarkdownSection,
  { firstLine, only }: SectionContext,
): ReadArticle {
  const place = { line: firstLine + ((heading ?? blocks[0])?.line ?? 0), column: 1 };
  const { meta, paragraphs } = parseMetaLines(blocks.filter(isText).map(({ text }) => text));
  const field = parseTimeField(meta.published ?? only?.published ?? null, 'a date line', place);
  const headline = heading?.text ?? only?.title ?? '';
  const read = parseArticle({
    headline,
    paragraphs: trimContent(headline, paragraphs),
    time: field.time,
    counter: meta.counter ?? only?.counter ?? null,
    byline: meta.byline ?? only?.byline ?? null,
    url: findWebAddress(heading?.address ?? meta.url ?? only?.url, null),
    place,
  });
  return {
    article: read.article,
    diagnostics: [...read.diagnostics, ...(read.article ? field.diagnostics : [])],
  };
}

/** Several links and nothing else are navigation. */
function isText({ isLinks, text }: MarkdownBlock): boolean {
  return !isLinks || !/[|·•]/.test(text);
}

function findDay(words: string | null): IsoDate | null {
  const day = words === null ? '' : (findPrintedTime(words)?.local.slice(0, 10) ?? '');
  return isIsoDate(day) ? day : null;
}
