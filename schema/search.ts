import { Refusal } from '../src/domain/refusal.ts';
import type { SearchKind, SearchQuery } from '../src/domain/search.ts';
import { MAX_SEARCH_LENGTH, MAX_SEARCH_WORDS, parseSearchText } from '../src/domain/search.ts';
import { builder } from './builder.ts';
import { page } from './page.ts';
import { SearchFacets } from './search-facets.ts';
import { SearchHit, searchKind } from './search-hit.ts';

const SearchHitConnection = builder.connectionObject(
  {
    type: SearchHit,
    name: 'SearchHitConnection',
    description: 'A page of what was found.',
    extensions: { countCost: 50 },
    fields: (t) => ({
      facets: t.field({
        type: SearchFacets,
        description: 'How much there is of what.',
        resolve: (connection) => (connection as unknown as Found).query,
      }),
    }),
  },
  { name: 'SearchHitEdge', description: 'Something found, at its place among what was found.' },
);

/** What the one field that has pages of hits puts beside them. */
interface Found {
  readonly query: SearchQuery;
}

builder.queryField('search', (t) =>
  t.connection(
    {
      type: SearchHit,
      extensions: { baseCost: 50 },
      description:
        'Whatever the words fit, best first. Case and diacritics do not matter. Ranked by BM25, by which a rare word counts more than a common one and a short text more than a long one; a word of a name, headline or title, but for those of bulletins, counts as much as two of an alias or acronym and as eight of anything else. What fits alike is sorted persons first, then countries, organizations, agreements, engagements, articles, sources and bulletins, and the last recorded first. For articles by date, use `articles`. What is recorded while one reads page after page may shift what is found by a place.',
      args: {
        text: t.arg.string({
          required: true,
          description: `All these words, in any order; "words in quotation marks" beside each other in theirs. The last word may be the beginning of one, of two letters or more, unless a space or a closing mark follows it. Other signs only part words. At most ${MAX_SEARCH_WORDS} words in ${MAX_SEARCH_LENGTH} UTF-16 code units; a text without a letter or digit is refused.`,
        }),
        kinds: t.arg({
          type: [searchKind.ref],
          description: 'Only these kinds; everything when left out. An empty list is refused.',
        }),
      },
      resolve: async (_query, { text, kinds, ...args }, { search }) => {
        const found = await page(args, async (request) => {
          const query = readQuery(text, kinds);
          const { edges, ...rest } = await search.page(query, request);
          return {
            ...rest,
            query,
            edges: edges.map(({ cursor, node }) => ({ cursor, node: { ...node, query } })),
          };
        });
        return found;
      },
    },
    SearchHitConnection,
  ),
);

function readQuery(text: string, kinds: readonly SearchKind[] | null | undefined): SearchQuery {
  if (kinds?.length === 0) {
    throw new Refusal(
      'BAD_FILTER',
      'Expected `kinds` to have at least one value, found an empty list, which nothing matches',
    );
  }
  return { terms: parseSearchText(text), kinds: kinds ? [...new Set(kinds)] : null };
}
