import { describe, expect, it } from 'vitest';
import { parseBulletin } from '../../src/parse/parse-bulletin.ts';
import { outlineOf, parseCase, remarksOf } from './cases.ts';

describe('a web page of one article', () => {
  const bulletin = parseCase('html-single');

  it('is its headline and text, without what surrounds them', () => {
    expect(bulletin.format).toBe('html');
    expect(bulletin.articles.map(({ text }) => text)).toEqual([
      'Envoys Meet in Oslo\nThe envoys met on 31 March in Oslo.\nOslo 310\nThey left.',
    ]);
  });

  it('gives the printed time with the offset that the time for machines implies, counter, author and address', () => {
    expect(bulletin.articles[0]).toMatchObject({
      publishedAt: '2026-04-01T10:05',
      timeZone: '+02:00',
      counter: '1 310',
      byline: 'Anne Berg',
      url: 'https://press.example/envoys',
    });
  });

  it('belongs to the site it names, by the fullest name it prints', () => {
    expect(bulletin.publisher).toBe('Harbour Ministry of the Kingdom of Norway');
  });

  it('may be paragraphs alone', () => {
    const bare = parseCase('html-body-only');
    expect(bare.articles[0]?.text).toBe('The envoys met.\nThey left on 1 April 2026.');
    expect(remarksOf(bare)).toEqual(['1:1 article/headline-missing', '1:1 article/time-missing']);
  });
});

describe('a web page of several articles', () => {
  it('has one for each article element outside of what surrounds them', () => {
    const bulletin = parseCase('html-listing');
    expect(bulletin.title).toBe('Newsroom');
    expect(bulletin.articles).toMatchObject([
      { text: 'First of Two\nOne body.', publishedAt: '2026-04-02', byline: null },
      {
        text: 'Second of Two\nA line below the headline.\nTwo body.',
        publishedAt: null,
        byline: 'Port Authority',
      },
    ]);
    expect(remarksOf(bulletin)).toEqual(['3:1 article/time-missing']);
  });

  it('has one for each dated heading where it has no article elements', () => {
    const bulletin = parseCase('html-sections');
    expect(bulletin).toMatchObject({ title: 'News', publisher: 'Port Authority' });
    expect(bulletin.articles).toMatchObject([
      { text: 'Envoys Meet\nThe envoys met.', publishedAt: '2026-04-01', url: 'https://press.example/1' },
      { text: 'Port Opens\nA port was opened.', publishedAt: '2026-03-31T18:40', url: null },
    ]);
  });
});

describe('a Markdown digest', () => {
  const bulletin = parseCase('markdown-digest');

  it('says of itself what stands above its articles', () => {
    expect(bulletin).toMatchObject({
      format: 'markdown',
      title: 'Harbour Digest',
      capturedOn: '2026-04-02',
      publisher: 'Harbour Ministry',
    });
  });

  it('has an article for each heading of the level that is dated, their text without marks', () => {
    expect(bulletin.articles.map(({ text }) => text)).toEqual([
      'Envoys meet in Oslo\nThe envoys met in Oslo. See the list & codes.\none\ntwo\n“We met,” they said.\nBackground\nThey had met before.',
      'Port Opens\nA port was opened.\nPier Length\nA 310',
      'Undated Note\nA note.',
    ]);
  });

  it('reads the lines about an article and keeps them out of its text', () => {
    expect(bulletin.articles[0]).toMatchObject({
      publishedAt: '2026-04-01T10:05',
      timeZone: '+02:00',
      counter: '1,310',
      byline: 'Port Authority',
      url: 'https://press.example/1',
      line: 8,
    });
  });

  it('remarks on an article without a date and on text outside of all', () => {
    expect(remarksOf(bulletin)).toEqual(['1:1 markdown/text-outside', '36:1 article/time-missing']);
  });

  it('may have bold lines for headlines', () => {
    expect(outlineOf(parseCase('markdown-bold-headlines'))).toEqual([
      '2026-04-01T10:05 310 Envoys Meet in Oslo',
      '2026-03-31T18:40 77 Port Opens Near Tromsø',
    ]);
  });

  it('may set its title as its articles are set', () => {
    const digest = parseCase('markdown-title-like-articles');
    expect(digest.title).toBe('Harbour Digest');
    expect(outlineOf(digest)).toEqual(['null null Envoys Meet', 'null null Port Opens']);
  });
});

describe('a Markdown article', () => {
  it.each([
    ['markdown-front-matter', '2026-04-01T10:05', 'Harbour Ministry'],
    ['markdown-underlined', '2026-04-01', null],
  ])('is one article, lower headings and all: %s', (slug, publishedAt, byline) => {
    const bulletin = parseCase(slug);
    expect(bulletin.articles).toMatchObject([
      { text: 'Envoys Meet in Oslo\nThe envoys met.\nBackground\nThey had met before.', publishedAt, byline },
    ]);
    expect(bulletin.articles).toHaveLength(1);
    expect(bulletin.diagnostics).toEqual([]);
  });
});

describe('a plain text', () => {
  it('is one article: headline, date line, paragraphs, source', () => {
    const bulletin = parseCase('text-release');
    expect(bulletin).toMatchObject({ format: 'text', title: null, diagnostics: [] });
    expect(bulletin.articles).toEqual([
      expect.objectContaining({
        text: 'Envoys Meet in Oslo\nThe envoys met in Oslo.\nThey left.',
        publishedAt: '2026-04-01',
        byline: 'Harbour Ministry',
        url: 'https://press.example/1',
        line: 1,
        column: 2,
      }),
    ]);
  });

  it('keeps its article when its date cannot be', () => {
    const bulletin = parseCase('text-date-impossible');
    expect(outlineOf(bulletin)).toEqual(['null null Envoys Meet in Oslo']);
    expect(remarksOf(bulletin)).toEqual(['1:1 article/time-unreadable']);
  });

  it('may be a line', () => {
    expect(remarksOf(parseCase('text-one-line'))).toEqual([
      '1:1 article/body-missing',
      '1:1 article/time-missing',
    ]);
  });
});

describe('a web page whose markup calls nothing a counter', () => {
  it('gives the number of an element that only says how often the article was read', () => {
    const { articles } = parseBulletin(
      '<html><body><div><h3>Bridge Opens</h3><p class="date">2 May 2026, 09:30 <i>views 1,310</i></p><p>A bridge was opened.</p></div></body></html>',
    );
    expect(articles).toMatchObject([
      { publishedAt: '2026-05-02T09:30', counter: '1,310', text: 'Bridge Opens\nA bridge was opened.' },
    ]);
  });
});
