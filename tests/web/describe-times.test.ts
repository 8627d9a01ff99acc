import { expect, it } from 'vitest';
import { describeLocalTime } from '../../src/web/describe-times.ts';

it.each([
  ['2024-04-24T17:45', '24 April 2024, 17:45'],
  ['2023-12-31T00:05', '31 December 2023, 00:05'],
  ['2026-02-02', '2 February 2026'],
])('the wall time %s reads %s wherever the reader is', (local, words) => {
  expect(describeLocalTime(local)).toBe(words);
});
