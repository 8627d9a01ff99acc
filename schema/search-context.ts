import type { Page, PageRequest } from '../src/domain/page.ts';
import type { SearchCount, SearchHit, SearchKind, SearchQuery, SearchSnippet } from '../src/domain/search.ts';

/** What can be found by its words. */
export interface Search {
  /** What fits, best first. Rejects with a `Refusal` (`BAD_CURSOR`) for a cursor that is not one of this search. */
  readonly page: (query: SearchQuery, request: PageRequest) => Promise<Page<SearchHit>>;
  /** Where the words stand in something found. Hits of one tick share a statement for each of their kinds. */
  readonly snippets: (query: SearchQuery, hit: SearchHit) => Promise<readonly SearchSnippet[]>;
  readonly countKinds: (query: SearchQuery) => Promise<readonly SearchCount<SearchKind>[]>;
  /** Articles by year. */
  readonly countYears: (query: SearchQuery) => Promise<readonly SearchCount<number>[]>;
  /** Articles by the id of their publisher. */
  readonly countSources: (query: SearchQuery, limit: number) => Promise<readonly SearchCount<number>[]>;
  /** Articles by the id of a country that they concern. */
  readonly countCountries: (query: SearchQuery, limit: number) => Promise<readonly SearchCount<number>[]>;
}
