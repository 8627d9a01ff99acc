import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { request } from 'node:http';
import { WebSocket } from 'ws';

/** One client's side of an exchange. */
export interface Peer {
  readonly send: (text: string) => void;
  /** The next message or line of the service, or how it closed the connection. */
  readonly receive: () => Promise<string>;
  readonly cut: () => Promise<void>;
}

/** A WebSocket that speaks in raw messages. */
export async function openWebSocket(url: string): Promise<Peer> {
  const socket = new WebSocket(url, 'graphql-transport-ws');
  const { push, receive } = createQueue();
  socket.on('message', (data) => push(String(data)));
  socket.on('close', (code, reason) => push(`closed with ${code} ${reason}`.trim()));
  await once(socket, 'open');
  return {
    send: (text) => socket.send(text),
    receive,
    cut: async () => {
      if (socket.readyState === WebSocket.CLOSED) return;
      socket.terminate();
      await once(socket, 'close');
    },
  };
}

/** A client of event streams: sends a request when its headers are all there, and hands out the answer line by line. */
export function openEventStreams(origin: string): Peer {
  const { push, receive } = createQueue();
  let asked: string[] = [];
  let response: IncomingMessage | null = null;
  const ask = async () => {
    const [first = '', ...headers] = asked;
    asked = [];
    const outgoing = request(new URL(first.replace('GET ', ''), origin), {
      headers: Object.fromEntries(headers.map((header) => header.split(': '))),
    });
    outgoing.end();
    [response] = (await once(outgoing, 'response')) as [IncomingMessage];
    push(`${response.statusCode} ${response.headers['content-type']}`);
    let unread = '';
    response.setEncoding('utf8').on('data', (chunk: string) => {
      const lines = (unread + chunk).split('\n');
      unread = lines.pop() ?? '';
      // Blank lines only say where a message ends.
      for (const line of lines) if (line !== '') push(line);
    });
  };
  return {
    send: (text) => asked.push(text),
    receive: async () => {
      if (asked.length > 0) await ask();
      return await receive();
    },
    cut: async () => {
      response?.destroy();
    },
  };
}

function createQueue() {
  const told: string[] = [];
  const waiting: ((text: string) => void)[] = [];
  const push = (text: string) => {
    const take = waiting.shift();
    if (take) take(text);
    else told.push(text);
  };
  const receive = async () => told.shift() ?? new Promise<string>((resolve) => waiting.push(resolve));
  return { push, receive };
}
