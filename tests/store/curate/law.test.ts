import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CurationRefused } from '../../../src/domain/curation.ts';
import { type BulletinDraft, buildBulletin } from '../build-bulletin.ts';
import { dumpRecord } from '../dump-record.ts';
import { openTestStore, type TestStore } from '../test-store.ts';
import { curatedBulletin, readBlindly, readPoorly } from './curated-articles.ts';

const RUNS = { numRuns: 15, seed: 20261123 };
const RULING = { reason: 'They are known to us', by: 'A. Clerk' };

/** One thing done to a record; numbers choose among what is there, whatever that is. */
type Step =
  | { readonly kind: 'INGEST'; readonly draft: BulletinDraft }
  | { readonly kind: 'READ_AGAIN'; readonly which: number; readonly how: 'WELL' | 'POORLY' | 'BLINDLY' }
  | { readonly kind: 'MERGE'; readonly one: number; readonly other: number }
  | { readonly kind: 'SPLIT'; readonly one: number; readonly wording: number }
  | { readonly kind: 'UNDO'; readonly which: number };

const ingest = curatedBulletin.map((draft): Step => ({ kind: 'INGEST', draft }));
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: ingest },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('READ_AGAIN' as const),
      which: fc.nat(9),
      how: fc.constantFrom('WELL', 'POORLY', 'BLINDLY'),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('MERGE' as const), one: fc.nat(9), other: fc.nat(9) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('SPLIT' as const), one: fc.nat(9), wording: fc.nat(9) }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('UNDO' as const), which: fc.nat(9) }) },
);
const steps = fc
  .tuple(ingest, fc.array(step, { minLength: 4, maxLength: 12 }))
  .map(([one, more]) => [one, ...more]);

describe('whatever is ingested, read again, merged, split and undone', { timeout: 300_000 }, () => {
  it('leaves no trace in the record once every decision is undone', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (list) => {
        await using store = await openTestStore();
        await run(store, list);
        await undoAll(store);
        await using plain = await openTestStore();
        await run(
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
        const done = await run(store, list);
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
        const done = await run(store, kept);
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
        await run(store, list);
        await assertWhole(store);
      }),
      RUNS,
    );
  });
});

type Done =
  | { readonly kind: 'TOLD'; readonly repeat: (store: TestStore) => Promise<unknown> }
  | {
      readonly kind: 'DECIDED';
      readonly curationId: number;
      readonly repeat: (store: TestStore) => Promise<unknown>;
    }
  | { readonly kind: 'UNDONE'; readonly curationId: number };

/** Does the steps that can be done; decisions that are refused are left out. */
async function run(store: TestStore, list: readonly Step[]): Promise<readonly Done[]> {
  const done: Done[] = [];
  const bulletins: BulletinDraft[] = [];
  for (const [index, one] of list.entries()) {
    const readings = list.slice(0, index).filter(({ kind }) => kind === 'READ_AGAIN').length;
    const made = await attempt(() => doStep(store, one, { bulletins, extractorVersion: readings + 2 }));
    if (made) done.push(made);
  }
  return done;
}

interface Course {
  /** Those ingested so far. */
  readonly bulletins: BulletinDraft[];
  /** Of an extractor newer than any before. */
  readonly extractorVersion: number;
}

async function doStep(
  store: TestStore,
  one: Step,
  { bulletins, extractorVersion }: Course,
): Promise<Done | undefined> {
  switch (one.kind) {
    case 'INGEST': {
      const draft = { ...one.draft, salt: `${bulletins.length}` };
      bulletins.push(draft);
      return await told(store, (into) => into.storeBulletin(buildBulletin(readPoorly(draft))));
    }
    case 'READ_AGAIN': {
      const index = one.which % bulletins.length;
      const draft = bulletins[index];
      if (!draft) return undefined;
      const read = { WELL: draft, POORLY: readPoorly(draft), BLINDLY: readBlindly(draft) }[one.how];
      const replacement = { ...buildBulletin(read), extractorVersion, bulletinId: index + 1 };
      return await told(store, (into) => into.replaceFacts(replacement));
    }
    case 'MERGE': {
      const ids = await listCurable(store);
      const [survivorId = 0, otherId = 0] = [ids[one.one % ids.length], ids[one.other % ids.length]];
      return await decided(store, (into) =>
        into.curator.merge({ ...RULING, survivorId, otherIds: [otherId] }),
      );
    }
    case 'SPLIT': {
      const ids = await listCurable(store);
      const participantId = ids[one.one % ids.length] ?? 0;
      const names = await store.reader.participation.findMany({
        where: { participantId },
        distinct: ['name'],
        orderBy: { name: 'asc' },
      });
      const wordings = [names[one.wording % names.length]?.name ?? ''];
      return await decided(store, (into) => into.curator.split({ ...RULING, participantId, wordings }));
    }
    case 'UNDO': {
      const standing = await store.curator.list({ standing: true });
      const curationId = standing[one.which % standing.length]?.id ?? 0;
      await store.curator.undo({ ...RULING, curationId });
      return { kind: 'UNDONE', curationId };
    }
  }
}

async function told(store: TestStore, repeat: (store: TestStore) => Promise<unknown>): Promise<Done> {
  await repeat(store);
  return { kind: 'TOLD', repeat };
}

async function decided(
  store: TestStore,
  repeat: (store: TestStore) => Promise<{ readonly curationId: number }>,
): Promise<Done> {
  const { curationId } = await repeat(store);
  return { kind: 'DECIDED', curationId, repeat };
}

async function attempt<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof CurationRefused) return undefined;
    throw error;
  }
}

async function listCurable({ reader }: TestStore): Promise<readonly number[]> {
  const rows = await reader.participant.findMany({
    where: { shownAsId: null, kind: { not: 'COUNTRY' } },
    orderBy: { id: 'asc' },
  });
  return rows.map(({ id }) => id);
}

/**
 * Makes the decisions that stand in one record in another one of the same bulletins. Those whom bulletins brought have
 * the same ids there, but for the numbers that splits took in between.
 */
async function decideAgain({ reader }: TestStore, { curator }: TestStore): Promise<void> {
  const curations = await reader.curation.findMany({
    include: { subjects: { orderBy: { position: 'asc' } }, wordings: true },
    orderBy: { id: 'asc' },
  });
  const splitOff = curations.flatMap(({ kind, subjects }) =>
    kind === 'SPLIT' ? (subjects[1]?.participantId ?? []) : [],
  );
  const again = new Map<number, number>();
  const idOf = (id = 0) => again.get(id) ?? id - splitOff.filter((taken) => taken < id).length;
  for (const { kind, undoneAt, subjects, wordings } of curations) {
    const [first, ...others] = subjects.map(({ participantId }) => participantId);
    if (undoneAt !== null) continue;
    if (kind === 'MERGE') {
      await curator.merge({ ...RULING, survivorId: idOf(first), otherIds: others.map(idOf) });
    } else {
      const names = wordings.map(({ name }) => name);
      const made = await curator.split({ ...RULING, participantId: idOf(first), wordings: names });
      again.set(others[0] ?? 0, made.participantId);
    }
  }
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
