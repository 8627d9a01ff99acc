import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { CommandFailed } from '../../src/cli/failure.ts';
import { receiveNumbered } from './bulletins.ts';
import type { Contest } from './contest.ts';
import type { Latencies } from './latencies.ts';
import { findQuantile, mergeLatencies } from './latencies.ts';

/** Bulletins told first, which count for nothing. */
const WARM_UP_EVENTS = 5;
/** Subscribers that come and go before memory is measured: the first ones cost what all share. */
const WARM_UP_SUBSCRIBERS = 200;
const TIMEOUT_MS = 120_000;

/** Bulletins that one contest tells, the warm-up included. */
export function countFanOutEvents(events: number): number {
  return events + 2 * WARM_UP_EVENTS;
}

export interface FanOutOptions {
  readonly subscribers: number;
  /** Bulletins that count. */
  readonly events: number;
  /** What everybody should be told of each bulletin, from number 1 on. */
  readonly payloads: readonly string[];
}

/** What telling so many subscribers took, in one contest. Times in milliseconds from the commit to the receipt. */
export interface FanOut {
  readonly p50: number;
  readonly p99: number;
  /** Median over the bulletins of when the last subscriber had it. */
  readonly last: number;
  /** Microseconds of the server's processor time for each message. */
  readonly cpu: number;
  /** Bytes that each idle subscriber added to the server: resident, and in use after a collection. */
  readonly rss: number;
  readonly heap: number;
}

/** Connects subscribers, tells them bulletins one by one and checks each message. Throws where facts are missing. */
export async function measureFanOut(contest: Contest, options: FanOutOptions): Promise<FanOut> {
  const { subscribers, events, payloads } = options;
  let number = 0;
  const tell = async (times: number, to: number) => {
    const told: Told[] = [];
    for (let time = 0; time < times; time++) {
      number += 1;
      told.push(
        await tellBulletin(contest, { number, subscribers: to, payload: payloads[number - 1] ?? '' }),
      );
    }
    return told;
  };
  await contest.connect(WARM_UP_SUBSCRIBERS);
  await tell(WARM_UP_EVENTS, WARM_UP_SUBSCRIBERS);
  await contest.disconnect();
  const empty = await contest.measure({ collect: true });
  await contest.connect(subscribers);
  const idle = await contest.measure({ collect: true });
  await tell(WARM_UP_EVENTS, subscribers);
  const before = await contest.measure({ collect: false });
  const told = await tell(events, subscribers);
  const after = await contest.measure({ collect: false });
  const latencies = mergeLatencies(told.map((one) => one.latencies));
  const lasts = told.map((one) => findQuantile(one.latencies, 1)).sort((one, other) => one - other);
  return {
    p50: findQuantile(latencies, 0.5),
    p99: findQuantile(latencies, 0.99),
    last: lasts[Math.floor(lasts.length / 2)] ?? Number.NaN,
    cpu: ((after.cpu - before.cpu) * 1_000) / (subscribers * events),
    rss: (idle.rss - empty.rss) / subscribers,
    heap: (idle.heap - empty.heap) / subscribers,
  };
}

interface Telling {
  readonly number: number;
  readonly subscribers: number;
  readonly payload: string;
}

interface Told {
  readonly latencies: Latencies;
}

async function tellBulletin(contest: Contest, { number, subscribers, payload }: Telling): Promise<Told> {
  const { at, ...committed } = await contest.writer.commit(receiveNumbered(number));
  await contest.publish({ ...committed, payload });
  const arrival = await contest.awaitArrival(number, at, TIMEOUT_MS);
  const missing = subscribers - arrival.arrived;
  if (missing !== 0 || arrival.different > 0 || !tellsSame(arrival.payload, payload)) {
    throw new CommandFailed(
      `Expected ${contest.contestant} to tell ${subscribers} subscribers the same of bulletin ${number}, found ${missing} missing, ${arrival.different} different and ${findDifference(arrival.payload, payload)}`,
    );
  }
  return arrival;
}

const Result = z.object({ data: z.object({ bulletinIngested: z.object({ bulletin: z.unknown() }) }) });

/** Whether two results hold the same facts. Cursors are each server's own. */
export function tellsSame(one: string, other: string): boolean {
  return one !== '' && isDeepStrictEqual(readFacts(one), readFacts(other));
}

/** Where two results begin to differ, with some of what stands there. */
function findDifference(told: string, expected: string): string {
  const [found, wanted] = [told, expected].map((payload) =>
    payload === '' ? '' : JSON.stringify(readFacts(payload)),
  );
  if (found === undefined || wanted === undefined || found === wanted) return 'the same facts';
  const length = 60;
  let at = 0;
  while (found[at] === wanted[at]) at += 1;
  return `${found.slice(at, at + length)} in place of ${wanted.slice(at, at + length)}`;
}

function readFacts(payload: string): unknown {
  return Result.parse(JSON.parse(payload)).data.bulletinIngested.bulletin;
}
