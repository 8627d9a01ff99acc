import { describe, expect, it } from 'vitest';
import { extractFacts } from '../../src/extract/extract-facts.ts';
import { aBulletin, anArticle } from './article.ts';

function countriesOf(sentence: string): readonly string[] {
  const [facts] = extractFacts(aBulletin([anArticle('News of the day', [sentence])]));
  return (facts?.participants ?? []).flatMap((participant) =>
    participant.kind === 'COUNTRY' ? [participant.code] : [],
  );
}

describe('countries that act', () => {
  it.each([
    ['The course was organised by Ghana, Togo and Benin.', ['GH', 'TG', 'BJ']],
    ['Japan, for its part, completed the bridge.', ['JP']],
    ['It was Peru that tabled the draft.', ['PE']],
    ['Kenya had earlier deployed two ships.', ['KE']],
  ])('are found in "%s"', (sentence, codes) => {
    expect(countriesOf(sentence)).toEqual(codes);
  });

  it.each([
    'Uganda has a long border.',
    'The food was praised by Kenya Airways.',
    'Peru heads of mission gathered.',
  ])('are not seen in "%s"', (sentence) => {
    expect(countriesOf(sentence)).toEqual([]);
  });
});
