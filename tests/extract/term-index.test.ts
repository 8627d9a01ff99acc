import { describe, expect, it } from 'vitest';
import { buildTermIndex } from '../../src/extract/term-index.ts';

const INDEX = buildTermIndex(
  new Map([
    ['sea', 'ports?|(?:fish|crab)ing|(?<!bath )tubs?|\\d+ ships|(?:dry )?docks?'],
    ['air', 'planes?|ports? of air'],
  ]),
);

describe('a term index', () => {
  it.each([
    ['two ports', ['sea:ports']],
    ['the crabing of fishing', ['sea:crabing', 'sea:fishing']],
    ['a bath tub and a tub', ['sea:tub']],
    ['12 ships', ['sea:12 ships']],
    ['a dry dock, docks', ['sea:dry dock', 'sea:docks']],
    ['ports of air', ['sea:ports', 'air:ports of air']],
    ['airports, portside', []],
  ])('finds in "%s" %j', (text, expected) => {
    const found = [...INDEX.find(text)].flatMap(([key, matches]) =>
      matches.map(({ index, length }) => `${key}:${text.slice(index, index + length)}`),
    );
    expect(found).toEqual(expected);
  });
});
