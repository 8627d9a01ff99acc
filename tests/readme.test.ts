import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parseFeedCursor } from '../schema/cursor.ts';
import { ingest } from '../src/ingest.ts';
import { createBell } from '../src/publish/bell.ts';
import { receivePaths } from '../src/receive/receive-paths.ts';
import { assertEvents, runQuery, startSubscription } from './schema/run-operation.ts';
import { openTestStore } from './store/test-store.ts';

const EXAMPLE = /```graphql\n(?<operation>.*?)```\n\n```json\n(?<answer>.*?)```/gs;

const examples = [...readFileSync('README.md', 'utf8').matchAll(EXAMPLE)].map(({ groups }) => ({
  operation: groups?.operation ?? '',
  answer: JSON.parse(groups?.answer ?? ''),
}));

it('shows the answers that the samples give, to its queries and as the second event of its subscription', async () => {
  await using store = await openTestStore();
  for await (const reception of receivePaths(['samples'])) {
    if (reception.kind === 'REFUSED') throw reception.error;
    await ingest(reception.bulletin, { store, bell: createBell() });
  }
  const subscription = examples.at(-1);
  for (const { operation, answer } of examples.slice(0, -1))
    expect(await runQuery(store, operation)).toEqual(answer);
  const events = await startSubscription({ database: store, document: subscription?.operation ?? '' });
  assertEvents(events);
  await events.next();
  expect(withoutPlaces(await events.next())).toEqual(withoutPlaces(subscription?.answer));
  events.return();
  expect(examples).toHaveLength(4);
});

/** With each cursor known to be one and left out: its key is another one in every database. */
function withoutPlaces(answer: unknown): unknown {
  return JSON.parse(JSON.stringify(answer), (name, value) =>
    name === 'cursor' && parseFeedCursor(value) ? 'a cursor' : value,
  );
}
