import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { Outlet } from '../../src/serve/outlet.ts';

class PlainOutlet extends Outlet {}

/** A way out to a client that reads nothing. */
async function openUnread() {
  const http = createServer().listen(0, '127.0.0.1');
  await once(http, 'listening');
  const server = new WebSocketServer({ noServer: true, perMessageDeflate: false });
  const client = new WebSocket(`ws://127.0.0.1:${(http.address() as AddressInfo).port}`);
  const [request, stream, head] = await once(http, 'upgrade');
  const socket = await new Promise<WebSocket>((resolve) =>
    server.handleUpgrade(request, stream, head, resolve),
  );
  if (client.readyState !== WebSocket.OPEN) await once(client, 'open');
  client.pause();
  const close = () => {
    client.terminate();
    socket.terminate();
    http.close();
  };
  return { outlet: new PlainOutlet(socket, stream), client, [Symbol.dispose]: close };
}

/** A text frame of 64 KiB, header and all. */
const FRAME = Buffer.concat([Buffer.from([0x81, 127, 0, 0, 0, 0, 0, 1, 0, 0]), Buffer.alloc(64 * 1024, 'x')]);

it('waits for room until it is there, or until nobody wants it any longer', async () => {
  using opened = await openUnread();
  const { outlet, client } = opened;
  while (outlet.hasRoom()) outlet.sendEvent(FRAME);
  const [leaving, staying] = [new AbortController(), new AbortController()];
  const left = outlet.whenRoom(leaving.signal);
  const stayed = outlet.whenRoom(staying.signal);
  leaving.abort();
  await expect(left).resolves.toBeUndefined();
  expect(outlet.hasRoom()).toBe(false);
  client.resume();
  await expect(stayed).resolves.toBeUndefined();
  expect(outlet.hasRoom()).toBe(true);
});
