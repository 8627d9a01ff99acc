import type { Diagnostic } from '../domain/diagnostic.ts';
import { type FeedItem, fieldLine, fieldParagraphs, parseFeed, parseFeedMarkup } from './feed.ts';
import type { MarkupElement } from './markup.ts';
import { childrenNamed, textOf } from './markup-query.ts';
import type { BulletinReader, RawText, ReadBulletin } from './reader.ts';
import { buildDiagnostic } from './rules.ts';
import { singleLine } from './single-line.ts';
import { findWebAddress } from './web-address.ts';
import { buildNaming, findRootName, type Naming } from './xml-root.ts';

/** Reads RSS 2.0, and what RSS 0.9x and 1.0 have in common with it. */
export const rss: BulletinReader = { format: 'rss-2.0', isReadable: isRss, parse: parseRss };

/** A name longer than this is a text. */
const NAME_LENGTH = 300;

function isRss(text: string): boolean {
  return /^(?:rss|rdf:rdf)$/i.test(findRootName(text) ?? '');
}

function parseRss(raw: RawText): ReadBulletin {
  const { root, diagnostics } = parseFeedMarkup(raw);
  const [document = root] = childrenNamed(root, findRootName(raw.text) ?? 'rss');
  const [channel = document] = childrenNamed(document, 'channel');
  const naming = buildNaming(document);
  const items = [
    ...childrenNamed(channel, 'item'),
    ...(channel === document ? [] : childrenNamed(document, 'item')),
  ];
  const base = findWebAddress(fieldLine(childrenNamed(channel, 'link')[0]), null);
  return parseFeed({
    title: fieldLine(childrenNamed(channel, 'title')[0]),
    publisher: findAuthor(channel, naming),
    items: items.map((item) => readItem(item, { naming, base, raw })),
    diagnostics: [...remarkVersion(document, raw), ...diagnostics],
  });
}

interface RssContext {
  readonly naming: Naming;
  readonly base: string | null;
  readonly raw: RawText;
}

function readItem(item: MarkupElement, { naming, base, raw }: RssContext): FeedItem {
  const [content] = childrenNamed(item, naming('content', 'encoded')).filter(
    (field) => textOf(field).trim() !== '',
  );
  const body = content ?? childrenNamed(item, 'description')[0];
  const [pubDate] = childrenNamed(item, 'pubDate', naming('dc', 'date'));
  return {
    headline: fieldLine(childrenNamed(item, 'title')[0]) ?? '',
    paragraphs: body === undefined ? [] : fieldParagraphs(body),
    published: { words: pubDate === undefined ? null : textOf(pubDate), field: 'pubDate' },
    byline: findAuthor(item, naming),
    url: findItemAddress(item, base),
    place: raw.placeAt(item.offset),
  };
}

function findItemAddress(item: MarkupElement, base: string | null): string | null {
  const [link] = childrenNamed(item, 'link');
  const [guid] = childrenNamed(item, 'guid');
  const permanent = guid?.attributes.isPermaLink === 'false' ? undefined : guid;
  return findWebAddress(link && textOf(link), base) ?? findWebAddress(permanent && textOf(permanent), null);
}

/** RSS gives an author as `address (Name)`, Dublin Core as a name. The channel's are its editors. */
function findAuthor(parent: MarkupElement, naming: Naming): string | null {
  const [creator] = childrenNamed(parent, naming('dc', 'creator'));
  const named = fieldLine(creator);
  if (named !== null) return named;
  const [author] = childrenNamed(parent, 'author', 'managingEditor');
  const printed = author === undefined ? '' : singleLine(textOf(author)).slice(0, NAME_LENGTH);
  const inParentheses = /@\S* ?\(([^()]+)\)/.exec(printed)?.[1];
  return inParentheses ?? (printed === '' || printed.includes('@') ? null : printed);
}

function remarkVersion(document: MarkupElement, raw: RawText): readonly Diagnostic[] {
  const version = document.name === 'rss' ? (document.attributes.version ?? 'no version') : document.name;
  if (version.startsWith('2.')) return [];
  const message = `Expected RSS 2.0, found ${singleLine(version).slice(0, 40)}; read as far as both agree`;
  return [buildDiagnostic('feed/version', message, raw.placeAt(document.offset))];
}
