import { Session } from 'node:inspector/promises';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { z } from 'zod';
import { answerParent } from '../child.ts';
import { CONTESTANTS, type ContestantName } from './contestants.ts';
import { ServerRequest, type Usage } from './server-messages.ts';
import { startChancery } from './servers/chancery.ts';
import type { ContestantServer } from './servers/contestant-server.ts';
import { startFloor } from './servers/floor.ts';
import { startMercurius } from './servers/mercurius.ts';
import { startYoga } from './servers/yoga.ts';

// A process of its own, started by contest.ts: NAME DATABASE.
const [name, databaseUrl = ''] = process.argv.slice(2);
const contestant = z.enum(CONTESTANTS).parse(name);
/** Bulletins told before sockets have their turn, where the same one is told many times. */
const TOLD_AT_ONCE = 25;
let server: ContestantServer | null = null;
answerParent(async (message) => {
  const request = ServerRequest.parse(message);
  switch (request.kind) {
    case 'START':
      server = await start(contestant);
      return { url: server.url };
    case 'PUBLISH':
      for (let time = 1; time <= request.times; time++) {
        await server?.publish(request.publication);
        if (time % TOLD_AT_ONCE === 0) await nextTurn();
      }
      return null;
    case 'MEASURE':
      return await measure(request.collect);
  }
});

async function start(one: ContestantName): Promise<ContestantServer> {
  switch (one) {
    case 'chancery':
      return await startChancery(databaseUrl);
    case 'yoga':
      return await startYoga(databaseUrl);
    case 'mercurius':
      return await startMercurius(databaseUrl);
    case 'floor':
      return await startFloor();
  }
}

async function measure(collect: boolean): Promise<Usage> {
  if (collect) await collectGarbage();
  const { rss, heapUsed, external } = process.memoryUsage();
  const { user, system } = process.cpuUsage();
  return { rss, heap: heapUsed + external, cpu: (user + system) / 1_000 };
}

/**
 * Collects as when memory is low: free pages are given back, so that what is resident does not tell of the garbage
 * that was made, and of when it happened to be collected last.
 */
async function collectGarbage(): Promise<void> {
  const session = new Session();
  session.connect();
  // Buffers go only some time after what held them.
  for (let round = 0; round < 3; round++) {
    await session.post('HeapProfiler.collectGarbage');
    await nextTurn();
  }
  session.disconnect();
}
