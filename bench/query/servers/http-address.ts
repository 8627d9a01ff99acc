import type { Server } from 'node:http';
import { listenAnywhere as listenForWebSockets } from '../../feed/servers/listen-anywhere.ts';

/** Listens at a free port of this machine; tells the address of its GraphQL. */
export async function listenAnywhere(server: Server): Promise<string> {
  return (await listenForWebSockets(server)).replace('ws:', 'http:');
}
