import { setImmediate as nextTurn } from 'node:timers/promises';
import { GraphQLInt, GraphQLObjectType, GraphQLSchema } from 'graphql';
import { expect, it } from 'vitest';
import type { Context, FeedEvent } from '../../schema/context.ts';
import { EVERY_CHANGE } from '../../src/domain/filter.ts';
import { addChanges } from '../store/feed/change-rows.ts';
import { RawClient } from './raw-client.ts';
import { frame, introduceByTcp } from './tcp-client.ts';
import { startServer } from './test-server.ts';
import { leaveAnswersUnread } from './unread-answers.ts';

/** A gate that is shut until it is opened. */
function createGate() {
  let open: () => void = () => undefined;
  let arrive: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  const hasArrived = new Promise<void>((resolve) => (arrive = resolve));
  return {
    open,
    /** Resolves when somebody stands before it. */
    hasArrived,
    pass: async () => {
      arrive();
      await opened;
    },
  };
}

/** A feed that can be subscribed to once the gate is open. */
function createGatedSchema(gate: { readonly pass: () => Promise<void> }): GraphQLSchema {
  const follow = async (_root: unknown, _args: object, { feed }: Context) => {
    await gate.pass();
    return feed.follow({ after: 0, filter: EVERY_CHANGE });
  };
  return new GraphQLSchema({
    query: new GraphQLObjectType({ name: 'Query', fields: { one: { type: GraphQLInt } } }),
    subscription: new GraphQLObjectType({
      name: 'Subscription',
      fields: {
        change: { type: GraphQLInt, subscribe: follow, resolve: ({ sequence }: FeedEvent) => sequence },
      },
    }),
  });
}

it('tells who subscribes while answers fill the connection as soon as they are taken', async () => {
  const gate = createGate();
  await using server = await startServer({ schema: createGatedSchema(gate) });
  addChanges({ file: new URL(server.databaseUrl).pathname }, 3);
  await using bystander = await new RawClient(server.webSocketUrl).connect();
  await using client = await introduceByTcp(server.webSocketUrl);
  const payload = { query: 'subscription { change }' };
  client.socket.write(frame(JSON.stringify({ id: 'late', type: 'subscribe', payload })));
  await gate.hasArrived;
  expect(await leaveAnswersUnread(client.socket, bystander)).toBeLessThan(64);
  gate.open();
  for (let turn = 0; turn < 10; turn += 1) await nextTurn();
  client.socket.resume();
  await expect(client.received('{"change":3}')).resolves.toBeUndefined();
});
