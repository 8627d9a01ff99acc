import { describe, expect, it } from 'vitest';
import { addDays } from '../../src/store/identity/days.ts';
import { type ArticleDraft, buildBulletin, day, onDay } from './build-bulletin.ts';
import { openTestStore } from './test-store.ts';

const MANY = 1100;

const ONCE = { persons: MANY, agreements: MANY + 1, engagements: MANY, tenures: MANY, days: MANY };

describe('a bulletin of very many facts', () => {
  it('finds everybody and everything again in another', { timeout: 120_000 }, async () => {
    await using store = await openTestStore();
    const counts = async () => ({
      persons: await store.reader.participant.count({ where: { kind: 'PERSON' } }),
      agreements: await store.reader.agreement.count(),
      engagements: await store.reader.engagement.count(),
      tenures: await store.reader.tenure.count(),
      days: await store.reader.dateSpan.count(),
    });
    await store.storeBulletin(buildBulletin({ articles: [tellMany('morning')] }));
    expect(await counts()).toEqual(ONCE);
    await store.storeBulletin(buildBulletin({ articles: [tellMany('evening')] }));
    expect(await counts()).toEqual(ONCE);
  });
});

describe('an agreement and an engagement that very many articles tell of', () => {
  it('are one each, and take further reports', { timeout: 120_000 }, async () => {
    await using store = await openTestStore();
    const articles = Array.from({ length: MANY }, (_, number) => tellOfSummit(letters(number)));
    await store.storeBulletin(buildBulletin({ articles }));
    await store.storeBulletin(buildBulletin({ articles: [tellOfSummit('late')] }));
    expect(
      await store.reader.agreement.findMany({ select: { _count: { select: { reports: true } } } }),
    ).toEqual([{ _count: { reports: MANY + 1 } }]);
    expect(
      await store.reader.engagement.findMany({ select: { _count: { select: { reports: true } } } }),
    ).toEqual([{ _count: { reports: MANY + 1 } }]);
  });
});

/** One article of the many about a summit. */
function tellOfSummit(author: string): ArticleDraft {
  return {
    headline: `The summit as ${author} saw it`,
    body: 'Kyrgyzstan and Türkiye met in Bishkek and adopted the Bishkek Declaration.',
    participants: [
      { kind: 'COUNTRY', name: 'Kyrgyzstan', state: 'KG' },
      { kind: 'COUNTRY', name: 'Türkiye', state: 'TR' },
    ],
    agreements: [{ title: 'Bishkek Declaration', parties: ['KG', 'TR'] }],
    engagements: [{ kind: 'SUMMIT', participants: ['Kyrgyzstan', 'Türkiye'], place: 'Bishkek' }],
  };
}

const FIRST_DAY = day('2020-01-01');

/** An article in which so many people each met and signed something. */
function tellMany(when: string): ArticleDraft {
  const people = Array.from({ length: MANY }, (_, number) => `Guest ${letters(number)}`);
  const plans = people.map((name) => `Plan of ${name}`);
  return {
    headline: `The ${when} of many`,
    body: `${people.join(', ')}. ${plans.join('. ')}. Joint Statement.`,
    participants: people.map((name) => ({ name, state: 'KG', office: 'Delegate' })),
    agreements: [...plans, 'Joint Statement'].map((title, number) => ({
      title,
      date: number < MANY ? onDay(addDays(FIRST_DAY, number)) : null,
      kind: 'PLAN' as const,
      parties: ['KG', 'TR'],
    })),
    engagements: people.map((name) => ({ participants: [name], place: 'Bishkek' })),
  };
}

/** A number as a word of its own: none is a form of another. */
function letters(number: number): string {
  const digits = String(number).padStart(4, '0');
  return [...digits]
    .map((digit) => `${'bdfgklmnpr'.charAt(Number(digit))}o`)
    .join('')
    .replace(/^./, (first) => first.toUpperCase());
}
