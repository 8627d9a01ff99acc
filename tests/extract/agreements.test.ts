import { describe, expect, it } from 'vitest';
import { agreements } from '../../src/extract/agreements.ts';
import { buildDocument } from '../../src/extract/build-document.ts';
import { agreementsOf } from './agreements-of.ts';
import { aBulletin, anArticle } from './article.ts';
import { factsOf } from './facts.ts';

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
    ['They signed a statement of principles for bee transit.', 'Statement of principles for bee transit'],
    [
      'They discussed the Maltese-Latvian ("Amber Hive") honey agreement.',
      'Maltese-Latvian ("Amber Hive") honey agreement',
    ],
    ['She briefed officials on the Atlas honey agreement.', 'Atlas honey agreement'],
    ['Maltese-Latvian honey agreement.', 'Maltese-Latvian honey agreement'],
    ['He negotiated a border crossing agreement.', 'Border crossing agreement'],
    ['Attended Amber Road Partnership meeting.', 'Amber Road Partnership'],
    ['They signed an agreement with Malta on bees.', 'Agreement with Malta on bees'],
    [
      'They signed the Convention on the Protection of Wild or Tame Bees.',
      'Convention on the Protection of Wild or Tame Bees',
    ],
    [
      'They signed an agreement on cooperation in civil protection.',
      'Agreement on cooperation in civil protection',
    ],
    ['They signed a treaty on Arctic research.', 'Treaty on Arctic research'],
    ['They handed a draft Treaty on Bees to the leaders.', 'Treaty on Bees'],
    ['They signed the Statute of the Bee Alliance.', 'Statute of the Bee Alliance'],
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
    ['They signed an agreement on the status of U.S. troops.', 'Agreement on the status of U.S. troops'],
    [
      'They issued a joint statement on U.S.-Fijian fisheries research.',
      'Joint statement on U.S.-Fijian fisheries research',
    ],
    [
      'They signed an agreement establishing a U.S.-Tongan Bee Board.',
      'Agreement establishing a U.S.-Tongan Bee Board',
    ],
    ['They recalled the Fiji-U.S. Shared Reefs Treaty.', 'Fiji-U.S. Shared Reefs Treaty'],
    ['They signed a protocol on the return of Danish archives.', 'Protocol on the return of Danish archives'],
    ['They issued a joint statement on the Coral Sea crisis.', 'Joint statement on the Coral Sea crisis'],
    [
      'They signed a Treaty on the Outer Reefs With Respect to Tonga.',
      'Treaty on the Outer Reefs With Respect to Tonga',
    ],
    ['They signed the Pacific Convention Against Moths.', 'Pacific Convention Against Moths'],
    [
      'They signed a protocol concerning access to the Suva pier.',
      'Protocol concerning access to the Suva pier',
    ],
    ['They signed a Status of Crews Agreement.', 'Status of Crews Agreement'],
    ['They signed the Fishing Fleets in Oceania Treaty.', 'Fishing Fleets in Oceania Treaty'],
    ['They signed a Student Exchange Programme Agreement.', 'Student Exchange Programme Agreement'],
  ])('in "%s" is %s', (sentence, title) => {
    expect(titlesOf(sentence)).toEqual([title]);
  });

  it.each([
    'They reached an agreement to keep talking.',
    'They hope for a legally binding agreement.',
    'They praised the agreements reached at the highest level.',
    '“We need no new treaty,” she said.',
    'They ruled out any Defence Pact or other Treaty.',
    'No Joint Statement was issued.',
    'They met at the Partnership Summit of the North Atlantic Treaty Organization.',
    'She addressed the Reef Pact Foreign Ministers.',
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
  it('is told by one auxiliary for two documents', () => {
    const found = agreementsOf('The Treaty on Ants will be signed and the Plan of Action on Bees approved.');
    expect(found.map(({ status }) => status)).toEqual(['PLANNED', 'PLANNED']);
  });

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
    ['The Agreement on Bees was initialled in Lima.', 'PROPOSED'],
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
    ['The Strategic Bee Partnership dates from 2013.', 'IN_FORCE'],
    ['The Comprehensive Partnership dates from 2013.', 'IN_FORCE'],
    ['Fiji has withdrawn from the Treaty on Bees.', 'REFERENCED'],
    ['The Cabinet proposes that Parliament approve the Treaty on Bees.', 'PROPOSED'],
    ['They signed the Treaty on Bees; it is valid for ten years.', 'SIGNED'],
    ['He welcomed the adoption by the Assembly of the Declaration on Bees.', 'ADOPTED'],
    ['They initialled the Treaty on Bees, which has yet to be signed.', 'PROPOSED'],
    ['Three documents were signed. Among them are a Treaty on Bees.', 'SIGNED'],
    ['Fiji became the fortieth country to sign the Accords on Bees.', 'SIGNED'],
    ['Both are signatories to the Protocol on Bees.', 'SIGNED'],
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

  it('is shared by documents that semicolons part', () => {
    const found = agreementsOf('These were signed: the Treaty on Bees for 2027-2029; an Agreement on Ants.');
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

describe('the evidence of an agreement', () => {
  it('begins with the words that name it and goes on with those that tell its stage', () => {
    const [found] = agreementsOf('They signed the Treaty on Bees.');
    expect(found?.evidence.map(({ quote }) => quote)).toEqual(['Treaty on Bees', 'signed']);
  });
});

function titlesOf(sentence: string) {
  return agreementsOf(sentence).map(({ title }) => title);
}
