import { describe, expect, it } from 'vitest';
import { outlineOf, parseCase, remarksOf } from './cases.ts';

const ENVOYS = '2026-04-01T10:05 310 Envoys Meet in Oslo';
const PORT = '2026-03-31T18:40 77 Port Opens Near Tromsø';
const ENVOYS_BODY = ['The envoys met in Oslo on 1 April.', 'They agreed to meet again.'];

describe('a page capture', () => {
  it('gives one article for each stamp, with headline, paragraphs, time, counter and place', () => {
    const bulletin = parseCase('capture-plain');
    expect(bulletin.format).toBe('page-capture');
    expect(bulletin.diagnostics).toEqual([]);
    expect(bulletin.articles).toEqual([
      {
        headline: 'Envoys Meet in Oslo',
        paragraphs: ENVOYS_BODY,
        text: `Envoys Meet in Oslo\n${ENVOYS_BODY.join('\n')}`,
        publishedAt: '2026-04-01T10:05',
        timeZone: null,
        counter: '310',
        byline: null,
        url: null,
        line: 2,
        column: 1,
      },
      expect.objectContaining({ headline: 'Port Opens Near Tromsø', line: 6 }),
    ]);
  });

  it.each(['bom-and-crlf', 'lone-cr', 'blank-lines'])('reads the same with other line ends: %s', (slug) => {
    const bulletin = parseCase(slug);
    expect(outlineOf(bulletin)).toEqual([ENVOYS, PORT]);
    expect(bulletin.articles[0]?.paragraphs).toEqual(ENVOYS_BODY);
    expect(bulletin.diagnostics).toEqual([]);
  });

  it('counts lines by any line end', () => {
    expect(parseCase('bom-and-crlf').articles.map(({ line }) => line)).toEqual([2, 6]);
    expect(parseCase('lone-cr').articles.map(({ line }) => line)).toEqual([2, 6]);
    expect(parseCase('blank-lines').articles.map(({ line }) => line)).toEqual([3, 13]);
  });

  it('reads odd spaces as spaces and keeps them in the counter, which is as printed', () => {
    const [article] = parseCase('odd-spaces').articles;
    expect(article?.text).toBe('Envoys Meet in Oslo\nThe envoys met in Oslo.');
    expect(article?.counter).toBe('1\u202f310');
  });

  it('leaves out characters that print nothing', () => {
    const [article] = parseCase('invisible-characters').articles;
    expect(article).toMatchObject({
      text: 'Envoys Meet in Oslo\nThe envoys met in Oslo.',
      publishedAt: '2026-04-01T10:05',
      counter: '310',
    });
  });

  it('keeps curly quotes, opened or not', () => {
    expect(parseCase('curly-quotes').articles[0]?.paragraphs).toEqual([
      '“We’ll meet again,” the ‘host’ said”.',
    ]);
  });
});

describe('the header of a page capture', () => {
  it.each([
    ['capture-plain', 'Envoys Meet in Oslo', '2026-04-02', []],
    ['header-spaced', 'Envoys Meet in Oslo', '2026-04-02', []],
    ['header-not-doubled', 'Envoys Meet in Oslo', '2026-04-02', ['1:1 page-capture/header-not-doubled']],
    ['header-bare', null, '2026-04-02', []],
    ['header-missing', null, null, ['1:1 page-capture/header-missing']],
    ['header-date-impossible', 'Envoys Meet in Oslo', null, ['1:1 page-capture/header-date-impossible']],
    ['header-unmatched', 'Fleet Leaves Bergen', '2026-04-02', ['1:1 page-capture/header-unmatched']],
  ])(
    'gives the title and the day of the capture, and is no article: %s',
    (slug, title, capturedOn, remarks) => {
      const bulletin = parseCase(slug);
      expect(bulletin).toMatchObject({ title, capturedOn });
      expect(outlineOf(bulletin)[0]).toBe(ENVOYS);
      expect(remarksOf(bulletin)).toEqual(remarks);
    },
  );

  it('alone makes no article', () => {
    const bulletin = parseCase('no-captures-only-header');
    expect(bulletin.articles).toEqual([]);
    expect(remarksOf(bulletin)).toEqual(['1:1 document/no-articles', '1:1 page-capture/header-unmatched']);
  });
});

describe('the stamp of an entry', () => {
  it.each([
    ['counter-missing', '2026-04-01T10:05 null Envoys Meet in Oslo', ['2:1 page-capture/counter-missing']],
    ['counter-spaced', '2026-04-01T10:05 12 310 Envoys Meet in Oslo', ['2:1 page-capture/counter-spaced']],
    ['counter-with-views', '2026-04-01T10:05 1,310 Envoys Meet in Oslo', ['2:1 page-capture/counter-spaced']],
    ['stamp-single-digits', '2026-04-01T09:05 310 Envoys Meet in Oslo', []],
    ['stamp-day-only', '2026-04-01 310 Envoys Meet in Oslo', []],
    ['stamp-seconds', ENVOYS, ['2:1 page-capture/stamp-seconds']],
  ])('is read as printed: %s', (slug, outline, remarks) => {
    const bulletin = parseCase(slug);
    expect(outlineOf(bulletin)).toEqual([outline]);
    expect(remarksOf(bulletin)).toEqual(remarks);
  });

  it('costs its article the time, and nothing else, when its day or hour cannot be', () => {
    const bulletin = parseCase('stamp-impossible');
    expect(outlineOf(bulletin)).toEqual(['null 310 Envoys Meet in Oslo', 'null 12 Port Opens Near Tromsø']);
    expect(remarksOf(bulletin)).toEqual([
      '2:1 page-capture/stamp-impossible',
      '5:1 page-capture/stamp-impossible',
    ]);
    expect(bulletin.diagnostics[0]?.message).toContain('31.02.2026, 10:05 310');
  });

  it('counts once when it is printed twice', () => {
    const bulletin = parseCase('stamp-repeated');
    expect(outlineOf(bulletin)).toEqual([ENVOYS, PORT]);
    expect(remarksOf(bulletin)).toEqual(['2:1 page-capture/stamp-repeated']);
  });

  it('may be the same for two articles', () => {
    const bulletin = parseCase('stamp-shared');
    expect(outlineOf(bulletin)).toEqual([ENVOYS, '2026-04-01T10:05 310 Port Opens Near Tromsø']);
    expect(bulletin.diagnostics).toEqual([]);
  });

  it('without a headline is remarked on, between entries and at the end', () => {
    const bulletin = parseCase('stamp-without-headline');
    expect(outlineOf(bulletin)).toEqual([ENVOYS]);
    expect(remarksOf(bulletin)).toEqual([
      '2:1 page-capture/stamp-without-headline',
      '7:1 page-capture/stamp-without-headline',
    ]);
  });

  it('still begins an entry when it has lost its day', () => {
    const bulletin = parseCase('stamp-damaged');
    expect(outlineOf(bulletin)).toEqual(['null 310 Envoys Meet in Oslo', PORT]);
    expect(remarksOf(bulletin)).toEqual(['2:1 page-capture/stamp-damaged']);
  });

  it('may have its headline on the same line', () => {
    const bulletin = parseCase('stamp-glued-to-headline');
    expect(outlineOf(bulletin)).toEqual([ENVOYS, PORT]);
    expect(remarksOf(bulletin)).toEqual(['2:1 page-capture/headline-on-stamp-line']);
  });
});

describe('an entry that has lost its stamp', () => {
  it.each([
    ['stamp-missing-first', ['null null Envoys Meet in Oslo', PORT], 2],
    ['stamp-missing-middle', [ENVOYS, 'null null Harbour Pilots of Two Countries Trained Together', PORT], 6],
    ['stamp-missing-lower-case', [ENVOYS, 'null null Norway hands over pilot boats', PORT], 6],
    ['stamp-missing-header-headline', [PORT, 'null null Envoys Meet in Oslo'], 5],
  ])('is an article without a time: %s', (slug, outline, line) => {
    const bulletin = parseCase(slug);
    expect(outlineOf(bulletin)).toEqual(outline);
    expect(remarksOf(bulletin)).toEqual([`${line}:1 page-capture/stamp-missing`]);
  });

  it.each(['list-without-stops', 'heading-in-body', 'day-in-body'])('is not seen in a body: %s', (slug) => {
    expect(outlineOf(parseCase(slug))).toEqual([ENVOYS]);
  });
});

describe('an entry without a body', () => {
  it('is an article of its headline alone', () => {
    const bulletin = parseCase('entry-without-body');
    expect(outlineOf(bulletin)).toEqual(['2026-04-01T12:00 9 Minister to Visit Bodø', ENVOYS]);
    expect(bulletin.articles[0]?.text).toBe('Minister to Visit Bodø');
    expect(remarksOf(bulletin)).toEqual(['2:1 article/body-missing']);
  });
});
