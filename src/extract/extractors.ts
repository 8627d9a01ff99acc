import { agreements } from './agreements.ts';
import { attribution } from './attribution.ts';
import { countries } from './countries.ts';
import { engagements } from './engagements.ts';
import type { Extractor } from './extractor.ts';
import { organizations } from './organizations.ts';
import { persons } from './persons.ts';
import { topics } from './topics.ts';

/**
 * Every kind of fact, in the order of extraction: each extractor sees what those above it found. Attribution comes first
 * because a source is no participant; organizations after persons because a name may hold both; countries after agreements
 * because a party is a participant; engagements after all participants because they list them.
 */
export const extractors: readonly Extractor[] = [
  attribution,
  persons,
  organizations,
  agreements,
  countries,
  engagements,
  topics,
];
