import { describe, expect, it } from 'vitest';
import type { FollowOptions } from '../../src/publish/follow.ts';
import { follow } from '../../src/publish/follow.ts';
import type { MemoryChange } from './memory-feed.ts';
import { createMemoryFeed } from './memory-feed.ts';

function options(after: number | null, more: Partial<FollowOptions> = {}): FollowOptions {
  return { after, kinds: null, signal: new AbortController().signal, ...more };
}

async function take(changes: AsyncIterator<MemoryChange>, count: number): Promise<readonly number[]> {
  const sequences: number[] = [];
  while (sequences.length < count) {
    const { value, done } = await changes.next();
    if (done) break;
    sequences.push(value.sequence);
  }
  return sequences;
}

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);

describe('follow', () => {
  it('replays what is committed and goes on with what comes, once and in order', async () => {
    const feed = createMemoryFeed(250);
    const changes = follow(options(0), feed);
    expect(await take(changes, 250)).toEqual(range(1, 250));
    const next = take(changes, 3);
    for (let commit = 0; commit < 3; commit++) feed.commit();
    expect(await next).toEqual([251, 252, 253]);
  });

  it('begins exactly after its cursor', async () => {
    const changes = follow(options(7), createMemoryFeed(10));
    expect(await take(changes, 3)).toEqual([8, 9, 10]);
  });

  it('keeps the position of the moment it was called when it has no cursor', async () => {
    const feed = createMemoryFeed(5);
    const changes = follow(options(null), feed);
    feed.commit();
    feed.commit();
    expect(await take(changes, 2)).toEqual([6, 7]);
  });

  it('sees a change committed while it reads an empty page', async () => {
    const feed = createMemoryFeed();
    let committed = false;
    const changes = follow(options(0), {
      ...feed,
      pageChanges: async (after, limit) => {
        const page = await feed.pageChanges(after, limit);
        if (!committed) feed.commit();
        committed = true;
        return page;
      },
    });
    expect(await take(changes, 1)).toEqual([1]);
  });

  it('passes on only the kinds asked for', async () => {
    const feed = createMemoryFeed();
    for (const kind of ['BULLETIN_INGESTED', 'ARTICLE_PUBLISHED', 'ARTICLE_PUBLISHED', 'BULLETIN_INGESTED']) {
      feed.commit(kind);
    }
    const changes = follow(options(0, { kinds: ['BULLETIN_INGESTED'] }), feed);
    expect(await take(changes, 2)).toEqual([1, 4]);
  });

  it('reads no further than one page ahead of a reader that stands still', async () => {
    const feed = createMemoryFeed(5_000);
    const changes = follow(options(0), feed);
    await changes.next();
    expect(feed.pageSizes).toEqual([100]);
  });

  it('ends when its signal aborts, in a wait and in the middle of a page', async () => {
    const abort = new AbortController();
    const feed = createMemoryFeed(1);
    const waiting = follow(options(1, { signal: abort.signal }), feed);
    const reading = follow(options(0, { signal: abort.signal }), createMemoryFeed(3));
    const end = waiting.next();
    await reading.next();
    abort.abort();
    expect(await end).toEqual({ done: true, value: undefined });
    expect(await reading.next()).toEqual({ done: true, value: undefined });
  });

  it('throws what the store throws, and only to who reads', async () => {
    const broken = {
      ...createMemoryFeed(),
      latestSequence: () => Promise.reject(new Error('database is gone')),
    };
    follow(options(null), broken);
    await expect(follow(options(null), broken).next()).rejects.toThrow('database is gone');
  });
});
