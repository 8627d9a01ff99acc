import { execute, parse } from 'graphql';
import { expect, it } from 'vitest';
import { schema } from '../../schema/schema.ts';
import { Refusal } from '../../src/domain/refusal.ts';
import { ingest } from '../../src/ingest.ts';
import { createBell } from '../../src/publish/bell.ts';
import { receiveSample } from '../serve/sample-bulletin.ts';
import { openTestStore } from '../store/test-store.ts';
import { createTestContext } from './run-operation.ts';

const QUERY = '{ bulletins(first: 10) { nodes { articles { participations { office } } } } }';

it('counts the entries of every list of an answer, pages or not, and ends one that holds too many', async () => {
  await using store = await openTestStore();
  for (const number of [1, 2, 3]) await ingest(receiveSample(number), { store, bell: createBell() });
  let counted = 0;
  const run = (limit: number) => {
    counted = 0;
    const count = (entries: number) => {
      counted += entries;
      if (counted > limit) throw new Refusal('ANSWER_TOO_LARGE', 'Expected less');
    };
    const contextValue = { ...createTestContext(store), entries: { count } };
    return execute({ schema, document: parse(QUERY), contextValue });
  };
  const whole = await run(1_000);
  expect(whole.errors).toBeUndefined();
  const entries = JSON.stringify(whole.data).match(/"(?:articles|participations|office)":/g)?.length ?? 0;
  expect(counted).toBe(entries);
  const cut = await run(counted - 1);
  expect(cut.data).toBeNull();
  expect(cut.errors?.map(({ message }) => message)).toEqual(['Expected less']);
});
