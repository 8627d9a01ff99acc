import { randomUUID } from 'node:crypto';
import { WebSocket } from 'ws';
import { z } from 'zod';

export interface SubscriberOptions {
  readonly url: string;
  /** Null where the server speaks no GraphQL. */
  readonly query: string | null;
  readonly variables?: Readonly<Record<string, unknown>>;
  /** Given each message of the subscription as it is on the wire. */
  readonly onNext: (message: Buffer) => void;
}

const Message = z.object({ type: z.string(), payload: z.unknown().optional() });

/** How messages of the subscription begin; the id comes first or second, as the server likes. */
const NEXT = Buffer.from('"type":"next"');
const HEAD = 80;

/**
 * Opens one subscription with an id of its own, as clients of graphql-ws have; resolves when the server has answered
 * what was asked behind it. Rejects when the connection cannot be had or the subscription is refused.
 */
export function openSubscriber(options: SubscriberOptions): Promise<WebSocket> {
  const { url, query, variables, onNext } = options;
  const socket = new WebSocket(url, 'graphql-transport-ws', {
    perMessageDeflate: false,
    skipUTF8Validation: true,
  });
  const send = (message: object) => socket.send(JSON.stringify(message));
  return new Promise((resolve, reject) => {
    const answer = (data: Buffer) => {
      const { type, payload } = Message.parse(JSON.parse(String(data)));
      if (type === 'connection_ack') {
        send({ id: randomUUID(), type: 'subscribe', payload: { query, variables } });
        send({ type: 'ping' });
      } else if (type === 'pong') resolve(socket);
      else if (type === 'ping') send({ type: 'pong' });
      else reject(new Error(`Expected a subscription, found ${type} ${JSON.stringify(payload)}`));
    };
    socket.on('message', (data: Buffer) => {
      if (query === null || data.subarray(0, HEAD).includes(NEXT)) onNext(data);
      else answer(data);
    });
    socket.on('open', () => (query === null ? resolve(socket) : send({ type: 'connection_init' })));
    socket.on('error', reject);
    socket.on('close', (code) => reject(new Error(`Expected a subscription, found the close code ${code}`)));
  });
}
