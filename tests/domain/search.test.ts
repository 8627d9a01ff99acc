import { describe, expect, it } from 'vitest';
import { parseSearchText } from '../../src/domain/search.ts';

describe('what a text asks for', () => {
  it.each([
    ['Riga', ['riga*']],
    ['Riga ', ['riga']],
    ['talks, in Riga', ['talks', 'in', 'riga*']],
    ['"River Plan" Riga', ['river plan', 'riga*']],
    ['Riga "River Plan"', ['riga', 'river plan']],
    ['Riga "River Pl', ['riga', 'river pl*']],
    ['“River Plan”', ['river plan']],
    ['"" " " Riga', ['riga*']],
    ['Fıdan AND -NOT*', ['fidan', 'and', 'not']],
    ['Plan B', ['plan', 'b']],
    ['title:Riga^2', ['title', 'riga', '2']],
  ])('in %j', (text, terms) => {
    const asked = parseSearchText(text).map(
      ({ words, unfinished }) => words.join(' ') + (unfinished ? '*' : ''),
    );
    expect(asked).toEqual(terms);
  });

  it.each([
    ['', 'Expected `text` to have a word, found no letter and no digit'],
    [' "*" — \0', 'Expected `text` to have a word, found no letter and no digit'],
    ['a'.repeat(1001), 'Expected `text` to have at most 1000 UTF-16 code units, found 1001'],
    ['a '.repeat(101), 'Expected `text` to have at most 100 words, found 101'],
  ])('is refused for %j', (text, message) => {
    expect(() => parseSearchText(text)).toThrow(expect.objectContaining({ code: 'BAD_FILTER', message }));
  });
});
