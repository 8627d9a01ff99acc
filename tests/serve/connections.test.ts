import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { expect, it } from 'vitest';
import { trackConnections } from '../../src/serve/connections.ts';

/** How many wait for the end of a connection that was handed over for an upgrade. */
async function countAfterUpgrade(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const upgrade = once(server, 'upgrade');
  const client = connect((server.address() as AddressInfo).port, '127.0.0.1');
  client.write('GET / HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n');
  const [{ socket }] = await upgrade;
  const count = socket.listenerCount('close');
  socket.destroy();
  server.close();
  await once(server, 'close');
  return count;
}

it('leaves nothing behind on a connection that became a WebSocket, of which there are very many', async () => {
  const tracked = createServer();
  trackConnections(tracked);
  expect(await countAfterUpgrade(tracked)).toBe(0);
});
