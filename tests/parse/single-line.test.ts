import { describe, expect, it } from 'vitest';
import { singleLine } from '../../src/parse/single-line.ts';

describe('singleLine', () => {
  it.each([
    ['plain words', 'plain words'],
    ['  a \r\n\t b\u00a0\u3000c\u2028d\u0085e ', 'a b c d e'],
    ['a\0b\u0007c', 'abc'],
    ['so\u00adft \u200bhid\u2060den\ufeff \u200emarks\u202c', 'soft hidden marks'],
    ['half \ud83d a pair', 'half \ufffd a pair'],
    ['whole 😀 pair', 'whole 😀 pair'],
    ['lit\u200cter\u200d', 'litter'],
    ['می\u200cخواهم 👩\u200d🚀', 'می\u200cخواهم 👩\u200d🚀'],
    ['“curly” – dashes…', '“curly” – dashes…'],
    [' \u200b ', ''],
  ])('reads %j', (text, line) => {
    expect(singleLine(text)).toBe(line);
  });
});
