import { describe, expect, it } from 'vitest';
import { attribution, findAttributionSpans } from '../../src/extract/attribution.ts';
import { buildDocument } from '../../src/extract/build-document.ts';
import { aBulletin, anArticle } from './article.ts';

describe('attribution', () => {
  it.each([
    [
      'The envoys met, Ministry of Foreign Affairs of Finland reports.',
      'Ministry of Foreign Affairs of Finland',
      null,
    ],
    ['The envoys met, Baltic News Agency cites Akorda.', 'Akorda', 'Baltic News Agency'],
    [
      'The envoys met, Baltic News Agency cites the press service of the Government of Fiji.',
      'Government of Fiji',
      'Baltic News Agency',
    ],
    [
      'The envoys met, the Baltic News Agency reports, citing the Ministry of Trade of Fiji.',
      'Ministry of Trade of Fiji',
      'Baltic News Agency',
    ],
    [
      'The envoys met, Qazinform reports with reference to the Embassy of Peru.',
      'Embassy of Peru',
      'Qazinform',
    ],
    [
      'The envoys met, according to the Ministry of Ports of Fiji, Qazinform reports.',
      'Ministry of Ports of Fiji',
      'Qazinform',
    ],
    ['The envoys met, Qazinform has learned from the press service of akorda.kz.', 'Akorda', 'Qazinform'],
    ['OSLO (APP) - The envoys met.', 'APP', null],
    [
      'The ministers met, according to the Ministry of Foreign Affairs of Nepal.',
      'Ministry of Foreign Affairs of Nepal',
      null,
    ],
    [
      'The Office of the Governor of Zug said in a statement that the envoys met.',
      'Office of the Governor of Zug',
      null,
    ],
    ['The envoys met, BALTA reports with reference to the Ministry of Ports.', 'Ministry of Ports', 'BALTA'],
    ['The envoys met, reports Baltia citing the Ministry of Ports.', 'Ministry of Ports', 'Baltia'],
    ['The envoys met, BalTA has learned.', 'BalTA', null],
    ['The envoys met. — Baltic News Agency', 'Baltic News Agency', null],
    ['According to the press service of the President of Fiji, the envoys met.', 'President of Fiji', null],
    ['As the press service of the Senate of Fiji informs, the envoys met.', 'Senate of Fiji', null],
    ['BALTA reports that the envoys met.', null, null],
    ['The envoys met and shook hands.', null, null],
    ['The envoys met, Ambassador Jane Roe reports.', null, null],
  ])('reads "%s"', (sentence, publisher, via) => {
    expect(attributionOf([sentence])).toMatchObject({ publisher, via });
  });

  it('prints the fullest form of a source that the article holds', () => {
    expect(
      attributionOf([
        'Speaker of the Senate of the Parliament of Atlantis spoke, Qazinform cites the press service of the Senate.',
      ]),
    ).toMatchObject({ publisher: 'Senate of the Parliament of Atlantis' });
  });

  it('keeps the short form where two bodies share it', () => {
    expect(
      attributionOf([
        'The Senate of Peru and the Senate of Chile met, Qazinform cites the press service of the Senate.',
      ]),
    ).toMatchObject({ publisher: 'Senate' });
  });

  it('takes the byline when the body says nothing, then the owner of the page', () => {
    expect(attributionOf(['The envoys met.'], { byline: 'Ministry of Peace' })).toMatchObject({
      publisher: 'Ministry of Peace',
      evidence: [],
    });
    expect(attributionOf(['The envoys met.'], { publisher: 'Ministry of Rain' }).publisher).toBe(
      'Ministry of Rain',
    );
  });

  it('does not let a quoted statement outweigh the byline', () => {
    const found = attributionOf(['According to the World Bank, trade grew.'], {
      byline: 'Ministry of Peace',
    });
    expect(found.publisher).toBe('Ministry of Peace');
  });

  it('names the agency whose feed carries the report as the relay', () => {
    const found = attributionOf(['The envoys met, the Ministry of Ports of Fiji reports.'], {
      byline: 'Baltic News Agency',
    });
    expect(found).toMatchObject({ publisher: 'Ministry of Ports of Fiji', via: 'Baltic News Agency' });
  });

  it('takes the agency behind "via" in a byline for the relay', () => {
    expect(
      attributionOf(['The envoys met.'], { byline: 'Embassy of Fiji in Peru, via Baltic News Agency' }),
    ).toMatchObject({ publisher: 'Embassy of Fiji in Peru', via: 'Baltic News Agency' });
  });

  it('proves itself by the words that sign, which are told to other extractors', () => {
    const document = documentOf(['The envoys met, Ministry of Peace reports. They ate.']);
    const [facts] = attribution.extract(document, []);
    expect(facts?.attribution.evidence.map(({ quote }) => quote)).toEqual(['Ministry of Peace reports']);
    const [article] = document.articles;
    expect(
      article && findAttributionSpans(article).map(({ start, end }) => article.text.slice(start, end)),
    ).toEqual(['Ministry of Peace reports']);
  });
});

function attributionOf(paragraphs: readonly string[], from: { byline?: string; publisher?: string } = {}) {
  const [facts] = attribution.extract(documentOf(paragraphs, from), []);
  if (!facts) throw new Error('Expected facts of one article, found none');
  return facts.attribution;
}

function documentOf(
  paragraphs: readonly string[],
  { byline, publisher }: { byline?: string; publisher?: string } = {},
) {
  const article = anArticle('Envoys meet', paragraphs, { byline: byline ?? null });
  return buildDocument(aBulletin([article], { publisher: publisher ?? null }));
}
