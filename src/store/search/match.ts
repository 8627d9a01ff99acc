import type { SearchTerm } from '../../domain/search.ts';
import { Prisma } from '../../generated/prisma/client.ts';

/**
 * What terms ask for in the words of the index. Folded words hold letters and digits only, so that quotes keep them words
 * whatever a client writes. A word that may be a beginning is asked for as a whole word too, which ranks that higher.
 */
export function matchExpression(terms: readonly SearchTerm[]): string {
  return terms
    .map(({ words, unfinished }) => {
      const phrase = `"${words.join(' ')}"`;
      return unfinished ? `(${phrase} OR ${phrase} *)` : phrase;
    })
    .join(' AND ');
}

/** How well an entry fits: a word of its title counts as much as two of its other names and as eight of its text. */
const FIT = 'bm25("SearchText", 8.0, 4.0, 1.0)';

/** The same in millionths, better being more, so that it fits a cursor exactly. */
export const SCORE = Prisma.raw(`CAST(round(-1e6 * ${FIT}) AS INTEGER)`);
export const SCORE_UNIT = 1e6;
