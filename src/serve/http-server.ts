import { once } from 'node:events';
import type { RequestListener, Server } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server as NetServer } from 'node:net';
import type { Connections } from './connections.ts';

/** How long clients may take to say what they ask. */
export interface HttpTimeouts {
  /** Milliseconds from a connection to the end of a request's headers. */
  readonly headersMs: number;
  /** Milliseconds to the end of its body. */
  readonly requestMs: number;
}

const DEFAULT_TIMEOUTS: HttpTimeouts = { headersMs: 10_000, requestMs: 30_000 };
const KEEP_ALIVE_TIMEOUT_MS = 5_000;

/** A server whose clients must send their headers within 10 s and their whole request within 30 s, unless told. Not yet listening. */
export function createHttpServer(
  listener: RequestListener,
  { headersMs, requestMs }: HttpTimeouts = DEFAULT_TIMEOUTS,
): Server {
  return createServer(
    {
      headersTimeout: headersMs,
      requestTimeout: requestMs,
      keepAliveTimeout: KEEP_ALIVE_TIMEOUT_MS,
      connectionsCheckingInterval: headersMs / 2,
    },
    listener,
  );
}

/** Listens, and resolves with the address clients reach it at. Rejects with what stands in the way, such as a port in use. */
export async function listen(
  server: Server,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<string> {
  const listening = once(server, 'listening');
  server.listen(port, host);
  try {
    await listening;
  } catch (error) {
    throw explainListenError(error, host, port);
  }
  const address = server.address();
  if (address === null || typeof address === 'string')
    throw new Error(`Expected a TCP address, found ${address}`);
  return `http://${formatHost(address)}:${address.port}`;
}

export interface Drain {
  /** Milliseconds that requests under way are given; what is not answered then is cut off. */
  readonly graceMs: number;
  /** Milliseconds that clients are given to send another request on a connection they keep, whose answer ends it. */
  readonly idleMs: number;
}

/** Takes no more connections and resolves once the requests under way are answered and all connections closed. */
export async function drain(
  server: Server,
  connections: Connections,
  { graceMs, idleMs }: Drain,
): Promise<void> {
  // Not the HTTP server's own: it closes idle connections at once, upon which the request fails that is on its way.
  const closed = new Promise<void>((resolve) => NetServer.prototype.close.call(server, () => resolve()));
  connections.closeAfterUse(idleMs);
  const cut = setTimeout(() => server.closeAllConnections(), graceMs);
  await closed;
  clearTimeout(cut);
  // Ends what the HTTP server does beside listening; that it listens no more is no error.
  server.close(() => undefined);
}

function explainListenError(error: unknown, host: string, port: number): Error {
  const cause: NodeJS.ErrnoException = error instanceof Error ? error : new Error(String(error));
  switch (cause.code) {
    case 'EADDRINUSE':
      return new Error(`Expected port ${port} of ${host} to be free, found it in use`, { cause });
    case 'EACCES':
      return new Error(`Expected to be allowed to listen on port ${port}, found it reserved`, { cause });
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new Error(`Expected ${host} to be an address of this machine, found it is not`, { cause });
    default:
      return new Error(`Expected to listen on ${host}:${port}, found ${cause.message}`, { cause });
  }
}

/** A wildcard address is no address to go to: this machine's own is. */
function formatHost({ address, family }: AddressInfo): string {
  if (address === '0.0.0.0') return '127.0.0.1';
  if (address === '::') return 'localhost';
  return family === 'IPv6' ? `[${address}]` : address;
}
