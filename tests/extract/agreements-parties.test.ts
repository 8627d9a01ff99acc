import { describe, expect, it } from 'vitest';
import { agreements } from '../../src/extract/agreements.ts';
import { buildDocument } from '../../src/extract/build-document.ts';
import { agreementsOf } from './agreements-of.ts';
import { aBulletin, anArticle } from './article.ts';
import { factsOf, organization, person } from './facts.ts';

describe('the parties of an agreement', () => {
  it.each([
    ['They signed a Treaty between Fiji and Norway.', ['FJ', 'NO']],
    [
      'They signed the Treaty, which Fiji, Norway and Peru concluded in Rome. The Treaty on Bees, which Fiji and Norway signed, is old.',
      ['FJ', 'NO'],
    ],
    ['The Norwegian-Fijian Treaty on Bees was signed.', ['NO', 'FJ']],
    ['Fiji and Norway are parties to the Treaty on Bees.', ['FJ', 'NO']],
    ['Ana Roko met Ole Berg. The Treaty on Bees was signed.', ['FJ', 'NO']],
    ['Fiji and Norway have signed a Treaty on Bees.', ['FJ', 'NO']],
    ['SUVA, 3 May — Fiji and Norway signed a Treaty on Bees.', ['FJ', 'NO']],
    ['The Assembly of the Bee Union adopted the Plan of Action on Bees.', ['Assembly of the Bee Union']],
    ['The EU-Chile Agreement on Bees is in force.', ['EU', 'CL']],
    ['A contract on bees was signed by BUZZ and HoneyCo.', ['BUZZ', 'HoneyCo']],
    [
      'They signed a Treaty between the Ministry of Bees of Fiji and the Ministry of Ants of Norway.',
      ['FJ', 'NO'],
    ],
    ['General Assembly Resolution 1514 was read.', ['General Assembly']],
    ['He recalled the Treaty on Bees.', []],
    ['He recalled the Treaty on Bees of 1998 with Fiji and Norway.', ['FJ', 'NO']],
    ['The Treaty on Bees links the two countries. Ana Roko met Ole Berg.', ['FJ', 'NO']],
    ['They recalled the Convention on Bees, which Peru had joined.', ['PE']],
    ['He thanked Peru for having ratified the Convention on Bees.', ['PE']],
    ['Ole Berg came. He handed over the instrument of accession to the Convention on Bees.', ['NO']],
    ['The ASEAN Agreement on Bees is in force.', ['ASEAN']],
    ['The ASEAN foreign ministers met in Rome. They adopted the Rome Statement on Bees.', ['ASEAN']],
    ['The Bee Commission of Suva held a session. It adopted a Plan of Action on Bees.', ['Bee Commission']],
    ['Ana Roko met Ole Berg. The Joint Commission approved a Plan of Action on Bees.', ['FJ', 'NO']],
    [
      'Norway deposited its instrument of ratification of the Convention on Bees with the Bee Office.',
      ['NO'],
    ],
    ['The Suva Railways and Oslo Cranes initialled a Contract on Rails.', ['Suva Railways', 'Oslo Cranes']],
    ['The Summit adopted the Rome Declaration on Bees.', []],
    ['A Treaty between Fiji and Norway on Sea Transport Safety was signed.', ['FJ', 'NO']],
    ['Ana Roko met Ole Berg. The Fijian side is ready to sign a Treaty on Bees.', ['FJ', 'NO']],
    ['The Council adopted the Plan of Action on Bees.', []],
    ['The Contract on Bees, which Suva Honey signed with Oslo Wax, is long.', ['Suva Honey', 'Oslo Wax']],
    ['He read the Treaty on Bees which the Bee Bank and Oslo Wax signed.', ['Bee Bank', 'Oslo Wax']],
    ['The Treaty on Bees was signed by Minister Ana Roko and the Norwegian side.', ['FJ', 'NO']],
    ['He recalled the Treaty on Bees, which Fiji and Peru signed and their Navies implement.', ['FJ', 'PE']],
    [
      'A Treaty on Bees was signed by the Government of Wessa and the Bee Bank.',
      ['Government of Wessa', 'Bee Bank'],
    ],
    ['Ana Roko spoke of the negotiations with Peru on the Code of Conduct of Bees.', ['PE', 'FJ']],
    ['Ana Roko met Ole Berg. Peru has proposed a Treaty on Bees.', []],
    ['Peru and Norway prolonged the Plan of Action on Bees.', ['PE', 'NO']],
    ['Peru terminated the Treaty on Bees with Norway.', ['NO', 'PE']],
    ['On Friday the participants adopted the Rome Statement on Bees.', []],
    ['They signed a Contract between Bee Bank (BB) and Oslo Honey.', ['Bee Bank', 'Oslo Honey']],
    [
      'The Contract on Bees, which Suva Honey and Beeco have been negotiating, is long.',
      ['Suva Honey', 'Beeco'],
    ],
    [
      'Ana Roko met Ole Berg. They signed a Protocol on Shipping between South Suva and Port Rye.',
      ['FJ', 'NO'],
    ],
    [
      'The leaders of Fiji signed nothing. Ana Roko met Ole Berg, with whom she signed a Treaty on Bees.',
      ['FJ', 'NO'],
    ],
  ])('in "%s" are %j', (sentence, parties) => {
    const found = agreementsOf(sentence, [person('Ana Roko', 'FJ'), person('Ole Berg', 'NO')]);
    expect(
      found.at(-1)?.parties.map((party) => (party.kind === 'COUNTRY' ? party.code : party.name)),
    ).toEqual(parties);
  });

  it('are the traveller and the stop on a journey through several states', () => {
    const found = agreementsOf(
      'Ana Roko paid a visit to Norway and Peru. In Oslo she met Ole Berg and signed a Treaty on Bees. In Lima she met Luz Paz.',
      [person('Ana Roko', 'FJ'), person('Ole Berg', 'NO'), person('Luz Paz', 'PE')],
    );
    expect(found[0]?.parties).toMatchObject([{ code: 'FJ' }, { code: 'NO' }]);
  });

  it('are the reporter and the one who speaks of it, where one host meets many', () => {
    const article = anArticle('Fiji accepts credentials', [
      'Ana Roko received Ole Berg and Luz Paz.',
      'They drank tea. Luz Paz said that the Agreement on Bees is in force.',
    ]);
    const facts = {
      ...factsOf(article.text, [person('Ana Roko', 'FJ'), person('Ole Berg', 'NO'), person('Luz Paz', 'PE')]),
      attribution: { publisher: 'Ministry of Foreign Affairs of Fiji', via: null, evidence: [] },
    };
    const [found] = agreements.extract(buildDocument(aBulletin([article])), [facts]);
    expect(found?.agreements[0]?.parties).toMatchObject([{ code: 'FJ' }, { code: 'PE' }]);
  });

  it('are not those who now recall a paper signed in a third state', () => {
    const found = agreementsOf(
      'Ana Roko met Ole Berg. They recalled the Charter of Bees, signed in Rome on 3 May 2019.',
      [person('Ana Roko', 'FJ'), person('Ole Berg', 'NO')],
    );
    expect(found[0]?.parties).toEqual([]);
  });

  it('are not those who now recall a paper of another town and day', () => {
    const found = agreementsOf(
      'Ana Roko met Ole Berg. They recalled the Rome Treaty on Bees, signed on 3 May 1920.',
      [person('Ana Roko', 'FJ'), person('Ole Berg', 'NO')],
    );
    expect(found[0]?.parties).toEqual([]);
  });

  it('are the two who sign beside a gathering of many', () => {
    const article = anArticle('Leaders meet', [
      'Ana Roko, Ole Berg and Luz Paz attended a summit in Rome.',
      'On its margins Ana Roko and Luz Paz signed a Treaty on Bees. Ole Berg flew home.',
    ]);
    const [found] = agreements.extract(buildDocument(aBulletin([article])), [
      factsOf(article.text, [person('Ana Roko', 'FJ'), person('Ole Berg', 'NO'), person('Luz Paz', 'PE')]),
    ]);
    expect(found?.agreements[0]?.parties).toMatchObject([{ code: 'FJ' }, { code: 'PE' }]);
  });

  it('are those who act, where the text counts as many states', () => {
    const found = agreementsOf(
      'Ana Roko, Ole Berg and Eva Quispe met. The Treaty on Bees, which the three states signed in 1998, is old.',
      [person('Ana Roko', 'FJ'), person('Ole Berg', 'NO'), person('Eva Quispe', 'BO')],
    );
    expect(found[0]?.parties).toMatchObject([{ code: 'FJ' }, { code: 'NO' }, { code: 'BO' }]);
  });

  it('are all who gather and have their experts work on it', () => {
    const found = agreementsOf(
      'Ana Roko, Ole Berg and Eva Quispe met. A draft Treaty on Bees was sent back to the experts.',
      [person('Ana Roko', 'FJ'), person('Ole Berg', 'NO'), person('Eva Quispe', 'BO')],
    );
    expect(found[0]?.parties).toMatchObject([{ code: 'FJ' }, { code: 'NO' }, { code: 'BO' }]);
  });

  it('are the bodies that sign it', () => {
    const found = agreementsOf(
      'A contract for the repair of the pier was signed by Suva Ports and Oslo Cranes.',
      [organization('Suva Ports'), organization('Oslo Cranes')],
    );
    expect(found[0]?.parties).toEqual([
      { kind: 'ORGANIZATION', name: 'Suva Ports' },
      { kind: 'ORGANIZATION', name: 'Oslo Cranes' },
    ]);
  });
});
