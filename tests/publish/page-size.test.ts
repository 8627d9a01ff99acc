import { describe, expect, it } from 'vitest';
import { createPageSize } from '../../src/publish/page-size.ts';

const messages = (count: number, bytes: number) => Array.from({ length: count }, () => ({ bytes }));

/** The sizes it comes to, page by page. */
function learn(bytes: number, pages: number): readonly number[] {
  const size = createPageSize();
  return Array.from({ length: pages }, () => {
    const rows = size.rows();
    size.learn(messages(rows, bytes));
    return rows;
  });
}

describe('a page of the feed', () => {
  it('grows while little is told of each row, up to a bound', () => {
    expect(learn(200, 5)).toEqual([32, 64, 128, 256, 256]);
  });

  it('shrinks at once where much is told of each row, down to a bound', () => {
    expect(learn(10_000, 3)).toEqual([32, 8, 8]);
    expect(learn(10_000_000, 3)).toEqual([32, 8, 8]);
  });

  it('tells some 64 KiB at most', () => {
    expect(learn(1_000, 4)).toEqual([32, 64, 64, 64]);
  });

  it('learns nothing from a page on which nothing is told', () => {
    const size = createPageSize();
    size.learn([]);
    expect(size.rows()).toBe(32);
  });
});
