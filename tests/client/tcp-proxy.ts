import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import { connect, createServer } from 'node:net';

/** A way to a server that can be cut. */
export interface TcpProxy extends AsyncDisposable {
  /** The same address by way of the proxy. */
  readonly by: (url: string) => string;
  /** Connections made so far. */
  readonly connections: () => number;
  /** Cuts every connection. */
  readonly cut: () => void;
  /** Cuts each connection made from now on once the server has sent it so many bytes; null for never. */
  readonly cutAfter: (bytes: number | null) => void;
}

/** Passes bytes on to a server of this machine, whichever answers at the port at the time. */
export async function startProxy(target: string): Promise<TcpProxy> {
  const { port } = new URL(target);
  const open = new Set<Socket>();
  let connections = 0;
  let left: number | null = null;
  const cut = () => {
    for (const socket of open) socket.destroy();
  };
  const pair = (client: Socket) => {
    connections += 1;
    const server = connect(Number(port), '127.0.0.1');
    const end = () => {
      for (const socket of [client, server]) socket.destroy();
    };
    let allowed = left;
    server.on('data', (chunk) => {
      if (allowed === null) return void client.write(chunk);
      client.write(chunk.subarray(0, allowed));
      allowed -= chunk.length;
      // What was written is sent before the end.
      if (allowed <= 0) client.destroySoon();
    });
    client.pipe(server);
    for (const socket of [client, server]) {
      open.add(socket);
      socket.on('error', end).once('close', () => {
        open.delete(socket);
        end();
      });
    }
  };
  const proxy = createServer(pair).listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  const address = proxy.address() as AddressInfo;
  return {
    by: (url) => url.replace(`:${port}`, `:${address.port}`),
    connections: () => connections,
    cut,
    cutAfter: (bytes) => {
      left = bytes;
    },
    [Symbol.asyncDispose]: async () => {
      cut();
      proxy.close();
      await once(proxy, 'close');
    },
  };
}
