import {
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLSchema,
  GraphQLInt as Int,
  GraphQLString as Text,
} from 'graphql';
import { Refusal } from '../../src/domain/refusal.ts';
import { MAX_ANSWER_LENGTH } from '../../src/serve/limits.ts';
import type { Moment } from './moment.ts';
import { createMoment } from './moment.ts';

/** A schema that goes wrong in every way a transport must cope with, and the moments a test waits for or makes. */
export interface Sample {
  readonly schema: GraphQLSchema;
  /** `Query.held` is being answered. */
  readonly held: Moment;
  /** Lets `Query.held` go. */
  readonly release: Moment;
  /** `Subscription.silence` has begun. */
  readonly silenceBegun: Moment;
  /** `Subscription.silence` has been ended by the server. */
  readonly silenceEnded: Moment;
}

export function createSample(): Sample {
  const moments = {
    held: createMoment(),
    release: createMoment(),
    silenceBegun: createMoment(),
    silenceEnded: createMoment(),
  };
  const schema = new GraphQLSchema({
    query: createQuery(moments),
    mutation: new GraphQLObjectType({
      name: 'Mutation',
      fields: { touch: { type: Text, resolve: () => 'touched' } },
    }),
    subscription: createSubscription(moments),
  });
  return { schema, ...moments };
}

function createQuery({ held, release }: Pick<Sample, 'held' | 'release'>): GraphQLObjectType {
  const holdAnswer = async () => {
    held.reach();
    await release.reached;
    return 'released';
  };
  const query: GraphQLObjectType = new GraphQLObjectType({
    name: 'Query',
    fields: () => ({
      hello: {
        type: Text,
        args: { name: { type: Text } },
        resolve: (_source, { name }: { name?: string | null }) => `Hello, ${name ?? 'stranger'}`,
      },
      self: { type: query, resolve: () => ({}) },
      all: {
        type: new GraphQLList(query),
        args: { first: { type: Int } },
        resolve: (_source, { first }: { first?: number | null }) =>
          Array.from({ length: first ?? 0 }, () => ({})),
      },
      large: { type: Text, resolve: () => 'x'.repeat(MAX_ANSWER_LENGTH) },
      held: { type: Text, resolve: holdAnswer },
      fails: { type: Text, resolve: throwSecret },
      refuses: { type: Text, resolve: refuse },
    }),
  });
  return query;
}

function createSubscription(moments: Pick<Sample, 'silenceBegun' | 'silenceEnded'>): GraphQLObjectType {
  const resolve = (event: number) => event;
  return new GraphQLObjectType({
    name: 'Subscription',
    fields: {
      count: {
        type: Int,
        args: { to: { type: new GraphQLNonNull(Int) } },
        subscribe: (_source, { to }: { to: number }) => count(to),
        resolve,
      },
      silence: { type: Int, subscribe: () => createSilence(moments) },
      breaksOff: { type: Int, subscribe: breakOff, resolve },
      failsAtOnce: { type: Int, subscribe: throwSecret },
      failsInEvents: { type: Int, subscribe: () => count(1), resolve: throwSecret },
      refuses: { type: Int, subscribe: refuse },
    },
  });
}

function throwSecret(): never {
  throw new Error('secret');
}

function refuse(): never {
  throw new Refusal('BAD_CURSOR', 'Expected a cursor, found a sandwich');
}

async function* count(to: number): AsyncGenerator<number> {
  for (let number = 1; number <= to; number++) yield number;
}

async function* breakOff(): AsyncGenerator<number> {
  yield 1;
  throwSecret();
}

function createSilence({ silenceBegun, silenceEnded }: Pick<Sample, 'silenceBegun' | 'silenceEnded'>) {
  const end = { done: true, value: undefined } as const;
  silenceBegun.reach();
  return {
    next: async () => {
      await silenceEnded.reached;
      return end;
    },
    return: async () => {
      silenceEnded.reach();
      return end;
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
