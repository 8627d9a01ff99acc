import { findMedian } from '../extract/rounds.ts';
import { printAgainstGoal, printMs, printRow } from '../feed/table.ts';
import type { ContestantName } from './contestants.ts';
import type { OperationName } from './operations.ts';
import type { TurnResult } from './server-messages.ts';

/** How one operation went for each contestant, round by round. */
export type Loads = ReadonlyMap<ContestantName, readonly TurnResult[]>;

/**
 * Answers a second, latencies and processor time of one operation, as medians of the rounds, and how many times Mercurius'
 * rate each is.
 */
export function printLoads(operation: OperationName, loads: Loads): string {
  const rows = [...loads.keys()].map((name) => {
    const [p50, p99] = [medianOf(loads, name, 'p50'), medianOf(loads, name, 'p99')];
    const rate = Math.round(medianOf(loads, name, 'rate')).toLocaleString('en');
    return printRow(name, [
      rate,
      printMs(p50),
      printMs(p99),
      loads.has('mercurius') ? `${ratio(loads, name, 'mercurius').toFixed(2)}x` : '-',
      Math.round(medianOf(loads, name, 'cpu')).toLocaleString('en'),
    ]);
  });
  return [
    printRow(operation, ['requests/s', 'p50 ms', 'p99 ms', '/ mercurius', 'CPU us each']),
    ...rows,
  ].join('\n');
}

/**
 * Whether the front page is as fast as it should be, and how many times less processor time it takes; the lines of those
 * who did not take part are left out.
 */
export function printGoals(loads: Loads): string {
  return GOALS.filter(([one, other]) => loads.has(one) && loads.has(other))
    .map(([one, other, value]) => {
      const goal = printAgainstGoal(ratio(loads, one, other), { sign: '>=', value });
      const byCpu = medianOf(loads, other, 'cpu') / medianOf(loads, one, 'cpu');
      return `${`${one} / ${other}`.padEnd(40)}${goal.padEnd(26)}${byCpu.toFixed(2)}x by CPU`;
    })
    .join('\n');
}

const GOALS: readonly (readonly [ContestantName, ContestantName, number])[] = [
  ['chancery-uncached', 'by-the-docs', 2.5],
  ['chancery-uncached', 'mercurius', 1],
  ['chancery', 'mercurius', 4],
];

/** Milliseconds after which all who ask at once have the front page, the first time after a commit. */
export function printFirst(first: ReadonlyMap<ContestantName, readonly number[]>, asking: number): string {
  const rows = [...first].map(([name, times]) => printRow(name, [printMs(findMedian(times))]));
  return [printRow(`after a commit, ${asking} at once`, ['last ms']), ...rows].join('\n');
}

function ratio(loads: Loads, one: ContestantName, other: ContestantName): number {
  return medianOf(loads, one, 'rate') / medianOf(loads, other, 'rate');
}

function medianOf(loads: Loads, name: ContestantName, figure: keyof TurnResult): number {
  return findMedian((loads.get(name) ?? []).map((load) => load[figure]));
}
