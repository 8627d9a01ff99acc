import { describe, expect, it } from 'vitest';
import type { ParsedArticle } from '../../src/domain/bulletin.ts';
import { extractFacts } from '../../src/extract/extract-facts.ts';
import { aBulletin, anArticle } from './article.ts';
import { personsOf, statesOf } from './states.ts';

describe('whom an unqualified office serves', () => {
  it('is told by the delegation that is led, included or represented', () => {
    const states = statesOf(
      'Ministry of Foreign Affairs of Peru',
      'Consultations in Lima',
      'The Finnish delegation was led by State Secretary Aino Lehtola and the Peruvian one by Vice Minister Rosa Quispe.',
    );
    expect(states).toEqual({ 'Aino Lehtola': 'FI', 'Rosa Quispe': 'PE' });
  });

  it('is the opposite of whoever meets its holder', () => {
    const states = statesOf(
      'Ministry of Foreign Affairs of Japan',
      'Visit to Japan by the Minister for Foreign Affairs of Malta',
      'Ms. Carla Borg, Minister for Foreign Affairs of Malta, will hold a meeting with Foreign Minister Ueda Kenji.',
    );
    expect(states).toEqual({ 'Carla Borg': 'MT', 'Ueda Kenji': 'JP' });
  });

  it('is the state a visit goes to where its holder invites', () => {
    const states = statesOf(
      'Ministry of Foreign Affairs of Chile',
      'Foreign Minister of Ghana in Santiago',
      'President Kofi Asare of Ghana accepted an invitation by President Marta Ibarra to visit Chile.',
    );
    expect(states).toEqual({ 'Kofi Asare': 'GH', 'Marta Ibarra': 'CL' });
  });

  it('is the other side where a message is carried to its holder', () => {
    const states = statesOf(
      'Ministry of Foreign Affairs of Nepal',
      'Ambassador of Nepal in Colombo',
      'The Ambassador of Nepal to Sri Lanka, Hari Thapa, delivered a message from Prime Minister Gita Rai to President Nimal Silva.',
    );
    expect(states).toEqual({ 'Hari Thapa': 'NP', 'Gita Rai': 'NP', 'Nimal Silva': 'LK' });
  });

  it('is that of the city where the mayor of a place nobody knows is met', () => {
    const states = statesOf(
      'Ministry of Foreign Affairs of Malta',
      'A bench in Lima',
      'A bench was unveiled in Lima by Ambassador of Malta to Peru Karl Borg and the Mayor of Quebrada, Luis Quispe.',
    );
    expect(states).toEqual({ 'Karl Borg': 'MT', 'Luis Quispe': 'PE' });
  });

  it('is the reporting one for the spokesperson of a ministry named by its initials', () => {
    const states = statesOf(
      'Department of Foreign Affairs of the Philippines',
      'On a rumour',
      'In reply to queries, DFA Spokesperson Luz Abad-Cruz said that nothing had been drafted.',
    );
    expect(states).toEqual({ 'Luz Abad-Cruz': 'PH' });
  });

  it('is that of the few states which have such an office', () => {
    const states = statesOf(
      'Consulate General of India in Munich',
      'Schools of Lahiri and Bavaria',
      'Chief Minister of Lahiri Ravi Menon signed in Munich.',
    );
    expect(states).toEqual({ 'Ravi Menon': 'IN' });
  });

  it('is that of the principal an envoy serves', () => {
    const states = statesOf(
      'Ministry of Foreign Affairs of Iceland',
      'Call on Arctic matters',
      "The US President's Special Envoy John Carver joined the call.",
    );
    expect(states).toEqual({ 'John Carver': 'US' });
  });

  it('is that of the parliament whose name only one state uses', () => {
    const states = statesOf(
      'Ministry of Foreign Affairs of Kenya',
      'Members of parliament in Nairobi',
      'The delegation met Inga Solberg, Chair of the Committee on Trade of the Storting.',
    );
    expect(states).toEqual({ 'Inga Solberg': 'NO' });
  });

  it('is not the reporting one for whom its own holder of the office meets', () => {
    const states = statesOf(
      'Ministry of Foreign Affairs of Malta',
      'Minister Karl Borg meets Foreign Minister Aino Lehtola',
      'Minister of Foreign Affairs Karl Borg met with Foreign Minister Aino Lehtola. Minister of Health Rosa Vella took part.',
    );
    expect(states).toEqual({ 'Karl Borg': 'MT', 'Aino Lehtola': null, 'Rosa Vella': 'MT' });
  });

  it('is nobody for the envoy of a body, whoever stands beside', () => {
    const states = statesOf(
      null,
      'Meeting in Paris',
      'Met with Jordanian Foreign Minister Omar Saleh and Quartet Representative Roy Dale.',
    );
    expect(states).toEqual({ 'Omar Saleh': 'JO', 'Roy Dale': null });
  });

  it('is nobody where neither the office nor the words around name a state or a body', () => {
    const states = statesOf(
      null,
      'President Roy Dale of Malta Visits Lima, Peru',
      'Chairman Kofi Asare spoke at the dinner.',
    );
    expect(states).toEqual({ 'Roy Dale': 'MT', 'Kofi Asare': null });
  });

  it('is nobody for envoys of a Secretary-General, whatever their field', () => {
    const states = statesOf(
      'Ministry of Foreign Affairs of Egypt',
      'Talks on the Horn of Africa',
      'The Minister received Paul Okello, Personal Envoy of the Secretary-General of the United Nations for Sudan.',
    );
    expect(states).toEqual({ 'Paul Okello': null });
  });
});

describe('where nobody says who reports', () => {
  it('is not that of the state somebody travels to', () => {
    const states = statesOf(
      null,
      'Foreign Minister Ana Lopes Visits Lima, Peru',
      'Foreign Minister Ana Lopes visited Lima, Peru on 3 May. She met with President Luis Quispe.',
    );
    expect(states).toEqual({ 'Ana Lopes': null, 'Luis Quispe': 'PE' });
  });

  it('is not that of somebody else whom a traveller meets', () => {
    const states = statesOf(
      null,
      'Foreign Minister Ana Lopes Visits Lima, Peru',
      'Met with Finnish Foreign Minister Aino Lehtola.',
    );
    expect(states).toEqual({ 'Ana Lopes': null, 'Aino Lehtola': 'FI' });
  });

  it('is the United States for a Secretary of State without a field', () => {
    const states = statesOf(
      null,
      'Secretary of State John Carver Visits Rome, Italy',
      'Accompanied President Roy Dale. Met with Secretary of State for Trade Anna Rossi.',
    );
    expect(states).toEqual({ 'John Carver': 'US', 'Roy Dale': 'US', 'Anna Rossi': 'IT' });
  });

  it('is the Holy See for a Secretary of State who is met there', () => {
    const states = statesOf(
      null,
      'Secretary of State John Carver Visits Vatican City',
      'Met with Secretary of State Cardinal Pietro Alba and Secretary of State Luca Verdi.',
    );
    expect(states).toEqual({ 'John Carver': 'US', 'Pietro Alba': 'VA', 'Luca Verdi': 'VA' });
  });

  it('is no state without ministers for a minister who is joined there', () => {
    const states = statesOf(
      null,
      'Secretary of State John Carver Visits Pilsen, Czechia',
      'Joined Foreign Minister Jana Malá in Pilsen. He paid his respects to the family of President Karel Dub.',
    );
    expect(states).toEqual({ 'John Carver': 'US', 'Jana Malá': 'CZ', 'Karel Dub': 'CZ' });
  });

  it('is that of a delegation or of the first in an enumeration, whatever title others bear', () => {
    const states = statesOf(
      null,
      'Consultations in Lima',
      'The Estonian delegation was led by Secretary of State Juhan Saar. The Portuguese Prime Minister Ana Lopes and Secretary of State Rui Dias took part.',
    );
    expect(states).toEqual({ 'Juhan Saar': 'EE', 'Ana Lopes': 'PT', 'Rui Dias': 'PT' });
  });

  it('is what most articles tell of one name in one office', () => {
    const articles = ['Lima, Peru', 'Cusco, Peru', 'Quito, Ecuador'].map((place) =>
      anArticle(`President Roy Dale of Malta Visits ${place}`, ['Met with Foreign Minister Luis Quispe.']),
    );
    expect(codesOf(articles, 'Luis Quispe')).toEqual(['PE', 'PE', 'PE']);
    expect(codesOf(articles.slice(1), 'Luis Quispe')).toEqual([null, null]);
  });
});

/** Whose somebody is in each article of a bulletin. */
function codesOf(articles: readonly ParsedArticle[], name: string): readonly (string | null)[] {
  return extractFacts(aBulletin(articles)).map(({ participants }) => {
    const person = participants.find((participant) => participant.name === name);
    return person?.kind === 'PERSON' && person.represents?.kind === 'COUNTRY' ? person.represents.code : null;
  });
}

describe('people', () => {
  it('are named without the place at which they are met', () => {
    const names = personsOf(null, 'Visit to Malta', 'Met with Chairman Asare at Marsa.').map(
      ({ name }) => name,
    );
    expect(names).toEqual(['Asare']);
  });

  it('bear given names that are titles', () => {
    const names = personsOf(
      'Emirates News Agency',
      'Forum opens',
      'His Highness Sheikh Dr. Sultan bin Khalid Al Mazrui, Ruler of the emirate, received the Speaker of the Knesset, Amir Levin.',
    ).map(({ name }) => name);
    expect(names).toEqual(['Sultan bin Khalid Al Mazrui', 'Amir Levin']);
  });

  it('are cited by the first of two surnames', () => {
    const [person, ...others] = personsOf(
      'Ministry of Foreign Affairs of Ecuador',
      'Talks in Quito',
      'Minister of Foreign Affairs María Elena Rosero Palacios of Ecuador spoke. Minister Rosero added that talks go on.',
    );
    expect(others).toEqual([]);
    expect(person?.mentions.map(({ quote }) => quote)).toEqual(['María Elena Rosero Palacios', 'Rosero']);
  });

  it('keep surnames that English takes for words', () => {
    const names = personsOf(
      'Ministry of Foreign Affairs of Viet Nam',
      'Consultations in Hanoi',
      'Deputy Minister Tran Van Minh received He Lanying, Ambassador of China. First Vice Minister Park Joon-ho was present.',
    ).map(({ name }) => name);
    expect(names).toEqual(['Tran Van Minh', 'He Lanying', 'Park Joon-ho']);
  });

  it('hold two offices of one organization', () => {
    const [person] = personsOf(
      null,
      'Meeting in Brussels',
      'Met with EU High Representative for Foreign Affairs and Security Policy and European Commission Vice President Ana Lopes.',
    );
    expect(person?.offices.map(({ title }) => title)).toEqual([
      'High Representative for Foreign Affairs and Security Policy, EU',
      'Vice President, European Commission',
    ]);
    expect(person?.represents).toEqual({ kind: 'ORGANIZATION', name: 'EU' });
  });

  it('hold an office as designates, and gave it up where another succeeds them', () => {
    const offices = personsOf(
      'Federal Foreign Office',
      'New Special Representative',
      'Foreign Minister-designate Jana Dvořák wrote. Ambassador Ute Brandt became Special Representative for the Sahel. She succeeds Karl Voss.',
    ).map(({ name, offices: held }) => [name, held.map(({ title }) => title).at(-1)]);
    expect(offices[0]).toEqual(['Jana Dvořák', 'Minister of Foreign Affairs (designate)']);
    expect(offices[2]?.[0]).toBe('Karl Voss');
    expect(offices[2]?.[1]).toMatch(/^Former /);
  });

  it('to whom words are only carried take no part', () => {
    const roles = personsOf(
      'Ministry of Foreign Affairs of Oman',
      'Letter handed over in Dodoma',
      'Ambassador Said Al Harthi presented a letter.',
      'He conveyed the greetings of the Sultan to President Asha Mrema.',
    ).map(({ name, role }) => [name, role]);
    expect(roles).toEqual([
      ['Said Al Harthi', 'ACTOR'],
      ['Asha Mrema', 'MENTIONED'],
    ]);
  });
});
