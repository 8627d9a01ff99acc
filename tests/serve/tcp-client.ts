import { once } from 'node:events';
import type { Socket } from 'node:net';
import { connect } from 'node:net';

const TEXT = 0x1;
const CLOSE = 0x8;
const NO_CODE = 1006;

/** A WebSocket client made of bytes, which may be any. Its frames carry a mask of zeros. */
export interface TcpClient extends AsyncDisposable {
  readonly socket: Socket;
  /** Resolves once such words were received. Rejects when the connection ends without them. */
  readonly received: (words: string) => Promise<void>;
  /** Resolves with the code of the service's close frame; 1006 where the connection ended without one. */
  readonly closed: Promise<number>;
}

/** Connects and says nothing. */
export async function connectByTcp(webSocketUrl: string): Promise<TcpClient> {
  const { hostname, port } = new URL(webSocketUrl);
  const socket = connect(Number(port), hostname);
  let bytes = Buffer.alloc(0);
  socket.on('data', (chunk: Buffer) => {
    bytes = Buffer.concat([bytes, chunk]);
    // The service would wait for its close to be answered.
    if (findCloseCode(bytes) !== NO_CODE) socket.destroy();
  });
  // One that is cut while the service writes ends in an error as well.
  socket.on('error', () => undefined);
  const ended = once(socket, 'close');
  await once(socket, 'connect');
  return {
    socket,
    received: async (words) => {
      while (!bytes.includes(words)) {
        if (socket.destroyed) throw new Error(`Expected ${words}, found the end after ${bytes}`);
        await Promise.race([once(socket, 'data'), ended]);
      }
    },
    closed: ended.then(() => findCloseCode(bytes)),
    [Symbol.asyncDispose]: async () => {
      socket.destroy();
      await ended;
    },
  };
}

/** Connects, is upgraded and introduces itself. */
export async function introduceByTcp(webSocketUrl: string): Promise<TcpClient> {
  const client = await connectByTcp(webSocketUrl);
  client.socket.write(upgradeRequest(webSocketUrl));
  client.socket.write(frame('{"type":"connection_init"}'));
  await client.received('"connection_ack"');
  return client;
}

/** Connects, is upgraded, introduces itself and follows the feed from its beginning. */
export async function followByTcp(webSocketUrl: string): Promise<TcpClient> {
  const client = await introduceByTcp(webSocketUrl);
  const query = 'subscription { changes(after: "") { cursor } }';
  client.socket.write(frame(JSON.stringify({ id: '1', type: 'subscribe', payload: { query } })));
  client.socket.write(frame('{"type":"ping"}'));
  await client.received('"pong"');
  return client;
}

/** The request that opens a WebSocket. */
export function upgradeRequest(webSocketUrl: string): string {
  const { host, pathname } = new URL(webSocketUrl);
  const lines = [
    `GET ${pathname} HTTP/1.1`,
    `Host: ${host}`,
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
    'Sec-WebSocket-Protocol: graphql-transport-ws',
  ];
  return `${lines.join('\r\n')}\r\n\r\n`;
}

/** A whole message in one frame, of text unless told otherwise. */
export function frame(payload: string | Buffer, opcode = TEXT): Buffer {
  const body = Buffer.from(payload);
  const length = body.length < 126 ? [0x80 | body.length] : [0xfe, body.length >> 8, body.length & 0xff];
  return Buffer.concat([Buffer.from([0x80 | opcode, ...length, 0, 0, 0, 0]), body]);
}

/** The close frame is the last thing a service sends, and its reason is short. */
function findCloseCode(bytes: Buffer): number {
  const start = bytes.lastIndexOf(0x80 | CLOSE);
  const length = bytes[start + 1] ?? 0;
  return start >= 0 && start + 2 + length === bytes.length && length >= 2
    ? bytes.readUInt16BE(start + 2)
    : NO_CODE;
}
