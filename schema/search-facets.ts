import { MAX_PAGE_SIZE } from '../src/domain/page.ts';
import type { SearchCount, SearchKind, SearchQuery } from '../src/domain/search.ts';
import { builder } from './builder.ts';
import { Country } from './country.ts';
import { refusing } from './errors.ts';
import { pageSize } from './page.ts';
import { searchKind } from './search-hit.ts';
import { Source } from './source.ts';

const FOUND = 'How many were found.';
const DEFAULT_FACETS = 10;

const SearchKindCount = builder.objectRef<SearchCount<SearchKind>>('SearchKindCount').implement({
  description: 'How many of a kind were found.',
  fields: (t) => ({
    kind: t.field({ type: searchKind.ref, description: 'The kind.', resolve: ({ key }) => key }),
    count: t.exposeInt('count', { description: FOUND }),
  }),
});

const SearchYearCount = builder.objectRef<SearchCount<number>>('SearchYearCount').implement({
  description: 'How many articles of a year were found.',
  fields: (t) => ({
    year: t.int({
      description: 'The year they were published in, by the wall time that was printed.',
      resolve: ({ key }) => key,
    }),
    count: t.exposeInt('count', { description: FOUND }),
  }),
});

const SearchSourceCount = builder.objectRef<SearchCount<number>>('SearchSourceCount').implement({
  description: 'How many articles of a source were found.',
  fields: (t) => ({
    source: t.field({
      type: Source,
      description: 'Who publishes them.',
      resolve: ({ key }, _args, { loaders }) => loaders.source.load(key),
    }),
    count: t.exposeInt('count', { description: FOUND }),
  }),
});

const SearchCountryCount = builder.objectRef<SearchCount<number>>('SearchCountryCount').implement({
  description: 'How many articles that concern a country were found.',
  fields: (t) => ({
    country: t.field({
      type: Country,
      description: 'The country.',
      resolve: ({ key }, _args, { loaders }) => loaders.participant.load(key),
    }),
    count: t.exposeInt('count', { description: FOUND }),
  }),
});

export const SearchFacets = builder.objectRef<SearchQuery>('SearchFacets').implement({
  description:
    'How much there is of what, of everything the words fit, whichever kinds were asked for. Each is counted only when selected.',
  fields: (t) => ({
    kinds: t.field({
      extensions: { baseCost: 50 },
      type: [SearchKindCount],
      description: 'By kind, the most first; a kind of which nothing was found is left out.',
      resolve: (query, _args, { search }) => search.countKinds(query),
    }),
    years: t.field({
      extensions: { baseCost: 50 },
      type: [SearchYearCount],
      description: 'Articles by year, the latest first; those printed without a date are left out.',
      resolve: (query, _args, { search }) => search.countYears(query),
    }),
    sources: t.field({
      extensions: { baseCost: 50 },
      type: [SearchSourceCount],
      description: 'Articles by who publishes them, the most first; those nobody is known for are left out.',
      args: { first: firstArgument(t) },
      resolve: (query, { first }, { search }) =>
        refusing(async () => search.countSources(query, pageSize(first))),
    }),
    countries: t.field({
      extensions: { baseCost: 300 },
      type: [SearchCountryCount],
      description:
        'Articles by country, the most first: those that name it, have somebody speaking for it, or an ambassador accredited to it. An article may count for several.',
      args: { first: firstArgument(t) },
      resolve: (query, { first }, { search }) =>
        refusing(async () => search.countCountries(query, pageSize(first))),
    }),
  }),
});

type FacetFields = Parameters<
  Parameters<ReturnType<typeof builder.objectRef<SearchQuery>>['implement']>[0]['fields'] & object
>[0];

function firstArgument(t: FacetFields) {
  return t.arg.int({
    required: true,
    defaultValue: DEFAULT_FACETS,
    description: `So many at most, 1 to ${MAX_PAGE_SIZE}.`,
  });
}
