import { blockText, htmlParagraphs, textParagraphs } from './block-text.ts';
import { type FeedItem, parseFeed, parseFeedMarkup } from './feed.ts';
import type { MarkupElement } from './markup.ts';
import { childrenNamed, textOf } from './markup-query.ts';
import type { BulletinReader, RawText, ReadBulletin } from './reader.ts';
import { singleLine } from './single-line.ts';
import { findWebAddress } from './web-address.ts';
import { buildNaming, findRootName } from './xml-root.ts';

/** Reads Atom 1.0: a feed, or an entry that is a document of its own. */
export const atom: BulletinReader = { format: 'atom-1.0', isReadable: isAtom, parse: parseAtom };

function isAtom(text: string): boolean {
  return /^(?:[\w-]+:)?(?:feed|entry)$/.test(findRootName(text) ?? '');
}

/** Gives the children of an element that Atom names. */
type AtomChildren = (parent: MarkupElement, localName: string) => readonly MarkupElement[];

function parseAtom(raw: RawText): ReadBulletin {
  const { root, diagnostics } = parseFeedMarkup(raw);
  const [document = root] = childrenNamed(root, findRootName(raw.text) ?? 'feed');
  const naming = buildNaming(document);
  const children: AtomChildren = (parent, localName) =>
    childrenNamed(parent, naming('atom', localName), localName);
  const isEntry = document.name.endsWith('entry');
  const base = findBase(document, children, null);
  return parseFeed({
    title: isEntry ? null : constructLine(children(document, 'title')[0]),
    publisher: isEntry ? null : findAuthor(document, children),
    items: (isEntry ? [document] : children(document, 'entry')).map((entry) =>
      readEntry(entry, { children, base, raw }),
    ),
    diagnostics,
  });
}

interface AtomContext {
  readonly children: AtomChildren;
  readonly base: string | null;
  readonly raw: RawText;
}

/** An entry is dated by `published`. `updated` dates its last correction, which says nothing of when it came out. */
function readEntry(entry: MarkupElement, { children, base, raw }: AtomContext): FeedItem {
  const [content] = children(entry, 'content');
  const [summary] = children(entry, 'summary');
  const [published] = children(entry, 'published');
  const [origin] = children(entry, 'source');
  const paragraphs = constructParagraphs(content);
  const isSource = origin !== undefined;
  return {
    headline: constructLine(children(entry, 'title')[0]) ?? '',
    paragraphs: paragraphs.length > 0 ? paragraphs : constructParagraphs(summary),
    published: { words: published === undefined ? null : textOf(published), field: 'published' },
    byline: findAuthor(entry, children) ?? (isSource ? findAuthor(origin, children) : null),
    url: findAlternate(entry, children, entry.attributes['xml:base'] ?? base),
    place: raw.placeAt(entry.offset),
  };
}

function findAuthor(parent: MarkupElement, children: AtomChildren): string | null {
  for (const author of children(parent, 'author')) {
    const [name] = children(author, 'name');
    const printed = name === undefined ? '' : singleLine(textOf(name));
    if (printed !== '') return printed;
  }
  return null;
}

function findBase(document: MarkupElement, children: AtomChildren, outer: string | null): string | null {
  return findWebAddress(document.attributes['xml:base'], outer) ?? findAlternate(document, children, outer);
}

function findAlternate(parent: MarkupElement, children: AtomChildren, base: string | null): string | null {
  const links = children(parent, 'link').filter(
    ({ attributes }) => (attributes.rel ?? 'alternate') === 'alternate',
  );
  return findWebAddress(links[0]?.attributes.href, base);
}

function constructLine(element: MarkupElement | undefined): string | null {
  return constructParagraphs(element).join(' ') || null;
}

/** Reads a text construct by its type. Feeds that forget to say `html` are known by their paragraphs. */
function constructParagraphs(element: MarkupElement | undefined): readonly string[] {
  if (element === undefined) return [];
  const type = element.attributes.type ?? 'text';
  if (type === 'xhtml' || element.children.some(({ kind }) => kind === 'ELEMENT'))
    return blockText(element.children);
  const text = textOf(element);
  const isHtml = /html/i.test(type) || /<(?:p|br|div|li)\b[^<>]{0,200}>/i.test(text);
  return isHtml ? htmlParagraphs(text) : textParagraphs(text);
}
