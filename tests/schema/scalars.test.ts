import type { GraphQLScalarType } from 'graphql';
import { GraphQLError } from 'graphql';
import { describe, it } from 'vitest';
import { CursorScalar } from '../../schema/cursor.ts';
import {
  CountryCodeScalar,
  DateScalar,
  DateTimeScalar,
  LocalTimeScalar,
  TimeZoneScalar,
  UrlScalar,
} from '../../schema/scalars.ts';

interface Case {
  readonly scalar: GraphQLScalarType;
  readonly good: readonly string[];
  readonly bad: readonly unknown[];
}

const CASES: readonly Case[] = [
  { scalar: CountryCodeScalar, good: ['KZ', 'SU', 'YU', 'CS', 'DD'], bad: ['kz', 'KAZ', 'K', '', 'K1', 7] },
  {
    scalar: DateScalar,
    good: ['2026-02-03', '2024-02-29'],
    bad: ['2026-02-30', '2026-2-3', '2026-02-03T00:00', ''],
  },
  {
    scalar: LocalTimeScalar,
    good: ['2026-02-02T09:10', '2026-02-02', '2026-02-02T23:59'],
    bad: ['2026-02-02T24:00', '2026-02-30T09:10', '2026-02-02T', '2026-02-02T09:10Z', '09:10'],
  },
  {
    scalar: TimeZoneScalar,
    good: ['Asia/Almaty', 'UTC', 'Etc/GMT-5', '+03:00'],
    bad: ['', '+3', 'Asia Almaty', '/'],
  },
];

describe('scalars that travel as strings', () => {
  for (const { scalar, good, bad } of CASES) {
    it(`${scalar.name} passes what it describes, in both directions, and nothing else`, ({ expect }) => {
      for (const value of good) {
        expect(scalar.serialize(value)).toBe(value);
        expect(scalar.parseValue(value)).toBe(value);
      }
      for (const value of bad) {
        expect(() => scalar.serialize(value), String(value)).toThrow(TypeError);
        expect(() => scalar.parseValue(value), String(value)).toThrow(GraphQLError);
      }
    });
  }
});

describe('DateTime', () => {
  it('is an instant in UTC', ({ expect }) => {
    expect(DateTimeScalar.serialize(new Date('2026-02-02T09:10:00+05:00'))).toBe('2026-02-02T04:10:00.000Z');
  });
});

describe('URL', () => {
  it('is absolute', ({ expect }) => {
    expect(UrlScalar.serialize('https://example.org/a b')).toBe('https://example.org/a%20b');
    expect(() => UrlScalar.serialize('/news/1')).toThrow();
  });
});

describe('Cursor', () => {
  it('gives back the position it was made of', ({ expect }) => {
    for (const sequence of [0, 1, 8426, Number.MAX_SAFE_INTEGER]) {
      const place = { key: '0123456789abcdef', sequence };
      expect(CursorScalar.parseValue(CursorScalar.serialize(place))).toEqual(place);
    }
  });

  it('is the beginning of whichever feed when it is empty', ({ expect }) => {
    expect(CursorScalar.parseValue('')).toEqual({ key: null, sequence: 0 });
    expect(CursorScalar.serialize({ key: null, sequence: 0 })).toBe('');
  });

  it('refuses whatever it has not handed out', ({ expect }) => {
    const key = '0123456789abcdef';
    const places = ['', '-1', '01', '1 '].map((place) => `feed:2:${key}:${place}`);
    const forged = [...places, 'feed:1:1', 'feed:2:1', 'feed:2:key:1', '[1,"articles",null,1]'];
    for (const value of [
      '7',
      'x',
      7,
      null,
      {},
      ...forged.map((text) => Buffer.from(text).toString('base64url')),
    ]) {
      expect(() => CursorScalar.parseValue(value), String(value)).toThrow(
        expect.objectContaining({ extensions: { code: 'BAD_CURSOR' } }),
      );
    }
  });
});
