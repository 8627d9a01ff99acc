import { setMaxListeners } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { printCursor } from '../../schema/cursor.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Faults, Ledger } from './ledger.ts';
import { createLedger } from './ledger.ts';
import { type Listeners, startListeners } from './listeners.ts';
import type { KilledService } from './service.ts';
import { startKilledService } from './service.ts';
import { startWriters } from './writers.ts';

/** Parts of the time after which all should be written, and after which writers are stopped. */
const WRITING = 0.6;
const WRITTEN = 0.75;
/** Part of the time that says nothing yet of how fast listeners are. */
const STARTING = 0.25;
/** Longest wait in milliseconds from the moment a kill is due, and between two cuts. */
const KILL_WITHIN_MS = 500;
const CUT_WITHIN_MS = 1_000;
const LOOK_EVERY_MS = 100;
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
  /** Longest time of the whole. */
  readonly seconds: number;
  /** Ends it early. */
  readonly signal: AbortSignal;
  readonly onProgress: (told: number, expected: number, what: string) => void;
}

export interface SiegeReport {
  readonly changes: number;
  readonly kills: number;
  readonly cuts: number;
  /** Events told to all listeners together. */
  readonly told: number;
  readonly faults: Faults;
  /** Until every listener was told everything, or the time was over. */
  readonly seconds: number;
  /** Mebibytes of the service: the most in any of its lives, and at the end. */
  readonly memory: { readonly most: number; readonly last: number };
}

interface Siege extends SiegeOptions {
  readonly service: KilledService;
  readonly ledger: Ledger;
  readonly attackers: Listeners;
  /** Aborted when all is told, or the time is over. */
  readonly over: AbortSignal;
}

/** One run from an empty record to the verdict. Rejects when a writer or a listener gives up. */
export async function runSiege(options: SiegeOptions): Promise<SiegeReport> {
  const { databaseUrl, port, listeners: count, seconds } = options;
  const service = await startKilledService(databaseUrl, port);
  // No AbortSignal.any: Node 20 forgets the signals it is made of.
  const end = new AbortController();
  const { signal: over } = end;
  setMaxListeners(0, over);
  const abort = () => end.abort();
  const late = setTimeout(abort, seconds * 1_000);
  options.signal.addEventListener('abort', abort, { once: true });
  const ledger = createLedger();
  const startedAt = performance.now();
  try {
    const attackers = await startListeners({ url: service.url, count, ledger, signal: over });
    const siege = { ...options, service, ledger, attackers, over };
    const course = Promise.all([kill(siege), cut(siege), measure(siege), watch(siege, end)]);
    const [kills, cuts, memory, changes] = await Promise.race([course, attackers.ended.then(() => course)]);
    const taken = (performance.now() - startedAt) / 1_000;
    await attackers.ended;
    const faults = ledger.judge(await readFeed(databaseUrl));
    return { changes, kills, cuts, told: ledger.total(), faults, seconds: taken, memory };
  } finally {
    clearTimeout(late);
    end.abort();
    await service.stop();
  }
}

/**
 * Kills the service at even steps of the listeners' way, or of the time where that is sooner, but leaves it up for twice
 * as long as it took to start: on a busy machine it would hardly be there. Returns how often.
 */
async function kill({ kills, changes, listeners, seconds, ledger, service, over }: Siege): Promise<number> {
  const startedAt = performance.now();
  let notBefore = startedAt;
  for (let done = 0; done < kills; done += 1) {
    const part = (done + 1) / (kills + 1);
    const isDue = () =>
      performance.now() >= notBefore &&
      (ledger.total() >= part * changes * listeners ||
        performance.now() - startedAt >= part * WRITTEN * seconds * 1_000);
    while (!over.aborted && !isDue()) await delay(LOOK_EVERY_MS);
    await delay(Math.random() * KILL_WITHIN_MS);
    const killedAt = performance.now();
    if (over.aborted || killedAt - startedAt > WRITTEN * seconds * 1_000) return done;
    await service.killAndRestart();
    notBefore = performance.now() + 2 * (performance.now() - killedAt);
  }
  return kills;
}

/** Cuts connections at random, but for the last part of the time, in which listeners catch up. Returns how many. */
async function cut({ attackers, seconds, over }: Siege): Promise<number> {
  const until = performance.now() + seconds * WRITTEN * 1_000;
  let cuts = 0;
  while (!over.aborted && performance.now() < until) {
    if (attackers.cutOne()) cuts += 1;
    await delay(Math.random() * CUT_WITHIN_MS);
  }
  return cuts;
}

async function measure({ service, over }: Siege): Promise<SiegeReport['memory']> {
  let [most, last] = [0, 0];
  while (!over.aborted) {
    last = (await service.memory()) || last;
    most = Math.max(most, last);
    await delay(MEASURE_EVERY_MS);
  }
  return { most, last };
}

/** Lets the writers write and the listeners catch up, then ends the siege. Returns how many changes there are. */
async function watch(siege: Siege, end: AbortController): Promise<number> {
  const { databaseUrl, changes, listeners, seconds, ledger, over, onProgress } = siege;
  const store = await openStore({ url: databaseUrl, readOnly: true });
  const writers = startWriters({ databaseUrl, changes, seconds: seconds * WRITING });
  over.addEventListener('abort', writers.stop, { once: true });
  const startedAt = performance.now();
  let isWriting = true;
  const ended = writers.ended.finally(() => {
    isWriting = false;
  });
  // Ends the siege at once; why is told where it is awaited.
  ended.catch(() => end.abort());
  let [written, isAll] = [0, false];
  while (!over.aborted && !(isAll && ledger.shortest() >= written)) {
    // Before the look: what is found is all only if nobody was writing by then.
    isAll = !isWriting;
    written = await store.latestSequence();
    const left = written * listeners - ledger.total();
    const taken = (performance.now() - startedAt) / 1_000;
    if (!isAll && isTooMuch({ left, told: ledger.total(), taken, seconds })) writers.stop();
    onProgress(
      Math.floor(ledger.total() / listeners),
      Math.max(changes, written),
      'changes told to everyone',
    );
    await delay(LOOK_EVERY_MS);
  }
  await ended;
  if (!over.aborted) await delay(AFTERMATH_MS);
  end.abort();
  written = await store.latestSequence();
  await store.close();
  return written;
}

interface Standing {
  /** Events still to be told, and told so far. */
  readonly left: number;
  readonly told: number;
  /** Seconds so far, and those there are. */
  readonly taken: number;
  readonly seconds: number;
}

/** Whether it is time to stop writing: listeners would need more than a quarter of the time left, at their pace so far. */
function isTooMuch({ left, told, taken, seconds }: Standing): boolean {
  if (taken < seconds * STARTING) return false;
  return taken > seconds * WRITTEN || left > (told / taken) * (seconds - taken) * 0.25;
}

/** The cursors of the feed as the database has it. */
async function readFeed(url: string): Promise<readonly string[]> {
  const store = await openStore({ url, readOnly: true });
  const cursors: string[] = [];
  let after = 0;
  for (;;) {
    const { rows, through, isLast } = await store.pageChanges({ after, limit: 1_000 });
    cursors.push(...rows.map(({ sequence }) => printCursor({ key: store.feedKey, sequence })));
    if (isLast) break;
    after = through;
  }
  await store.close();
  return cursors;
}
