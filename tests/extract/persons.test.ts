import { describe, expect, it } from 'vitest';
import type { PersonFact } from '../../src/domain/participant.ts';
import { extractFacts } from '../../src/extract/extract-facts.ts';
import { buildBulletin } from './build-bulletin.ts';

function personsIn(...articles: readonly (readonly [string, ...string[]])[]): readonly PersonFact[] {
  return extractFacts(buildBulletin(...articles)).flatMap((facts) =>
    facts.participants.filter((participant): participant is PersonFact => participant.kind === 'PERSON'),
  );
}

function summarize(persons: readonly PersonFact[]): string[] {
  return persons.map(({ name, offices, represents }) => {
    const state = represents?.kind === 'COUNTRY' ? represents.code : (represents?.name ?? '-');
    return `${name} | ${offices.map((office) => office.title).join('; ')} | ${state}`;
  });
}

function mentionsOf(persons: readonly PersonFact[], name: string): string[] {
  const person = persons.find((candidate) => candidate.name === name);
  return [...new Set(person?.mentions.map((mention) => mention.quote))];
}

describe('people by their offices', () => {
  it('reads an office before a name, with and without a comma, and behind it', () => {
    expect(
      summarize(
        personsIn([
          'Talks',
          'Minister of Foreign Affairs of Latvia Ilze Kalnina met the Minister of Transport of Malta, Karl Borg, and Rui Pinto, Speaker of the Assembly of Portugal.',
        ]),
      ),
    ).toEqual([
      'Ilze Kalnina | Minister of Foreign Affairs | LV',
      'Karl Borg | Minister of Transport | MT',
      'Rui Pinto | Speaker, Assembly | PT',
    ]);
  });

  it('gives one office one title however it is printed', () => {
    const titles = personsIn(
      ['A', 'Foreign Minister of Latvia Ilze Kalnina spoke.'],
      ['B', 'Minister for Foreign Affairs of Malta Karl Borg spoke.'],
      ['C', 'Finnish FM Pekka Aalto spoke.'],
    ).map((person) => person.offices[0]?.title);
    expect(titles).toEqual([
      'Minister of Foreign Affairs',
      'Minister of Foreign Affairs',
      'Minister of Foreign Affairs',
    ]);
  });

  it('distributes a plural office over its countries in order', () => {
    expect(
      summarize(
        personsIn([
          'Guests',
          'The Ambassadors of Austria, Finland and Peru, Anna Gruber, Pekka Aalto and Luis Rojas, came.',
        ]),
      ),
    ).toEqual([
      'Anna Gruber | Ambassador | AT',
      'Pekka Aalto | Ambassador | FI',
      'Luis Rojas | Ambassador | PE',
    ]);
    expect(
      summarize(personsIn(['Summit', 'Also present were Presidents Rossi of Malta and Novak of Slovenia.'])),
    ).toEqual(['Rossi | President | MT', 'Novak | President | SI']);
  });

  it('keeps represented and accredited country apart', () => {
    const [person] = personsIn([
      'Call',
      'Ambassador of Malta to the Republic of Latvia Karl Borg called on the mayor.',
    ]);
    expect(person?.represents).toEqual({ kind: 'COUNTRY', code: 'MT' });
    expect(person?.accreditedTo).toBe('LV');
  });

  it('reads names of many traditions whole', () => {
    const names = personsIn([
      'Names',
      'President Luiz Inácio Lula da Silva, King Hamad bin Isa Al Khalifa and Prime Minister Lars van der Berg met Foreign Minister TANAKA Hiroshi, Deputy Minister N. Kutluay and Minister Marie-Noëlle d’Arcy.',
    ]).map((person) => person.name);
    expect(names).toEqual([
      'Luiz Inácio Lula da Silva',
      'Hamad bin Isa Al Khalifa',
      'Lars van der Berg',
      'Tanaka Hiroshi',
      'N. Kutluay',
      "Marie-Noëlle d'Arcy",
    ]);
  });

  it('leaves a second form in brackets out of a name', () => {
    const [person] = personsIn(['Visit', 'Foreign Minister Anna M. (Annie Maria) Holm arrived in Riga.']);
    expect(person?.name).toBe('Anna M. Holm');
    expect(person?.mentions[0]?.quote).toBe('Anna M. (Annie Maria) Holm');
  });

  it('reads a name that holds the word of a title', () => {
    expect(
      summarize(
        personsIn([
          'Maltese Secretary of State Anna Dean Holm Visits Oslo, Norway',
          'Met with King Omar Nasir Shah of Jordan and Foreign Minister Prince Karim of Bahrain.',
        ]),
      ),
    ).toEqual([
      'Anna Dean Holm | Secretary of State | MT',
      'Omar Nasir Shah | King | JO',
      'Karim | Minister of Foreign Affairs | BH',
    ]);
  });

  it('gives an office between two names of a list to the name behind it', () => {
    expect(
      summarize(
        personsIn([
          'Dinner',
          'Prime Minister of Latvia Janis Ozols dined. Present were Ozols, Maltese Foreign Minister Dr. Karl Borg, Finnish Foreign Minister Pekka Aalto, and others.',
        ]),
      ),
    ).toEqual([
      'Janis Ozols | Prime Minister | LV',
      'Karl Borg | Minister of Foreign Affairs | MT',
      'Pekka Aalto | Minister of Foreign Affairs | FI',
    ]);
  });

  it('keeps a king and a crown prince of one name apart', () => {
    const persons = personsIn(
      ['A', 'The minister met Saudi Crown Prince Karim.'],
      ['B', 'The minister met King Karim II of Jordan.'],
    );
    expect(summarize(persons)).toEqual(['Karim | Crown Prince | SA', 'Karim II | King | JO']);
  });

  it('reads the organization before an office as it is printed', () => {
    expect(
      summarize(
        personsIn([
          'Visitors',
          'The minister met Arab League Secretary General Nadia Sabry, African Union Commission Chairperson Kofi Boateng and International Atomic Energy Agency (IAEA) Director General Paula Ruiz.',
        ]),
      ),
    ).toEqual([
      'Nadia Sabry | Secretary General, Arab League | Arab League',
      'Kofi Boateng | Commission Chairperson, African Union | African Union',
      'Paula Ruiz | Director General, International Atomic Energy Agency | International Atomic Energy Agency',
    ]);
  });

  it('takes places, ships and schools named after people for no people', () => {
    expect(
      personsIn([
        'Tour',
        'The guests saw the Ferenc Kovacs Institute, Ion Popa Boulevard, the ship “President Ion Popa” and a street that bears the name of Ferenc Kovacs. The Foreign Ministers met at Kovacs Castle with representatives of Latvian NGOs.',
      ]),
    ).toEqual([]);
  });

  it('joins short forms and descriptions to their bearer', () => {
    const persons = personsIn([
      'Latvian Foreign Minister in Valletta',
      'Minister of Foreign Affairs of Latvia Ilze Kalnina met President of Malta Karl Borg.',
      'I. Kalnina thanked the Maltese leader. Kalnina also spoke of trade.',
    ]);
    expect(mentionsOf(persons, 'Ilze Kalnina')).toEqual([
      'Latvian Foreign Minister',
      'Ilze Kalnina',
      'I. Kalnina',
      'Kalnina',
    ]);
    expect(mentionsOf(persons, 'Karl Borg')).toEqual(['Karl Borg', 'Maltese leader']);
  });

  it('takes the initials of an office for its holder, but no hour', () => {
    const persons = personsIn([
      'A day in Valletta',
      'Prime Minister of Latvia Ilze Kalnina arrived at 3 PM. In Valletta, PM met students.',
    ]);
    expect(mentionsOf(persons, 'Ilze Kalnina')).toEqual(['Ilze Kalnina', 'PM']);
    expect(persons[0]?.mentions).toHaveLength(2);
  });

  it('joins a son to his father’s name with and without "Jr."', () => {
    const persons = personsIn([
      'Call',
      'President of Palau Tomas E. Rengulbai Jr. spoke with Ambassador of Latvia Inga Ozols. President Rengulbai laughed, Mr. Rengulbai Jr. said.',
    ]);
    expect(mentionsOf(persons, 'Tomas E. Rengulbai Jr.')).toEqual([
      'Tomas E. Rengulbai Jr.',
      'Rengulbai',
      'Rengulbai Jr.',
    ]);
    expect(persons.map(({ name }) => name)).toEqual(['Tomas E. Rengulbai Jr.', 'Inga Ozols']);
  });

  it('joins the first of two surnames that a particle joins, in another article too', () => {
    const persons = personsIn(
      ['A', 'President of Angola Rui Miguel Quinta da Costa arrived. President Quinta spoke.'],
      ['B', 'President Quinta left.'],
    );
    expect(persons.map(({ name }) => name)).toEqual(Array(2).fill('Rui Miguel Quinta da Costa'));
  });

  it('tells two people of one surname by their offices', () => {
    const persons = personsIn([
      'Call',
      'President of Latvia Janis Ozols spoke with Ambassador of Latvia Inga Ozols.',
      'Ambassador Ozols took notes.',
    ]);
    expect(mentionsOf(persons, 'Inga Ozols')).toEqual(['Inga Ozols', 'Ozols']);
    expect(mentionsOf(persons, 'Janis Ozols')).toEqual(['Janis Ozols']);
  });

  it('takes the full name and the office from a neighbouring article', () => {
    const persons = personsIn(
      ['A', 'Minister of Foreign Affairs of Latvia Ilze Kalnina signed.'],
      ['B', 'Minister Kalnina arrived.'],
    );
    expect(summarize(persons)[1]).toBe('Ilze Kalnina | Minister of Foreign Affairs | LV');
    expect(persons[1]?.offices[0]?.evidence.article).toBe(0);
  });

  it('makes those who are only spoken of mentioned', () => {
    const persons = personsIn([
      'Reforms explained',
      'Ambassador of Latvia Inga Ozols met students of Malta.',
      'She explained the reforms initiated by President of Latvia Janis Ozols.',
    ]);
    expect(persons.map(({ name, role }) => `${name} ${role}`)).toEqual([
      'Inga Ozols ACTOR',
      'Janis Ozols MENTIONED',
    ]);
  });

  it('takes a run of capitals without end for no name', () => {
    expect(personsIn(['Noise', 'President '.concat('Aaa Bbb Ccc '.repeat(3000))])).toEqual([]);
  });

  it('survives words without any office', () => {
    expect(personsIn(['', ''], ['?!', '... — “” (']).length).toBe(0);
  });
});
