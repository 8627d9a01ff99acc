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

const PAYLOAD = Buffer.alloc(64 * 1024, 'x');
const tell = (outlet: Outlet, start: string) => outlet.sendEvent({ start, payload: PAYLOAD, end: '}' });

it('waits for room until it is there, or until nobody wants it any longer', async () => {
  using opened = await openUnread();
  const { outlet, client } = opened;
  while (outlet.hasRoom()) tell(outlet, '');
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

it('sends each event as it was told, whatever the network takes of those before it', async () => {
  using opened = await openUnread();
  const { outlet, client } = opened;
  let count = 0;
  const next = () => String(count++).padStart(8, '0');
  while (outlet.hasRoom()) tell(outlet, next());
  outlet.together(() => {
    for (let time = 0; time < 3; time++) tell(outlet, next());
  });
  const told: string[] = [];
  client.on('message', (data) => told.push(String(data).slice(0, 8)));
  client.resume();
  while (told.length < count) await once(client, 'message');
  expect(told).toEqual(Array.from({ length: count }, (_, index) => String(index).padStart(8, '0')));
});
