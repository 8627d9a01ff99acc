import type { Server } from 'node:http';
import { databaseFile } from '../../../src/store/database-url.ts';
import { openReadingClient } from '../../../src/store/open-client.ts';
import { importCompetitor } from '../../competitors.ts';
import type { ContestantServer } from './contestant-server.ts';
import { listenAnywhere } from './listen-anywhere.ts';
import { loadEvent, STOCK_RESOLVERS, STOCK_TYPES } from './stock-schema.ts';

interface PubSub {
  readonly publish: (event: { readonly topic: string; readonly payload: object }) => void;
  readonly subscribe: (topic: string) => Promise<AsyncIterable<unknown>>;
}

/** What is used of Fastify and Mercurius. */
interface Fastify {
  readonly server: Server;
  readonly register: (plugin: unknown, options: object) => Promise<unknown>;
  readonly ready: () => Promise<unknown>;
  readonly graphql: { readonly pubsub: PubSub };
}

const TOPIC = 'bulletinIngested';

/** Mercurius on Fastify with its own subscriptions, Prisma. */
export async function startMercurius(databaseUrl: string): Promise<ContestantServer> {
  const prisma = await openReadingClient(databaseFile(databaseUrl));
  const fastify = (await importCompetitor('fastify')) as () => Fastify;
  const mercurius = await importCompetitor('mercurius');
  const app = fastify();
  const { Participant } = STOCK_RESOLVERS;
  await app.register(mercurius, {
    schema: STOCK_TYPES,
    resolvers: {
      Participant: { resolveType: Participant.__resolveType },
      Subscription: {
        [TOPIC]: {
          subscribe: (_root: unknown, _args: unknown, { pubsub }: { readonly pubsub: PubSub }) =>
            pubsub.subscribe(TOPIC),
        },
      },
    },
    subscription: true,
  });
  await app.ready();
  return {
    url: await listenAnywhere(app.server),
    publish: async (publication) =>
      app.graphql.pubsub.publish({ topic: TOPIC, payload: await loadEvent(prisma, publication) }),
  };
}
