import { describe, expect, it } from 'vitest';
import type { ArticleFacts } from '../../src/domain/article-facts.ts';
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
    ['They spoke of reactors, dry ports and plant health.', ['ENERGY', 'TRANSPORT', 'AGRICULTURE']],
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
