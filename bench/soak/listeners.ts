import { WebSocket } from 'ws';
import { createFeedClient } from '../../src/client/feed-client.ts';
import type { TypedDocument } from '../../src/client/typed-document.ts';
import { followEventStream } from './event-streams.ts';
import type { Ledger } from './ledger.ts';

// Little of each event: what counts here is that it comes.
const QUERY = 'subscription Soak($after: Cursor) { changes(after: $after) { cursor kind at } }';

type SoakResult = { readonly changes: { readonly cursor: string } };

export interface ListenersOptions {
  /** Of the service, without a path. */
  readonly url: string;
  readonly count: number;
  readonly ledger: Ledger;
  readonly signal: AbortSignal;
}

/** Clients that follow the feed from its beginning, half over WebSocket and half over event streams. */
export interface Listeners {
  /** Cuts the connection of one of them, if it has one at present; tells whether it had. */
  readonly cutOne: () => boolean;
  /** Resolves when all have ended, upon the signal. Rejects when one gives up. */
  readonly ended: Promise<unknown>;
}

/** Starts them. Rejects when the service does not answer. */
export async function startListeners({ url, count, ledger, signal }: ListenersOptions): Promise<Listeners> {
  const cuts: (() => void)[] = [];
  const webSocketUrl = `${url.replace('http', 'ws')}/graphql`;
  const start = await findStart(webSocketUrl);
  const following = Array.from({ length: count }, (_, index) => {
    const { enter } = ledger.open();
    const onConnected = (cut: () => void) => {
      cuts[index] = cut;
    };
    const common = { signal, onConnected, onEvent: enter };
    return index % 2 === 0
      ? followWebSocket(webSocketUrl, start, common)
      : followEventStream({ ...common, url: buildStreamUrl(url, start) });
  });
  const cutOne = () => {
    const index = Math.floor(Math.random() * count);
    const cut = cuts[index];
    delete cuts[index];
    cut?.();
    return cut !== undefined;
  };
  return { cutOne, ended: Promise.all(following) };
}

interface Following {
  readonly signal: AbortSignal;
  readonly onEvent: (cursor: string) => void;
  readonly onConnected: (cut: () => void) => void;
}

async function followWebSocket(
  url: string,
  start: string,
  { signal, onEvent, onConnected }: Following,
): Promise<void> {
  class CutSocket extends WebSocket {
    constructor(address: string, protocol: string) {
      super(address, protocol);
      this.once('open', () => onConnected(() => this.terminate()));
    }
  }
  const client = createFeedClient({ url, webSocket: CutSocket });
  const document: TypedDocument<SoakResult, { after?: string }> = QUERY;
  for await (const { cursor } of client.follow(document, { from: { after: start }, signal })) onEvent(cursor);
  client.close();
}

async function findStart(url: string): Promise<string> {
  const client = createFeedClient({ url, webSocket: WebSocket });
  try {
    return await client.findPlace('start');
  } finally {
    client.close();
  }
}

function buildStreamUrl(url: string, after: string): URL {
  const address = new URL('/graphql', url);
  address.searchParams.set('query', QUERY);
  address.searchParams.set('variables', JSON.stringify({ after }));
  return address;
}
