import { parseArticle } from './article.ts';
import { textBlocks } from './block-text.ts';
import { parseMetaLines } from './meta-lines.ts';
import type { BulletinReader, RawText, ReadBulletin } from './reader.ts';
import { parseTimeField } from './time-field.ts';
import { findWebAddress } from './web-address.ts';

/** Reads any text at all as one article: its first line is the headline. */
export const plainText: BulletinReader = { format: 'text', isReadable: () => true, parse: parsePlainText };

function parsePlainText({ text, placeAt }: RawText): ReadBulletin {
  const place = placeAt(text.search(/[^\s\ufeff]/));
  const printed = text.replace(/^[\s\ufeff]+/, '');
  const headline = /^[^\r\n]*/.exec(printed)?.[0] ?? '';
  const { meta, paragraphs } = parseMetaLines(textBlocks(printed.slice(headline.length)));
  const { time, diagnostics } = parseTimeField(meta.published, 'a date line', place);
  const read = parseArticle({
    headline,
    paragraphs,
    time,
    counter: meta.counter,
    byline: meta.byline,
    url: findWebAddress(meta.url, null),
    place,
  });
  return {
    title: null,
    capturedOn: null,
    publisher: null,
    articles: read.article === null ? [] : [read.article],
    diagnostics: [...read.diagnostics, ...diagnostics],
  };
}
