import { describe, expect, it } from 'vitest';
import { createConflictLoader } from '../../../src/store/relations/tenure-conflicts.ts';
import type { ArticleDraft, ParticipantDraft } from '../build-bulletin.ts';
import { buildBulletin } from '../build-bulletin.ts';
import { openTestStore, type TestStore } from '../test-store.ts';

describe('the conflicts of a tenure', () => {
  it('are other holders of an office that one holds, over the days that articles state both', async () => {
    await using store = await openTestStore();
    const osmon = { name: 'Bektur Osmon', state: 'KG', office: 'Minister of Foreign Affairs' };
    const sadyk = { name: 'Aigul Sadyk', state: 'KG', office: 'Foreign Minister' };
    await tell(store, [
      ['2026-01-01', osmon],
      ['2026-01-10', osmon],
      ['2026-01-08', sadyk],
      ['2026-01-20', sadyk],
      ['2026-02-01', { ...osmon, name: 'Nurlan Asanov' }],
      ['2026-01-09', { name: 'Leyla Demir', state: 'TR', office: 'Foreign Minister' }],
    ]);
    const conflict = { kind: 'ANOTHER_HOLDER', from: '2026-01-08', to: '2026-01-10' };
    expect(await findConflicts(store, 'Bektur Osmon')).toEqual([{ ...conflict, person: 'Aigul Sadyk' }]);
    expect(await findConflicts(store, 'Aigul Sadyk')).toEqual([{ ...conflict, person: 'Bektur Osmon' }]);
    expect(await findConflicts(store, 'Nurlan Asanov')).toEqual([]);
    expect(await findConflicts(store, 'Leyla Demir')).toEqual([]);
  });

  it('are none between those who share an office, or are accredited elsewhere', async () => {
    await using store = await openTestStore();
    const envoy = { name: 'Bektur Osmon', state: 'KG', office: 'Ambassador', accreditedTo: 'TR' };
    await tell(store, [
      ['2026-01-01', envoy],
      ['2026-01-01', { ...envoy, name: 'Aigul Sadyk', accreditedTo: 'LV' }],
      ['2026-01-01', { name: 'Nurlan Asanov', state: 'KG', office: 'Deputy Minister' }],
      ['2026-01-01', { name: 'Jana Ozola', state: 'KG', office: 'Deputy Minister' }],
    ]);
    for (const name of ['Bektur Osmon', 'Aigul Sadyk', 'Nurlan Asanov', 'Jana Ozola']) {
      expect(await findConflicts(store, name)).toEqual([]);
    }
  });

  it('are the same office of one person for another state', async () => {
    await using store = await openTestStore();
    const osmon = { name: 'Bektur Osmon', state: 'KG', office: 'President' };
    await tell(store, [['2026-01-01', osmon]]);
    const { id } = await store.reader.participant.findFirstOrThrow({ where: { name: 'Bektur Osmon' } });
    const article = { headline: 'Another', at: '2026-01-01T10:00', body: 'Leyla Demir came.' };
    const demir = { name: 'Leyla Demir', state: 'TR', office: 'President' };
    await store.storeBulletin(buildBulletin({ articles: [{ ...article, participants: [demir] }] }));
    const other = await store.reader.participant.findFirstOrThrow({ where: { name: 'Leyla Demir' } });
    await store.curator.merge({ survivorId: id, otherIds: [other.id], reason: 'One person', by: 'A. Clerk' });
    const conflict = { kind: 'ANOTHER_STATE', from: '2026-01-01', to: '2026-01-01', person: 'Bektur Osmon' };
    expect(await findConflicts(store, 'Bektur Osmon')).toEqual([conflict, conflict]);
  });
});

async function tell(store: TestStore, list: readonly (readonly [string, ParticipantDraft])[]): Promise<void> {
  const articles = list.map(
    ([day, person], index): ArticleDraft => ({
      headline: `Article ${index}`,
      body: `${person.name} spoke.`,
      at: `${day}T09:10`,
      participants: [person],
    }),
  );
  await store.storeBulletin(buildBulletin({ articles }));
}

async function findConflicts({ reader }: TestStore, name: string) {
  const tenures = await reader.tenure.findMany({ where: { person: { name } }, orderBy: { id: 'asc' } });
  const loader = createConflictLoader(reader);
  const found = await Promise.all(tenures.map(({ id }) => loader.load(id)));
  const people = await reader.tenure.findMany({ include: { person: true } });
  return found.flat().map(({ tenureId, ...conflict }) => ({
    ...conflict,
    person: people.find(({ id }) => id === tenureId)?.person.name,
  }));
}
