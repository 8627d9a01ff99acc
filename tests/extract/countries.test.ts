import { describe, expect, it } from 'vitest';
import { buildDocument } from '../../src/extract/build-document.ts';
import { findActingCountries } from '../../src/extract/countries-acting.ts';
import { readLines } from '../../src/extract/words.ts';
import { buildBulletin } from './build-bulletin.ts';

function actingIn(...paragraphs: string[]): string[] {
  const document = buildDocument(buildBulletin(['Malta Signs', ...paragraphs])).articles[0];
  return document ? [...findActingCountries(readLines(document))] : [];
}

describe('countries that act', () => {
  it('are subjects of an action', () => {
    expect(
      actingIn('Latvia will host the next meeting. Last year Malta, Peru and Chad signed the treaty.'),
    ).toEqual(['LV', 'MT', 'PE', 'TD']);
  });

  it('are agents of an action', () => {
    expect(actingIn('The talks will be hosted by Portugal.')).toEqual(['PT']);
  });

  it('are not those that only are something, or act through their people', () => {
    expect(
      actingIn('Latvia is a partner. The President of Malta signed. Ties with Peru have grown.'),
    ).toEqual([]);
  });
});
