import { describe, expect, it } from 'vitest';
import { drain } from '../../bench/soak/drain.ts';

const TOTAL = 1_000;

/** Drains listeners who are told as much as a test says each time somebody looks, 30 seconds apart. */
async function watch(tell: (look: number) => number, lateAfter = Number.POSITIVE_INFINITY) {
  const late = new AbortController();
  let [told, looks] = [0, 0];
  const ending = await drain({
    isComplete: () => told >= TOTAL,
    told: () => told,
    signal: late.signal,
    now: () => looks * 30_000,
    wait: async () => {
      looks += 1;
      told += tell(looks);
      if (looks >= lateAfter) late.abort();
    },
  });
  return { ending, looks };
}

describe('the end of the soak', () => {
  it('comes when everything is told, however slowly', async () => {
    expect(await watch((look) => look % 2)).toEqual({ ending: 'COMPLETE', looks: 2 * TOTAL - 1 });
  });

  it('comes when nobody is told anything more for a minute', async () => {
    expect(await watch((look) => (look <= 10 ? 1 : 0))).toEqual({ ending: 'QUIET', looks: 13 });
  });

  it('comes when the time is over', async () => {
    expect(await watch(() => 1, 20)).toEqual({ ending: 'LATE', looks: 20 });
  });
});
