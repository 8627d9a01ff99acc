import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleText, type ParsedBulletin } from '../../src/domain/bulletin.ts';
import { DIAGNOSTICS_LIMIT, parseBulletin } from '../../src/parse/parse-bulletin.ts';
import { PARSE_RULES } from '../../src/parse/rules.ts';

/** Pieces of every format, so that random texts get past the first line of each reader. */
const PIECES = [
  ' date 2026-02-03 ',
  'date 2026-13-45 X',
  '02.02.2026, 09:10 8426',
  '31.02.2026, 25:99',
  '02.02.2026',
  '5 118',
  '\n',
  '\r\n',
  '\r',
  '\n\n',
  ' ',
  '\u00a0',
  '\ufeff',
  '\u200b',
  '\u2028',
  '\0',
  '\ud800',
  '\udc00',
  'A Headline of Several Long Words',
  'It ended well.',
  '<?xml version="1.0"?>',
  '<rss version="2.0">',
  '<channel>',
  '<item>',
  '</item>',
  '<title>',
  '</title>',
  '<pubDate>',
  '</pubDate>',
  '<![CDATA[',
  ']]>',
  '<content:encoded>',
  '<feed xmlns="http://www.w3.org/2005/Atom">',
  '<entry>',
  '<published>',
  '<content type="xhtml">',
  '<!doctype html>',
  '<html>',
  '<article>',
  '</article>',
  '<h1>',
  '<h2>',
  '<p>',
  '<br>',
  '<time datetime="2026-02-03T10:00Z">',
  '<nav>',
  '<span class="views">',
  '&amp;',
  '&#xD800;',
  '&',
  '<',
  '>',
  '"',
  '{',
  '}',
  '[',
  ']',
  ':',
  ',',
  '"items"',
  '"version"',
  '"https://jsonfeed.org/version/1.1"',
  '"title"',
  '"content_html"',
  '\\',
  '# ',
  '## ',
  '---\n',
  'title: x',
  '**Bold**',
  '> ',
  '- ',
  '|',
  '`',
  '[a](http://b.example)',
  'Published: 12 May 2026',
  'Source: Akorda',
  'Views: 1,240',
  '12 June 2026, 14:20',
  '2026',
  '©',
];
const hostileText = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join('')),
  fc
    .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 12 })), {
      maxLength: 30,
    })
    .map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary' }),
);

describe('parseBulletin, given any text at all', () => {
  it('returns articles whose text is their headline and paragraphs, and diagnostics that lie within the text', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const parsed = parseBulletin(text);
        assertWellFormed(parsed, text);
      }),
      { numRuns: 1500 },
    );
  });

  it('gives the same bulletin for the same text', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(parseBulletin(text)).toEqual(parseBulletin(text));
      }),
    );
  });
});

/** Texts that grow by repetition and would take minutes where a reader is not linear in their length. */
const REPEATED: readonly (readonly [string, string, string])[] = [
  ['stamps', '', '02.02.2026, 09:10 1\n'],
  ['spaces after a stamp', '02.02.2026', ' '],
  [
    'entries without stamps',
    '02.02.2026, 09:10\nA\n',
    'Some Headline With Words Here\nIt ended well today.\n',
  ],
  ['open elements', '<rss>', '<item>'],
  ['escaped markup', '<rss><channel><item><description>', '&lt;p'],
  ['addresses of authors', '<rss><channel><item><author>', '@'],
  ['open lists', '{"items":', '['],
  ['quotation marks', '{"items":["', '\\"'],
  ['articles', '<html>', '<article><h2>a</h2><time>12 May 2026</time>'],
  ['boxes', '<html>', '<div class="nav">'],
  ['comments', '', '<!--'],
  ['brackets', '# a\n', '!['],
  ['emphasis', '# a\n', '*a _'],
  ['quotations', '# a\n', '>'],
  ['dated headings', '', '## a\n\n12 May 2026\n\n'],
  ['bars', 'a\n', '| '],
];

describe('parseBulletin, given a long text', () => {
  it.each(REPEATED)('comes to an end with %s', (_, start, unit) => {
    const { articles, diagnostics } = parseBulletin(start + unit.repeat(200_000 / unit.length));
    expect(articles.length + diagnostics.length).toBeGreaterThan(0);
  });
});

function assertWellFormed({ articles, diagnostics }: ParsedBulletin, text: string): void {
  const lines = text.split(/\r\n|\n|\r/);
  for (const article of articles) {
    expect(article.text).toBe(articleText(article.headline, article.paragraphs));
    for (const line of [article.headline, ...article.paragraphs]) {
      expect(line).not.toBe('');
      expect(line).not.toMatch(/[^\S ]| {2}|^ | $|\p{Cc}|\p{Surrogate}/u);
    }
    assertPlace(article, lines);
  }
  expect(diagnostics.length).toBeLessThanOrEqual(DIAGNOSTICS_LIMIT);
  for (const diagnostic of diagnostics) {
    expect(PARSE_RULES).toHaveProperty([diagnostic.ruleId]);
    assertPlace(diagnostic, lines);
  }
}

function assertPlace({ line, column }: { line: number; column: number }, lines: readonly string[]): void {
  expect(line).toBeGreaterThanOrEqual(1);
  expect(line).toBeLessThanOrEqual(lines.length);
  expect(column).toBeGreaterThanOrEqual(1);
  expect(column).toBeLessThanOrEqual((lines[line - 1]?.length ?? 0) + 1);
}
