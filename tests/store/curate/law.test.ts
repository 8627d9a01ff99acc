import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FACT_TYPES, type FactType } from '../../../src/domain/curation.ts';
import { findFacts } from '../../../src/store/curate/found-facts.ts';
import { dumpRecord } from '../dump-record.ts';
import { openTestStore, type TestStore } from '../test-store.ts';
import { RULING, runSteps, steps } from './steps.ts';

const RUNS = { numRuns: 15, seed: 20261123 };

describe('whatever is ingested, read again, merged, split, rejected and undone', { timeout: 300_000 }, () => {
  it('leaves no trace in the record once every decision is undone', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (list) => {
        await using store = await openTestStore();
        await runSteps(store, list);
        await undoAll(store);
        await using plain = await openTestStore();
        await runSteps(
          plain,
          list.filter(({ kind }) => kind === 'INGEST' || kind === 'READ_AGAIN'),
        );
        expect(dumpFacts(store)).toEqual(dumpFacts(plain));
      }),
      RUNS,
    );
  });

  it('shows what the decisions that stand would show had those undone been undone at once', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (list) => {
        await using store = await openTestStore();
        const done = await runSteps(store, list);
        const undone = new Set(done.flatMap((one) => (one.kind === 'UNDONE' ? [one.curationId] : [])));
        await using other = await openTestStore();
        for (const one of done) {
          if (one.kind === 'UNDONE') continue;
          await one.repeat(other);
          if (one.kind === 'DECIDED' && undone.has(one.curationId)) {
            await other.curator.undo({ ...RULING, curationId: one.curationId });
          }
        }
        expect(dumpFacts(store)).toEqual(dumpFacts(other));
      }),
      RUNS,
    );
  });

  it('shows what the decisions that stand show when they are made after everything was ingested', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (list) => {
        const kept = list.filter(({ kind }) => kind !== 'READ_AGAIN');
        await using store = await openTestStore();
        const done = await runSteps(store, kept);
        await using other = await openTestStore();
        for (const one of done) if (one.kind === 'TOLD') await one.repeat(other);
        await decideAgain(store, other);
        expect(dumpFacts(store)).toEqual(dumpFacts(other));
      }),
      RUNS,
    );
  });

  it('keeps every quote equal to its place, and one participation for each participant of an article', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (list) => {
        await using store = await openTestStore();
        await runSteps(store, list);
        await assertWhole(store);
      }),
      RUNS,
    );
  });
});

/**
 * Makes the decisions that stand in one record in another one of the same bulletins. Those whom bulletins brought have
 * the same ids there, but for the numbers that splits took in between.
 */
async function decideAgain({ reader }: TestStore, other: TestStore): Promise<void> {
  const { curator } = other;
  const curations = await reader.curation.findMany({
    include: { subjects: { orderBy: { position: 'asc' } }, wordings: true, fact: true },
    orderBy: { id: 'asc' },
  });
  const splitOff = curations.flatMap(({ kind, subjects }) =>
    kind === 'SPLIT' ? (subjects[1]?.participantId ?? []) : [],
  );
  const again = new Map<number, number>();
  const idOf = (id = 0) => again.get(id) ?? id - splitOff.filter((taken) => taken < id).length;
  for (const { kind, undoneAt, subjects, wordings, fact } of curations) {
    const [first, ...others] = subjects.map(({ participantId }) => participantId);
    if (undoneAt !== null) continue;
    if (kind === 'MERGE') {
      await curator.merge({ ...RULING, survivorId: idOf(first), otherIds: others.map(idOf) });
    } else if (fact) {
      await curator.reject({ ...RULING, ...(await findAgain(other, fact)) });
    } else {
      const names = wordings.map(({ name }) => name);
      const made = await curator.split({ ...RULING, participantId: idOf(first), wordings: names });
      again.set(others[0] ?? 0, made.participantId ?? 0);
    }
  }
}

/** The fact of a record that says the same in the same wording. */
async function findAgain(
  { reader }: TestStore,
  fact: { readonly type: string; readonly revisionId: number; readonly key: string },
): Promise<{ readonly type: FactType; readonly factId: number }> {
  const type = FACT_TYPES.find((known) => known === fact.type) ?? 'Participation';
  const found = await findFacts(reader, type, [fact.revisionId]);
  return { type, factId: found.find(({ key }) => key === fact.key)?.id ?? 0 };
}

/** The newest first, since others may rest on what is older. */
async function undoAll({ curator }: TestStore): Promise<void> {
  for (const { id } of await curator.list({ standing: true })) {
    await curator.undo({ ...RULING, curationId: id });
  }
}

function dumpFacts({ file }: TestStore): readonly string[] {
  return dumpRecord(file).filter((line) => !line.startsWith('["change"'));
}

async function assertWhole({ reader }: TestStore): Promise<void> {
  const evidence = await reader.evidence.findMany({ include: { revision: true } });
  for (const { revision, start, end, quote } of evidence) expect(revision.text.slice(start, end)).toBe(quote);
  const hidden = { shownAsId: { not: null } };
  const told = await reader.participation.findMany({
    where: { OR: [{ participant: hidden }, { represents: hidden }] },
  });
  const held = await reader.tenure.findMany({ where: { OR: [{ person: hidden }, { represents: hidden }] } });
  expect([...told, ...held]).toEqual([]);
  const parties = await reader.agreementParty.count({ where: { participant: hidden } });
  const attendances = await reader.engagementParticipant.count({ where: { participant: hidden } });
  expect([parties, attendances]).toEqual([0, 0]);
  expect(await reader.$queryRaw`PRAGMA foreign_key_check`).toEqual([]);
}
