import { countryCode } from '../domain/countries.ts';
import { fold } from '../domain/fold.ts';
import type { CountryCode } from '../domain/participant.ts';
import { findPlacesInText } from './lexicon/gazetteer.ts';
import { KNOWN_NATIONALITIES } from './lexicon/organization-words.ts';

/** The state an organization belongs to: by common knowledge, else by the place in its name; null where neither tells. */
export function nationalityOf(name: string): CountryCode | null {
  const known = KNOWN_NATIONALITIES[fold(name)];
  return known ? countryCode(known) : (findPlacesInText(name)[0]?.code ?? null);
}
