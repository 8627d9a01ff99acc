import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  buildDaySpan,
  buildMonthsSpan,
  daysBetween,
  isIsoDate,
  isoDate,
  printSpanEnd,
} from '../../src/domain/date-span.ts';

describe('a calendar day', () => {
  it('is told from text that only looks like one', () => {
    expect(['2024-02-29', '2026-02-29', '2026-13-01', '2026-1-1'].map(isIsoDate)).toEqual([
      true,
      false,
      false,
      false,
    ]);
    expect(() => isoDate(2026, 2, 30)).toThrow('Expected a calendar day, found 2026-02-30');
  });

  it('comes back after as many days there and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -9000, max: 9000 }), (days) => {
        const start = isoDate(2026, 3, 1);
        const other = addDays(start, days);
        expect(daysBetween(start, other)).toBe(days);
        expect(addDays(other, -days)).toBe(start);
      }),
    );
  });
});

describe('a span', () => {
  it('covers exactly its months', () => {
    const half = buildMonthsSpan(2026, 7, { precision: 'HALF', words: 'the second half of 2026' });
    expect(half).toMatchObject({ earliest: '2026-07-01', latest: '2026-12-31' });
    const month = buildMonthsSpan(2024, 2, { precision: 'MONTH', words: 'February 2024' });
    expect(month).toMatchObject({ earliest: '2024-02-01', latest: '2024-02-29' });
  });

  it('prints as precisely as the text', () => {
    const day = buildDaySpan(isoDate(2026, 3, 5), '5 March').earliest;
    expect(
      (['DAY', 'MONTH', 'QUARTER', 'HALF', 'YEAR'] as const).map((precision) => printSpanEnd(day, precision)),
    ).toEqual(['2026-03-05', '2026-03', '2026', '2026', '2026']);
  });
});
