import { describe, expect, it } from 'vitest';
import type { ArticleFacts } from '../../src/domain/article-facts.ts';
import { quoteEvidence } from '../../src/domain/evidence.ts';
import { buildDocument } from '../../src/extract/build-document.ts';
import { topics } from '../../src/extract/topics.ts';
import { aBulletin, anArticle } from './article.ts';
import { factsOf, organization } from './facts.ts';

const NOTHING: ArticleFacts = {
  attribution: { publisher: null, via: null, evidence: [] },
  participants: [],
  agreements: [],
  engagements: [],
  topics: [],
};

describe('topics', () => {
  it.each([
    ['They spoke of dairy exports and a vocational training centre.', ['TRADE', 'AGRICULTURE', 'EDUCATION']],
    ['They spoke of renewables, tunnels and venture investors.', ['INVESTMENT', 'ENERGY', 'TRANSPORT']],
    [
      'They spoke of the referendum and of friendship groups of deputies.',
      ['CONSTITUTIONAL_REFORM', 'PARLIAMENT'],
    ],
    ['They spoke of visa-free travel, judo and tourism.', ['CONSULAR', 'SPORT', 'TOURISM']],
    ['They spoke of glaciers, refugees and vaccines.', ['HEALTH', 'ENVIRONMENT', 'HUMANITARIAN']],
    ['They spoke of armed forces, smuggling and AI.', ['DEFENSE', 'SECURITY', 'TECHNOLOGY']],
    [
      'They spoke of murals, the SCO summit and the WTO.',
      ['CULTURE', 'REGIONAL_COOPERATION', 'MULTILATERAL'],
    ],
    ['They spoke of fintech hubs, shelling and the Olympic torch.', ['INVESTMENT', 'SECURITY', 'SPORT']],
    [
      'They spoke of EU enlargement and a seat in the Security Council.',
      ['REGIONAL_COOPERATION', 'MULTILATERAL'],
    ],
    ['They looked at the state of the talks on disarmament.', ['SECURITY']],
    [
      'They spoke of herring, migratory birds and university degrees.',
      ['AGRICULTURE', 'EDUCATION', 'ENVIRONMENT'],
    ],
    ['They discussed palm oil and sales of herbal medicine.', ['AGRICULTURE', 'HEALTH', 'TRADE']],
    ['The littoral states met about lunar dust.', ['REGIONAL_COOPERATION', 'TECHNOLOGY']],
    ['They spoke of reactors, dry ports and plant health.', ['ENERGY', 'TRANSPORT', 'AGRICULTURE']],
    ['Fiji will train 40 nurses of the outer islands.', ['EDUCATION', 'HEALTH']],
    [
      'They spoke of water scarcity, policing and loans of 3 million dollars.',
      ['INVESTMENT', 'ENVIRONMENT', 'SECURITY'],
    ],
    ['They will train divers and greeted the customs officers.', []],
    ['It was sunny, and they laughed.', []],
  ])('of "%s" are %j', (sentence, expected) => {
    expect(
      topicsOf(sentence)
        .map(({ topic }) => topic)
        .sort(),
    ).toEqual([...expected].sort());
  });

  it('are not what an office or a ministry is for', () => {
    expect(
      topicsOf('Minister of Culture and Sport Jane Roe met the Energy Minister and the Ministry of Health.'),
    ).toEqual([]);
  });

  it('are not in the words that say who reports', () => {
    expect(topicsOf('They met, the Ministry of Trade of Fiji reports.')).toEqual([]);
  });

  it('are not what a body is called after', () => {
    const article = anArticle('Envoys meet', ['They met the head of the Fiji Energy Investment Bank.']);
    const facts = factsOf(article.text, [organization('Fiji Energy Investment Bank')]);
    expect(topics.extract(buildDocument(aBulletin([article])), [facts])[0]?.topics).toEqual([]);
  });

  it('are told by the body whose article it is', () => {
    const article = anArticle('Envoys meet', ['The head of ASEAN met Ana Roko.']);
    const facts = { ...NOTHING, attribution: { publisher: 'ASEAN Secretariat', via: null, evidence: [] } };
    const [found] = topics.extract(buildDocument(aBulletin([article])), [facts]);
    expect(found?.topics.map(({ topic }) => topic)).toEqual(['REGIONAL_COOPERATION']);
  });

  it.each([
    'He denied reports of a military agreement.',
    'A visit to the wind farm had to be left out of the programme.',
    'They laid a wreath at the monument and looked at the murals.',
    'The choir sang, and the guest was shown around the museum.',
    '“A river has no passport, but it has neighbours,” the minister said.',
    'The painter Ana Roko, owner of the shipping firm Blue Star, came along.',
    'The Security Council Secretary of Fiji was there.',
    'A message from UN Secretary-General Ole Berg was read out.',
    'The Suva vaccines did not come up, and the reefs were touched upon in passing.',
    'An edition of poems will be presented to the guest.',
    'A choir of painters played at the gala dinner.',
    'The street bears the name of a composer.',
    'She stayed away for reasons of health, and they joked over tea.',
    'He called it a bridge of a thousand miles.',
  ])('are not what is denied, shown, quipped or told of a person: "%s"', (sentence) => {
    expect(topicsOf(sentence)).toEqual([]);
  });

  it('are in a long quotation, and in the rest of a sentence that denies one thing', () => {
    const quotation =
      '“We shall lift the tariffs on copra and on kava, and in return we expect that 300 of our growers can sell in your towns before the end of the year,” she said.';
    expect(topicsOf(quotation).map(({ topic }) => topic)).toEqual(['TRADE']);
    expect(topicsOf('No date was set; they spoke of railways.').map(({ topic }) => topic)).toEqual([
      'TRANSPORT',
    ]);
  });

  it.each([
    ['They discussed fuel and hostages.', ['ENERGY', 'SECURITY']],
    ['Camels and wetlands are on the agenda.', ['AGRICULTURE', 'ENVIRONMENT']],
    ['The guest ran out of fuel near the wetlands.', []],
    ['They spoke of reefs with Ana Roko, who kept camels.', ['ENVIRONMENT']],
  ])('are told by common words only where they are the subject: "%s"', (sentence, expected) => {
    expect(
      topicsOf(sentence)
        .map(({ topic }) => topic)
        .sort(),
    ).toEqual(expected);
  });

  it('are what universities agree on, whatever the document is called', () => {
    const article = anArticle('Envoys meet', [
      'The Suva University and the Lima University signed a Letter of Intent.',
    ]);
    const party = (name: string) => ({ kind: 'ORGANIZATION', name }) as const;
    const evidence = [
      quoteEvidence(0, article.text, article.text.indexOf('Letter'), article.text.length - 1),
    ];
    const agreement = {
      title: 'Letter of Intent',
      kind: 'OTHER',
      status: 'SIGNED',
      parties: [party('Suva University'), party('Lima University')],
      date: null,
      place: null,
      period: null,
      evidence,
    } as const;
    const [found] = topics.extract(buildDocument(aBulletin([article])), [
      { ...NOTHING, agreements: [agreement] },
    ]);
    expect(found?.topics).toEqual([{ topic: 'EDUCATION', evidence }]);
  });

  it('are the parliament’s when its speaker is the news', () => {
    const article = anArticle('Speaker of the Upper House in Suva', ['Ana Roko arrived.']);
    const [found] = topics.extract(buildDocument(aBulletin([article])), [NOTHING]);
    expect(found?.topics.map(({ topic }) => topic)).toEqual(['PARLIAMENT']);
  });

  it('tell an acronym from a small word', () => {
    expect(topicsOf('They found it.')).toEqual([]);
  });

  it('are proved by their words', () => {
    const [fact] = topicsOf('They spoke of wheat and more wheat.');
    expect(fact?.evidence.map(({ quote }) => quote)).toEqual(['wheat', 'wheat']);
  });
});

function topicsOf(sentence: string) {
  const document = buildDocument(aBulletin([anArticle('Envoys meet', [sentence])]));
  const [facts] = topics.extract(document, [NOTHING]);
  return facts?.topics ?? [];
}
