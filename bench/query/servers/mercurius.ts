import type { Server } from 'node:http';
import { importCompetitor } from '../../competitors.ts';
import { listenAnywhere } from './http-address.ts';
import type { ArticleRow, ParticipantRow, ParticipationRow } from './stock-reads.ts';
import { createStockReads } from './stock-reads.ts';
import { createRoots } from './stock-roots.ts';
import { STOCK_TYPES } from './stock-schema.ts';

/** What is used of Fastify. */
interface Fastify {
  readonly server: Server;
  readonly register: (plugin: unknown, options: object) => Promise<unknown>;
  readonly ready: () => Promise<unknown>;
}

type Queries<Row> = readonly { readonly obj: Row; readonly params: { readonly first: number } }[];

/** Mercurius on Fastify, operations compiled from the first time on, its own loaders over better-sqlite3. */
export async function startMercurius(databaseUrl: string): Promise<string> {
  const fastify = (await importCompetitor('fastify')) as () => Fastify;
  const mercurius = await importCompetitor('mercurius');
  const app = fastify();
  const reads = createStockReads(databaseUrl);
  const { Node, Participant, SearchResult, Query } = createRoots(reads);
  const revisionsOf = (queries: Queries<ArticleRow>) => queries.map(({ obj }) => obj.currentRevisionId);
  await app.register(mercurius, {
    schema: STOCK_TYPES,
    resolvers: { Query, Node, Participant, SearchResult },
    loaders: {
      Article: {
        participations: async (queries: Queries<ArticleRow>) => reads.participations(revisionsOf(queries)),
        agreements: async (queries: Queries<ArticleRow>) => reads.agreements(revisionsOf(queries)),
      },
      Participation: {
        participant: async (queries: Queries<ParticipationRow>) =>
          reads.participants(queries.map(({ obj }) => obj.participantId)),
        article: async (queries: Queries<ParticipationRow>) =>
          reads.articlesByRevision(queries.map(({ obj }) => obj.revisionId)),
      },
      Person: {
        participations: async (queries: Queries<ParticipantRow>) =>
          queries.map(({ obj, params }) => ({ nodes: reads.participationsOfPerson(obj.id, params.first) })),
      },
    },
    jit: 1,
  });
  await app.ready();
  return await listenAnywhere(app.server);
}
