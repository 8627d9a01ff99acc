import { describe, expect, it } from 'vitest';
import { type ArticleDraft, buildBulletin } from './build-bulletin.ts';
import { openTestStore } from './test-store.ts';

const MANY = 1100;
const SOME = 80;

describe('a bulletin of very many facts', () => {
  it('finds everybody and everything again in another', { timeout: 120_000 }, async () => {
    await using store = await openTestStore();
    const counts = async () => ({
      persons: await store.reader.participant.count({ where: { kind: 'PERSON' } }),
      agreements: await store.reader.agreement.count(),
      engagements: await store.reader.engagement.count(),
    });
    await store.storeBulletin(buildBulletin({ articles: [tellMany('morning')] }));
    expect(await counts()).toEqual({ persons: MANY, agreements: SOME + 1, engagements: SOME });
    await store.storeBulletin(buildBulletin({ articles: [tellMany('evening')] }));
    expect(await counts()).toEqual({ persons: MANY, agreements: SOME + 1, engagements: SOME });
  });
});

/** An article in which so many people each met and signed something. */
function tellMany(when: string): ArticleDraft {
  const people = Array.from({ length: MANY }, (_, number) => `Guest ${letters(number)}`);
  const few = people.slice(0, SOME);
  const plans = few.map((name) => `Plan of ${name}`);
  return {
    headline: `The ${when} of many`,
    body: `${people.join(', ')}. ${plans.join('. ')}. Joint Statement.`,
    participants: people.map((name) => ({ name, state: 'KG' })),
    agreements: [...plans, 'Joint Statement'].map((title) => ({
      title,
      kind: 'PLAN' as const,
      parties: ['KG', 'TR'],
    })),
    engagements: few.map((name) => ({ participants: [name], place: 'Bishkek' })),
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
