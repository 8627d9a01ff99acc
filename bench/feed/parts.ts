import type { Progress } from '../../src/cli/progress.ts';
import { type CatchUps, createLongRecord, measureCatchUp } from './catch-up.ts';
import { openContest } from './contest.ts';
import type { ContestantName } from './contestants.ts';
import { countFanOutEvents, type FanOut, measureFanOut } from './fan-out.ts';
import { printCatchUp } from './print-catch-up.ts';
import { printFanOut } from './print-fan-out.ts';
import { printStalled } from './print-stalled.ts';
import { printSustained } from './print-sustained.ts';
import { createRecords, type Records, readPayloads } from './record.ts';
import { measureStalled, type Stalled } from './stalled.ts';
import { measureSustained, type Sustained } from './sustained.ts';

/** What to measure; a part that is empty or null is left out. */
export interface FeedBench {
  readonly contestants: readonly ContestantName[];
  readonly clientProcesses: number;
  readonly rounds: number;
  /** Bulletins a round that count. */
  readonly events: number;
  readonly fanOut: readonly number[];
  readonly sustained: readonly [subscribers: number, seconds: number] | null;
  readonly catchUp: CatchUpSizes | null;
  readonly stalled: number | null;
}

interface CatchUpSizes {
  readonly changes: number;
  readonly together: readonly [clients: number, changes: number];
}

/** Where figures and signs of life go. */
export interface Reporter {
  readonly progress: Progress;
  readonly print: (text: string) => void;
}

/** What each contestant did; the ones that did not take part are absent. */
export type ByContestant<T> = ReadonlyMap<ContestantName, T>;

interface Surroundings extends Reporter {
  readonly bench: FeedBench;
  readonly records: Records;
  /** What is to be told of each bulletin. */
  readonly payloads: readonly string[];
}

/** Runs the parts one after another and prints each as it is done. Throws where facts are missing or ours dies. */
export async function runFeedBench(bench: FeedBench, reporter: Reporter): Promise<void> {
  using records = createRecords();
  const { fanOut, sustained, catchUp, stalled, events } = bench;
  reporter.progress.show(0, 1, 'making the bulletins');
  const told = Math.max(fanOut.length > 0 ? countFanOutEvents(events) : 0, sustained?.[1] ?? 0);
  const surroundings = { bench, records, payloads: await readPayloads(records, told), ...reporter };
  try {
    for (const subscribers of fanOut) await runFanOut(surroundings, subscribers);
    if (sustained) await runSustained(surroundings, sustained);
    if (catchUp) await runCatchUp(surroundings, catchUp);
    if (stalled !== null) await runStalled(surroundings, stalled);
  } finally {
    reporter.progress.clear();
  }
}

async function runFanOut(surroundings: Surroundings, subscribers: number): Promise<void> {
  const { bench, records, payloads, progress, print } = surroundings;
  const { contestants, rounds, events, clientProcesses } = bench;
  const results = new Map<ContestantName, FanOut[]>();
  for (let round = 0; round < rounds; round++) {
    for (const [index, contestant] of contestants.entries()) {
      const done = round * contestants.length + index;
      progress.show(done, rounds * contestants.length, `${subscribers} subscribers, ${contestant}`);
      await using contest = await openContest({ contestant, databaseUrl: records.create(), clientProcesses });
      const result = await measureFanOut(contest, { subscribers, events, payloads });
      results.set(contestant, [...(results.get(contestant) ?? []), result]);
    }
  }
  progress.clear();
  print(printFanOut(results, { subscribers, rounds, events, messageBytes: payloads[0]?.length ?? 0 }));
}

async function runSustained(
  { bench, records, payloads, progress, print }: Surroundings,
  [subscribers, seconds]: readonly [number, number],
): Promise<void> {
  const { contestants, clientProcesses } = bench;
  const results = new Map<ContestantName, Sustained>();
  for (const contestant of contestants) {
    await using contest = await openContest({ contestant, databaseUrl: records.create(), clientProcesses });
    results.set(contestant, await measureSustained(contest, { subscribers, seconds, payloads, progress }));
  }
  progress.clear();
  print(printSustained(results, { subscribers, seconds }));
}

async function runCatchUp(
  { bench, records, progress, print }: Surroundings,
  { changes, together: [clients, each] }: CatchUpSizes,
): Promise<void> {
  progress.show(0, 1, `making ${changes} changes`);
  const databaseUrl = await createLongRecord(records, changes);
  progress.show(0, 1, `replaying ${changes} changes`);
  const { clientProcesses } = bench;
  await using contest = await openContest({ contestant: 'chancery', databaseUrl, clientProcesses });
  const results: CatchUps = await measureCatchUp(contest, { changes, clients, each });
  progress.clear();
  print(printCatchUp(results, { clients, each }));
}

async function runStalled({ bench, records, progress, print }: Surroundings, events: number): Promise<void> {
  const results = new Map<ContestantName, Stalled>();
  for (const contestant of bench.contestants) {
    if (contestant === 'floor') continue;
    progress.show(0, events, `${contestant} beside a subscriber that never reads`);
    const databaseUrl = records.create();
    await using contest = await openContest({ contestant, databaseUrl, clientProcesses: 1 });
    results.set(contestant, await measureStalled(contest, databaseUrl, events));
  }
  progress.clear();
  print(printStalled(results, events));
}
