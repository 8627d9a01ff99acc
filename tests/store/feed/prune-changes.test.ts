import { describe, expect, it } from 'vitest';
import { buildBulletin } from '../build-bulletin.ts';
import { openTestStore, type TestStore } from '../test-store.ts';
import { addChanges } from './change-rows.ts';

const minute = (number: number) => new Date(Date.UTC(2026, 0, 1, 0, number));

describe('pruning the feed', () => {
  it('takes what was committed before a time, and nothing the second time', async () => {
    await using store = await openTestStore();
    addChanges(store, 10);
    expect(await store.pruneChanges(minute(4))).toBe(4);
    expect(await keptSequences(store)).toEqual([5, 6, 7, 8, 9, 10]);
    expect(await store.pruneChanges(minute(4))).toBe(0);
  });

  it('takes a batch at a time', async () => {
    await using store = await openTestStore();
    addChanges(store, 2_500);
    const before = minute(2_400);
    const pruned = [];
    for (let count = 1; count > 0; pruned.push(count)) count = await store.pruneChanges(before);
    expect(pruned).toEqual([1_000, 1_000, 400, 0]);
  });

  it('stops at the first that is young enough, though a clock that went backwards dates later ones before it', async () => {
    await using store = await openTestStore();
    addChanges(store, 6, [1, 2, 50, 3, 4, 60].map(minute));
    expect(await store.pruneChanges(minute(30))).toBe(2);
    expect(await store.pruneChanges(minute(30))).toBe(0);
    expect(await keptSequences(store)).toEqual([3, 4, 5, 6]);
    expect(await store.pruneChanges(minute(55))).toBe(3);
    expect(await keptSequences(store)).toEqual([6]);
  });

  it('leaves the place of what comes next when it has taken everything', async () => {
    await using store = await openTestStore();
    addChanges(store, 10);
    expect(await store.pruneChanges(minute(10))).toBe(10);
    expect(await store.latestSequence()).toBe(10);
    const bulletin = buildBulletin({ articles: [{ headline: 'Envoy leaves' }] });
    expect(await store.storeBulletin(bulletin)).toMatchObject({ sequence: 12 });
    expect(await keptSequences(store)).toEqual([11, 12]);
  });

  it('leaves the record itself as it is', async () => {
    await using store = await openTestStore();
    const bulletin = buildBulletin({ articles: [{ headline: 'Envoy leaves' }] });
    await store.storeBulletin(bulletin);
    await store.pruneChanges(new Date('2027-01-01T00:00:00Z'));
    expect(await store.reader.article.count()).toBe(1);
    expect(await store.storeBulletin(bulletin)).toMatchObject({ outcome: 'unchanged' });
  });
});

async function keptSequences(store: TestStore): Promise<readonly number[]> {
  const { rows } = await store.pageChanges({ after: 0, limit: 100 });
  return rows.map(({ sequence }) => sequence);
}
