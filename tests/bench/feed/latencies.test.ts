import { expect, it } from 'vitest';
import { countLatencies, findQuantile, mergeLatencies } from '../../../bench/feed/latencies.ts';

it('tells within which time a share of the messages arrived', () => {
  const latencies = countLatencies([5, 1, 2, 3, 4, 100, 6, 7, 8, 9]);
  expect(findQuantile(latencies, 0.5)).toBe(5);
  expect(findQuantile(latencies, 0.9)).toBe(9);
  expect(findQuantile(latencies, 1)).toBe(100);
});

it('adds up what several processes measured', () => {
  const merged = mergeLatencies([countLatencies([1, 2]), countLatencies([2, 3])]);
  expect(merged).toEqual([
    [100, 1],
    [200, 2],
    [300, 1],
  ]);
});

it('knows no time of messages that never came', () => {
  expect(findQuantile([], 0.5)).toBeNaN();
});
