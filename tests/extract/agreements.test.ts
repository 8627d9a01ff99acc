import { describe, expect, it } from 'vitest';
import type { ArticleFacts } from '../../src/domain/article-facts.ts';
import { agreements } from '../../src/extract/agreements.ts';
import { buildDocument } from '../../src/extract/build-document.ts';
import { aBulletin, anArticle } from './article.ts';
import { factsOf, organization, person } from './facts.ts';

describe('what names an agreement', () => {
  it.each([
    [
      'They signed a Memorandum of Understanding on Lake Fisheries.',
      'Memorandum of Understanding on Lake Fisheries',
    ],
    ['They signed an agreement on tax matters.', 'Agreement on tax matters'],
    [
      'They signed the Protocol Amending the Rail Transport Agreement.',
      'Protocol Amending the Rail Transport Agreement',
    ],
    ['They signed a Treaty on Trade, Transit and Sport in Oslo.', 'Treaty on Trade, Transit and Sport'],
    [
      'They signed a contract for the repair of the Suva pier, worth millions.',
      'Contract for the repair of the Suva pier',
    ],
    ['They adopted the Programme “Blue Pacific - 2031”.', 'Programme "Blue Pacific - 2031"'],
    ['They adopted the Roadmap on Rice for 2027-2029.', 'Roadmap on Rice'],
    ['They recalled General Assembly Resolution 1514 of 1960.', 'General Assembly Resolution 1514'],
    ['They praised the comprehensive strategic partnership.', 'Comprehensive strategic partnership'],
    ['They issued a joint statement.', 'Joint statement'],
    ['They adopted a communiqué.', 'Communiqué'],
    ['They signed a convention on bees.', 'Convention on bees'],
    [
      'They signed the Instrument of Accession to the Treaty on Bees.',
      'Instrument of Accession to the Treaty on Bees',
    ],
    ['They are to adopt a declaration on bees.', 'Declaration on bees'],
    ['They adopted a Pacific Rice programme for 2027-2031.', 'Pacific Rice programme'],
    ['They recalled the Document on Human Dignity.', 'Document on Human Dignity'],
    ['They recalled the Suva Principles.', 'Suva Principles'],
    ['They signed a loan agreement of 140 million euros.', 'Loan agreement of 140 million euros'],
    ['They signed a Contract for two ferries.', 'Contract for two ferries'],
    ['They signed the Treaty on Bees (Bee Treaty), which lifts fees.', 'Treaty on Bees'],
    ['The Suva Protocol on Bees is not on the agenda.', 'Suva Protocol on Bees'],
  ])('in "%s" is %s', (sentence, title) => {
    expect(titlesOf(sentence)).toEqual([title]);
  });

  it.each([
    'They reached an agreement to keep talking.',
    'They praised the agreements reached at the highest level.',
    '“We need no new treaty,” she said.',
    'They ruled out any Defence Pact or other Treaty.',
    'No Joint Statement was issued.',
    'They met at the Partnership Summit of the North Atlantic Treaty Organization.',
    'The United Nations Development Programme opened an office.',
    'He denied on Monday that a Fisheries Agreement was in the works.',
    'Asked about rumours of a Memorandum on Moths, he said: "No such document exists".',
    'Asked about a Compact on Debt, he said that talk of such a document was premature.',
    'The minutes were read and the Principles of the house were praised.',
    'Asked about a Free Port Treaty, he said that there is no such treaty.',
  ])('is nothing in "%s"', (sentence) => {
    expect(titlesOf(sentence)).toEqual([]);
  });

  it('is told once, however often the article points to it', () => {
    expect(
      titlesOf(
        'They signed the Ferry Services Agreement (FSA). The Agreement lifts fees. The FSA runs for ten years.',
      ),
    ).toEqual(['Ferry Services Agreement']);
  });

  it('keeps two agreements apart whose names end alike', () => {
    expect(
      titlesOf('The Enhanced Partnership Agreement, signed in Rome, replaces the Partnership Agreement.'),
    ).toHaveLength(2);
  });
});

describe('the stage of an agreement', () => {
  it.each([
    ['They discussed the signing of an Agreement on Bees.', 'PROPOSED'],
    ['The draft Agreement on Bees was handed over.', 'PROPOSED'],
    ['The Agreement on Bees could be signed soon.', 'PROPOSED'],
    ['The Agreement on Bees is still being negotiated.', 'PROPOSED'],
    ['The Agreement on Bees will be signed in Rome.', 'PLANNED'],
    ['They intend to sign the Agreement on Bees.', 'PLANNED'],
    ['They signed the Agreement on Bees.', 'SIGNED'],
    ['Two documents were signed, among them an Agreement on Bees.', 'SIGNED'],
    ['They approved the Action Plan on Bees.', 'ADOPTED'],
    ['The Agreement on Bees, signed in Rome, entered into force.', 'IN_FORCE'],
    ['They ratified the Agreement on Bees.', 'IN_FORCE'],
    ['They took stock of the implementation of the Action Plan on Bees.', 'IN_IMPLEMENTATION'],
    ['The Action Plan on Bees is on schedule.', 'IN_IMPLEMENTATION'],
    ['He recalled the Agreement on Bees.', 'REFERENCED'],
    ['The Agreement on Bees has not been signed.', 'REFERENCED'],
    ['They have yet to ratify the Agreement on Bees.', 'REFERENCED'],
    ['The Agreement on Bees was initialled in Lima.', 'SIGNED'],
    ['They initialled the Agreement on Bees; it will be signed in June.', 'PLANNED'],
    ['Envoys put their signatures to the Agreement on Bees.', 'SIGNED'],
    ['Upon signature of the Agreement on Bees they shook hands.', 'SIGNED'],
    ['The leaders will witness the signing of an Agreement on Bees.', 'PLANNED'],
    ['The Agreement on Bees is set for signature.', 'PLANNED'],
    ['They are negotiating an Agreement on Bees.', 'PROPOSED'],
    ['They urged the swift conclusion of the Agreement on Bees.', 'PROPOSED'],
    ['Talks on the Agreement on Bees were launched.', 'PROPOSED'],
    ['The Council gave its approval to the Declaration on Bees.', 'ADOPTED'],
    ['They launched the Action Plan on Bees.', 'ADOPTED'],
    ['Fiji acceded to the Agreement on Bees.', 'IN_FORCE'],
    ['Fiji deposited its instrument of ratification of the Agreement on Bees.', 'IN_FORCE'],
    ['The Agreement on Bees was extended by five years.', 'IN_FORCE'],
    ['With the Agreement on Bees now operational, trade grew.', 'IN_FORCE'],
    ['They urged implementation of the Agreement on Bees.', 'REFERENCED'],
    ['They adopted measures in line with the Agreement on Bees.', 'REFERENCED'],
    ['They look forward to the entry into force of the Agreement on Bees.', 'REFERENCED'],
    ['The Treaty on Bees, signed in Rome, remained in force.', 'IN_FORCE'],
    ['The Treaty on Bees was described as in force.', 'IN_FORCE'],
    ['The Treaty on Bees has linked the two states since 1996.', 'IN_FORCE'],
    ['Both consider the Treaty on Bees to be working well.', 'IN_FORCE'],
    ['He recalled the Treaty on Bees, on which three rounds of talks were held.', 'PROPOSED'],
    ['The Treaty on Bees, which Fiji had proposed in May, needs further study.', 'PROPOSED'],
    ['They agreed on the text of a Treaty on Bees, to be signed in Suva.', 'PLANNED'],
    ['An exchange of notes on bees is expected to be completed in June.', 'PLANNED'],
    ['They urged the parties to honour the Treaty on Bees.', 'REFERENCED'],
    ['The Treaty on Bees was signed in Rome, but Oslo has not ratified it.', 'SIGNED'],
    ['Suva has ratified the Treaty on Bees.', 'IN_FORCE'],
    ['The Treaty on Bees will now be signed in June.', 'PLANNED'],
    ['The Treaty on Bees is to be signed in June, the Ambassador announced.', 'PLANNED'],
    ['A Bee Vision 2035, still in draft, was praised.', 'PROPOSED'],
    ['The Treaty on Bees, which Fiji and Norway have been negotiating, is long.', 'PROPOSED'],
    ['The school, endorsed by General Assembly Resolution 1514, reopened.', 'REFERENCED'],
  ])('in "%s" is %s', (sentence, status) => {
    expect(agreementsOf(sentence).map((found) => found.status)).toEqual([status]);
  });

  it('is told of each document by its own verb', () => {
    const found = agreementsOf('They signed a Treaty on Bees and discussed an Agreement on Ants.');
    expect(found.map(({ status }) => status)).toEqual(['SIGNED', 'PROPOSED']);
  });

  it('is shared by documents that one verb governs', () => {
    const found = agreementsOf('A Treaty on Bees and an Agreement on Ants were signed.');
    expect(found.map(({ status }) => status)).toEqual(['SIGNED', 'SIGNED']);
  });

  it('is told for every item of a list by the sentence that opens it', () => {
    const article = anArticle('Envoys meet', [
      'The following documents were signed:',
      'Treaty on Bees;',
      '2. Agreement on Ants.',
      'They recalled the Protocol on Moths.',
    ]);
    const [found] = agreements.extract(buildDocument(aBulletin([article])), [factsOf(article.text, [])]);
    expect(found?.agreements.map(({ status }) => status)).toEqual(['SIGNED', 'SIGNED', 'REFERENCED']);
  });

  it('is planned for every item of a list of what is to be signed', () => {
    const article = anArticle('Envoys meet', ['Two texts are to be signed:', 'a Treaty on Bees;']);
    const [found] = agreements.extract(buildDocument(aBulletin([article])), [factsOf(article.text, [])]);
    expect(found?.agreements.map(({ status }) => status)).toEqual(['PLANNED']);
  });

  it('is not told by the opening of a list whose items tell something of their own', () => {
    const article = anArticle('Envoys meet', [
      'They adopted a text which:',
      '1. welcomes the Treaty on Bees;',
    ]);
    const [found] = agreements.extract(buildDocument(aBulletin([article])), [factsOf(article.text, [])]);
    expect(found?.agreements.map(({ status }) => status)).toEqual(['REFERENCED']);
  });

  it('is read on in the sentence that says "it"', () => {
    expect(agreementsOf('He recalled the Treaty on Bees. It entered into force last year.')[0]?.status).toBe(
      'IN_FORCE',
    );
  });
});

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
  ])('in "%s" are %j', (sentence, parties) => {
    const found = agreementsOf(sentence, [person('Ana Roko', 'FJ'), person('Ole Berg', 'NO')]);
    expect(
      found.at(-1)?.parties.map((party) => (party.kind === 'COUNTRY' ? party.code : party.name)),
    ).toEqual(parties);
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

  it('has the city that the headline says was visited', () => {
    const article = anArticle('Fijian Foreign Minister Ana Roko Visits Rome, Italy', [
      'Signed a Treaty on Bees.',
    ]);
    const [found] = agreements.extract(buildDocument(aBulletin([article])), [factsOf(article.text, [])]);
    expect(found?.agreements[0]?.place).toBe('Rome');
  });

  it('may be planned', () => {
    const [found] = agreementsOf('The Treaty on Bees will be signed in Suva in July.');
    expect(found).toMatchObject({ status: 'PLANNED', date: { earliest: '2026-07-01' }, place: 'Suva' });
    expect(agreementsOf('The Treaty on Bees is to be signed by year-end.')[0]?.date?.words).toBe('year-end');
  });

  it('are not the years it covers', () => {
    const [found] = agreementsOf('They adopted the Roadmap on Rice for 2027-2029.');
    expect(found).toMatchObject({ date: null, period: { earliest: '2027-01-01', latest: '2029-12-31' } });
  });
});

describe('the evidence of an agreement', () => {
  it('begins with the words that name it and goes on with those that tell its stage', () => {
    const [found] = agreementsOf('They signed the Treaty on Bees.');
    expect(found?.evidence.map(({ quote }) => quote)).toEqual(['Treaty on Bees', 'signed']);
  });
});

function agreementsOf(sentence: string, participants: Parameters<typeof factsOf>[1] = []) {
  const article = anArticle('Envoys meet', [sentence]);
  const facts: ArticleFacts = factsOf(article.text, participants);
  const [found] = agreements.extract(buildDocument(aBulletin([article])), [facts]);
  return found?.agreements ?? [];
}

function titlesOf(sentence: string) {
  return agreementsOf(sentence).map(({ title }) => title);
}
