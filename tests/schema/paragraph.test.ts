import { it } from 'vitest';
import { paragraphAround } from '../../schema/paragraph.ts';

const TEXT = 'Headline\nFirst paragraph.\nLast one.';

function around(words: string): string {
  const start = TEXT.indexOf(words);
  return paragraphAround(TEXT, start, start + words.length);
}

it('gives the line that holds the words, at the beginning, within and at the end of a text', ({ expect }) => {
  expect(around('Headline')).toBe('Headline');
  expect(around('Head')).toBe('Headline');
  expect(around('paragraph')).toBe('First paragraph.');
  expect(around('First paragraph.')).toBe('First paragraph.');
  expect(around('one.')).toBe('Last one.');
});

it('gives all lines that the words run over', ({ expect }) => {
  expect(around('line\nFirst')).toBe('Headline\nFirst paragraph.');
});
