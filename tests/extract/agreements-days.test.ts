import { describe, expect, it } from 'vitest';
import { agreements } from '../../src/extract/agreements.ts';
import { buildDocument } from '../../src/extract/build-document.ts';
import { agreementsOf } from './agreements-of.ts';
import { aBulletin, anArticle } from './article.ts';
import { factsOf, person } from './facts.ts';

describe('the day and place of an agreement', () => {
  it('stand beside the words that sign it', () => {
    const [found] = agreementsOf(
      'The Treaty on Bees, signed in Rome on 3 May 2021, entered into force in 2022.',
    );
    expect(found).toMatchObject({ date: { earliest: '2021-05-03' }, place: 'Rome' });
  });

  it('are those of the one-day event at which it is signed', () => {
    const [found] = agreementsOf('Ministers met in Oslo on 18 May. They signed a Treaty on Bees.');
    expect(found).toMatchObject({ date: { earliest: '2026-05-18' }, place: 'Oslo' });
  });

  it('are the city and no day of an announced visit of several days', () => {
    const found = agreementsOf(
      'Ana Roko will visit Oslo on 27-28 May. On the first day she will hold talks with Ole Berg. It is expected that a Treaty on Bees will be signed.',
      [person('Ana Roko', 'FJ'), person('Ole Berg', 'NO')],
    );
    expect(found).toMatchObject([{ status: 'PLANNED', date: null, place: 'Oslo' }]);
  });

  it('are not those of the clause before', () => {
    const [found] = agreementsOf(
      'Ole Berg will receive Ana Roko on 27 May, and a Treaty on Bees is to be signed.',
    );
    expect(found?.date).toBeNull();
  });

  it('leave the day open on a visit of several days', () => {
    const [found] = agreementsOf('Ana Roko paid a visit to Oslo on 17-18 May. A Treaty on Bees was signed.', [
      person('Ana Roko', 'FJ'),
    ]);
    expect(found).toMatchObject({ date: null, place: 'Oslo' });
  });

  it.each([
    ['the 1959 Treaty on Bees', '1959-01-01'],
    ['the Treaty on Bees, which dates from 1884,', '1884-01-01'],
    ['the Treaty on Bees (2011)', '2011-01-01'],
    ['the Treaty on Bees of 1976', '1976-01-01'],
    ['the Treaty on Bees with Norway of 11 August 1971', '1971-08-11'],
    ['that the Treaty on Bees between the two countries dates from 1976', '1976-01-01'],
  ])('may be a year beside its name: "%s"', (words, date) => {
    const [found] = agreementsOf(`He recalled ${words} with thanks.`);
    expect(found?.date?.earliest ?? null).toBe(date);
  });

  it('may be told where the clause opens, or by "where" and "there"', () => {
    expect(agreementsOf('At the summit in Rome on 3 May, envoys signed a Treaty on Bees.')[0]).toMatchObject({
      date: { earliest: '2026-05-03' },
      place: 'Rome',
    });
    expect(agreementsOf('She flies on to Rome, where she will sign a Treaty on Bees.')[0]?.place).toBe(
      'Rome',
    );
    expect(
      agreementsOf('Ministers will meet in Rome on 3 June. A Treaty on Bees is to be signed there.')[0],
    ).toMatchObject({ date: { earliest: '2026-06-03' }, place: 'Rome' });
  });

  it('of one signed long ago are not those of the story', () => {
    const [found] = agreementsOf(
      'Ministers met in Oslo on 18 May. They recalled the Treaty on Bees, signed on 3 May 1920.',
    );
    expect(found).toMatchObject({ date: { earliest: '1920-05-03' }, place: null });
  });

  it('are its own where the sentence goes on to a document of another day', () => {
    const found = agreementsOf(
      'Ministers met in Oslo on 18 May. They signed a Treaty on Bees and agreed on an Accord on Ants, to be signed in Rome in July.',
    );
    expect(found[0]).toMatchObject({ date: { earliest: '2026-05-18' }, place: 'Oslo' });
    expect(found[1]).toMatchObject({ date: { earliest: '2026-07-01' }, place: 'Rome' });
  });

  it('are not the day on which something else began', () => {
    const [found] = agreementsOf('The Treaty on Bees, on which work began in 2024, might be concluded.');
    expect(found?.date).toBeNull();
  });

  it('may be in a town no list knows, which the words of its title are not', () => {
    expect(agreementsOf('A Treaty on Bees was signed in Byville, Italy.')[0]?.place).toBe('Byville');
    expect(agreementsOf('They signed a Treaty on Cooperation in Beekeeping.')[0]?.place).toBeNull();
  });

  it('may be told by a visit to come, or by the gathering that is to adopt it', () => {
    expect(
      agreementsOf('The Treaty on Bees will be signed during the visit of Ana Roko to Rome on 3 June.')[0],
    ).toMatchObject({ date: { earliest: '2026-06-03' }, place: 'Rome' });
    expect(
      agreementsOf(
        'The Bee Summit will be held in Rome on 3 June. The Summit is expected to adopt the Bee Strategy.',
      )[0],
    ).toMatchObject({ date: { earliest: '2026-06-03' }, place: 'Rome' });
  });

  it('may be told by those who gather for the event the story begins with', () => {
    const article = anArticle('Envoys meet', [
      'The Bee foreign ministers will hold a meeting in Rome on 3 June.',
      'The ministers are expected to adopt the Bee Roadmap.',
    ]);
    const [found] = agreements.extract(buildDocument(aBulletin([article])), [factsOf(article.text, [])]);
    expect(found?.agreements[0]).toMatchObject({ date: { earliest: '2026-06-03' }, place: 'Rome' });
  });

  it('are those of the talks told last before it, not of the audience the story begins with', () => {
    const article = anArticle('Envoys meet', [
      'The King received Ana Roko in Oslo on Monday.',
      'Later in the day she held talks with Ole Berg in Bergen. The two signed a Treaty on Bees and agreed that the next session would be held in Rome in October.',
    ]);
    const [found] = agreements.extract(buildDocument(aBulletin([article])), [
      factsOf(article.text, [person('Ana Roko', 'FJ'), person('Ole Berg', 'NO')]),
    ]);
    expect(found?.agreements[0]).toMatchObject({ date: { earliest: '2026-05-18' }, place: 'Bergen' });
  });

  it('are those of the first sentence, whatever it calls the event', () => {
    const article = anArticle('Envoys dine', [
      'Ana Roko dined with Ole Berg in Oslo on Monday.',
      'The two signed a Treaty on Bees.',
    ]);
    const [found] = agreements.extract(buildDocument(aBulletin([article])), [factsOf(article.text, [])]);
    expect(found?.agreements[0]).toMatchObject({ date: { earliest: '2026-05-18' }, place: 'Oslo' });
  });

  it('are not those that another item of the same list tells', () => {
    const article = anArticle('Envoys meet', [
      'The following documents were signed:',
      'Treaty on Bees;',
      'Plan on Ants for 2027;',
      'Protocol on Moths.',
    ]);
    const [found] = agreements.extract(buildDocument(aBulletin([article])), [factsOf(article.text, [])]);
    expect(found?.agreements.map(({ date }) => date)).toEqual([null, null, null]);
    expect(found?.agreements[1]?.period?.words).toContain('2027');
  });

  it('is told for a proposal by "there", without its day', () => {
    const [found] = agreementsOf(
      'She will hold talks in Rome on 3 June. A Treaty on Bees could be signed there.',
    );
    expect(found).toMatchObject({ status: 'PROPOSED', date: null, place: 'Rome' });
  });

  it('has the city that the headline says was visited', () => {
    const article = anArticle('Fijian Foreign Minister Ana Roko Visits Rome, Italy', [
      'Signed a Treaty on Bees.',
    ]);
    const [found] = agreements.extract(buildDocument(aBulletin([article])), [factsOf(article.text, [])]);
    expect(found?.agreements[0]?.place).toBe('Rome');
  });

  it('are not those of an event long past, nor of one at which it is only recalled', () => {
    const [, other] = agreementsOf(
      'Ministers met in Oslo on 18 May 2024. They signed a Treaty on Bees. They have concluded an Accord on Ants.',
    );
    expect(other).toMatchObject({ date: null, place: null });
    const [recalled] = agreementsOf(
      'Ministers met in Oslo on 18 May. Both are signatories to a Treaty on Bees.',
    );
    expect(recalled).toMatchObject({ date: null, place: null });
  });

  it('may be planned', () => {
    const [found] = agreementsOf('The Treaty on Bees will be signed in Suva in July.');
    expect(found).toMatchObject({ status: 'PLANNED', date: { earliest: '2026-07-01' }, place: 'Suva' });
    expect(agreementsOf('The Treaty on Bees is to be signed by year-end.')[0]?.date?.words).toBe('year-end');
  });

  it('are not the years it covers', () => {
    const [found] = agreementsOf('They adopted the Roadmap on Rice for 2027-2029.');
    expect(found).toMatchObject({ date: null, period: { earliest: '2027-01-01', latest: '2029-12-31' } });
    expect(agreementsOf('They recalled the 2027-2029 Rice Action Plan.')[0]?.period?.words).toBe('2027-2029');
  });
});
