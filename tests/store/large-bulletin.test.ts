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
