import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ingest } from '../../src/ingest.ts';
import { receivePaths } from '../../src/receive/receive-paths.ts';
import { startServer, type TestServer } from '../serve/test-server.ts';
import type { Exchange, Step } from './exchange.ts';
import { CursorPairs, parseExchanges } from './exchange.ts';
import type { Peer } from './peers.ts';
import { openEventStreams, openWebSocket } from './peers.ts';

/** Where the feed begins, as the document writes it. */
const START = 'ZmVlZDoyOjlmM2M2MWQwN2JlMmE4NDU6MA';

const exchanges = parseExchanges(readFileSync('docs/live-feed.md', 'utf8'));

describe('the exchanges of docs/live-feed.md', () => {
  it('are all there', () => {
    expect(exchanges.map(({ transport }) => transport)).toEqual([
      ...Array<string>(7).fill('websocket'),
      'event-stream',
    ]);
  });

  it.each(exchanges.map((exchange, index) => [index + 1, exchange.title, exchange] as const))(
    'go as written: %i, %s',
    async (_number, _title, exchange) => {
      await using server = await startServer();
      await replay(exchange, server);
    },
  );
});

async function replay({ transport, steps }: Exchange, server: TestServer): Promise<void> {
  const open =
    transport === 'websocket'
      ? () => openWebSocket(server.webSocketUrl)
      : async () => openEventStreams(server.at('/'));
  const cursors = new CursorPairs();
  cursors.pair(START, await findStart(server));
  let peer = await open();
  for (const step of steps) {
    if (step.text === 'a new connection') peer = await open();
    else await take(step, { peer, server, cursors });
  }
  await peer.cut();
}

interface Stage {
  readonly peer: Peer;
  readonly server: TestServer;
  readonly cursors: CursorPairs;
}

async function take({ kind, text }: Step, { peer, server, cursors }: Stage): Promise<void> {
  if (kind === 'SENT') return peer.send(cursors.toReal(text));
  if (kind === 'RECEIVED') {
    expect(parse(cursors.toWritten(await peer.receive(), text))).toEqual(parse(text));
    return;
  }
  const [, file] = /^(\S+) is ingested$/.exec(text) ?? [];
  if (file) return await ingestFile(file, server);
  if (text === 'the connection is cut') return await peer.cut();
  if (text === 'the service stops') return await server.stop();
  expect(await peer.receive()).toBe(text);
}

/** Messages are compared by what they say, not by their spaces. */
function parse(text: string): unknown {
  return text.startsWith('{') ? JSON.parse(text) : text;
}

async function ingestFile(file: string, { store, bell }: TestServer): Promise<void> {
  for await (const reception of receivePaths([file])) {
    if (reception.kind === 'REFUSED') throw reception.error;
    await ingest(reception.bulletin, { store, bell });
  }
}

async function findStart({ url }: TestServer): Promise<string> {
  const response = await fetch(`${url}?query={feed{start}}`);
  const { data } = (await response.json()) as { data: { feed: { start: string } } };
  return data.feed.start;
}
