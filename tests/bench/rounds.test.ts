import { expect, it } from 'vitest';
import { printMemory, printSpeed } from '../../bench/extract/print-rounds.ts';
import { findMedian, type Results, type Round } from '../../bench/extract/rounds.ts';

const WARM_UP = aRound({ extract: { cpu: 9000, wall: 9000 } });
const RESULTS: Results = {
  chancery: [
    WARM_UP,
    ...[100, 500, 200].map((cpu) => aRound({ extract: { cpu, wall: 2 * cpu }, heap: cpu * 1e5 })),
  ],
  compromise: [WARM_UP, aRound({ extract: { cpu: 1000, wall: 1000 } })],
};

it('tells speeds as medians of the rounds after the warm-up, and their ratio', () => {
  expect(printSpeed({ name: 'corpus', files: ['a', 'b'], bytes: 1_500_000 }, RESULTS).split('\n')).toEqual([
    'corpus: 2 files, 300 articles, 1.5 MB, medians of 3 rounds',
    'articles a second             one core  on the clock         found',
    'chancery, parse                 30,000        15,000',
    'chancery, extract                1,500           750       7 facts',
    'compromise                         300           300       7 names',
    'extract / compromise              5.0x          2.5x',
  ]);
});

it('tells memory after the warm-up, half-way and at the end', () => {
  expect(printMemory(RESULTS).split('\n').slice(0, 3)).toEqual([
    'MB                               start        middle           end          peak',
    'chancery, heap                    30.0          50.0          20.0',
    'chancery, resident                80.0          80.0          80.0          90.0',
  ]);
});

it('takes the middle of an even number of figures between two', () => {
  expect(findMedian([4, 1, 3, 2])).toBe(2.5);
});

function aRound(round: Partial<Round>): Round {
  const parse = { cpu: 10, wall: 20 };
  const memory = { heap: 30e6, rss: 80e6, peak: 90e6 };
  return { articles: 300, found: 7, parse, extract: parse, ...memory, ...round };
}
