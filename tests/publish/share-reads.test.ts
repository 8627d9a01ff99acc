import { describe, expect, it } from 'vitest';
import type { FeedPage } from '../../src/publish/follow.ts';
import { shareReads } from '../../src/publish/share-reads.ts';

/** A read that is answered when it is told to, and the places it was asked for. */
function createHeldReads() {
  const asked: number[] = [];
  const answers: ((page: FeedPage<object> | Error) => void)[] = [];
  const read = (after: number) => {
    asked.push(after);
    return new Promise<FeedPage<object>>((resolve, reject) => {
      answers.push((page) => (page instanceof Error ? reject(page) : resolve(page)));
    });
  };
  return { asked, answers, read: shareReads(read) };
}

const PAGE = { rows: [], through: 7, isLast: true };

describe('reads at the same time', () => {
  it('are one where they go on after the same place, and each its own elsewhere', async () => {
    const { asked, answers, read } = createHeldReads();
    const same = [read(3, 25), read(3, 25)];
    void read(4, 25);
    expect(asked).toEqual([3, 4]);
    answers[0]?.(PAGE);
    expect(await Promise.all(same)).toEqual([PAGE, PAGE]);
  });

  it('are made anew once they were answered, also when they failed', async () => {
    const { asked, answers, read } = createHeldReads();
    const failing = read(3, 25);
    answers[0]?.(new Error('locked'));
    await expect(failing).rejects.toThrow('locked');
    void read(3, 25);
    expect(asked).toEqual([3, 3]);
  });
});
