import { attribution } from './attribution.ts';
import type { Extractor } from './extractor.ts';
import { persons } from './persons.ts';

/**
 * Every kind of fact, in the order of extraction: each extractor sees what those above it found. Attribution comes first
 * because a source is no participant; countries come after agreements because a party is a participant.
 */
export const extractors: readonly Extractor[] = [attribution, persons];
