import { setTimeout as delay } from 'node:timers/promises';
import type { Store } from '../../src/store/store.ts';
import type { Ledger } from './ledger.ts';
import type { Listeners } from './listeners.ts';
import type { KilledService } from './service.ts';
import type { Writers } from './writers.ts';

/** Part of the time after which all should be written, if the machine is quick enough. */
const WRITING = 0.8;
/**
 * Changes that may be written and not told to the listeners yet, on average: what they can catch up with on a busy
 * machine.
 */
const AHEAD = 2_000;
/** Longest wait in milliseconds from the moment a kill is due, and between two cuts. */
const KILL_WITHIN_MS = 500;
const CUT_WITHIN_MS = 1_000;
const LOOK_EVERY_MS = 100;

export interface Attack {
  /** Changes to be written, about. */
  readonly changes: number;
  readonly listeners: number;
  readonly kills: number;
  /** Longest time of the attack. */
  readonly seconds: number;
  readonly service: KilledService;
  readonly attackers: Listeners;
  readonly writers: Writers;
  readonly ledger: Ledger;
  readonly store: Pick<Store, 'latestSequence'>;
  /** Ends it early. */
  readonly signal: AbortSignal;
  readonly onProgress: (told: number, expected: number, what: string) => void;
}

/** Writes, kills and cuts until all is written and all kills are done, or the time is over. Returns how many of each. */
export async function runAttack(attack: Attack): Promise<{ readonly kills: number; readonly cuts: number }> {
  const until = performance.now() + attack.seconds * 1_000;
  const isOver = () => attack.signal.aborted || performance.now() >= until;
  const done = new AbortController();
  const cutting = cut(attack, () => isOver() || done.signal.aborted);
  const [kills] = await Promise.all([kill(attack, isOver), write(attack, isOver)]);
  done.abort();
  return { kills, cuts: await cutting };
}

/**
 * Kills the service at even steps of the listeners' way, or of the time where that is sooner, but leaves it up for twice
 * as long as it took to start: on a busy machine it would hardly be there. Returns how often.
 */
async function kill(attack: Attack, isOver: () => boolean): Promise<number> {
  const { kills, changes, listeners, seconds, ledger, service } = attack;
  const startedAt = performance.now();
  let notBefore = startedAt;
  for (let done = 0; done < kills; done += 1) {
    const part = (done + 1) / (kills + 1);
    const isDue = () =>
      performance.now() >= notBefore &&
      (ledger.total() >= part * changes * listeners ||
        performance.now() - startedAt >= part * seconds * 1_000);
    while (!isOver() && !isDue()) await delay(LOOK_EVERY_MS);
    await delay(Math.random() * KILL_WITHIN_MS);
    if (isOver()) return done;
    const killedAt = performance.now();
    await service.killAndRestart();
    notBefore = performance.now() + 2 * (performance.now() - killedAt);
  }
  return kills;
}

/** Cuts connections at random. Returns how many. */
async function cut({ attackers }: Attack, isOver: () => boolean): Promise<number> {
  let cuts = 0;
  while (!isOver()) {
    if (attackers.cutOne()) cuts += 1;
    await delay(Math.random() * CUT_WITHIN_MS);
  }
  return cuts;
}

/** Lets the writers write at an even pace, and no further ahead of the listeners than these can catch up with. */
async function write(attack: Attack, isOver: () => boolean): Promise<void> {
  const { changes, listeners, seconds, writers, ledger, store, onProgress } = attack;
  const startedAt = performance.now();
  for (let written = 0; written < changes && !isOver(); written = await store.latestSequence()) {
    const told = ledger.total() / listeners;
    const planned = (changes * (performance.now() - startedAt)) / (WRITING * seconds * 1_000);
    writers.allow(Math.ceil(Math.min(changes, planned, told + AHEAD)));
    onProgress(Math.floor(told), changes, 'changes told to everyone');
    await delay(LOOK_EVERY_MS);
  }
  writers.finish();
  await writers.ended;
}
