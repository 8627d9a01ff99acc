import { parseArticle } from './article.ts';
import type { BulletinReader, RawText, ReadBulletin } from './reader.ts';

export const plainText: BulletinReader = { format: 'text', isReadable: () => true, parse: parsePlainText };

function parsePlainText({ text, placeAt }: RawText): ReadBulletin {
  const [headline = '', ...paragraphs] = text.split(/\r\n|\r|\n/);
  const { article, diagnostics } = parseArticle({
    headline,
    paragraphs,
    time: null,
    counter: null,
    byline: null,
    url: null,
    place: placeAt(0),
  });
  return { title: null, capturedOn: null, publisher: null, articles: article ? [article] : [], diagnostics };
}
