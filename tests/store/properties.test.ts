import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ArticleDraft, type BulletinDraft, buildBulletin } from './build-bulletin.ts';
import { dumpRecord } from './dump-record.ts';
import { openTestStore, type TestStore } from './test-store.ts';

const RUNS = { numRuns: 12, seed: 20260202 };

const person = fc
  .record({
    index: fc.nat(3),
    initials: fc.boolean(),
    office: fc.constantFrom('President', 'Minister', undefined),
  })
  .map(({ index, initials, office }) => {
    const [first = '', last = ''] =
      [
        ['Bektur', 'Osmon'],
        ['Leyla', 'Demir'],
        ['Jana', 'Ozola'],
        ['Chen', 'Li'],
      ][index] ?? [];
    const name = initials ? `${first.charAt(0)}. ${last}` : `${first} ${last}`;
    return {
      name,
      state: ['KG', 'TR', 'LV', 'SG'][index] ?? 'KG',
      ...(office === undefined ? {} : { office }),
    };
  });

/** Few articles with few wordings, so that bulletins overlap. */
const article: fc.Arbitrary<ArticleDraft> = fc
  .record({
    number: fc.nat(4),
    wording: fc.nat(1),
    people: fc.uniqueArray(person, { minLength: 1, maxLength: 3, selector: ({ state }) => state }),
    status: fc.constantFrom('SIGNED' as const, 'PLANNED' as const),
    plan: fc.nat(2),
  })
  .map(({ number, wording, people, status, plan }) => ({
    headline: `Article ${number}`,
    body: `Wording ${wording}: ${people.map(({ name }) => name).join(', ')} on Plan ${plan}.`,
    at: `2026-02-0${number + 1}T09:10`,
    participants: people,
    agreements: [{ title: `Plan ${plan}`, kind: 'PLAN', status, parties: people.map(({ state }) => state) }],
    engagements: [{ participants: people.map(({ name }) => name), place: 'Riga' }],
    topics: ['TRADE'],
  }));

const bulletins: fc.Arbitrary<readonly BulletinDraft[]> = fc.array(
  fc.record({
    articles: fc.array(article, { maxLength: 4 }),
    capturedOn: fc.constantFrom('2026-02-06', '2026-02-07', '2026-02-08'),
    salt: fc.constantFrom('morning', 'evening'),
  }),
  { minLength: 1, maxLength: 5 },
);

describe('any bulletins in any order', () => {
  it('leave the same record when they are stored twice', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(bulletins, async (drafts) => {
        await using store = await openTestStore();
        await storeAll(store, drafts);
        const once = dumpRecord(store.file);
        await storeAll(store, [...drafts].reverse());
        expect(dumpRecord(store.file)).toEqual(once);
      }),
      RUNS,
    );
  });

  it('keep the promises of the record', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(bulletins, async (drafts) => {
        await using store = await openTestStore();
        await storeAll(store, drafts);
        await assertEvidenceQuotes(store);
        await assertFeedIsGapless(store);
        await assertNewestWordingIsCurrent(store);
      }),
      RUNS,
    );
  });
});

async function storeAll(store: TestStore, drafts: readonly BulletinDraft[]): Promise<void> {
  for (const draft of drafts) await store.storeBulletin(buildBulletin(draft));
}

async function assertEvidenceQuotes({ reader }: TestStore): Promise<void> {
  const evidence = await reader.evidence.findMany({ include: { revision: true } });
  for (const { revision, start, end, quote } of evidence) expect(revision.text.slice(start, end)).toBe(quote);
}

async function assertFeedIsGapless(store: TestStore): Promise<void> {
  const { rows: changes } = await store.pageChanges({ after: 0, limit: 10_000 });
  expect(changes.map(({ sequence }) => sequence)).toEqual(changes.map((_, index) => index + 1));
  expect(changes.at(-1)?.kind).toBe('BULLETIN_INGESTED');
  const ingested = changes.filter(({ kind }) => kind === 'BULLETIN_INGESTED');
  expect(ingested).toHaveLength(await store.reader.bulletin.count());
}

async function assertNewestWordingIsCurrent({ reader }: TestStore): Promise<void> {
  const articles = await reader.article.findMany({
    include: {
      newestBulletin: true,
      appearances: { include: { bulletin: true }, orderBy: { position: 'asc' } },
    },
  });
  for (const { currentRevisionId, newestBulletin, appearances } of articles) {
    const days = appearances.map(({ bulletin }) => bulletin.capturedOn ?? '');
    expect(newestBulletin?.capturedOn).toBe(days.sort().at(-1));
    const printed = appearances.find(({ bulletinId }) => bulletinId === newestBulletin?.id);
    expect(printed?.revisionId).toBe(currentRevisionId);
  }
}
