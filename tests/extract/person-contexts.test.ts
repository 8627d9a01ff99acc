import { describe, expect, it } from 'vitest';
import { personsOf } from './states.ts';

const HOME = 'Ministry of Foreign Affairs of Malta';

function namesOf(...sentences: readonly string[]): readonly string[] {
  return personsOf(HOME, 'News', ...sentences).map(({ name }) => name);
}

function officesOf(headline: string, ...sentences: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    personsOf(HOME, headline, ...sentences).map(({ name, offices }) => [
      name,
      offices.map(({ title }) => title).join('; '),
    ]),
  );
}

describe('a name without an office', () => {
  it('is a person’s beside a trade, before it and behind it', () => {
    expect(
      namesOf(
        'Greta Lindqvist, a hydrologist of the University of Oslo, gave a talk.',
        'She thanked the jurist Paul Farrugia-Holt.',
      ),
    ).toEqual(['Greta Lindqvist', 'Paul Farrugia-Holt']);
  });

  it('is a person’s where a colleague is told behind it', () => {
    expect(namesOf('Minister Karl Borg received Dino Petrou, his counterpart from Cyprus.')).toEqual([
      'Karl Borg',
      'Dino Petrou',
    ]);
  });

  it('is a person’s of whom works are seen, and who is to take up a post', () => {
    expect(
      namesOf(
        'The guest saw the murals of Pedro Salgado. Ruth Kamau-Bell will take up the post of Ambassador in May.',
      ),
    ).toEqual(['Pedro Salgado', 'Ruth Kamau-Bell']);
  });

  it('is a person’s where works are by it, and where commas set it off behind a trade', () => {
    expect(
      namesOf(
        'The sculptor, Anton Kos Jr., flew in. Guests were given a book of verse by Mirela Danu and a treatise by Ola Berg.',
      ),
    ).toEqual(['Anton Kos Jr.', 'Mirela Danu', 'Ola Berg']);
  });

  it('is a body’s behind a noun of bodies and behind "&"', () => {
    expect(
      namesOf(
        'The foundation Maris Haven sent ten nurses. The Omani firm Al Hadi & Sons Trading sent observers.',
      ),
    ).toEqual([]);
  });

  it('is nobody’s where the office behind its comma has a verb of its own', () => {
    expect(namesOf('Turning to the Blue Danube, the minister noted that talks go on.')).toEqual([]);
  });

  it('leaves post-nominal letters out, and reads the office behind them', () => {
    expect(
      officesOf(
        'News',
        'A message came from Musa Adeyemi, GCFR, President of the Federal Republic of Nigeria.',
      ),
    ).toEqual({
      'Musa Adeyemi': 'President',
    });
  });
});

describe('an office', () => {
  it('is shared by all who are listed with their countries, of a group or of the headline', () => {
    expect(
      officesOf(
        'News',
        'The foreign ministers of the Visegrad Group met in Brno. With the host were Ana Nagy (Hungary) and Jan Wolski (Poland).',
      ),
    ).toEqual({ 'Ana Nagy': 'Minister of Foreign Affairs', 'Jan Wolski': 'Minister of Foreign Affairs' });
    expect(
      officesOf(
        'Foreign ministers of the Black Sea States meet',
        'At the table were Ion Rusu (Romania) and Vera Ilieva (Bulgaria).',
      ),
    ).toEqual({ 'Ion Rusu': 'Minister of Foreign Affairs', 'Vera Ilieva': 'Minister of Foreign Affairs' });
  });

  it('of two countries is held by the two behind it', () => {
    expect(
      officesOf(
        'News',
        'The Ministers of Economy of the two countries, Anna Zammit and Petros Ioannou, took part.',
      ),
    ).toEqual({
      'Anna Zammit': 'Minister of Economy',
      'Petros Ioannou': 'Minister of Economy',
    });
  });

  it('passes to a successor', () => {
    expect(
      officesOf(
        'News',
        'The High Commissioner of Zambia, Ruth Banda, took leave. Her successor, Major General Peter Mwale, is expected.',
      ),
    ).toMatchObject({ 'Peter Mwale': 'High Commissioner (designate)' });
  });

  it('names a body that begins with its town or country', () => {
    expect(
      officesOf(
        'News',
        'He met the rector of Batumi State University, Nino Gelashvili, and the Chairman of the Kenya Private Sector Alliance, James Otieno.',
      ),
    ).toEqual({
      'Nino Gelashvili': 'Rector, Batumi State University',
      'James Otieno': 'Chairman, Kenya Private Sector Alliance',
    });
  });

  it('goes on behind a comma to the next one', () => {
    expect(
      officesOf(
        'News',
        'She spoke with Tarek Mansour, Minister of State, Minister of Foreign Affairs, National Community Abroad and African Affairs of Algeria.',
      ),
    ).toEqual({ 'Tarek Mansour': expect.stringMatching(/^Minister of State; Minister of Foreign Affairs/) });
  });

  it('may lie in a ministry', () => {
    expect(
      officesOf('News', 'State Secretary in the Ministry of Transport Lena Vella was in the chair.'),
    ).toEqual({
      'Lena Vella': 'State Secretary, Ministry of Transport',
    });
    expect(
      officesOf(
        'News',
        'State Secretary in the Ministry of Construction, Transport and Infrastructure Lena Vella spoke.',
      ),
    ).toEqual({ 'Lena Vella': 'State Secretary, Ministry of Construction, Transport and Infrastructure' });
  });
});

describe('the office that is passed on', () => {
  it('is that of whoever acts, not what that one did before, nor of whom the letters go to', () => {
    const offices = officesOf(
      'New Ambassador',
      'Consent was given to Dino Petrou as Ambassador of Cyprus. He will hand his letters to President Karl Borg.',
      'Mr. Petrou, a former Deputy Minister of Health, studied in Athens. He succeeds Nikos Lazarou, who left in May.',
    );
    expect(offices['Nikos Lazarou']).toBe('Former Ambassador');
  });

  it('is another one where it is told what the predecessor does now', () => {
    const offices = officesOf(
      'New Ambassador',
      'Ambassador of Malta to Peru Karl Borg arrived. He succeeds Anna Vella, now Ambassador-at-Large.',
    );
    expect(offices['Anna Vella']).toBe('Ambassador-at-Large');
  });
});

describe('an office on whose word something is done', () => {
  it('is not that of the subject behind the comma', () => {
    expect(
      officesOf(
        'Appointment',
        'By decree of the President, Karl Borg has been appointed Ambassador of Malta to Peru.',
      ),
    ).toEqual({ 'Karl Borg': 'Ambassador' });
  });

  it('is that of the name between two commas', () => {
    expect(
      officesOf(
        'Visit',
        'At the invitation of the Foreign Minister of Peru, Luis Quispe, Minister Karl Borg will visit Lima.',
      ),
    ).toMatchObject({ 'Luis Quispe': 'Minister of Foreign Affairs' });
  });
});
