import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildPlaceFinder } from '../../src/domain/place.ts';

describe('buildPlaceFinder', () => {
  it('counts lines by LF, CRLF and CR, and columns from 1', () => {
    const placeAt = buildPlaceFinder('ab\ncd\r\nef\rg');
    const places = Array.from({ length: 12 }, (_, offset) => placeAt(offset)).map(
      ({ line, column }) => `${line}:${column}`,
    );
    expect(places).toEqual([
      '1:1',
      '1:2',
      '1:3',
      '2:1',
      '2:2',
      '2:3',
      '2:4',
      '3:1',
      '3:2',
      '3:3',
      '4:1',
      '4:2',
    ]);
  });

  it('takes offsets outside of the text for its ends', () => {
    const placeAt = buildPlaceFinder('ab\ncd');
    expect([placeAt(-1), placeAt(99)]).toEqual([
      { line: 1, column: 1 },
      { line: 2, column: 3 },
    ]);
  });

  it('finds the same line as counting the line ends before does', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', '\n', 'bc')), fc.nat(40), (pieces, offset) => {
        const text = pieces.join('');
        const before = text.slice(0, offset);
        const line = before.split('\n').length;
        const column = before.length - before.lastIndexOf('\n');
        expect(buildPlaceFinder(text)(offset)).toEqual({ line, column });
      }),
    );
  });
});
