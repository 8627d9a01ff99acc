import { describe, expect, it } from 'vitest';
import { statesOf } from './states.ts';

describe('whose somebody is, told by where a sentence is staged', () => {
  it('is that of the city met in, of several visited each its own', () => {
    const states = statesOf(
      'Ministry of Foreign Affairs of Ireland',
      'Minister Byrne to Visit Vilnius and Riga',
      'Minister for Foreign Affairs Aoife Byrne will visit Lithuania and Latvia.',
      'In Vilnius she will hold talks with Foreign Minister Jonas Petraitis. In Riga, on 4 May, the guest is to meet Deputy Prime Minister Ilze Kalna. On the same day she will be received by President Andris Ozols.',
    );
    expect(states).toEqual({
      'Aoife Byrne': 'IE',
      'Jonas Petraitis': 'LT',
      'Ilze Kalna': 'LV',
      'Andris Ozols': 'LV',
    });
  });

  it('is the host where the city stands behind the name', () => {
    const states = statesOf(
      'Ministry of Foreign Affairs of Jordan',
      'Talks with Peru',
      'Minister of Foreign Affairs of Peru Luis Quispe arrived from Lima. The guest will be received by Prime Minister Omar Haddad in Amman tomorrow.',
    );
    expect(states).toEqual({ 'Luis Quispe': 'PE', 'Omar Haddad': 'JO' });
  });
});

describe('whose somebody is, told by who acts', () => {
  it('is opposite to the office that acts, without its name too', () => {
    const states = statesOf(
      'Ministry of Foreign Affairs of Estonia',
      'President of Malawi in Tallinn',
      'The President of Malawi, Grace Phiri, laid a wreath. Later the President met Prime Minister Mart Kask. He was joined by Minister of Culture Liis Tamm.',
    );
    expect(states['Mart Kask']).toBe('EE');
  });

  it('is the host’s for who is called on after another was met', () => {
    const states = statesOf(
      'Ministry of Foreign Affairs of Fiji',
      'Day in Lima',
      'In Lima, the delegation met Foreign Minister of Peru Luis Quispe and called on President Marta Ibarra.',
    );
    expect(states).toEqual({ 'Luis Quispe': 'PE', 'Marta Ibarra': 'PE' });
  });

  it('is the opposite for who was spoken with on a day told between', () => {
    const states = statesOf(
      'Ministry of Foreign Affairs of Fiji',
      'Tents for Tonga',
      'Prime Minister Sela Moli had spoken by phone on Saturday with Prime Minister Mele Fonua. Tonga thanked.',
    );
    expect(states).toEqual({ 'Sela Moli': 'FJ', 'Mele Fonua': 'TO' });
  });

  it('is the same for whom a state sends and whom it calls its own', () => {
    const states = statesOf(
      'Ministry of Foreign Affairs of Peru',
      'Retreat in Cusco',
      'Foreign Minister of Chile Rosa Ibarra stayed away and sent State Secretary Paz Lagos. Ecuador, which joined last year, was represented by its Foreign Minister, Ana Noboa-Vela.',
    );
    expect(states).toEqual({ 'Rosa Ibarra': 'CL', 'Paz Lagos': 'CL', 'Ana Noboa-Vela': 'EC' });
  });

  it('is the guest’s for whose visit leads home', () => {
    const states = statesOf(
      'Ministry of Foreign Affairs of Latvia',
      'Call with Malta',
      'Foreign Minister of Malta Karl Borg rang up. The visit to Riga of Special Envoy for the Baltic Sea Dino Vella was put off.',
      'The trip of Finance Minister Rosa Zammit did not take place.',
    );
    expect(states).toEqual({ 'Karl Borg': 'MT', 'Dino Vella': 'MT', 'Rosa Zammit': 'MT' });
  });

  it('is the same for whose orders are followed and whose letter is brought', () => {
    const states = statesOf(
      'Ministry of Foreign Affairs of Slovenia',
      'Aid from Morocco',
      'Ambassador of Morocco Salma Idrissi handed over the tents. The Ambassador acted on the instructions of Prime Minister Hamid Alaoui.',
      'Minister Ana Zupan received Karim Bennis, Minister of Health of Morocco, who brought a letter from Head of Government Nadia Fassi.',
    );
    expect(states).toMatchObject({ 'Hamid Alaoui': 'MA', 'Nadia Fassi': 'MA' });
  });

  it('is not that of the office a letter goes to', () => {
    const states = statesOf(
      'Ministry of External Affairs of India',
      'Relief for Nepal',
      'Nepal thanked. Former President Hari Thapa praised the help in a letter to the Prime Minister of India.',
    );
    expect(states).toEqual({ 'Hari Thapa': 'NP' });
  });

  it('is the opposite for a counterpart whose country is not named', () => {
    const states = statesOf(
      'Ministry of Foreign Affairs of Fiji',
      'Visit to Samoa',
      'Minister of Foreign Affairs of Fiji Ana Vula paid a visit to Apia. She had talks with Tavita Leota, her counterpart.',
    );
    expect(states).toEqual({ 'Ana Vula': 'FJ', 'Tavita Leota': 'WS' });
  });
});

describe('whose somebody is, told by a delegation or a signature', () => {
  it('follows the order of the states represented', () => {
    const states = statesOf(
      'Ministry of Foreign Affairs of Hungary',
      'Meeting in Budapest',
      'Albania, Croatia and Greece were represented by Foreign Ministers Arben Hoxha, Ivan Kovač and Nikos Pappas. Malta was represented by State Secretary Carmen Vella.',
    );
    expect(states).toEqual({
      'Arben Hoxha': 'AL',
      'Ivan Kovač': 'HR',
      'Nikos Pappas': 'GR',
      'Carmen Vella': 'MT',
    });
  });

  it('is the state signed for, and that of the delegation led', () => {
    const states = statesOf(
      'Ministry of Foreign Affairs of Ghana',
      'Signing in Accra',
      'Permanent Secretary Kofi Mensah signed for Ghana and High Commissioner Ruth Banda for Zambia.',
      'Princess Mele Fonua led the delegation of Tonga.',
    );
    expect(states).toEqual({ 'Kofi Mensah': 'GH', 'Ruth Banda': 'ZM', 'Mele Fonua': 'TO' });
  });

  it('is one from each side where two hold the office of which a state has one', () => {
    const states = statesOf(
      'Ministry of External Relations of Angola',
      'Summit of Angola and Congo',
      'The Summit of Angola and the Republic of the Congo will be led by Presidents Paulo Neto and Alain Mabiala. Ministers of Energy Rui Lopes and Serge Nkounkou spoke.',
    );
    expect(states).toEqual({
      'Paulo Neto': 'AO',
      'Alain Mabiala': 'CG',
      'Rui Lopes': 'AO',
      'Serge Nkounkou': 'CG',
    });
  });
});

describe('whose somebody is, where no ministry reports', () => {
  it('is not the seat’s of the organization that does', () => {
    const states = statesOf(
      'Office of the Spokesperson for the UN Secretary-General',
      'Meeting with the Prime Minister of Bhutan',
      'The Secretary-General met in New York with Sonam Dema, Prime Minister of Bhutan.',
      'A meeting with former Prime Minister Karma Tenzin had not been requested.',
    );
    expect(states).toMatchObject({ 'Sonam Dema': 'BT', 'Karma Tenzin': 'BT' });
  });
});

describe('whose somebody is, told by the office', () => {
  it('is no kingdom that has no such office', () => {
    const states = statesOf(
      'Ministry of Foreign Affairs of Denmark',
      'Speaker in Bratislava',
      'President Pavol Horák of Slovakia thanked. Former President Jana Kováčová of the neighbours and President Milan Dudík were in Slovakia.',
    );
    expect(states['Milan Dudík']).toBe('SK');
  });

  it('is the traveller’s origin where nobody reports', () => {
    const states = statesOf(
      null,
      'Minister of Defence Viktor Sabo to Visit Oslo in June',
      'The Embassy of Hungary in Norway will publish the programme.',
    );
    expect(states).toEqual({ 'Viktor Sabo': 'HU' });
  });
});
