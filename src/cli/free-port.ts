import { once } from 'node:events';
import { createServer } from 'node:net';
import { CommandFailed, findSystemCode } from './failure.ts';

/** Ports tried from the wanted one on. */
const PORTS_TRIED = 20;

/** The first port from the wanted one on that nobody listens at. Throws CommandFailed when there is none nearby. */
export async function findFreePort(host: string, wanted: number): Promise<number> {
  const last = Math.min(wanted + PORTS_TRIED - 1, 65_535);
  for (let port = wanted; port <= last; port += 1) {
    if (await isFree(host, port)) return port;
  }
  throw new CommandFailed(`Expected a free port from ${wanted} to ${last} of ${host}, found none`);
}

async function isFree(host: string, port: number): Promise<boolean> {
  const server = createServer().listen(port, host);
  try {
    await once(server, 'listening');
  } catch (error) {
    if (findSystemCode(error) === 'EADDRINUSE') return false;
    throw error;
  }
  server.close();
  await once(server, 'close');
  return true;
}
