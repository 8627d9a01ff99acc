import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as everything from '../../../src/domain/filter.ts';
import type { Page, PageRequest } from '../../../src/domain/page.ts';
import { createPages } from '../../../src/store/pages.ts';
import { openTestStore, type TestStore } from '../test-store.ts';
import { readRecord, type WholeRecord } from './read-record.ts';
import { TOLD_BULLETINS } from './told-bulletins.ts';
import { createWantedEntries, type WantedEntries } from './wanted-entries.ts';

const PUBLISHED = { from: new Date('2026-02-03T00:00:00Z'), until: new Date('2026-02-06T00:00:00Z') };

/** The lists that hang on participants: filters of which each is met by some entries, and by what they hang. */
const LISTS = {
  participationsOfParticipant: {
    entries: 'participations',
    every: everything.EVERY_PARTICIPATION,
    filters: [
      {},
      { roles: ['ACTOR'] },
      { offices: ['president', 'GENERAL'] },
      { countries: ['KG', 'TR'] },
      { text: 'riga', sources: [1] },
      { topics: ['TRADE'] },
      { publishedAt: PUBLISHED },
    ],
  },
  agreementsOfParty: {
    entries: 'agreements',
    every: everything.EVERY_AGREEMENT,
    filters: [
      {},
      { kinds: ['TREATY'] },
      { countries: ['PL'] },
      { period: { from: '2026-05-01', to: null } },
      { text: 'treaty' },
    ],
  },
  engagementsOfParticipant: {
    entries: 'engagements',
    every: everything.EVERY_ENGAGEMENT,
    filters: [
      {},
      { statuses: ['PLANNED', 'CANCELLED'] },
      { countries: ['LV', 'TR'] },
      { date: { from: '2026-03-10', to: '2026-03-10' } },
      { offices: ['ambassador'], topics: ['TRADE'] },
    ],
  },
} as const;
type ListName = keyof typeof LISTS;

const ALL: PageRequest = { count: 100, from: 'START', after: null, before: null };

describe('a list of a participant', () => {
  let store: TestStore;
  let record: WholeRecord;
  let isWanted: WantedEntries;

  beforeAll(async () => {
    store = await openTestStore();
    for (const bulletin of TOLD_BULLETINS) await store.storeBulletin(bulletin);
    record = await readRecord(store.reader);
    isWanted = createWantedEntries(record);
  });

  afterAll(() => store[Symbol.asyncDispose]());

  const isOf = (list: ListName, id: number, participantId: number): boolean => {
    const [agreement, engagement] = [record.agreements.get(id), record.engagements.get(id)];
    switch (list) {
      case 'participationsOfParticipant':
        return record.participations.get(id)?.participantId === participantId;
      case 'agreementsOfParty':
        return agreement?.parties.some((party) => party.participantId === participantId) ?? false;
      case 'engagementsOfParticipant':
        return engagement?.participants.some((guest) => guest.participantId === participantId) ?? false;
    }
  };

  const read = (list: ListName, filter: object) => {
    const load = createPages(store.reader)[list] as unknown as (
      parent: number,
      request: PageRequest,
      listing: object,
    ) => Promise<Page<{ readonly id: number }>>;
    return (participantId: number) => load(participantId, ALL, { filter, order: null });
  };

  for (const [name, { entries, every, filters }] of Object.entries(LISTS)) {
    const list = name as ListName;
    it.each(filters.map((filter) => [filter]))(`narrows ${list} to what is meant: %o`, async (asked) => {
      const filter = { ...every, ...asked };
      const wanted = isWanted[entries] as (id: number, filter: unknown) => boolean;
      const readOf = read(list, filter);
      const found: number[] = [];
      await Promise.all(
        [...record.participants.keys()].map(async (participantId) => {
          const page = await readOf(participantId);
          const ids = page.edges.map(({ node }) => node.id);
          const expected = [...record[entries].keys()].filter(
            (id) => isOf(list, id, participantId) && wanted(id, filter),
          );
          expect(new Set(ids), `of participant ${participantId}`).toEqual(new Set(expected));
          expect(ids).toHaveLength(expected.length);
          expect(await page.totalCount()).toBe(expected.length);
          found.push(...ids);
        }),
      );
      expect(found.length).toBeGreaterThan(0);
    });
  }
});
