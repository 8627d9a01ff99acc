import { describe, expect, it } from 'vitest';
import type { DatePrecision } from '../../src/generated/operations/graphql.ts';
import type { DateSpan } from '../../src/web/describe-dates.ts';
import { describeDates, describeSpan } from '../../src/web/describe-dates.ts';

const span = (earliest: string, latest: string, precision: DatePrecision = 'DAY'): DateSpan => ({
  earliest,
  latest,
  precision,
});
const day = (date: string) => span(date, date);

/** Without blanks around dashes: which ones there are is the platform's choice. */
const plain = (words: string | null) => words?.replace(/\s*–\s*/gu, '–') ?? null;

describe('a date in words', () => {
  it.each([
    [day('2024-04-24'), '24 April 2024'],
    [span('2024-04-18', '2024-04-19'), '18–19 April 2024'],
    [span('2024-04-30', '2024-05-02'), '30 April–2 May 2024'],
    [span('2025-11-01', '2025-11-30', 'MONTH'), 'November 2025'],
    [span('2025-11-01', '2025-12-31', 'MONTH'), 'November–December 2025'],
    [span('2026-07-01', '2026-09-30', 'QUARTER'), 'third quarter of 2026'],
    [span('2026-07-01', '2026-12-31', 'HALF'), 'second half of 2026'],
    [span('2026-01-01', '2026-12-31', 'YEAR'), '2026'],
    [span('2026-01-01', '2027-12-31', 'YEAR'), '2026–2027'],
  ])('is as precise as the text: %o is %s', (date, words) => {
    expect(plain(describeSpan(date))).toBe(words);
  });
});

describe('from when to when', () => {
  it.each([
    ['nothing is known', null, null, null],
    ['only the first day is', day('2024-04-18'), null, '18 April 2024'],
    ['only the last day is', null, day('2024-04-19'), 'until 19 April 2024'],
    ['it lasts a day', day('2024-04-18'), day('2024-04-18'), '18 April 2024'],
    ['it lasts several days', day('2024-04-18'), day('2024-04-19'), '18–19 April 2024'],
    [
      'what is told contradicts itself',
      day('2024-04-19'),
      day('2024-04-18'),
      '19 April 2024 to 18 April 2024',
    ],
    [
      'the month alone is known',
      span('2025-11-01', '2025-11-30', 'MONTH'),
      span('2025-11-01', '2025-11-30', 'MONTH'),
      'November 2025',
    ],
    [
      'the end is less precise than the beginning',
      day('2025-11-03'),
      span('2025-12-01', '2025-12-31', 'MONTH'),
      '3 November 2025 to December 2025',
    ],
  ])('is told where %s', (_what, start, end, words) => {
    expect(plain(describeDates(start, end))).toBe(words);
  });
});
