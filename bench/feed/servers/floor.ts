import { createServer } from 'node:http';
import type { Socket } from 'node:net';
import { WebSocketServer } from 'ws';
import type { ContestantServer } from './contestant-server.ts';
import { listenAnywhere } from './listen-anywhere.ts';

const LONGEST_SHORT = 125;
const LONGEST_MEDIUM = 65_535;

/** No GraphQL at all: `ws` keeps the connections, and one frame made in advance is written to each of their sockets. */
export async function startFloor(): Promise<ContestantServer> {
  const http = createServer();
  const sockets = new Set<Socket>();
  const server = new WebSocketServer({ server: http, perMessageDeflate: false });
  server.on('connection', (client, { socket }) => {
    sockets.add(socket);
    client.on('close', () => sockets.delete(socket));
  });
  return {
    url: await listenAnywhere(http),
    publish: ({ payload }) => {
      const frame = makeFrame(`{"id":"1","type":"next","payload":${payload}}`);
      for (const socket of sockets) socket.write(frame);
    },
  };
}

/** A whole text message, unmasked as servers send it. */
function makeFrame(text: string): Buffer {
  const payload = Buffer.from(text);
  return Buffer.concat([makeHeader(payload.length), payload]);
}

function makeHeader(length: number): Buffer {
  const FINAL_TEXT = 0x81;
  if (length <= LONGEST_SHORT) return Buffer.from([FINAL_TEXT, length]);
  if (length <= LONGEST_MEDIUM) return Buffer.from([FINAL_TEXT, 126, length >> 8, length & 0xff]);
  const header = Buffer.alloc(10);
  header[0] = FINAL_TEXT;
  header[1] = 127;
  header.writeBigUInt64BE(BigInt(length), 2);
  return header;
}
