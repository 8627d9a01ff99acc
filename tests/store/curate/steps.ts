import fc from 'fast-check';
import { CurationRefused, FACT_TYPES, type FactType } from '../../../src/domain/curation.ts';
import { type BulletinDraft, buildBulletin } from '../build-bulletin.ts';
import type { TestStore } from '../test-store.ts';
import { curatedBulletin, readBlindly, readPoorly } from './curated-articles.ts';

// Whatever can be done to a record, in any order: what must hold always is tried on these.

/** What the decisions are made with. */
export const RULING = { reason: 'They are known to us', by: 'A. Clerk' };

/** One thing done to a record; numbers choose among what is there, whatever that is. */
export type Step =
  | { readonly kind: 'INGEST'; readonly draft: BulletinDraft }
  | { readonly kind: 'READ_AGAIN'; readonly which: number; readonly how: 'WELL' | 'POORLY' | 'BLINDLY' }
  | { readonly kind: 'MERGE'; readonly one: number; readonly other: number }
  | { readonly kind: 'SPLIT'; readonly one: number; readonly wording: number }
  | { readonly kind: 'REJECT'; readonly type: FactType; readonly which: number }
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
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('REJECT' as const),
      type: fc.constantFrom(...FACT_TYPES),
      which: fc.nat(9),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('UNDO' as const), which: fc.nat(9) }) },
);
/** A few of them, the first of which brings a bulletin. */
export const steps = fc
  .tuple(ingest, fc.array(step, { minLength: 4, maxLength: 12 }))
  .map(([one, more]) => [one, ...more]);

/** What a step did, and how to do it to another record. */
export type Done =
  | { readonly kind: 'TOLD'; readonly repeat: (store: TestStore) => Promise<unknown> }
  | {
      readonly kind: 'DECIDED';
      readonly curationId: number;
      readonly repeat: (store: TestStore) => Promise<unknown>;
    }
  | { readonly kind: 'UNDONE'; readonly curationId: number };

/** Does the steps that can be done; decisions that are refused are left out. */
export async function runSteps(store: TestStore, list: readonly Step[]): Promise<readonly Done[]> {
  const done: Done[] = [];
  const go = beginCourse(store);
  for (const one of list) {
    const made = await go(one);
    if (made) done.push(made);
  }
  return done;
}

/** Does one step after another to an empty record; of one that is refused nothing is told. */
export function beginCourse(store: TestStore): (one: Step) => Promise<Done | undefined> {
  const bulletins: BulletinDraft[] = [];
  let extractorVersion = 1;
  return (one) => {
    if (one.kind === 'READ_AGAIN') extractorVersion += 1;
    return attempt(() => doStep(store, one, { bulletins, extractorVersion }));
  };
}

interface Course {
  /** Those ingested so far. */
  readonly bulletins: BulletinDraft[];
  /** Of an extractor newer than any before, where bulletins are read again. */
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
    case 'REJECT': {
      const { type } = one;
      const ids = await listFactIds(store, type);
      const factId = ids[one.which % ids.length] ?? 0;
      return await decided(store, (into) => into.curator.reject({ ...RULING, type, factId }));
    }
    case 'UNDO': {
      const standing = await store.curator.list({ standing: true });
      const curationId = standing[one.which % standing.length]?.id ?? 0;
      await store.curator.undo({ ...RULING, curationId });
      return { kind: 'UNDONE', curationId };
    }
  }
}

/** The facts that are shown. */
async function listFactIds({ reader }: TestStore, type: FactType): Promise<readonly number[]> {
  const rows = await reader.$queryRawUnsafe<{ id: number | bigint }[]>(
    `SELECT "id" FROM "${type}" ORDER BY "id"`,
  );
  return rows.map(({ id }) => Number(id));
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
