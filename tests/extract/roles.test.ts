import { describe, expect, it } from 'vitest';
import { personsOf } from './states.ts';

const HOME = 'Ministry of Foreign Affairs of Fiji';

function rolesOf(headline: string, ...paragraphs: readonly string[]): Record<string, string> {
  return Object.fromEntries(personsOf(HOME, headline, ...paragraphs).map(({ name, role }) => [name, role]));
}

describe('who only is spoken of', () => {
  it('is whom even a headline remembers, and whom a letter reaches', () => {
    expect(
      rolesOf(
        'Condolences on the death of Sir Pita Lagi',
        'President Ana Vula wrote to Governor-General Tavita Leota yesterday.',
      ),
    ).toEqual({ 'Pita Lagi': 'MENTIONED', 'Ana Vula': 'ACTOR', 'Tavita Leota': 'MENTIONED' });
  });

  it('is the late, and whose successor acts', () => {
    const roles = rolesOf(
      'Credentials in Suva',
      "Ambassador of Malta to Fiji Karl Borg's successor, Dino Vella-Camilleri, presented his letters.",
      'The declaration goes back to the late President Sela Moli.',
    );
    expect(roles).toEqual({
      'Karl Borg': 'MENTIONED',
      'Dino Vella-Camilleri': 'ACTOR',
      'Sela Moli': 'MENTIONED',
    });
  });

  it('is whose talks further down have been put off', () => {
    const roles = rolesOf(
      'Minister receives the Ambassador of Chile',
      'Minister of Health Ana Vula received Ambassador of Chile Rosa Ibarra.',
      'A telephone conversation with Foreign Minister of Peru Luis Quispe has been postponed to 3 May.',
    );
    expect(roles).toEqual({ 'Ana Vula': 'ACTOR', 'Rosa Ibarra': 'ACTOR', 'Luis Quispe': 'MENTIONED' });
  });

  it('is who signed in a year gone by, not who signed on a day of this one', () => {
    const roles = rolesOf(
      'News',
      'A loan was signed on 9 July by Chief Secretary Ana Vula.',
      'The treaty was signed on 9 July 2001 by President Sela Moli.',
    );
    expect(roles).toEqual({ 'Ana Vula': 'ACTOR', 'Sela Moli': 'MENTIONED' });
  });
});
