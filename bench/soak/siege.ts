import { setMaxListeners } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { printCursor } from '../../schema/cursor.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { runAttack } from './attack.ts';
import { drain } from './drain.ts';
import type { Judgement } from './ledger.ts';
import { createLedger } from './ledger.ts';
import { startListeners } from './listeners.ts';
import type { KilledService } from './service.ts';
import { startKilledService } from './service.ts';
import { startWriters } from './writers.ts';

/** Part of the time after which the attack ends at the latest. */
const ATTACK = 0.75;
/** Shortest time in seconds that listeners are given to catch up after it. */
const SHORTEST_DRAIN = 120;
const MEASURE_EVERY_MS = 1_000;
/** Time given to what may come twice, once all has come once. */
const AFTERMATH_MS = 1_000;

export interface SiegeOptions {
  readonly databaseUrl: string;
  readonly port: number;
  /** Changes to be written, about. */
  readonly changes: number;
  readonly listeners: number;
  readonly kills: number;
  /** Longest time of the whole, but that listeners have two minutes to catch up where they need them. */
  readonly seconds: number;
  /** Ends it early. */
  readonly signal: AbortSignal;
  readonly onProgress: (told: number, expected: number, what: string) => void;
}

export interface SiegeReport extends Judgement {
  /** Written. */
  readonly changes: number;
  readonly kills: number;
  readonly cuts: number;
  /** Events told to all listeners together. */
  readonly told: number;
  /** Until every listener was told everything, or the time was over. */
  readonly seconds: number;
  /** Mebibytes of the service: the most in any of its lives, and at the end. */
  readonly memory: { readonly most: number; readonly last: number };
}

/** One run from an empty record to the verdict. Rejects when a writer, a listener or the service gives up. */
export async function runSiege(options: SiegeOptions): Promise<SiegeReport> {
  // No AbortSignal.any: Node 20 forgets the signals it is made of.
  const end = new AbortController();
  setMaxListeners(0, end.signal);
  const abort = () => end.abort();
  const late = setTimeout(abort, (options.seconds * ATTACK + drainSeconds(options)) * 1_000);
  options.signal.addEventListener('abort', abort, { once: true });
  const { databaseUrl, port } = options;
  const service = await startKilledService({ databaseUrl, port, signal: end.signal });
  try {
    return await Promise.race([besiege(options, service, end), service.crashed]);
  } finally {
    clearTimeout(late);
    end.abort();
    await service.stopped();
  }
}

async function besiege(
  options: SiegeOptions,
  service: KilledService,
  end: AbortController,
): Promise<SiegeReport> {
  const { databaseUrl, listeners, seconds } = options;
  const { signal } = end;
  const startedAt = performance.now();
  const ledger = createLedger();
  const store = await openStore({ url: databaseUrl, readOnly: true });
  const attackers = await startListeners({ url: service.url, count: listeners, ledger, signal });
  const writers = startWriters(databaseUrl);
  signal.addEventListener('abort', writers.finish, { once: true });
  const course = async () => {
    const attack = { ...options, seconds: seconds * ATTACK, service, attackers, writers, ledger, store };
    const attacked = await runAttack({ ...attack, signal });
    const changes = await store.latestSequence();
    const isComplete = () => ledger.shortest() >= changes;
    const ending = await drain({ isComplete, told: ledger.total, signal });
    const taken = (performance.now() - startedAt) / 1_000;
    if (ending === 'COMPLETE') await delay(AFTERMATH_MS);
    end.abort();
    return { ...attacked, changes, ending, seconds: taken };
  };
  // Listeners end upon the signal only: before that, the first of them to give up ends it all.
  const [{ ending, ...counts }, memory] = await Promise.all([
    course(),
    measure(service, signal),
    attackers.ended,
    writers.ended,
  ]);
  const judgement = ledger.judge(await readFeed(store), ending);
  await store.close();
  return { ...counts, ...judgement, told: ledger.total(), memory };
}

function drainSeconds({ seconds }: SiegeOptions): number {
  return Math.max(SHORTEST_DRAIN, seconds * (1 - ATTACK));
}

async function measure(service: KilledService, signal: AbortSignal): Promise<SiegeReport['memory']> {
  let [most, last] = [0, 0];
  while (!signal.aborted) {
    last = (await service.memory()) || last;
    most = Math.max(most, last);
    await delay(MEASURE_EVERY_MS);
  }
  return { most, last };
}

/** The cursors of the feed as the database has it. */
async function readFeed(store: Store): Promise<readonly string[]> {
  const cursors: string[] = [];
  let after = 0;
  for (;;) {
    const { rows, through, isLast } = await store.pageChanges({ after, limit: 1_000 });
    cursors.push(...rows.map(({ sequence }) => printCursor({ key: store.feedKey, sequence })));
    if (isLast) return cursors;
    after = through;
  }
}
