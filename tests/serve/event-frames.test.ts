import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { EventFrames } from '../../src/serve/event-frames.ts';

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

describe('a frame', () => {
  it('is read by a client as the one text it is made of, at every length of header', async () => {
    const lengths = fc.oneof(
      fc.integer({ min: 0, max: 300 }),
      fc.integer({ min: 65_400, max: 65_700 }),
      fc.constant(200_000),
    );
    const frames = new EventFrames();
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme' }), lengths, async (start, length) => {
        const payload = 'ö'.repeat(length / 2) + 'x'.repeat(length % 2);
        const message = once(client, 'message');
        stream.write(frames.make({ start, payload: Buffer.from(payload), end: '}' }));
        const [data, isBinary] = await message;
        expect([String(data), isBinary]).toEqual([`${start}${payload}}`, false]);
      }),
    );
  });

  it('is made in the place of the one before it, unless that is kept', () => {
    const frames = new EventFrames();
    const payload = Buffer.from('what all are told');
    const one = frames.make({ start: 'one:', payload, end: '}' });
    const two = frames.make({ start: 'two:', payload, end: '}' });
    expect(two).toBe(one);
    frames.keep();
    const three = frames.make({ start: 'three:', payload, end: '}' });
    expect([two, three].map((frame) => String(frame.subarray(2)))).toEqual([
      'two:what all are told}',
      'three:what all are told}',
    ]);
  });
});
