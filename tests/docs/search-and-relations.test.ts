import { readFileSync } from 'node:fs';
import { parse, validate } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { schema } from '../../schema/schema.ts';
import { ingest } from '../../src/ingest.ts';
import { createBell } from '../../src/publish/bell.ts';
import { receivePaths } from '../../src/receive/receive-paths.ts';
import { runQuery } from '../schema/run-operation.ts';
import type { TestStore } from '../store/test-store.ts';
import { openTestStore } from '../store/test-store.ts';

const EXAMPLE = /```graphql\n(?<operation>.*?)```\n\n```json\n(?<answer>.*?)```/gs;
const document = readFileSync('docs/search-and-relations.md', 'utf8');
const examples = [...document.matchAll(EXAMPLE)].map(({ groups }) => ({
  operation: groups?.operation ?? '',
  answer: JSON.parse(groups?.answer ?? ''),
}));

describe('the answers in docs/search-and-relations.md', () => {
  let store: TestStore;

  beforeAll(async () => {
    store = await openTestStore();
    for await (const reception of receivePaths(['samples'])) {
      if (reception.kind === 'REFUSED') throw reception.error;
      await ingest(reception.bulletin, { store, bell: createBell() });
    }
  });

  afterAll(() => store[Symbol.asyncDispose]());

  it('are all there', () => {
    expect(examples).toHaveLength(document.match(/^```graphql$/gm)?.length ?? 0);
    expect(examples.length).toBeGreaterThan(8);
  });

  it.each(examples.map(({ operation, answer }) => [operation, answer] as const))(
    'are those the samples give: %s',
    async (operation, answer) => {
      expect(validate(schema, parse(operation))).toEqual([]);
      expect(await runQuery(store, operation)).toEqual(answer);
    },
  );
});
