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

  it('is to whom a monument stands, though the headline lets him come, and whose works are shown', () => {
    const roles = rolesOf(
      'Degei Comes to Levuka',
      'A monument to Ratu Degei was unveiled by Minister of Culture Ana Vula. An exhibition of paintings by Rosa Ibarra-Kelly goes on.',
    );
    expect(roles).toEqual({ Degei: 'MENTIONED', 'Ana Vula': 'ACTOR', 'Rosa Ibarra-Kelly': 'MENTIONED' });
  });

  it('is who stays away, not who says that another does', () => {
    const roles = rolesOf(
      'Forum in Suva',
      'Foreign Minister of Peru Luis Quispe stayed away. Foreign Minister of Malta Karl Borg will not take part.',
      'Minister of Health Ana Vula said that nurses will not attend. The trip of Foreign Minister of Chile Rosa Ibarra did not take place.',
    );
    expect(roles).toEqual({
      'Luis Quispe': 'MENTIONED',
      'Karl Borg': 'MENTIONED',
      'Ana Vula': 'ACTOR',
      'Rosa Ibarra': 'MENTIONED',
    });
  });

  it('is to whom somebody reported, and both of two who are thanked', () => {
    const roles = rolesOf(
      'New Ambassador',
      'Ambassador of Fiji Ana Vula reported to Deputy Minister of Trade Sela Moli.',
      'She expressed gratitude to Luis Quispe, Mayor of Lima, and Rosa Ibarra, Mayor of Quito.',
      'She conveyed thanks to President Karl Borg and Prime Minister Dino Petrou.',
    );
    expect(roles).toMatchObject({
      'Ana Vula': 'ACTOR',
      'Sela Moli': 'MENTIONED',
      'Karl Borg': 'MENTIONED',
      'Dino Petrou': 'MENTIONED',
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
