import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysInMonth, isIsoDate, isoDate, printSpanEnd } from '../../src/domain/date-span.ts';

describe('isIsoDate', () => {
  it.each(['2026-02-03', '2024-02-29', '1960-12-31'])('takes %s', (value) => {
    expect(isIsoDate(value)).toBe(true);
  });

  it.each([
    '',
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '26-01-01',
    '2026-1-1',
    ' 2026-01-01',
    '1900-02-29',
  ])('refuses %j', (value) => {
    expect(isIsoDate(value)).toBe(false);
  });

  it('takes every day that there is', () => {
    const day = fc.date({ min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
    fc.assert(fc.property(day, (date) => isIsoDate(date.toISOString().slice(0, 10))));
  });
});

describe('isoDate', () => {
  it('prints a day with all its digits', () => {
    expect(isoDate(2026, 2, 3)).toBe('2026-02-03');
  });

  it('throws at a day that is not in the calendar and names it', () => {
    expect(() => isoDate(2026, 2, 30)).toThrow('Expected a calendar day, found 2026-02-30');
  });
});

describe('daysInMonth', () => {
  it('knows leap years', () => {
    expect([2023, 2024, 1900, 2000].map((year) => daysInMonth(year, 2))).toEqual([28, 29, 28, 29]);
  });
});

describe('printSpanEnd', () => {
  it('prints as much of a day as the text states', () => {
    const day = isoDate(2026, 3, 5);
    expect(printSpanEnd(day, 'DAY')).toBe('2026-03-05');
    expect(printSpanEnd(day, 'MONTH')).toBe('2026-03');
    expect([printSpanEnd(day, 'QUARTER'), printSpanEnd(day, 'HALF'), printSpanEnd(day, 'YEAR')]).toEqual([
      '2026',
      '2026',
      '2026',
    ]);
  });
});
