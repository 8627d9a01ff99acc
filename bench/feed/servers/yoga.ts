import { createServer } from 'node:http';
import type { OperationResult } from 'graphql-ws';
import { useServer } from 'graphql-ws/use/ws';
import { createPubSub, createSchema, createYoga } from 'graphql-yoga';
import { WebSocketServer } from 'ws';
import { databaseFile } from '../../../src/store/database-url.ts';
import { openReadingClient } from '../../../src/store/open-client.ts';
import type { ContestantServer } from './contestant-server.ts';
import { listenAnywhere } from './listen-anywhere.ts';
import type { StockEvent } from './stock-schema.ts';
import { loadEvent, STOCK_RESOLVERS, STOCK_TYPES } from './stock-schema.ts';

/** Yoga's way of running an operation, which its recipe hands from hook to hook. */
interface Recipe {
  readonly execute: (args: object) => OperationResult;
  readonly subscribe: (args: object) => OperationResult;
}

/** The stock way: Yoga's own pub/sub, its recipe for graphql-ws, Prisma. */
export async function startYoga(databaseUrl: string): Promise<ContestantServer> {
  const prisma = await openReadingClient(databaseFile(databaseUrl));
  const pubSub = createPubSub<{ bulletinIngested: [StockEvent] }>();
  const subscribe = () => pubSub.subscribe('bulletinIngested');
  const schema = createSchema({
    typeDefs: STOCK_TYPES,
    resolvers: { ...STOCK_RESOLVERS, Subscription: { bulletinIngested: { subscribe } } },
  });
  const yoga = createYoga({ schema, logging: false });
  const http = createServer(yoga);
  const server = new WebSocketServer({ server: http, path: '/graphql' });
  useServer(
    {
      execute: (args) => (args as typeof args & Recipe).execute(args),
      subscribe: (args) => (args as typeof args & Recipe).subscribe(args),
      onSubscribe: async (context, _id, params) => {
        const { parse, validate, contextFactory, ...recipe } = yoga.getEnveloped({ ...context, params });
        const document = parse(params.query);
        const errors = validate(recipe.schema, document);
        if (errors.length > 0) return errors;
        const { operationName, variables: variableValues } = params;
        return { ...recipe, operationName, variableValues, document, contextValue: await contextFactory() };
      },
    },
    server,
  );
  return {
    url: await listenAnywhere(http),
    publish: async (publication) => pubSub.publish('bulletinIngested', await loadEvent(prisma, publication)),
  };
}
