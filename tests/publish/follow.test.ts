import { describe, expect, it } from 'vitest';
import type { FeedPage } from '../../src/publish/follow.ts';
import { follow } from '../../src/publish/follow.ts';
import type { MemoryChange } from './memory-feed.ts';
import { createMemoryFeed } from './memory-feed.ts';

type Pages = AsyncIterator<FeedPage<MemoryChange>, void>;

const never = new AbortController().signal;

/** Sequences of the rows of as many pages as it takes to have so many. */
async function take(pages: Pages, count: number): Promise<readonly number[]> {
  const sequences: number[] = [];
  while (sequences.length < count) {
    const { value } = await pages.next();
    if (!value) break;
    sequences.push(...value.rows.map(({ sequence }) => sequence));
  }
  return sequences;
}

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);

describe('follow', () => {
  it('replays what is committed and goes on with what comes, once and in order', async () => {
    const feed = createMemoryFeed(250);
    const pages = follow({ after: 0, signal: never }, feed);
    expect(await take(pages, 250)).toEqual(range(1, 250));
    const next = take(pages, 3);
    for (let commit = 0; commit < 3; commit++) feed.commit();
    expect(await next).toEqual([251, 252, 253]);
  });

  it('begins exactly after its position', async () => {
    expect(await take(follow({ after: 7, signal: never }, createMemoryFeed(10)), 3)).toEqual([8, 9, 10]);
  });

  it('says of a page that it is the last one for now, also when it is empty', async () => {
    const pages = follow({ after: 0, signal: never }, createMemoryFeed());
    expect(await pages.next()).toEqual({ done: false, value: { rows: [], through: 0, isLast: true } });
  });

  it('sees a change committed while it reads an empty page', async () => {
    const feed = createMemoryFeed();
    let committed = false;
    const pages = follow(
      { after: 0, signal: never },
      {
        ...feed,
        readPage: async (after, limit) => {
          const page = await feed.readPage(after, limit);
          if (!committed) feed.commit();
          committed = true;
          return page;
        },
      },
    );
    expect(await take(pages, 1)).toEqual([1]);
  });

  it('reads no further than one page ahead of a reader that stands still', async () => {
    const feed = createMemoryFeed(5_000);
    await follow({ after: 0, signal: never }, feed).next();
    expect(feed.pageSizes).toEqual([25]);
  });

  it('ends when its signal aborts, in a wait as well', async () => {
    const abort = new AbortController();
    const pages = follow({ after: 1, signal: abort.signal }, createMemoryFeed(1));
    await pages.next();
    const end = pages.next();
    abort.abort();
    expect(await end).toEqual({ done: true, value: undefined });
  });

  it('throws what the source throws', async () => {
    const broken = {
      ...createMemoryFeed(),
      readPage: () => Promise.reject(new Error('database is gone')),
    };
    await expect(follow({ after: 0, signal: never }, broken).next()).rejects.toThrow('database is gone');
  });
});
