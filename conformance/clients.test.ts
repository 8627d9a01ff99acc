import { ApolloClient, ApolloLink, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { Client, fetchExchange } from '@urql/core';
import { OperationTypeNode } from 'graphql';
import { GraphQLClient } from 'graphql-request';
import { createClient as createEventStreamClient } from 'graphql-sse';
import { createClient as createWebSocketClient } from 'graphql-ws';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { bulletinTitle } from '../tests/serve/sample-bulletin.ts';
import type { TestServer } from '../tests/serve/test-server.ts';
import { startServer } from '../tests/serve/test-server.ts';

const QUERY = 'query Newest { articles(first: 1) { nodes { __typename id headline } } }';
const SUBSCRIPTION =
  'subscription Arrivals($after: Cursor) { bulletinIngested(after: $after) { cursor bulletin { __typename id title } } }';
const FROM_START = { after: '' };

interface Newest {
  readonly articles: { readonly nodes: readonly { readonly headline: string }[] };
}

interface Arrivals {
  readonly bulletinIngested: { readonly bulletin: { readonly title: string } | null };
}

let server: TestServer;

beforeEach(async () => {
  server = await startServer();
  await server.ingestSample(1);
});

afterEach(() => server[Symbol.asyncDispose]());

/** The titles that a subscription tells: one that was there before it, and one that comes. */
async function readTitles(titles: AsyncIterator<string | undefined>): Promise<readonly unknown[]> {
  const first = await titles.next();
  await server.ingestSample(2);
  const second = await titles.next();
  await titles.return?.();
  return [first.value, second.value];
}

const BOTH = [bulletinTitle(1), bulletinTitle(2)];

async function* map<T>(
  source: AsyncIterable<T>,
  read: (value: T) => string | undefined,
): AsyncGenerator<string | undefined> {
  for await (const value of source) yield read(value);
}

/** What somebody is told by calls, to be asked for one after another. */
function createIterator<T>(subscribe: (tell: (value: T) => void) => () => void): AsyncGenerator<T> {
  const told: T[] = [];
  let wake: () => void = () => undefined;
  const end = subscribe((value) => {
    told.push(value);
    wake();
  });
  async function* iterate(): AsyncGenerator<T> {
    try {
      for (;;) {
        const value = told.shift();
        if (value !== undefined) yield value;
        else
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
      }
    } finally {
      end();
    }
  }
  return iterate();
}

describe('Apollo Client', () => {
  it('asks over HTTP and listens over WebSocket', async () => {
    const webSocket = createWebSocketClient({ url: server.webSocketUrl, webSocketImpl: WebSocket });
    const client = new ApolloClient({
      cache: new InMemoryCache(),
      link: ApolloLink.split(
        ({ operationType }) => operationType === OperationTypeNode.SUBSCRIPTION,
        new GraphQLWsLink(webSocket),
        new HttpLink({ uri: server.url }),
      ),
    });
    const { data } = await client.query<Newest>({ query: gql(QUERY) });
    expect(data?.articles.nodes).toMatchObject([{ headline: bulletinTitle(1) }]);
    const titles = createIterator<string>((tell) => {
      const listening = client
        .subscribe<Arrivals>({ query: gql(SUBSCRIPTION), variables: FROM_START })
        .subscribe((result) => tell(result.data?.bulletinIngested.bulletin?.title ?? ''));
      return () => listening.unsubscribe();
    });
    expect(await readTitles(titles)).toEqual(BOTH);
    await webSocket.dispose();
  });
});

describe('urql', () => {
  it('asks over HTTP and listens to server-sent events', async () => {
    const client = new Client({
      url: server.url,
      exchanges: [fetchExchange],
      fetchSubscriptions: true,
      preferGetMethod: false,
    });
    const { data } = await client.query<Newest>(QUERY, {}).toPromise();
    expect(data?.articles.nodes).toMatchObject([{ headline: bulletinTitle(1) }]);
    const titles = createIterator<string>((tell) => {
      const { unsubscribe } = client
        .subscription<Arrivals>(SUBSCRIPTION, FROM_START)
        .subscribe((result) => tell(result.data?.bulletinIngested.bulletin?.title ?? ''));
      return unsubscribe;
    });
    expect(await readTitles(titles)).toEqual(BOTH);
  });
});

describe('graphql-request', () => {
  it('asks, and throws what is refused with its code', async () => {
    const client = new GraphQLClient(server.url);
    const { articles } = await client.request<Newest>(QUERY);
    expect(articles.nodes).toMatchObject([{ headline: bulletinTitle(1) }]);
    await expect(client.request('{ nothing }')).rejects.toMatchObject({
      response: { status: 400, errors: [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }] },
    });
  });
});

describe('graphql-ws', () => {
  it('asks and listens on one WebSocket', async () => {
    const client = createWebSocketClient({ url: server.webSocketUrl, webSocketImpl: WebSocket });
    const [answer] = [await client.iterate<Newest>({ query: QUERY }).next()];
    expect(answer.value).toMatchObject({ data: { articles: { nodes: [{ headline: bulletinTitle(1) }] } } });
    const events = client.iterate<Arrivals>({ query: SUBSCRIPTION, variables: FROM_START });
    expect(await readTitles(map(events, ({ data }) => data?.bulletinIngested.bulletin?.title))).toEqual(BOTH);
    await client.dispose();
  });
});

describe('graphql-sse', () => {
  it('asks and listens by server-sent events', async () => {
    const client = createEventStreamClient({ url: server.url, singleConnection: false });
    const answer = await client.iterate<Newest>({ query: QUERY }).next();
    expect(answer.value).toMatchObject({ data: { articles: { nodes: [{ headline: bulletinTitle(1) }] } } });
    const events = client.iterate<Arrivals>({ query: SUBSCRIPTION, variables: FROM_START });
    expect(await readTitles(map(events, ({ data }) => data?.bulletinIngested.bulletin?.title))).toEqual(BOTH);
    client.dispose();
  });
});
