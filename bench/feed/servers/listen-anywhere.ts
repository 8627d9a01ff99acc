import { once } from 'node:events';
import type { Server } from 'node:http';

/** Listens at a free port of this machine; tells the WebSocket address. */
export async function listenAnywhere(server: Server): Promise<string> {
  server.listen({ port: 0, host: '127.0.0.1', backlog: 4_096 });
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string')
    throw new Error(`Expected a port, found ${JSON.stringify(address)}`);
  return `ws://127.0.0.1:${address.port}/graphql`;
}
