import { setTimeout as delay } from 'node:timers/promises';
import type { Progress } from '../../src/cli/progress.ts';
import { receiveNumbered } from './bulletins.ts';
import type { Contest } from './contest.ts';
import { tellsSame } from './fan-out.ts';
import { findQuantile, mergeLatencies } from './latencies.ts';

const INTERVAL_MS = 1_000;
/** How long the last bulletins may take to arrive. */
const TIMEOUT_MS = 60_000;
const WARM_UP_SUBSCRIBERS = 200;

export interface SustainedOptions {
  readonly subscribers: number;
  readonly seconds: number;
  readonly payloads: readonly string[];
  readonly progress: Progress;
}

/** What one bulletin a second for a while took. Milliseconds from the commit to the receipt; bytes. */
export interface Sustained {
  readonly p50: number;
  readonly p99: number;
  readonly last: number;
  /** Share of one core that the server's process was busy for. */
  readonly load: number;
  /** Resident after connecting, and at the end, each after a collection. */
  readonly start: number;
  readonly end: number;
  /** Messages that did not come within a minute, or told something else. */
  readonly missing: number;
}

/** Tells a bulletin each second, whether or not the last one has arrived. */
export async function measureSustained(contest: Contest, options: SustainedOptions): Promise<Sustained> {
  const { subscribers, seconds, payloads, progress } = options;
  await contest.connect(WARM_UP_SUBSCRIBERS);
  await contest.disconnect();
  await contest.connect(subscribers);
  const start = await contest.measure({ collect: true });
  const began = performance.now();
  const arrivals = [];
  for (let number = 1; number <= seconds; number++) {
    progress.show(number - 1, seconds, `${contest.contestant}, ${subscribers} subscribers, seconds`);
    const { at, ...committed } = await contest.writer.commit(receiveNumbered(number));
    const payload = payloads[number - 1] ?? '';
    await contest.publish({ ...committed, payload });
    arrivals.push(contest.awaitArrival(number, at, TIMEOUT_MS));
    await delay(Math.max(0, began + number * INTERVAL_MS - performance.now()));
  }
  const settled = await Promise.all(arrivals);
  const took = performance.now() - began;
  const end = await contest.measure({ collect: false });
  const { rss } = await contest.measure({ collect: true });
  const good = settled.map((arrival, index) =>
    tellsSame(arrival.payload, payloads[index] ?? '') ? arrival.arrived - arrival.different : 0,
  );
  const latencies = mergeLatencies(settled.map((arrival) => arrival.latencies));
  return {
    p50: findQuantile(latencies, 0.5),
    p99: findQuantile(latencies, 0.99),
    last: findQuantile(latencies, 1),
    load: (end.cpu - start.cpu) / took,
    start: start.rss,
    end: rss,
    missing: subscribers * seconds - good.reduce((sum, count) => sum + count, 0),
  };
}
