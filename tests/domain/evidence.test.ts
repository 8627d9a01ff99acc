import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quoteEvidence } from '../../src/domain/evidence.ts';

describe('quoteEvidence', () => {
  it('quotes exactly the words at its place, in any text', () => {
    const slice = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .chain((text) => fc.tuple(fc.constant(text), fc.nat(text.length - 1), fc.nat(text.length - 1)));
    fc.assert(
      fc.property(slice, fc.nat(20), ([text, one, other], article) => {
        const [start, end] = [Math.min(one, other), Math.max(one, other) + 1];
        expect(quoteEvidence(article, text, start, end)).toEqual({
          article,
          start,
          end,
          quote: text.slice(start, end),
        });
      }),
    );
  });

  it.each([
    [0, 0],
    [3, 2],
    [-1, 2],
    [0, 6],
    [Number.NaN, 2],
  ])('refuses %d..%d of five characters', (start, end) => {
    expect(() => quoteEvidence(4, 'envoy', start, end)).toThrow(
      `Expected evidence within 0..5, found ${start}..${end} in article 4`,
    );
  });
});
