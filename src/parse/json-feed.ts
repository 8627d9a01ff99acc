import type { Diagnostic } from '../domain/diagnostic.ts';
import { htmlParagraphs, textParagraphs } from './block-text.ts';
import { type FeedItem, parseFeed } from './feed.ts';
import { isJsonObject, type JsonObject, listMember, parseSlice, textMember } from './json-fields.ts';
import { type JsonSlice, sliceJson } from './json-slices.ts';
import type { BulletinReader, RawText, ReadBulletin } from './reader.ts';
import { buildDiagnostic, type ParseRuleId } from './rules.ts';
import { singleLine } from './single-line.ts';
import { findWebAddress } from './web-address.ts';

/** Reads JSON Feed 1.1, and 1.0, where an item has one `author`. A broken item costs no other. */
export const jsonFeed: BulletinReader = {
  format: 'json-feed-1.1',
  isReadable: isJsonFeed,
  parse: parseJsonFeed,
};

const TEXT_MEMBERS = ['title', 'content_html', 'content_text', 'summary', 'date_published', 'url'];

function isJsonFeed(text: string): boolean {
  const start = text.slice(0, 1000).replaceAll('\ufeff', '').trimStart();
  return start.startsWith('{') && (text.includes('jsonfeed.org/version') || text.includes('"items"'));
}

function parseJsonFeed(raw: RawText): ReadBulletin {
  const start = raw.text.indexOf('{');
  const { members, brokenAt } = sliceJson(raw.text, start);
  const feed = parseFeedMembers(raw, members);
  const itemsSlice = members.get('items');
  const items = itemsSlice === undefined ? [] : sliceJson(raw.text, itemsSlice.start).elements;
  const base = findWebAddress(textMember(feed.object, 'home_page_url'), null);
  const read = items.map((slice) => readItem(raw, slice, base));
  return parseFeed({
    title: textLine(feed.object, 'title'),
    publisher: findAuthor(feed.object),
    items: read.flatMap(({ item }) => item ?? []),
    diagnostics: [
      ...remarkVersion(feed.object, raw, start),
      ...(brokenAt === null
        ? []
        : [remark(raw, 'json-feed/broken', brokenAt, 'Expected the end of the feed')]),
      ...feed.diagnostics,
      ...read.flatMap(({ diagnostics }) => diagnostics),
    ],
  });
}

interface FeedMembers {
  readonly object: JsonObject;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads what the feed says of itself; its items are read one by one. */
function parseFeedMembers(raw: RawText, members: ReadonlyMap<string, JsonSlice>): FeedMembers {
  const diagnostics: Diagnostic[] = [];
  const entries: [string, unknown][] = [];
  for (const [name, slice] of members) {
    if (name === 'items') continue;
    const parsed = parseSlice(raw.text, slice);
    if (parsed === undefined)
      diagnostics.push(remark(raw, 'json-feed/broken', slice.start, `Expected JSON in ${name}`));
    else entries.push([name, parsed.value]);
  }
  return { object: Object.fromEntries(entries), diagnostics };
}

interface ReadItem {
  readonly item: FeedItem | null;
  readonly diagnostics: readonly Diagnostic[];
}

function readItem(raw: RawText, slice: JsonSlice, base: string | null): ReadItem {
  const parsed = parseSlice(raw.text, slice);
  if (parsed === undefined) {
    return {
      item: null,
      diagnostics: [remark(raw, 'json-feed/broken', slice.start, 'Expected an item in JSON')],
    };
  }
  if (!isJsonObject(parsed.value)) {
    const expected = 'Expected an item to be an object';
    return { item: null, diagnostics: [remark(raw, 'json-feed/field-type', slice.start, expected)] };
  }
  const object = parsed.value;
  const item: FeedItem = {
    headline: textLine(object, 'title') ?? '',
    paragraphs: findParagraphs(object),
    published: { words: textMember(object, 'date_published'), field: 'date_published' },
    byline: findAuthor(object),
    url: findWebAddress(textMember(object, 'url'), base) ?? findWebAddress(textMember(object, 'id'), null),
    place: raw.placeAt(slice.start),
  };
  return { item, diagnostics: remarkTypes(object, raw, slice) };
}

function findParagraphs(item: JsonObject): readonly string[] {
  const html = textMember(item, 'content_html');
  if (html !== null) return htmlParagraphs(html);
  return textParagraphs(textMember(item, 'content_text') ?? textMember(item, 'summary') ?? '');
}

function findAuthor(object: JsonObject): string | null {
  const authors = [...listMember(object, 'authors'), object.author].filter(isJsonObject);
  return authors.flatMap((author) => textLine(author, 'name') ?? [])[0] ?? null;
}

function textLine(object: JsonObject, name: string): string | null {
  return singleLine(textMember(object, name) ?? '') || null;
}

function remarkTypes(item: JsonObject, raw: RawText, { start }: JsonSlice): readonly Diagnostic[] {
  const wrong = TEXT_MEMBERS.filter(
    (name) => (item[name] ?? null) !== null && typeof item[name] !== 'string',
  );
  return wrong.map((name) => {
    const message = `Expected ${name} to be a text, found a value of type ${typeof item[name]}`;
    return buildDiagnostic('json-feed/field-type', message, raw.placeAt(start));
  });
}

function remarkVersion(feed: JsonObject, raw: RawText, start: number): readonly Diagnostic[] {
  const version = textLine(feed, 'version');
  if (version !== null && /\/version\/1\.1\/?$/.test(version)) return [];
  const message = `Expected https://jsonfeed.org/version/1.1, found ${version?.slice(0, 80) ?? 'no version'}`;
  return [buildDiagnostic('feed/version', message, raw.placeAt(start))];
}

function remark(raw: RawText, ruleId: ParseRuleId, offset: number, expected: string): Diagnostic {
  const words = singleLine(raw.text.slice(offset, offset + 40));
  return buildDiagnostic(
    ruleId,
    `${expected}, found ${words === '' ? 'the end of the text' : words}`,
    raw.placeAt(offset),
  );
}
