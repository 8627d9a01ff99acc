import { describe, expect, it } from 'vitest';
import { extractFacts } from '../../src/extract/extract-facts.ts';
import { aBulletin, anArticle } from './article.ts';

function organizationsOf(sentence: string): readonly string[] {
  const [facts] = extractFacts(aBulletin([anArticle('News of the day', [sentence])]));
  return (facts?.participants ?? []).flatMap((participant) =>
    participant.kind === 'ORGANIZATION' ? [participant.name] : [],
  );
}

describe('organizations whose names hold no plain noun', () => {
  it.each([
    ['The contract was won by Siemens Energy in March.', ['Siemens Energy']],
    ['A tour of Uzbekneftegaz followed.', ['Uzbekneftegaz']],
    ['He lectured at Universidade Aberta do Norte in May.', ['Universidade Aberta do Norte']],
    ["It was signed by Nordvik's chief executive Lars Holm.", ['Nordvik']],
    ['The boats of the Polish Border Guard were there.', ['Polish Border Guard']],
    ['The bill went to the Storting yesterday.', ['Storting']],
    ['Flights will be opened by Air Serbia in June.', ['Air Serbia']],
    ['He was once with Rolls-Royce plc in Derby.', ['Rolls-Royce plc']],
    ['They entered the Tuvalu High Commission at noon.', ['Tuvalu High Commission']],
    ['It was an initiative of the Permanent Mission of Malta.', ['Permanent Mission of Malta']],
    ['They thanked the Muslim Council of Elders warmly.', ['Muslim Council of Elders']],
    ['She wrote to the EU Council about it.', ['EU Council']],
    ['Siemens de México bid for it.', ['Siemens de México']],
    ['Vice President of Nokia Arto Lehtola, whose firm built it, watched.', ['Nokia']],
    ['They opened the Consulate-General of Malta in Porto.', ['Consulate-General of Malta in Porto']],
    ['They opened the Consulate General of Malta in Porto.', ['Consulate General of Malta in Porto']],
    ['The Hortensian Libraries lent two books.', ['Hortensian Libraries']],
    [
      'It was signed by the Government of New South Rewa and the Free State of Bavaria.',
      ['Government of New South Rewa', 'Free State of Bavaria'],
    ],
  ])('are found in "%s"', (sentence, names) => {
    expect(organizationsOf(sentence)).toEqual(names);
  });

  it.each([
    'They praised the Strategic Energy Partnership of both.',
    'The Programme of Cultural Exchange goes on.',
    'The High-Level Strategic Council will meet.',
    'Rosemary DiCarlo spoke to the press.',
    'The Department of Foreign Policy drafted it.',
    'It was signed by the Government of National Unity.',
    'It was signed by the Government of Fiji and praised in the Province of Naitasiri.',
    'They met at the Fiji-Peru Business Council.',
    'She met Minister of Foreign Affairs, European Union and Cooperation of Spain Ana Ruiz.',
  ])('are not seen in "%s"', (sentence) => {
    expect(organizationsOf(sentence)).toEqual([]);
  });
});
