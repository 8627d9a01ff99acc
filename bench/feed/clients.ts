import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import type { WebSocket } from 'ws';
import { answerParent } from '../child.ts';
import { createArrivals } from './arrivals.ts';
import { ClientRequest } from './client-messages.ts';
import { replay } from './replay.ts';
import { openSubscriber } from './subscriber.ts';

// A process of its own, started by contest.ts.

/** Handshakes under way: a server takes only so many at once. */
const CONNECT_AT_ONCE = 100;
const arrivals = createArrivals();
let readers: WebSocket[] = [];
let stalled: WebSocket[] = [];
answerParent(async (message) => {
  const request = ClientRequest.parse(message);
  switch (request.kind) {
    case 'CONNECT':
      return await connect(request);
    case 'AWAIT':
      return await arrivals.await({ ...request, times: readers.length });
    case 'COUNT':
      return { messages: arrivals.count() };
    case 'RESUME':
      return { codes: await resume(request.timeoutMs) };
    case 'DISCONNECT':
      return await disconnect();
    case 'REPLAY':
      return await replay(request);
  }
});

async function connect({ url, count, query, stalled: stalls }: ClientRequest & { readonly kind: 'CONNECT' }) {
  const onNext = arrivals.take;
  while (readers.length < count) {
    const some = Math.min(CONNECT_AT_ONCE, count - readers.length);
    const opened = Array.from({ length: some }, () => openSubscriber({ url, query, onNext }));
    readers = [...readers, ...(await Promise.all(opened))];
  }
  for (let number = 0; number < stalls; number++) {
    const socket = await openSubscriber({ url, query, onNext: () => undefined });
    socket.pause();
    stalled = [...stalled, socket];
  }
  return null;
}

async function resume(timeoutMs: number): Promise<readonly number[]> {
  const codes = stalled.map(async (socket) => {
    const closed = once(socket, 'close');
    socket.resume();
    const [code] = await Promise.race([closed, delay(timeoutMs, [null], { ref: false })]);
    return typeof code === 'number' ? [code] : [];
  });
  return (await Promise.all(codes)).flat();
}

async function disconnect(): Promise<null> {
  const sockets = [...readers, ...stalled];
  const closed = sockets.map((socket) =>
    socket.readyState === socket.CLOSED ? null : once(socket, 'close'),
  );
  for (const socket of sockets) socket.terminate();
  await Promise.all(closed);
  readers = [];
  stalled = [];
  return null;
}
