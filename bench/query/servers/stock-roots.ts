import { parseGlobalId } from '../../../src/domain/global-id.ts';
import type { ParticipantRow, StockReads } from './stock-reads.ts';
import { TYPE_OF_KIND } from './stock-schema.ts';

/** The number of a node in its table. */
export function numberOf(id: string): number {
  return Number(parseGlobalId(id)?.id);
}

/** The fields of the query and the types of what is behind interfaces, alike for Mercurius and Apollo Server. */
export function createRoots(reads: StockReads) {
  const typeOf = { resolveType: ({ kind }: ParticipantRow) => TYPE_OF_KIND[kind] };
  return {
    Query: {
      articles: (_root: unknown, { first }: { readonly first: number }) => ({ nodes: reads.newest(first) }),
      node: (_root: unknown, { id }: { readonly id: string }) => reads.participants([numberOf(id)])[0],
      search: (_root: unknown, { text, first }: { readonly text: string; readonly first: number }) => ({
        nodes: reads.articlesById(reads.search(text, first)).map((result) => ({ result })),
      }),
    },
    Node: typeOf,
    Participant: typeOf,
    SearchResult: { resolveType: () => 'Article' },
  };
}
