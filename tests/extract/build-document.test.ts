import { describe, expect, it } from 'vitest';
import { buildDocument } from '../../src/extract/build-document.ts';
import { buildBulletin } from './build-bulletin.ts';

function sentencesOf(...paragraphs: string[]): string[] {
  const document = buildDocument(buildBulletin(['No. 7. A headline', ...paragraphs])).articles[0];
  return (document?.sentences ?? []).map(({ start, end }) => document?.text.slice(start, end) ?? '');
}

describe('a document made ready for extraction', () => {
  it('keeps the headline as one sentence', () => {
    expect(sentencesOf('One. Two.')).toEqual(['No. 7. A headline', 'One.', 'Two.']);
  });

  it('does not end a sentence at initials and abbreviations', () => {
    const text = 'H.E. Mr. B. Akhmetov and Dr. J.R. Silva of Nordia S.r.l. met in the U.S. on Monday.';
    expect(sentencesOf(text)[1]).toBe(text);
  });

  it('ends a sentence at an acronym where the next word opens one', () => {
    expect(sentencesOf('He flew to the U.S. The talks began.').slice(1)).toEqual([
      'He flew to the U.S.',
      'The talks began.',
    ]);
  });

  it('keeps the closing quotation mark with its sentence', () => {
    expect(sentencesOf('“We agree.” She left.').slice(1)).toEqual(['“We agree.”', 'She left.']);
  });

  it('splits initials from surnames and possessives from names', () => {
    const document = buildDocument(buildBulletin(['x', 'A.Omarov’s Côte d’Ivoire N’Djamena 8th 2026-2027']))
      .articles[0];
    const words = document?.sentences[1]?.tokens.map((token) => token.text);
    expect(words).toEqual([
      'A.',
      'Omarov',
      '’s',
      'Côte',
      'd’Ivoire',
      'N’Djamena',
      '8th',
      '2026',
      '-',
      '2027',
    ]);
  });

  it('keeps dotted initials whole behind a hyphen', () => {
    expect(sentencesOf('They praised the Fiji-U.S. Reef Board.').slice(1)).toEqual([
      'They praised the Fiji-U.S. Reef Board.',
    ]);
  });

  it('places every token at its own words', () => {
    const text = 'Čeští zástupci “přijeli” 👋 do Nur-Sultan.';
    const document = buildDocument(buildBulletin([text, text])).articles[0];
    for (const { tokens } of document?.sentences ?? []) {
      for (const token of tokens) expect(document?.text.slice(token.start, token.end)).toBe(token.text);
    }
  });
});
