import type { WebSocket } from 'ws';
import type { ClientRequest, Replayed } from './client-messages.ts';
import { readClock } from './clock.ts';
import { openSubscriber } from './subscriber.ts';

const CURSOR = /"cursor":"([^"]+)"/;
/** The cursor comes early in a message. */
const HEAD = 200;
const KEPT_CURSORS = 1_200;

/** Lets clients read what they missed, all at once; resolves when the last has all of it. */
export async function replay(request: ClientRequest & { readonly kind: 'REPLAY' }): Promise<Replayed> {
  const { url, query, clients, changes, places, timeoutMs } = request;
  const started = readClock();
  const cursors: string[] = [];
  const sockets: WebSocket[] = [];
  let messages = 0;
  let bytes = 0;
  const readAll = (client: number) =>
    new Promise<void>((resolve, reject) => {
      let left = changes;
      const onNext = (message: Buffer) => {
        if (left === 0) return; // comes after its last one
        left -= 1;
        messages += 1;
        bytes += message.length;
        if (client === 0 && left < KEPT_CURSORS) cursors.push(readCursor(message));
        if (left === 0) resolve();
      };
      const after = places[client % places.length];
      const opened = openSubscriber({ url, query, variables: { after }, onNext });
      opened.then((socket) => {
        sockets.push(socket);
        socket.once('close', reject);
      }, reject);
    });
  const all = Promise.all(Array.from({ length: clients }, (_, client) => readAll(client)));
  await Promise.race([all, failAfter(timeoutMs, () => `${messages} of ${clients * changes} changes`)]);
  const ms = readClock() - started;
  for (const socket of sockets) socket.terminate();
  return { changes: messages, bytes, ms, cursors };
}

function readCursor(message: Buffer): string {
  return CURSOR.exec(message.toString('latin1', 0, HEAD))?.[1] ?? '';
}

function failAfter(ms: number, describe: () => string): Promise<never> {
  return new Promise((_resolve, reject) => {
    setTimeout(() => reject(new Error(`Expected all within ${ms} ms, found ${describe()}`)), ms).unref();
  });
}
