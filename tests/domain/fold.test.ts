import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../src/domain/fold.ts';

describe('fold', () => {
  it.each([
    ['Recep Tayyip ERDOĞAN', 'recep tayyip erdogan'],
    ['İstanbul', 'istanbul'],
    ['Hacı Bektaş', 'haci bektas'],
    ['Łukasz Ørsted-Đorđević', 'lukasz orsted dordevic'],
    ['Straße, Þórr & Æsop’s œuvre', 'strasse thorr aesop s oeuvre'],
    ['A.Turganbekov', 'a turganbekov'],
    ['  Côte\u00a0d’Ivoire ', 'cote d ivoire'],
    ['Қасым-Жомарт', 'қасым жомарт'],
    ['—', ''],
  ])('reads %j as names are compared', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('changes nothing that is folded', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });
});
