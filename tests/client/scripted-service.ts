import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { WebSocket } from 'ws';
import { WebSocketServer } from 'ws';

/** A real WebSocket server that acknowledges connections and answers each `subscribe` as it is told. */
export interface ScriptedService extends AsyncDisposable {
  readonly url: string;
}

export interface Subscribe {
  readonly id: string;
  readonly payload: { readonly variables: Readonly<Record<string, unknown>> };
}

export type Script = (subscribe: Subscribe, reply: (message: object) => void, socket: WebSocket) => void;

export async function startScriptedService(script: Script): Promise<ScriptedService> {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  server.on('connection', (socket) => {
    const reply = (message: object) => socket.send(JSON.stringify(message));
    socket.on('message', (data) => {
      const message = JSON.parse(String(data));
      if (message.type === 'connection_init') reply({ type: 'connection_ack' });
      if (message.type === 'subscribe') script(message, reply, socket);
    });
  });
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `ws://127.0.0.1:${port}/graphql`,
    [Symbol.asyncDispose]: async () => {
      for (const socket of server.clients) socket.terminate();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
