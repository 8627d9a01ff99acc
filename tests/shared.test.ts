import { expect, it } from 'vitest';
import { hasShared, shared } from './shared.ts';

it('finds the real captures wherever CI runs, so that no test over them is left out unseen', () => {
  expect(hasShared || !process.env.CI, `Expected captures and gold in ${shared}, found none`).toBe(true);
});
