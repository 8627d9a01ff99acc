import { remarkMarkup } from './feed.ts';
import { hasMarkdownHeading } from './format-marks.ts';
import { parseHtmlArticle } from './html-article.ts';
import { findHtmlArticles, type HtmlArticle, isHeading } from './html-articles.ts';
import { buildBoilerplateJudge } from './html-boilerplate.ts';
import { findOwner, metaContent, pageTitle } from './html-owner.ts';
import { type MarkupElement, parseMarkup } from './markup.ts';
import { findElement, findElements, gather, textOf } from './markup-query.ts';
import type { BulletinReader, RawText, ReadBulletin } from './reader.ts';
import { singleLine } from './single-line.ts';
import { findWebAddress } from './web-address.ts';
import { findRootName } from './xml-root.ts';

/** Reads a web page of one article or of several; what surrounds them on the page is left out. */
export const html: BulletinReader = { format: 'html', isReadable: isHtml, parse: parseHtml };

const PAGE_ROOT = /^(?:html|head|body|title|meta|article|main|section)$/i;

function isHtml(text: string): boolean {
  if (/^[\s\ufeff]*<!doctype html/i.test(text)) return true;
  const root = findRootName(text);
  if (root === undefined) return false;
  return PAGE_ROOT.test(root) || !hasMarkdownHeading(text);
}

function parseHtml(raw: RawText): ReadBulletin {
  const markup = parseMarkup(raw.text, 'HTML');
  const page = markup.root;
  const isDropped = buildBoilerplateJudge(page);
  const found = findHtmlArticles(page, isDropped);
  const pageHeading = findPageHeading(page, found);
  const base = findBase(page);
  const headline = pageHeading ?? metaContent(page, 'og:title') ?? pageTitle(page);
  const only = found.length > 1 ? null : { headline, ...findHeadStatements(page, base) };
  const read = found.map((article) => parseHtmlArticle(article, { raw, isDropped, base, only }));
  const articles = read.flatMap(({ article }) => article ?? []);
  const headlines = articles.map((article) => article.headline);
  return {
    title: pageHeading ?? (articles.length === 1 ? (headlines[0] ?? null) : pageTitle(page) || null),
    capturedOn: null,
    publisher: findOwner(page, pageHeading === null ? headlines : [...headlines, pageHeading]),
    articles,
    diagnostics: [...remarkMarkup(markup, raw), ...read.flatMap(({ diagnostics }) => diagnostics)],
  };
}

/** The first h1 that stands outside the articles. */
function findPageHeading(page: MarkupElement, articles: readonly HtmlArticle[]): string | null {
  const inside = new Set(articles.flatMap(({ nodes }) => findElements(gather(nodes), isHeading)));
  const heading = findElement(page, (element) => element.name === 'h1' && !inside.has(element));
  return heading === undefined ? null : singleLine(textOf(heading)) || null;
}

/** What the page's head says of its only article. */
function findHeadStatements(page: MarkupElement, base: string | null) {
  const author = metaContent(page, 'author', 'article:author');
  return {
    published: metaContent(
      page,
      'article:published_time',
      'datePublished',
      'date',
      'DC.date.issued',
      'pubdate',
    ),
    byline: author === null || /^https?:/.test(author) ? null : author,
    url: base,
  };
}

/** The page's own address: what its relative addresses are relative to. */
function findBase(page: MarkupElement): string | null {
  const canonical = findElement(
    page,
    ({ name, attributes }) => name === 'link' && attributes.rel?.toLowerCase() === 'canonical',
  );
  const base = findElement(page, ({ name }) => name === 'base');
  const addresses = [base?.attributes.href, canonical?.attributes.href, metaContent(page, 'og:url')];
  return (
    addresses.map((address) => findWebAddress(address, null)).find((address) => address !== null) ?? null
  );
}
