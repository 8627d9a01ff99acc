import { printCount } from '../../src/cli/count.ts';
import { findMedian } from '../extract/rounds.ts';
import type { FanOut } from './fan-out.ts';
import type { ByContestant } from './parts.ts';
import { type Goal, printAgainstGoal, printKilobytes, printMs, printRatio, printRow } from './table.ts';

/** The goals of fan-out hold from so many subscribers on. */
const CROWD = 5_000;
const NEAR_FLOOR: Goal = { sign: '<=', value: 1.5 };
const AHEAD: Goal = { sign: '>=', value: 6 };
const LIGHT: Goal = { sign: '<=', value: 1.3 };
const FIGURES = ['p50', 'p99', 'last', 'cpu', 'rss', 'heap'] as const;

export interface FanOutSize {
  readonly subscribers: number;
  readonly rounds: number;
  readonly events: number;
  readonly messageBytes: number;
}

/** The medians of the rounds, the ratios between contestants, and the goals where they hold. */
export function printFanOut(results: ByContestant<readonly FanOut[]>, size: FanOutSize): string {
  const { subscribers, rounds, events, messageBytes } = size;
  const medians = new Map([...results].map(([name, runs]) => [name, findMedians(runs)]));
  const title = `${subscribers.toLocaleString('en')} subscribers: medians of ${printCount(rounds, 'round')} of ${printCount(events, 'bulletin')}, ${printKilobytes(messageBytes)} kB a message`;
  return [
    title,
    printRow('', ['p50 ms', 'p99 ms', 'last ms', 'cpu us/msg', 'idle rss kB', 'idle heap kB']),
    ...[...medians].map(([name, figures]) => printRow(name, printFigures(figures))),
    ...printComparison(medians, subscribers),
  ].join('\n');
}

function findMedians(runs: readonly FanOut[]): FanOut {
  const [p50, p99, last, cpu, rss, heap] = FIGURES.map((figure) =>
    findMedian(runs.map((run) => run[figure])),
  );
  return { p50: p50 ?? 0, p99: p99 ?? 0, last: last ?? 0, cpu: cpu ?? 0, rss: rss ?? 0, heap: heap ?? 0 };
}

function printFigures({ p50, p99, last, cpu, rss, heap }: FanOut): readonly string[] {
  return [
    printMs(p50),
    printMs(p99),
    printMs(last),
    cpu.toFixed(1),
    printKilobytes(rss),
    printKilobytes(heap),
  ];
}

function printComparison(medians: ByContestant<FanOut>, subscribers: number): readonly string[] {
  const ours = medians.get('chancery');
  if (!ours) return [];
  return [...medians].flatMap(([name, theirs]) => {
    if (name === 'chancery') return [];
    const [one, other] = name === 'floor' ? [ours, theirs] : [theirs, ours];
    const ratios = FIGURES.map((figure) => printRatio(one[figure], other[figure]));
    const title = name === 'floor' ? 'chancery / floor' : `${name} / chancery`;
    const goals = subscribers < CROWD ? [] : printGoals(name === 'floor', one, other);
    return [printRow(title, ratios), ...goals];
  });
}

function printGoals(isFloor: boolean, one: FanOut, other: FanOut): readonly string[] {
  const p99 = printAgainstGoal(one.p99 / other.p99, isFloor ? NEAR_FLOOR : AHEAD);
  const idle = isFloor ? `, idle ${printAgainstGoal(one.rss / other.rss, LIGHT)}` : '';
  return [`  goal: p99 ${p99}${idle}`];
}
