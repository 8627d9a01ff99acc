import { expect, it } from 'vitest';
import { CONTESTANTS } from '../../../bench/feed/contestants.ts';
import { planFeedBench } from '../../../bench/feed/feed.ts';

const contestants = CONTESTANTS;

it('measures everything when no part is named', () => {
  const { fanOut, sustained, catchUp, stalled } = planFeedBench({ contestants, clients: 1 });
  expect(fanOut).toEqual([100, 1_000, 5_000, 10_000]);
  expect(sustained).toEqual([10_000, 300]);
  expect(catchUp).toEqual({ changes: 100_000, together: [1_000, 1_000] });
  expect(stalled).toBeGreaterThan(2_000);
});

it('measures the parts that are named, and no other', () => {
  const plan = planFeedBench({ contestants, clients: 1, fanOut: [5], stalled: 10 });
  expect(plan).toMatchObject({ fanOut: [5], stalled: 10, sustained: null, catchUp: null });
});

it('takes the sizes that are not told from the quick run when it is asked for', () => {
  const plan = planFeedBench({ contestants, clients: 1, catchUp: 50, quick: true });
  expect(plan).toMatchObject({ rounds: 1, fanOut: [], catchUp: { changes: 50, together: [10, 100] } });
});
