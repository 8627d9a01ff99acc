import type { AgreementFact } from '../domain/agreement.ts';
import { countryName } from '../domain/countries.ts';
import { quoteEvidence } from '../domain/evidence.ts';
import type { CountryCode, CountryFact } from '../domain/participant.ts';
import { findActingCountries } from './countries-acting.ts';
import type { ArticleDocument } from './document.ts';
import type { Extractor } from './extractor.ts';
import { findPlaces } from './lexicon/gazetteer.ts';
import { addParticipants } from './participants.ts';
import { readLines } from './words.ts';

/**
 * Countries that take part themselves: parties to a document the article lists, and countries whose name is the subject
 * or the agent of an action. A country merely named, or acting through its people, is no participant.
 */
export const countries: Extractor = {
  name: 'countries',
  extract: (bulletin, facts) =>
    facts.map((article, index) => {
      const document = bulletin.articles[index];
      return document ? addParticipants(article, extractCountries(document, article.agreements)) : article;
    }),
};

function extractCountries(
  document: ArticleDocument,
  agreements: readonly AgreementFact[],
): readonly CountryFact[] {
  const acting = findActingCountries(readLines(document));
  const parties = agreements.filter(({ kind }) => kind !== 'PARTNERSHIP').flatMap(listCountries);
  const concluded = new Set(
    agreements.filter(({ status }) => status === 'SIGNED' || status === 'ADOPTED').flatMap(listCountries),
  );
  const codes = new Set([...parties, ...acting]);
  return [...codes].flatMap((code) => {
    const mentions = findPlaces(document)
      .filter((place) => place.kind === 'COUNTRY_NAME' && place.code === code)
      .map(({ start, end }) => quoteEvidence(document.index, document.text, start, end));
    // A party that the article only implies has no words that prove it.
    if (mentions.length === 0) return [];
    const role = acting.has(code) || concluded.has(code) ? 'ACTOR' : 'MENTIONED';
    return [{ kind: 'COUNTRY', code, name: countryName(code), role, mentions }];
  });
}

function listCountries({ parties }: AgreementFact): readonly CountryCode[] {
  return parties.flatMap((party) => (party.kind === 'COUNTRY' ? [party.code] : []));
}
