import { once } from 'node:events';
import type { Socket } from 'node:net';
import type { RawClient } from './raw-client.ts';
import { frame } from './tcp-client.ts';

const padding = ' '.repeat(32_000);
const ping = frame(JSON.stringify({ type: 'ping', payload: { padding } }));
const PINGS = Buffer.concat(Array.from({ length: 32 }, () => ping));

/**
 * Asks, and takes no answer, until the service reads no further, and resolves with how many times a mebibyte was asked:
 * 64 at most, more than any way between two programs of one machine holds. The bystander tells that the service is there.
 */
export async function leaveAnswersUnread(socket: Socket, bystander: RawClient): Promise<number> {
  socket.pause();
  let sent = 0;
  while (sent < 64 && (socket.write(PINGS) || (await drains(socket, bystander)))) sent += 1;
  return sent;
}

/** Whether a socket takes more; not where the service answers somebody else 50 times meanwhile. */
async function drains(socket: Socket, bystander: RawClient): Promise<boolean> {
  const waiting = new AbortController();
  const drained = once(socket, 'drain', waiting).then(
    () => true,
    () => false,
  );
  const answered = (async () => {
    for (let count = 0; count < 50; count += 1) {
      bystander.send({ type: 'ping' });
      await bystander.next();
    }
    waiting.abort();
  })();
  const isDrained = await drained;
  await answered;
  return isDrained;
}
