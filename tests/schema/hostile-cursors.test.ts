import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ingest } from '../../src/ingest.ts';
import { createBell } from '../../src/publish/bell.ts';
import { receiveSample } from '../serve/sample-bulletin.ts';
import type { TestStore } from '../store/test-store.ts';
import { openTestStore } from '../store/test-store.ts';
import { runQuery } from './run-operation.ts';

const SAMPLES = 5;
const LISTS = ['articles', 'bulletins', 'participants', 'engagements', 'sources'] as const;

let store: TestStore;

beforeAll(async () => {
  store = await openTestStore();
  for (let number = 1; number <= SAMPLES; number += 1)
    await ingest(receiveSample(number), { store, bell: createBell() });
});

afterAll(() => store[Symbol.asyncDispose]());

async function read(list: string, after: string | null) {
  const query = `query ($after: String) { ${list}(first: 100, after: $after) { edges { cursor node { id } } } }`;
  const { data, errors } = await runQuery(store, query, { after });
  const edges: readonly { cursor: string; node: { id: string } }[] = data?.[list]?.edges ?? [];
  return {
    edges,
    codes: errors?.map(({ extensions }) => extensions?.code),
  };
}

async function firstCursor(list: string): Promise<string> {
  const { edges } = await read(list, null);
  return edges[0]?.cursor ?? '';
}

describe.each(LISTS)('a cursor given to %s', (list) => {
  it('of another list is refused', async () => {
    for (const other of LISTS.filter((one) => one !== list))
      expect((await read(list, await firstCursor(other))).codes).toEqual(['BAD_CURSOR']);
  });

  it('cut short is refused', async () => {
    const cursor = await firstCursor(list);
    for (let length = 0; length < cursor.length - 1; length += 3)
      expect((await read(list, cursor.slice(0, length))).codes).toEqual(['BAD_CURSOR']);
  });

  it('forged is refused, or means a place like any other', async () => {
    const forged = fc.jsonValue().map((value) => Buffer.from(JSON.stringify(value)).toString('base64url'));
    await fc.assert(
      fc.asyncProperty(fc.oneof(forged, fc.string()), async (cursor) => {
        const { edges, codes } = await read(list, cursor);
        expect(codes ?? []).toEqual(edges.length > 0 ? [] : ['BAD_CURSOR']);
      }),
      { numRuns: 40 },
    );
  });

  it('of an entry that is gone goes on behind its place', async () => {
    const { edges } = await read(list, null);
    const last = edges.at(-1)?.cursor ?? '';
    // An id beyond all there are stands for one that was deleted.
    const gone = JSON.parse(Buffer.from(last, 'base64url').toString()).map((part: unknown) =>
      typeof part === 'number' && part > 1 ? 1_000_000 : part,
    );
    const place = Buffer.from(JSON.stringify(gone)).toString('base64url');
    const rest = await read(list, place);
    expect(rest.codes).toBeUndefined();
    const known = edges.map(({ node }) => node.id);
    expect(known).toEqual(expect.arrayContaining(rest.edges.map(({ node }) => node.id)));
  });
});
