import { describe, expect, it } from 'vitest';
import { findPrintedTime } from '../../src/parse/printed-time.ts';

describe('findPrintedTime', () => {
  it.each([
    ['Mon, 16 Mar 2026 17:30:00 +0100', '2026-03-16T17:30', '+01:00'],
    ['16 Mar 26 17:30 GMT', '2026-03-16T17:30', '+00:00'],
    ['Fri, 01 Jan 99 00:00:00 PST', '1999-01-01T00:00', '-08:00'],
    ['2026-03-16T17:30:00.123456Z', '2026-03-16T17:30', '+00:00'],
    ['2026-03-16T17:30:59-03:30', '2026-03-16T17:30', '-03:30'],
    ['2026-03-16 17:30', '2026-03-16T17:30', null],
    ['2026/3/6', '2026-03-06', null],
    ['02.02.2026, 09:10', '2026-02-02T09:10', null],
    ['12 June 2026, 14:20', '2026-06-12T14:20', null],
    ['Friday, 12 June 2026 at 2:20 p.m. (GMT+3)', '2026-06-12T14:20', '+03:00'],
    ['12 June 2026, 14.20 hrs JST', '2026-06-12T14:20', '+09:00'],
    ['June 3rd, 2026, 12:05 am', '2026-06-03T00:05', null],
    ['June 3, 2026 12 PM', '2026-06-03T12:00', null],
    ['Sept. 5 2026', '2026-09-05', null],
    ['1st of May 2026', '2026-05-01', null],
    ['14:20, 12 June 2026', '2026-06-12T14:20', null],
    ['14:20 on Friday, 12 June 2026', '2026-06-12T14:20', null],
    ['12 June 2026 1.240', '2026-06-12', null],
    ['12 June 2026, 1240 views', '2026-06-12', null],
    ['2026-03-16T17:30+9900', '2026-03-16T17:30', null],
  ])('reads %s', (words, local, timeZone) => {
    expect(findPrintedTime(words)).toMatchObject({ local, timeZone });
  });

  it.each([
    '',
    'soon',
    '31.02.2026',
    '12 June 2026, 25:99',
    '2026-13-01',
    '03/04/2026',
    '12 Mayhem 2026',
    '1202.02.2026',
    `${'a'.repeat(200)} 12 June 2026`,
  ])('finds no time in %j', (words) => {
    expect(findPrintedTime(words)).toBeUndefined();
  });

  it('says which words the time takes up', () => {
    const words = 'Posted on 12 June 2026 at 14:20 (UTC+3), Astana';
    const { start = 0, end = 0 } = findPrintedTime(words) ?? {};
    expect(words.slice(start, end)).toBe('12 June 2026 at 14:20 (UTC+3)');
  });
});
