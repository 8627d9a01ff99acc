import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { frameEvent } from '../../src/serve/event-frame.ts';

let server: WebSocketServer;
let client: WebSocket;
let stream: Duplex;
beforeAll(async () => {
  server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
  await once(server, 'listening');
  server.on('connection', (_, request) => {
    stream = request.socket;
  });
  client = new WebSocket(`ws://127.0.0.1:${(server.address() as AddressInfo).port}`);
  await once(client, 'open');
});
afterAll(async () => {
  client.terminate();
  server.close();
  await once(server, 'close');
});

describe('frameEvent', () => {
  it('is read by a client as the one text it is made of, at every length of header', async () => {
    const lengths = fc.oneof(
      fc.integer({ min: 0, max: 300 }),
      fc.integer({ min: 65_400, max: 65_700 }),
      fc.constant(200_000),
    );
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme' }), lengths, async (start, length) => {
        const payload = 'ö'.repeat(length / 2) + 'x'.repeat(length % 2);
        const message = once(client, 'message');
        stream.write(frameEvent(start, Buffer.from(payload), '}'));
        const [data, isBinary] = await message;
        expect([String(data), isBinary]).toEqual([`${start}${payload}}`, false]);
      }),
    );
  });
});
