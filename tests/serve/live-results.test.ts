import type { ExecutionResult } from 'graphql';
import { describe, expect, it } from 'vitest';
import { createLiveResults } from '../../src/serve/live-results.ts';
import { createRecordedLog } from './recorded-log.ts';

describe('the results of a subscription', () => {
  it('let everything else have its turn before each of them', async () => {
    const live = createLiveResults(replay(), createRecordedLog());
    for (const number of [1, 2, 3]) {
      let othersHadTheirTurn = false;
      setImmediate(() => {
        othersHadTheirTurn = true;
      });
      expect(await live.next()).toEqual({ done: false, value: { data: { number } } });
      expect(othersHadTheirTurn).toBe(true);
    }
  });

  it('are done when the subscription is ended while others have their turn', async () => {
    const live = createLiveResults(replay(), createRecordedLog());
    const next = live.next();
    await live.return();
    expect(await next).toEqual({ done: true, value: undefined });
  });
});

/** Results that are all there already, as those of a replayed feed. */
async function* replay(): AsyncGenerator<ExecutionResult> {
  for (let number = 1; ; number += 1) yield { data: { number } };
}
