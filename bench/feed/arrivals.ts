import { NUMBER_MARK } from './bulletins.ts';
import type { Arrival } from './client-messages.ts';
import { readClock } from './clock.ts';
import { countLatencies } from './latencies.ts';

const MARK = Buffer.from(NUMBER_MARK);
const PAYLOAD = Buffer.from('"payload":');
const ZERO = 48;
const DIGITS = 10;

interface Told {
  readonly payload: Buffer;
  readonly times: number[];
  different: number;
}

/** Keeps when each bulletin reached whom. */
export interface Arrivals {
  readonly take: (message: Buffer) => void;
  /** Resolves when that bulletin has come so often, or when the time is up. It is forgotten then. */
  readonly await: (bulletin: AwaitedBulletin) => Promise<Arrival>;
  /** Messages so far. */
  readonly count: () => number;
}

export interface AwaitedBulletin {
  readonly number: number;
  readonly times: number;
  /** When it was committed. */
  readonly at: number;
  readonly timeoutMs: number;
}

export function createArrivals(): Arrivals {
  const bulletins = new Map<number, Told>();
  const waiting = new Map<number, { readonly times: number; readonly resume: () => void }>();
  let messages = 0;
  const take = (message: Buffer) => {
    const time = readClock();
    messages += 1;
    const payload = message.subarray(message.indexOf(PAYLOAD));
    const number = readNumber(payload);
    const told = bulletins.get(number);
    if (!told) bulletins.set(number, { payload: Buffer.from(payload), times: [time], different: 0 });
    else {
      told.times.push(time);
      if (!told.payload.equals(payload)) told.different += 1;
    }
    const awaited = waiting.get(number);
    if (awaited && (told?.times.length ?? 1) >= awaited.times) awaited.resume();
  };
  const forget = (number: number, at: number): Arrival => {
    const told = bulletins.get(number);
    bulletins.delete(number);
    if (!told) return { arrived: 0, different: 0, latencies: [], payload: '' };
    const { times, different } = told;
    const latencies = countLatencies(times.map((time) => time - at)).map(
      ([hundredths, count]) => [hundredths, count] as [number, number],
    );
    const payload = told.payload.toString('utf8', PAYLOAD.length, told.payload.length - 1);
    return { arrived: times.length, different, latencies, payload };
  };
  return {
    take,
    count: () => messages,
    await: async ({ number, times, at, timeoutMs }) => {
      if ((bulletins.get(number)?.times.length ?? 0) < times) {
        const { promise, resolve } = createDeferred();
        const timer = setTimeout(resolve, timeoutMs);
        waiting.set(number, { times, resume: resolve });
        await promise;
        clearTimeout(timer);
        waiting.delete(number);
      }
      return forget(number, at);
    },
  };
}

function createDeferred() {
  let resolve: () => void = () => undefined;
  const promise = new Promise<void>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}

/** The number in a bulletin's title, read without parsing the whole message: thousands come at once. */
function readNumber(message: Buffer): number {
  let at = message.indexOf(MARK) + MARK.length;
  let number = 0;
  for (;;) {
    const digit = (message[at] ?? 0) - ZERO;
    if (digit < 0 || digit >= DIGITS) return number;
    number = number * DIGITS + digit;
    at += 1;
  }
}
