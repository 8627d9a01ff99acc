import { describe, expect, it } from 'vitest';
import { backoffMs, rest } from '../../src/client/backoff.ts';

describe('the wait before another attempt', () => {
  it('is any time up to a bound that doubles with each failure, to 30 s', () => {
    const bounds = [0, 1, 2, 6, 7, 2_000].map((failures) => backoffMs(failures, () => 1));
    expect(bounds).toEqual([250, 500, 1_000, 16_000, 30_000, 30_000]);
    expect(backoffMs(7, () => 0)).toBe(0);
    expect(backoffMs(7, () => 0.5)).toBe(15_000);
  });

  it('ends when it is aborted', async () => {
    const stop = new AbortController();
    const resting = rest(1_000_000, stop.signal);
    stop.abort();
    await expect(resting).resolves.toBeUndefined();
    await expect(rest(1_000_000, stop.signal)).resolves.toBeUndefined();
  });
});
