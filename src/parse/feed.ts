import type { Diagnostic } from '../domain/diagnostic.ts';
import { type ArticleDraft, parseArticle, type ReadArticle } from './article.ts';
import { blockText, htmlParagraphs, textParagraphs } from './block-text.ts';
import { type Markup, type MarkupElement, parseMarkup } from './markup.ts';
import { textOf } from './markup-query.ts';
import type { RawText, ReadBulletin } from './reader.ts';
import { buildDiagnostic } from './rules.ts';
import { parseTimeField } from './time-field.ts';
import { trimContent } from './trim-content.ts';

/** An item of a feed as its format gives it. */
export interface FeedItem extends Omit<ArticleDraft, 'time' | 'counter'> {
  /** The words that say when it was published, and the name of their field. */
  readonly published: { readonly words: string | null; readonly field: string };
}

/** A feed of any format, its items still to be made articles. */
export interface Feed extends Pick<ReadBulletin, 'title' | 'publisher' | 'diagnostics'> {
  readonly items: readonly FeedItem[];
}

const MARKED_UP = /<\/?[a-z][a-z0-9]*[\s/>]/i;
/** Makes the bulletin of a feed. */
export function parseFeed({ title, publisher, items, diagnostics }: Feed): ReadBulletin {
  const read = items.map(parseItem);
  return {
    title,
    capturedOn: null,
    publisher,
    articles: read.flatMap(({ article }) => article ?? []),
    diagnostics: [...diagnostics, ...read.flatMap((item) => item.diagnostics)],
  };
}

function parseItem({ published, ...draft }: FeedItem): ReadArticle {
  const field = parseTimeField(published.words, published.field, draft.place);
  const { article, diagnostics } = parseArticle({
    ...draft,
    paragraphs: trimContent(draft.headline, draft.paragraphs),
    time: field.time,
    counter: null,
  });
  return { article, diagnostics: article === null ? diagnostics : [...diagnostics, ...field.diagnostics] };
}

/** Reads an XML feed's tree and remarks on what is missing of it. */
export function parseFeedMarkup(raw: RawText): Markup & { readonly diagnostics: readonly Diagnostic[] } {
  const markup = parseMarkup(raw.text, 'XML');
  return { ...markup, diagnostics: remarkMarkup(markup, raw) };
}

/** Remarks on a tree that does not hold all of its document. */
export function remarkMarkup({ cutAt, unclosed }: Markup, { placeAt }: RawText): readonly Diagnostic[] {
  if (cutAt !== null) {
    const message = 'Expected no more than 512 levels and 500,000 elements, found more; the rest is unread';
    return [buildDiagnostic('markup/cut', message, placeAt(cutAt))];
  }
  if (unclosed === null) return [];
  const message = `Expected </${unclosed.name}>, found the end of the document`;
  return [buildDiagnostic('markup/unclosed', message, placeAt(unclosed.offset))];
}

/** The paragraphs of a field that holds HTML, either escaped or as elements, or else plain text. */
export function fieldParagraphs(element: MarkupElement): readonly string[] {
  const hasElements = element.children.some(({ kind }) => kind === 'ELEMENT');
  if (hasElements) return blockText(element.children);
  const text = textOf(element);
  return MARKED_UP.test(text) ? htmlParagraphs(text) : textParagraphs(decodeEntities(text));
}

/** A field of one line; tags and entities of HTML in it are read. Null when absent or empty. */
export function fieldLine(element: MarkupElement | undefined): string | null {
  if (element === undefined) return null;
  return fieldParagraphs(element).join(' ') || null;
}

function decodeEntities(text: string): string {
  return text.includes('&') ? textOf(parseMarkup(text, 'HTML').root) : text;
}
