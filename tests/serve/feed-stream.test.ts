import { expect, it } from 'vitest';
import { createFeedStream } from '../../src/serve/feed-stream.ts';
import { DEFAULT_LIVE_LIMITS } from '../../src/serve/limits.ts';
import { createRecordedLog } from './recorded-log.ts';

it('ends the subscription when its reader cancels, and may be interrupted after that', async () => {
  let left = 0;
  const membership = {
    leave: () => {
      left += 1;
    },
  };
  const { body, interrupt } = createFeedStream(
    { kind: 'FEED', start: '', follow: () => membership },
    { limits: DEFAULT_LIVE_LIMITS, cut: () => undefined, log: createRecordedLog() },
  );
  await expect(body.cancel()).resolves.toBeUndefined();
  expect(left).toBe(1);
  expect(interrupt).not.toThrow();
});
