import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldWords } from '../../src/domain/folded-words.ts';

describe('the words of a text', () => {
  it.each([
    ['Hakan FİDAN’s visit', ['hakan', 'fidan', 's', 'visit']],
    ['Erdog\u0306an, Erdoğan', ['erdogan', 'erdogan']],
    ['U.S.–Kazakhstan (C5+1)', ['u', 's', 'kazakhstan', 'c5', '1']],
    ['Straße', ['strasse']],
    ['Қасым-Жомарт Тоқаев', ['қасым', 'жомарт', 'тоқаев']],
    ['½ of it', ['12', 'of', 'it']],
    ['\0"— 😀', []],
  ])('of %j are folded', (text, words) => {
    expect(foldWords(text).map(({ folded }) => folded)).toEqual(words);
  });

  it('stand where they are said to, in order, and are folded by themselves to the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        let last = 0;
        for (const { folded, start, end } of foldWords(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(foldWords(text.slice(start, end))).toEqual([{ folded, start: 0, end: end - start }]);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it('hold letters and digits only', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const { folded } of foldWords(text)) expect(folded).toMatch(/^[\p{L}\p{N}]+$/u);
      }),
    );
  });
});
