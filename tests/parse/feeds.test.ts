import { describe, expect, it } from 'vitest';
import { outlineOf, parseCase, remarksOf } from './cases.ts';

describe('an RSS feed', () => {
  const bulletin = parseCase('rss-quirks');

  it('names itself and its editor', () => {
    expect(bulletin).toMatchObject({
      format: 'rss-2.0',
      title: 'Oslo & Bergen press',
      publisher: 'Harbour Press Office',
      capturedOn: null,
    });
  });

  it('gives the full content of an item before its description, without what programs add', () => {
    expect(bulletin.articles[0]).toEqual({
      headline: 'Envoys & pilots meet',
      paragraphs: ['The envoys met in Oslo.', 'one', 'two'],
      text: 'Envoys & pilots meet\nThe envoys met in Oslo.\none\ntwo',
      publishedAt: '2026-04-01T10:05',
      timeZone: '-05:00',
      counter: null,
      byline: 'Port Authority',
      url: 'https://press.example/2026/envoys',
      line: 8,
      column: 1,
    });
  });

  it('gives the description where there is no more, the name in an author’s address and the permanent address', () => {
    expect(bulletin.articles[1]).toMatchObject({
      paragraphs: ['First line.', 'Second “line”.'],
      publishedAt: '2026-04-01T09:00',
      timeZone: '+05:30',
      byline: 'Anne Berg',
      url: 'https://press.example/port',
    });
  });

  it('takes the first paragraph for the headline of an item without one, and no address for a name', () => {
    expect(bulletin.articles[2]).toMatchObject({
      headline: 'An item without a title.',
      paragraphs: ['More.'],
      byline: null,
    });
  });

  it('remarks on items without headline, date or anything at all, at their places', () => {
    expect(bulletin.articles).toHaveLength(3);
    expect(remarksOf(bulletin)).toEqual([
      '25:1 article/headline-missing',
      '25:1 article/time-unreadable',
      '30:1 article/empty',
    ]);
  });

  it('gives what it holds when it is cut short', () => {
    const cut = parseCase('rss-cut-short');
    expect(outlineOf(cut)).toEqual(['2026-04-01T10:05 null One', 'null null Two']);
    expect(remarksOf(cut)).toEqual(['3:1 article/time-missing', '3:25 markup/unclosed']);
  });

  it('is read in its version 1.0, with a remark', () => {
    const old = parseCase('rss-1.0');
    expect(outlineOf(old)).toEqual(['2026-04-01T10:05 null One']);
    expect(remarksOf(old)).toEqual(['2:1 feed/version']);
  });

  it('may hold no items', () => {
    expect(remarksOf(parseCase('rss-without-items'))).toEqual(['1:1 document/no-articles']);
  });
});

describe('an Atom feed', () => {
  const bulletin = parseCase('atom-quirks');

  it('reads titles and contents by their types', () => {
    expect(bulletin).toMatchObject({
      format: 'atom-1.0',
      title: 'Oslo & Bergen',
      publisher: 'Harbour Ministry',
    });
    expect(bulletin.articles.map(({ text }) => text)).toEqual([
      'Envoys meet\nThe envoys met.\nThey left.',
      'Port opens\nA port was opened.\nIt is new.',
      'Relayed\nA <sign> went up.',
    ]);
  });

  it('dates an entry by its publication, never by its last correction', () => {
    expect(bulletin.articles.map(({ publishedAt, timeZone }) => [publishedAt, timeZone])).toEqual([
      ['2026-04-01T10:05', '+05:45'],
      [null, null],
      ['2026-04-01T23:59', '+00:00'],
    ]);
    expect(remarksOf(bulletin)).toEqual(['14:1 article/time-missing']);
  });

  it('names the first author of an entry or of the feed it came from, and leaves its own for the rest', () => {
    expect(bulletin.articles.map(({ byline }) => byline)).toEqual([
      null,
      'Port Authority',
      'Another Ministry',
    ]);
  });

  it('resolves the address of an entry against that of the feed', () => {
    expect(bulletin.articles[0]?.url).toBe('https://press.example/feed/envoys');
  });

  it('may give its namespace a prefix', () => {
    expect(parseCase('atom-prefixed')).toMatchObject({ title: 'Press', articles: [{ text: 'One\nText.' }] });
  });

  it('may be one entry', () => {
    expect(parseCase('atom-entry-alone')).toMatchObject({ title: null, articles: [{ text: 'One\nText.' }] });
  });
});

describe('a JSON feed', () => {
  const bulletin = parseCase('json-feed-quirks');

  it('reads HTML and plain content, authors, dates and addresses', () => {
    expect(bulletin).toMatchObject({
      format: 'json-feed-1.1',
      title: 'Harbour press',
      publisher: 'Harbour Ministry',
    });
    expect(bulletin.articles).toMatchObject([
      {
        text: 'Envoys meet\nThe envoys met.\nThey "left".',
        publishedAt: '2026-04-01T10:05',
        timeZone: '-03:30',
        byline: null,
        url: 'https://press.example/1',
        line: 7,
        column: 5,
      },
      {
        text: 'A port was opened.\nIt is new.',
        publishedAt: null,
        byline: 'Port Authority',
        url: 'https://press.example/3',
        line: 9,
      },
    ]);
  });

  it('loses a broken item and none of its neighbours', () => {
    expect(remarksOf(bulletin)).toEqual([
      '8:5 json-feed/broken',
      '9:5 json-feed/field-type',
      '9:5 article/headline-missing',
      '9:5 article/time-missing',
      '10:5 json-feed/field-type',
    ]);
  });

  it('gives what it holds when it is cut short, in version 1.0 too', () => {
    const cut = parseCase('json-feed-1.0-cut-short');
    expect(cut).toMatchObject({
      publisher: 'Old Ministry',
      articles: [{ headline: 'One', byline: 'Clerk' }],
    });
    expect(cut.articles).toHaveLength(1);
    expect(remarksOf(cut)).toEqual(['1:1 feed/version', '1:217 json-feed/broken', '1:238 json-feed/broken']);
  });
});
