import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isIsoDate } from '../../../src/domain/date-span.ts';
import { EVERY_ARTICLE } from '../../../src/domain/filter.ts';
import type { TimelineUnit } from '../../../src/domain/relations.ts';
import { TIMELINE_UNITS } from '../../../src/domain/relations.ts';
import { readTimeline } from '../../../src/store/relations/timeline.ts';
import { createTestDatabase } from '../../database.ts';
import { recordBulletins } from '../../record.ts';
import { buildBulletin } from '../build-bulletin.ts';
import { openTestStore } from '../test-store.ts';

const day = fc
  .date({ min: new Date('2024-12-20T00:00:00Z'), max: new Date('2026-01-10T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('a timeline', () => {
  it('counts each article in the stretch its day is in, weeks from Monday to Sunday', {
    timeout: 120_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(day, { minLength: 1, maxLength: 12 }), async (days) => {
        await using store = await openTestStore();
        const articles = days.map((at, index) => ({ headline: `Article ${index}`, at: `${at}T23:30` }));
        await store.storeBulletin(buildBulletin({ articles }));
        for (const unit of TIMELINE_UNITS) {
          const stretches = await readTimeline(store.reader, { unit, filter: EVERY_ARTICLE, days: null });
          const counted = stretches.map(({ start, articles: count }) => [start, count]);
          expect(counted).toEqual(countByStart(days, unit));
        }
      }),
      { numRuns: 10, seed: 20261126 },
    );
  });

  it('counts what the articles wanted tell of, within the days asked for', async () => {
    await using database = await createTestDatabase();
    await recordBulletins(database.writer, 5);
    const request = { unit: 'MONTH', filter: EVERY_ARTICLE, days: null } as const;
    const whole = { start: '2026-02-01', articles: 5, engagements: 5, agreements: 5 };
    expect(await readTimeline(database.reader, request)).toEqual([whole]);
    const filter = { ...EVERY_ARTICLE, text: 'plan 3' };
    expect(await readTimeline(database.reader, { ...request, filter })).toEqual([
      { start: '2026-02-01', articles: 1, engagements: 1, agreements: 1 },
    ]);
    const days = { from: null, to: isoDate('2026-02-01') };
    expect(await readTimeline(database.reader, { ...request, days })).toEqual([]);
    const from = { from: isoDate('2026-02-02'), to: isoDate('2026-02-02') };
    expect(await readTimeline(database.reader, { ...request, days: from })).toEqual([whole]);
    expect(database.statements).toHaveLength(4);
  });

  it('refuses more stretches than it has', { timeout: 60_000 }, async () => {
    await using database = await createTestDatabase();
    const first = Date.UTC(2020, 0, 1);
    await database.writer.article.createMany({
      data: Array.from({ length: 1001 }, (_, index) => ({
        identity: `${index}`,
        headline: `${index}`,
        publishedLocal: new Date(first + index * 86_400_000).toISOString().slice(0, 10),
      })),
    });
    const request = { filter: EVERY_ARTICLE, days: null } as const;
    await expect(readTimeline(database.reader, { ...request, unit: 'DAY' })).rejects.toThrow(
      expect.objectContaining({ code: 'BAD_FILTER' }),
    );
    const days = { from: isoDate('2020-01-02'), to: null };
    expect(await readTimeline(database.reader, { ...request, unit: 'DAY', days })).toHaveLength(1000);
    expect(await readTimeline(database.reader, { ...request, unit: 'YEAR' })).toHaveLength(3);
  });
});

function isoDate(text: string) {
  if (!isIsoDate(text)) throw new RangeError(`Expected a day, found ${text}`);
  return text;
}

/** The same without a database. */
function countByStart(days: readonly string[], unit: TimelineUnit): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const one of days) counts.set(startOf(one, unit), (counts.get(startOf(one, unit)) ?? 0) + 1);
  return [...counts].sort(([one], [other]) => (one < other ? -1 : 1));
}

function startOf(one: string, unit: TimelineUnit): string {
  if (unit === 'DAY') return one;
  if (unit === 'YEAR') return `${one.slice(0, 4)}-01-01`;
  if (unit === 'MONTH') return `${one.slice(0, 7)}-01`;
  const date = new Date(`${one}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7));
  return date.toISOString().slice(0, 10);
}
