import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once, setMaxListeners } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { printCursor } from '../../schema/cursor.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Faults, Ledger } from './ledger.ts';
import { createLedger } from './ledger.ts';
import { type Listeners, startListeners } from './listeners.ts';
import type { KilledService } from './service.ts';
import { startKilledService } from './service.ts';

const WRITER = fileURLToPath(new URL('writer.ts', import.meta.url));
const WRITERS = ['North', 'South'];
/** Parts of the time after which all should be written, and after which writers are stopped. */
const WRITING = 0.6;
const WRITTEN = 0.75;
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

/** Kills the service at even steps of the listeners' way, or of the time where that is sooner. Returns how often. */
async function kill({ kills, changes, listeners, seconds, ledger, service, over }: Siege): Promise<number> {
  const startedAt = performance.now();
  for (let done = 0; done < kills; done += 1) {
    const part = (done + 1) / (kills + 1);
    const isDue = () =>
      ledger.total() >= part * changes * listeners ||
      performance.now() - startedAt >= part * WRITTEN * seconds * 1_000;
    while (!over.aborted && !isDue()) await delay(LOOK_EVERY_MS);
    await delay(Math.random() * KILL_WITHIN_MS);
    if (over.aborted) return done;
    await service.killAndRestart();
  }
  return kills;
}

/** Cuts connections at random. Returns how many. */
async function cut({ attackers, over }: Siege): Promise<number> {
  let cuts = 0;
  while (!over.aborted) {
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
  const { databaseUrl, changes, listeners, ledger, over, onProgress } = siege;
  const store = await openStore({ url: databaseUrl, readOnly: true });
  const writing = write(siege);
  let written: number | null = null;
  void writing.then(async () => {
    written = await store.latestSequence();
  });
  while (!over.aborted && (written === null || ledger.shortest() < written)) {
    const told = Math.floor(ledger.total() / listeners);
    onProgress(told, Math.max(changes, written ?? 0), 'changes told to every listener');
    await delay(LOOK_EVERY_MS);
  }
  await writing;
  const latest = await store.latestSequence();
  await store.close();
  if (!over.aborted) await delay(AFTERMATH_MS);
  end.abort();
  return latest;
}

async function write({ databaseUrl, changes, seconds, over }: Siege): Promise<void> {
  const writers = WRITERS.map((name) =>
    spawn(
      process.execPath,
      ['--import', 'tsx', WRITER, databaseUrl, name, String(changes), String(seconds * WRITING)],
      {
        stdio: ['ignore', 'inherit', 'inherit'],
      },
    ),
  );
  const stop = () => {
    for (const writer of writers) writer.kill('SIGTERM');
  };
  const late = setTimeout(stop, seconds * WRITTEN * 1_000);
  over.addEventListener('abort', stop, { once: true });
  const codes = await Promise.all(writers.map(exitCode));
  clearTimeout(late);
  if (codes.some((code) => code !== 0)) throw new Error(`Expected writers to end with 0, found ${codes}`);
}

async function exitCode(child: ChildProcess): Promise<unknown> {
  const [code, signal] = await once(child, 'exit');
  return code ?? signal;
}

/** The cursors of the feed as the database has it. */
async function readFeed(url: string): Promise<readonly string[]> {
  const store = await openStore({ url, readOnly: true });
  const cursors: string[] = [];
  let after = 0;
  for (;;) {
    const page = await store.pageChanges(after, 1_000);
    const last = page.at(-1);
    if (!last) break;
    cursors.push(...page.map(({ sequence }) => printCursor({ key: store.feedKey, sequence })));
    after = last.sequence;
  }
  await store.close();
  return cursors;
}
