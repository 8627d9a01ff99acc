import type { ExecutionResult } from 'graphql';
import { expect, it } from 'vitest';
import { createEventStream } from '../../src/serve/event-stream.ts';
import { createLiveResults } from '../../src/serve/live-results.ts';
import { createRecordedLog } from './recorded-log.ts';

it('ends with a masked error, and does not fail, at a result that cannot be written as text', async () => {
  const log = createRecordedLog();
  const results = createLiveResults(unprintable(), log);
  const stream = createEventStream(results, { isInterrupted: () => false, pingEveryMs: 12_000, log });
  const text = await new Response(stream).text();
  expect(text).toMatch(/"code":"INTERNAL_SERVER_ERROR".*event: complete\ndata:\n\n$/s);
  expect(log.causes).toEqual([expect.any(TypeError)]);
});

/** JSON has no word for a bigint, as it has none for a text longer than a string may be. */
async function* unprintable(): AsyncGenerator<ExecutionResult> {
  yield { data: { number: 1n } };
}
