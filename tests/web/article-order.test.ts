import { expect, it } from 'vitest';
import { compareArticles, type Placed } from '../../src/web/article-order.ts';

const MORNING = '2026-02-02T09:00:00.000Z';
const NOON = '2026-02-02T12:00:00.000Z';

const article = (id: string, recordedAt: string, publishedAt: string | null): Placed => ({
  id,
  publishedAt,
  currentRevision: { recordedAt },
});

it('what came in last stands first, of what came together the last published, undated articles last', () => {
  const sorted = [
    article('arrived last, though published long ago', NOON, '2020-01-01T00:00:00.000Z'),
    article('arrived last, undated', NOON, null),
    article('published last', MORNING, '2026-02-01T10:00:00.000Z'),
    article('published first', MORNING, '2026-02-01T08:00:00.000Z'),
    article('undated', MORNING, null),
  ];
  expect([...sorted].reverse().sort(compareArticles)).toEqual(sorted);
});

it('articles alike in all have an order that does not change', () => {
  const [one, other] = [article('a', NOON, null), article('b', NOON, null)];
  expect([one, other].sort(compareArticles)).toEqual([other, one].sort(compareArticles));
});
