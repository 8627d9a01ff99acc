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

  it.each([
    ['Attended Reef Council meeting.', ['Reef Council']],
    ['Addressed Fijian Bar Association.', ['Fijian Bar Association']],
    ['Attended SPREC Council of Ministers Meeting.', ['SPREC Council of Ministers']],
    ['She addressed the Organization of Island Unity March 12.', ['Organization of Island Unity']],
    ['She briefed the Reef Council on Tongan policy.', ['Reef Council']],
    ['He addressed the American Chamber of Fisheries.', ['American Chamber of Fisheries']],
    ['He addressed the U.S.-Fijian Chamber of Commerce.', ['U.S.-Fijian Chamber of Commerce']],
    ['They praised the Federal Agency for Bee Health.', ['Federal Agency for Bee Health']],
  ])('finds where the name in "%s" begins and ends', (sentence, names) => {
    expect(organizationsIn(sentence).map(({ name }) => name)).toEqual(names);
  });

  it.each([
    'They landed at Coral Air Base.',
    'She attended a meeting of the Clean Air Coalition.',
    'The coup in the Soviet Union failed.',
    'She met with Russian Federation President Karl Borg.',
    'She met with Djiboutian President Musa Adeyemi.',
    'She met with Bosnian Serb President Karl Borg.',
    'She met with Tuvastan President Karl Borg and Moorish President Musa Adeyemi.',
    'They attended a meeting of the Presidents of Fiji and Tonga on the Upper Reef conflict.',
    'They attended a meeting of the U.S.-Fijian Council.',
    'She met with members of the Governing Council.',
    'She met with Tongan Civil Society.',
    'They spoke of People-to-People Exchange and of a ReefTech Challenge.',
    'They toured the Joint Diving Center.',
  ])('finds no organization in "%s"', (sentence) => {
    expect(organizationsIn(sentence).map(({ name }) => name)).toEqual([]);
  });
});
