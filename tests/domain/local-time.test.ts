import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoDate } from '../../src/domain/date-span.ts';
import {
  isLocalTime,
  isTimeZone,
  type LocalTime,
  localTime,
  resolveInstant,
  type TimeZone,
  utcOffset,
} from '../../src/domain/local-time.ts';

describe('isLocalTime', () => {
  it.each(['2026-02-02', '2026-02-02T09:10', '2024-02-29T23:59', '1960-12-18T00:00'])('takes %s', (value) => {
    expect(isLocalTime(value)).toBe(true);
  });

  it.each([
    '',
    '2026-02-30',
    '2025-02-29T10:00',
    '2026-02-02T24:00',
    '2026-02-02T09:60',
    '2026-02-02T09:10:00',
    '2026-02-02T09:10Z',
    '2026-02-02 09:10',
    '2026-2-2',
  ])('refuses %j', (value) => {
    expect(isLocalTime(value)).toBe(false);
  });
});

describe('localTime', () => {
  it('joins a day and a clock time', () => {
    expect(localTime(isoDate(2026, 2, 2), { hour: 9, minute: 5 })).toBe('2026-02-02T09:05');
    expect(localTime(isoDate(2026, 2, 2), null)).toBe('2026-02-02');
  });

  it('throws at a clock time that cannot be', () => {
    expect(() => localTime(isoDate(2026, 2, 2), { hour: 25, minute: 99 })).toThrow(RangeError);
  });
});

describe('isTimeZone', () => {
  it.each(['Asia/Almaty', 'UTC', 'Europe/Istanbul', 'US/Eastern', '+03:00', '-09:30'])('knows %s', (zone) => {
    expect(isTimeZone(zone)).toBe(true);
  });

  it.each(['', 'Mars/Olympus', '+25:00', '2026-02-02T00:00Z'])('does not know %j', (zone) => {
    expect(isTimeZone(zone)).toBe(false);
  });
});

describe('utcOffset', () => {
  it('prints minutes east of UTC as a zone', () => {
    expect([0, 345, -210, 840].map(utcOffset)).toEqual(['+00:00', '+05:45', '-03:30', '+14:00']);
  });

  it('throws past a day', () => {
    expect(() => utcOffset(25 * 60)).toThrow(RangeError);
  });
});

describe('resolveInstant', () => {
  it.each([
    ['2026-02-02T09:10', 'Asia/Almaty', '2026-02-02T04:10:00.000Z'],
    ['2024-02-02T09:10', 'Asia/Almaty', '2024-02-02T03:10:00.000Z'],
    ['2026-02-02T09:10', 'UTC', '2026-02-02T09:10:00.000Z'],
    ['2026-02-02T09:10', '+05:45', '2026-02-02T03:25:00.000Z'],
  ])('knows which instant %s in %s was', (local, zone, instant) => {
    expect(resolve(local, zone)).toBe(instant);
  });

  it('takes a day without a time for its midnight', () => {
    expect(resolve('2026-02-02', 'Asia/Almaty')).toBe('2026-02-01T19:00:00.000Z');
  });

  it('moves a time that the clocks skipped on by the gap', () => {
    expect(resolve('2026-03-29T02:30', 'Europe/Berlin')).toBe('2026-03-29T01:30:00.000Z');
  });

  it('takes the first of a time that the clocks showed twice', () => {
    expect(resolve('2026-10-25T02:30', 'Europe/Berlin')).toBe('2026-10-25T00:30:00.000Z');
  });

  it('moves a midnight that the clocks skipped on to the first minute of the day', () => {
    expect(resolve('2018-11-04', 'America/Sao_Paulo')).toBe('2018-11-04T03:00:00.000Z');
  });

  it('is off UTC by the offset, whatever the time', () => {
    const minute = fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(minute, fc.integer({ min: -840, max: 840 }), (date, east) => {
        const local = date.toISOString().slice(0, 16) as LocalTime;
        const printed = Date.parse(`${local}:00Z`);
        expect(resolveInstant(local, utcOffset(east)).getTime()).toBe(printed - east * 60_000);
      }),
    );
  });
});

function resolve(local: string, zone: string): string {
  return resolveInstant(local as LocalTime, zone as TimeZone).toISOString();
}
