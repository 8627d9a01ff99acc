import { expect, it } from 'vitest';
import { isFlat } from '../../../bench/feed/effort.ts';

const MB = 1_000_000;
const effort = { cpu: 0, start: 200 * MB, end: 210 * MB };

it('calls memory flat that ends where it was half-way', () => {
  expect(isFlat({ ...effort, firstHalf: 300 * MB, secondHalf: 320 * MB })).toBe(true);
});

it('does not call memory flat that grows all the time', () => {
  expect(isFlat({ ...effort, firstHalf: 300 * MB, secondHalf: 400 * MB })).toBe(false);
});
