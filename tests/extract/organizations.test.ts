import { describe, expect, it } from 'vitest';
import type { OrganizationFact } from '../../src/domain/participant.ts';
import { extractFacts } from '../../src/extract/extract-facts.ts';
import { buildBulletin } from './build-bulletin.ts';

function organizationsIn(...paragraphs: string[]): readonly OrganizationFact[] {
  return extractFacts(buildBulletin(['News', ...paragraphs])).flatMap((facts) =>
    facts.participants.filter(
      (participant): participant is OrganizationFact => participant.kind === 'ORGANIZATION',
    ),
  );
}

describe('organizations', () => {
  it('joins an acronym to its full name', () => {
    const [found] = organizationsIn(
      'They visited the Baltic Institute of Marine Biology (BIMB). The BIMB has a ship.',
    );
    expect(found?.name).toBe('Baltic Institute of Marine Biology');
    expect(found?.acronym).toBe('BIMB');
    expect(new Set(found?.mentions.map((mention) => mention.quote))).toEqual(
      new Set(['Baltic Institute of Marine Biology', 'BIMB']),
    );
  });

  it('calls an international organization by the fullest name the text prints', () => {
    expect(organizationsIn('The OSCE and the African Union (AU) took part.').map(({ name }) => name)).toEqual(
      ['OSCE', 'African Union'],
    );
  });

  it('takes groups between states and titles of documents for no organization', () => {
    expect(organizationsIn('The Joint Working Group met under UN Security Council Resolution 9999.')).toEqual(
      [],
    );
  });

  it('takes what a document is about and a place visited for no organization', () => {
    expect(
      organizationsIn(
        'The Agreement on Coastal Shipping and the Riga Statement on Clean Air were adopted.',
        'The guests visited the Tolstoy Museum and spoke of the ZAMIR route.',
        'Security Council Secretary Karl Borg thanked Musa Adeyemi, GCFR.',
      ).map(({ name }) => name),
    ).toEqual([]);
  });

  it('reads a name whole whose initials stand behind it', () => {
    const [found, ...others] = organizationsIn(
      'The SADC Observer Mission in Lesotho (SOMIL) stays. Troops of SOMIL left.',
    );
    expect(others).toEqual([]);
    expect(found?.name).toBe('SADC Observer Mission in Lesotho');
    expect(found?.acronym).toBe('SOMIL');
  });

  it('begins a name with initials behind it where every initial counts', () => {
    const found = organizationsIn(
      'The Council of Heads of State of the Southern Cooperation Organisation (SCO) met in Windhoek.',
    );
    expect(found.map(({ name }) => name)).toEqual(['Southern Cooperation Organisation']);
  });

  it('knows the state an organization belongs to by its name', () => {
    const [found] = organizationsIn('The Latvian Development Bank gave a loan.');
    expect(found?.represents).toEqual({ kind: 'COUNTRY', code: 'LV' });
  });

  it('leaves a person behind an organization out of its name', () => {
    const [found] = organizationsIn(
      'Chairman of the Maltese Association of Young Scientists Karl Borg spoke.',
    );
    expect(found?.name).toBe('Maltese Association of Young Scientists');
  });
});
