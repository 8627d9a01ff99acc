import DataLoader from 'dataloader';
import type { ArticleRow, ParticipantRow, ParticipationRow, StockReads } from './stock-reads.ts';
import { createStockReads } from './stock-reads.ts';
import { createRoots } from './stock-roots.ts';
import { STOCK_TYPES } from './stock-schema.ts';

/** What is used of Apollo Server. */
interface ApolloModule {
  readonly ApolloServer: new (options: object) => object;
}
interface StandaloneModule {
  readonly startStandaloneServer: (server: object, options: object) => Promise<{ readonly url: string }>;
}

type Context = ReturnType<typeof createLoaders>;

/** Apollo Server as it starts by itself, DataLoader over better-sqlite3. */
export async function startApollo(databaseUrl: string): Promise<string> {
  // Names that are no literals: their types are absent until they are first installed.
  const [server, standalone] = ['@apollo/server', '@apollo/server/standalone'];
  const { ApolloServer }: ApolloModule = await import(server);
  const { startStandaloneServer }: StandaloneModule = await import(standalone);
  const reads = createStockReads(databaseUrl);
  const { Node, Participant, SearchResult, Query } = createRoots(reads);
  const apollo = new ApolloServer({
    typeDefs: STOCK_TYPES,
    resolvers: {
      Query,
      Node: { __resolveType: Node.resolveType },
      Participant: { __resolveType: Participant.resolveType },
      SearchResult: { __resolveType: SearchResult.resolveType },
      ...RESOLVERS,
    },
  });
  const { url } = await startStandaloneServer(apollo, {
    listen: { port: 0, host: '127.0.0.1' },
    context: async () => createLoaders(reads),
  });
  return url;
}

const RESOLVERS = {
  Article: {
    participations: ({ currentRevisionId }: ArticleRow, _args: unknown, { participations }: Context) =>
      participations.load(currentRevisionId),
    agreements: ({ currentRevisionId }: ArticleRow, _args: unknown, { agreements }: Context) =>
      agreements.load(currentRevisionId),
  },
  Participation: {
    participant: ({ participantId }: ParticipationRow, _args: unknown, { participants }: Context) =>
      participants.load(participantId),
    article: ({ revisionId }: ParticipationRow, _args: unknown, { articles }: Context) =>
      articles.load(revisionId),
  },
  Person: {
    participations: ({ id }: ParticipantRow, { first }: { readonly first: number }, { reads }: Context) => ({
      nodes: reads.participationsOfPerson(id, first),
    }),
  },
};

function createLoaders(reads: StockReads) {
  return {
    reads,
    participations: new DataLoader(async (ids: readonly number[]) => reads.participations(ids)),
    agreements: new DataLoader(async (ids: readonly number[]) => reads.agreements(ids)),
    participants: new DataLoader(async (ids: readonly number[]) => reads.participants(ids)),
    articles: new DataLoader(async (ids: readonly number[]) => reads.articlesByRevision(ids)),
  };
}
