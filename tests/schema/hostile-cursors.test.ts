import Database from 'better-sqlite3';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseGlobalId } from '../../src/domain/global-id.ts';
import { ingest } from '../../src/ingest.ts';
import { createBell } from '../../src/publish/bell.ts';
import { receivePaths } from '../../src/receive/receive-paths.ts';
import { receiveSample } from '../serve/sample-bulletin.ts';
import type { TestStore } from '../store/test-store.ts';
import { openTestStore } from '../store/test-store.ts';
import { runQuery } from './run-operation.ts';

const SAMPLES = 5;
const LISTS = ['articles', 'agreements', 'bulletins', 'participants', 'engagements', 'sources'] as const;

/** Pages with cursors of another make, or within something else: of each, what is asked for behind a place. */
const WITHIN: Readonly<Record<string, string>> = {
  'a search': 'search(text: "president", first: 2, after: $after) { edges { cursor } }',
  encounters: 'encounters(first: 2, after: $after) { edges { cursor } }',
  changes: 'changes(first: 2, after: $after) { edges { cursor } }',
  'the agreements of two countries':
    'relations(country: "KZ", with: "GB") { agreements(first: 2, after: $after) { edges { cursor } } }',
  'the engagements of two countries':
    'relations(country: "KZ", with: "GB") { engagements(first: 2, after: $after) { edges { cursor } } }',
  'the encounters of two countries':
    'relations(country: "KZ", with: "GB") { encounters(first: 2, after: $after) { edges { cursor } } }',
  'the appearances of an article':
    'articles(first: 1) { nodes { appearances(first: 2, after: $after) { edges { cursor } } } }',
  'the engagements of an encounter':
    'encounters(first: 1) { nodes { engagements(first: 2, after: $after) { edges { cursor } } } }',
};

let store: TestStore;

beforeAll(async () => {
  store = await openSampleStore();
});

afterAll(() => store[Symbol.asyncDispose]());

async function openSampleStore(): Promise<TestStore> {
  const opened = await openTestStore();
  for (let number = 1; number <= SAMPLES; number += 1)
    await ingest(receiveSample(number), { store: opened, bell: createBell() });
  // Which tells of agreements.
  for await (const reception of receivePaths(['samples/2024-04-24.txt']))
    if (reception.kind === 'RECEIVED')
      await ingest(reception.bulletin, { store: opened, bell: createBell() });
  return opened;
}

async function read(list: string, after: string | null, from = store) {
  const query = `query ($after: String) { ${list}(first: 100, after: $after) { edges { cursor node { id } } } }`;
  const { data, errors } = await runQuery(from, query, { after });
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
    await using own = await openSampleStore();
    const { edges } = await read(list, null, own);
    const gone = Math.floor(edges.length / 2);
    const { cursor, node } = edges[gone] ?? { cursor: '', node: { id: '' } };
    deleteRow(own.file, node.id);
    const rest = await read(list, cursor, own);
    expect(rest.codes).toBeUndefined();
    expect(rest.edges).toEqual(edges.slice(gone + 1));
    expect((await read(list, null, own)).edges).toEqual(edges.filter((_edge, index) => index !== gone));
  });
});

describe.each(Object.entries(WITHIN))('a cursor given to %s', (_name, page) => {
  const run = async (after: string | null) => {
    const type = page.startsWith('changes') ? 'Cursor' : 'String';
    return await runQuery(store, `query ($after: ${type}) { ${page} }`, { after });
  };

  it('of another list, forged or cut short is refused', async () => {
    const whole = await run(null);
    expect(whole.errors).toBeUndefined();
    const own = /"cursor":"([^"]+)"/.exec(JSON.stringify(whole))?.[1] ?? '';
    expect((await run(own)).errors).toBeUndefined();
    const forged = ['W10', 'x', Buffer.from('[1,2,3]').toString('base64url'), own.slice(0, -3), own.slice(2)];
    for (const cursor of [await firstCursor('articles'), ...forged]) {
      const { errors } = await run(cursor);
      expect(errors, cursor).toMatchObject([{ extensions: { code: 'BAD_CURSOR' } }]);
    }
  });
});

/** As no command of ours does, whatever hangs on it. */
function deleteRow(file: string, globalId: string): void {
  const { typename, id } = parseGlobalId(globalId) ?? { typename: '', id: 0 };
  const table = ['Person', 'Organization', 'Country'].includes(typename) ? 'Participant' : typename;
  const database = new Database(file);
  database.pragma('foreign_keys = OFF');
  const { changes } = database.prepare(`DELETE FROM "${table}" WHERE "id" = ?`).run(id);
  database.close();
  expect(changes).toBe(1);
}
