import type { ExecutionResult } from 'graphql';
import type { Operation, ResultReader } from './feed-clients.ts';
import { readOverEventStream, readOverWebSocket } from './feed-clients.ts';
import type { TestServer } from './test-server.ts';

/** Asks once, and gives the first result. */
export type Ask = (server: TestServer, operation: Operation) => Promise<ExecutionResult>;

/** Every way to ask, by its name. */
export const WAYS = {
  POST: async ({ url }, operation) => {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(operation) });
    return (await response.json()) as ExecutionResult;
  },
  GET: async ({ url }, { query, variables = {}, ...name }) => {
    const parameters = new URLSearchParams({ query, variables: JSON.stringify(variables), ...name });
    const response = await fetch(`${url}?${parameters}`);
    return (await response.json()) as ExecutionResult;
  },
  'event stream': ({ url }, operation) => firstOf(readOverEventStream(url, operation)),
  WebSocket: ({ webSocketUrl }, operation) => firstOf(readOverWebSocket(webSocketUrl, operation)),
} satisfies Readonly<Record<string, Ask>>;

/** What an answer was refused with; `ANSWERED` for one that was not. */
export function codesOf({ errors }: ExecutionResult): readonly unknown[] {
  return errors?.map(({ extensions }) => extensions?.code) ?? ['ANSWERED'];
}

async function firstOf(reader: ResultReader | Promise<ResultReader>): Promise<ExecutionResult> {
  await using results = await reader;
  return await results.next();
}
