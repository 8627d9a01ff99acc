import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { type Child, startChild } from '../child.ts';
import { Arrival, type ClientRequest } from './client-messages.ts';
import { type ContestantName, SUBSCRIPTION } from './contestants.ts';
import { mergeLatencies } from './latencies.ts';
import { openRecordWriter, type RecordWriter } from './record.ts';
import { type Publication, type ServerRequest, Started, Usage } from './server-messages.ts';

/** Subscriptions are set up behind the answer that tells of it; nothing else tells when. */
const SETTLE_MS = 500;

/** One contestant's server with its database, a writer to it, and the processes of its clients. */
export interface Contest extends AsyncDisposable {
  readonly contestant: ContestantName;
  readonly url: string;
  readonly server: Child;
  readonly clients: readonly Child[];
  readonly writer: RecordWriter;
  readonly measure: (options: { readonly collect: boolean }) => Promise<Usage>;
  readonly publish: (publication: Publication, times?: number) => Promise<void>;
  /** Connects subscribers, spread evenly over the processes. */
  readonly connect: (subscribers: number, options?: ConnectOptions) => Promise<void>;
  readonly disconnect: () => Promise<void>;
  /** How a bulletin committed at that time reached all subscribers. */
  readonly awaitArrival: (number: number, at: number, timeoutMs: number) => Promise<Arrival>;
}

export interface ConnectOptions {
  readonly query?: string;
  /** Subscribers beside the others that never read. */
  readonly stalled?: number;
}

export interface ContestOptions {
  readonly contestant: ContestantName;
  readonly databaseUrl: string;
  readonly clientProcesses: number;
}

/** Puts a contest together; everything it started is gone at the end of the scope. */
export async function openContest(options: ContestOptions): Promise<Contest> {
  const { contestant, databaseUrl, clientProcesses } = options;
  const writer = await openRecordWriter(databaseUrl);
  const server = startChild({ name: contestant, file: find('server.ts'), args: [contestant, databaseUrl] });
  const clients = Array.from({ length: clientProcesses }, () =>
    startChild({ name: 'the clients', file: find('clients.ts'), args: [] }),
  );
  const askServer = (request: ServerRequest) => server.ask(request);
  const askClients = (request: ClientRequest) => Promise.all(clients.map((child) => child.ask(request)));
  const end = async () => {
    await Promise.all([server, ...clients].map((child) => child[Symbol.asyncDispose]()));
    await writer[Symbol.asyncDispose]();
  };
  try {
    const { url } = Started.parse(await askServer({ kind: 'START' }));
    return {
      contestant,
      url,
      server,
      clients,
      writer,
      measure: async ({ collect }) => Usage.parse(await askServer({ kind: 'MEASURE', collect })),
      publish: async (publication, times = 1) => {
        await askServer({ kind: 'PUBLISH', publication, times });
      },
      connect: async (subscribers, { query = SUBSCRIPTION, stalled = 0 } = {}) => {
        const asked = clients.map((child, index) =>
          child.ask({
            kind: 'CONNECT',
            url,
            count: share(subscribers, clients.length, index),
            query: contestant === 'floor' ? null : query,
            stalled: share(stalled, clients.length, index),
          } satisfies ClientRequest),
        );
        await Promise.all(asked);
        await delay(SETTLE_MS);
      },
      disconnect: async () => {
        await askClients({ kind: 'DISCONNECT' });
        await delay(SETTLE_MS);
      },
      awaitArrival: async (number, at, timeoutMs) => {
        const arrivals = await askClients({ kind: 'AWAIT', number, at, timeoutMs });
        return mergeArrivals(arrivals.map((arrival) => Arrival.parse(arrival)));
      },
      [Symbol.asyncDispose]: end,
    };
  } catch (error) {
    await end();
    throw error;
  }
}

function find(file: string): string {
  return path.join(import.meta.dirname, file);
}

/** The part of a whole that falls to one of several, the first ones taking what is left over. */
function share(whole: number, parts: number, index: number): number {
  return Math.floor(whole / parts) + (index < whole % parts ? 1 : 0);
}

function mergeArrivals(arrivals: readonly Arrival[]): Arrival {
  const payloads = arrivals.map(({ payload }) => payload).filter((payload) => payload !== '');
  const odd = payloads.filter((payload) => payload !== payloads[0]).length;
  return {
    arrived: arrivals.reduce((sum, { arrived }) => sum + arrived, 0),
    different: arrivals.reduce((sum, { different }) => sum + different, odd),
    latencies: mergeLatencies(arrivals.map(({ latencies }) => latencies)).map(([time, count]) => [
      time,
      count,
    ]),
    payload: payloads[0] ?? '',
  };
}
