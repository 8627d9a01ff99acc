import { describe, expect, it } from 'vitest';
import { type IsoDate, isoDate, printSpanEnd } from '../../src/domain/date-span.ts';
import { buildDocument } from '../../src/extract/build-document.ts';
import { findDates } from '../../src/extract/dates.ts';
import { aBulletin, anArticle } from './article.ts';

/** Published on Wednesday, 20 May 2026. */
describe('dates in running prose', () => {
  it.each([
    ['They met on 6-7 May.', '2026-05-06', '2026-05-07'],
    ['They met from May 6 to 8, 2025.', '2025-05-06', '2025-05-08'],
    ['They met between 30 April and 2 May 2026.', '2026-04-30', '2026-05-02'],
    ['They met from 29 December to 3 January 2026.', '2025-12-29', '2026-01-03'],
    ['They met on the 3rd of May 2026.', '2026-05-03', '2026-05-03'],
    ['They met on Monday, 18 May.', '2026-05-18', '2026-05-18'],
    ['They met on May 5.', '2026-05-05', '2026-05-05'],
    ['They will meet on 03.06.2026.', '2026-06-03', '2026-06-03'],
    ['They will meet on 28-29.06.2026.', '2026-06-28', '2026-06-29'],
    ['She stayed from 2026-05-02 to 2026-05-04.', '2026-05-02', '2026-05-04'],
    ['They met in March 2024.', '2024-03', '2024-03'],
    ['They met in early April.', '2026-04', '2026-04'],
    ['They will meet in October.', '2026-10', '2026-10'],
    ['They met in October.', '2025-10', '2025-10'],
    ['They met last June.', '2025-06', '2025-06'],
    ['It was built in 2019.', '2019', '2019'],
    ['The plan for 2027-2029 was read.', '2027', '2029'],
    ['It runs from 2027 to 2031.', '2027', '2031'],
    ['It covers 2026/27.', '2026', '2027'],
    ['They will meet in the second half of 2027.', '2027', '2027'],
    ['They will meet in the third quarter of next year.', '2027', '2027'],
    ['They will meet in the spring of 2028.', '2028', '2028'],
    ['It opened last spring.', '2026', '2026'],
    ['They met today.', '2026-05-20', '2026-05-20'],
    ['They met last night.', '2026-05-19', '2026-05-19'],
    ['They meet tomorrow.', '2026-05-21', '2026-05-21'],
    ['They met on Tuesday.', '2026-05-19', '2026-05-19'],
    ['They met on Wednesday.', '2026-05-20', '2026-05-20'],
    ['They met on Monday and Tuesday.', '2026-05-18', '2026-05-19'],
    ['They met on Wednesday and Thursday.', '2026-05-20', '2026-05-21'],
    ['It is due by year-end.', '2026', '2026'],
    ['It is due at the end of next year.', '2027', '2027'],
    ['They will meet on Tuesday.', '2026-05-26', '2026-05-26'],
    ['They are to meet next Wednesday.', '2026-05-27', '2026-05-27'],
    ['They will meet this year.', '2026', '2026'],
    ['They will meet next month.', '2026-06', '2026-06'],
    ['They celebrate on December 15 and rest.', '2025-12-15', '2025-12-15'],
    ['It had been announced for 22 May, but failed.', '2026-05-22', '2026-05-22'],
  ])('reads "%s"', (sentence, first, last) => {
    expect(endsOf(sentence)).toEqual([[first, last]]);
  });

  it.each([
    'Resolution 2803 was read.',
    'The Vision - 2040 was praised.',
    'They may march on.',
    'It cost 2000 dollars and 1.5.2 points.',
    'They spoke of 2030 people.',
    'The second half was quiet.',
  ])('finds no date in "%s"', (sentence) => {
    expect(endsOf(sentence)).toEqual([]);
  });

  it('keeps the words, their place and their precision', () => {
    const [date] = datesOf('They will meet in the first quarter of 2027.');
    expect(date?.first).toEqual({
      earliest: '2027-01-01',
      latest: '2027-03-31',
      precision: 'QUARTER',
      words: 'the first quarter of 2027',
    });
  });

  it('tells years a document covers from dates, and one-sided dates from days', () => {
    expect(datesOf('The plan for 2027-2029 was read.').map(({ form }) => form)).toEqual(['PERIOD']);
    const bounds = datesOf('In force since 1 March 2020, it ends by 2030.').map(({ bound }) => bound);
    expect(bounds).toEqual(['SINCE', 'UNTIL']);
  });

  it('counts "the same day" and "a day earlier" from the story, not from history', () => {
    expect(
      endsOf('They met on 18 May. A treaty of 2 June 2011 binds them. On the same day they dined.'),
    ).toEqual([
      ['2026-05-18', '2026-05-18'],
      ['2011-06-02', '2011-06-02'],
      ['2026-05-18', '2026-05-18'],
    ]);
    expect(endsOf('They met on 18 May. A day earlier she dined.').at(-1)).toEqual([
      '2026-05-17',
      '2026-05-17',
    ]);
  });

  it('takes a missing year from the capture where the item has lost its date, but resolves no "today"', () => {
    const lost = { publishedAt: null, capturedOn: isoDate(2019, 3, 4) };
    expect(endsOf('They met today, after talks on 2 March.', lost)).toEqual([['2019-03-02', '2019-03-02']]);
    expect(endsOf('They met on 2 March.', { publishedAt: null })).toEqual([]);
  });
});

interface From {
  readonly publishedAt?: string | null;
  readonly capturedOn?: IsoDate;
}

function datesOf(sentence: string, { publishedAt = '2026-05-20T12:00', capturedOn }: From = {}) {
  const article = anArticle('Envoys meet', [sentence], { publishedAt });
  const [document] = buildDocument(aBulletin([article])).articles;
  return document ? findDates(document, capturedOn ?? null) : [];
}

function endsOf(sentence: string, from?: From) {
  return datesOf(sentence, from).map(({ first, last }) => [
    printSpanEnd(first.earliest, first.precision),
    printSpanEnd(last.latest, last.precision),
  ]);
}
