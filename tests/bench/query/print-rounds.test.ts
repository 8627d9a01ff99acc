import { expect, it } from 'vitest';
import type { ContestantName } from '../../../bench/query/contestants.ts';
import { printFirst, printGoals, printLoads } from '../../../bench/query/print-rounds.ts';
import type { TurnResult } from '../../../bench/query/server-messages.ts';

const LOADS = new Map<ContestantName, readonly TurnResult[]>([
  ['chancery', [aTurn(9_000, 100), aTurn(8_000, 110), aTurn(12_345, 90)]],
  ['chancery-uncached', [aTurn(1_000, 900)]],
  ['mercurius', [aTurn(2_000, 450), aTurn(1_500, 600), aTurn(2_500, 500)]],
]);

it("tells rates, latencies and processor time as medians of the rounds, and how many times Mercurius' rate", () => {
  expect(printLoads('FrontPage', LOADS).split('\n')).toEqual([
    'FrontPage                     requests/s        p50 ms        p99 ms   / mercurius   CPU us each',
    'chancery                           9,000           1.5           120         4.50x           100',
    'chancery-uncached                  1,000           1.5           120         0.50x           900',
    'mercurius                          2,000           1.5           120         1.00x           500',
  ]);
});

it('tells no ratio where there is nothing to compare with', () => {
  const alone = new Map([['floor' as const, [aTurn(2_000, 450)]]]);
  expect(printLoads('Search', alone).split('\n')[1]).toBe(
    'floor                              2,000           1.5           120             -           450',
  );
  expect(printGoals(alone)).toBe('');
});

it('says of each goal whose contestants took part whether it is met, and what is behind it', () => {
  expect(printGoals(LOADS).split('\n')).toEqual([
    'chancery-uncached / mercurius           0.50x (>= 1x: missed)     0.56x by CPU',
    'chancery / mercurius                    4.50x (>= 4x: met)        5.00x by CPU',
  ]);
});

it('tells when the last of those who ask at once had the first answer after a commit', () => {
  expect(printFirst(new Map([['chancery', [30, 10, 20.25]]]), 16).split('\n')).toEqual([
    'after a commit, 16 at once       last ms',
    'chancery                            20.3',
  ]);
});

function aTurn(rate: number, cpu: number): TurnResult {
  return { rate, cpu, answers: 3 * rate, p50: 1.5, p99: 120, failed: 0 };
}
