import type { ChangeKind } from '../../domain/change.ts';
import { CurationRefused } from '../../domain/curation.ts';
import { fold } from '../../domain/fold.ts';
import type { Transaction } from '../writer.ts';
import { asFound } from './as-found.ts';
import { assertStated } from './assert-stated.ts';
import type { Ruled, Ruling } from './curator.ts';
import { findStandingDecisions } from './find-decisions.ts';
import { findFullNames } from './full-names.ts';
import { getShown, type ShownParticipant } from './get-shown.ts';
import { findResting } from './view.ts';

type Dated<Decision> = Decision & Ruling & { readonly at: Date };

/** Makes participants one: all are shown as the first. */
export async function mergeParticipants(
  transaction: Transaction,
  { survivorId, otherIds, ...ruling }: Dated<{ survivorId: number; otherIds: readonly number[] }>,
): Promise<Ruled> {
  assertStated(ruling);
  const survivor = await getShown(transaction, survivorId);
  const merged = new Map<number, ShownParticipant>();
  for (const id of new Set(otherIds)) {
    const other = await getShown(transaction, id);
    assertMergeable(survivor, other, { survivorId, id });
    merged.set(other.id, other);
  }
  if (merged.size === 0) {
    throw new CurationRefused(
      'SAME_PARTICIPANT',
      `Expected somebody to merge into ${survivor.name}, found nobody`,
    );
  }
  return await asFound(transaction, async () =>
    record(transaction, { ...ruling, kind: 'MERGE', subjects: [survivor, ...merged.values()], wordings: [] }),
  );
}

function assertMergeable(
  survivor: ShownParticipant,
  other: ShownParticipant,
  given: { readonly survivorId: number; readonly id: number },
): void {
  if (given.survivorId === given.id) {
    throw new CurationRefused(
      'SAME_PARTICIPANT',
      `Expected somebody other than ${survivor.name} to merge, found the same`,
    );
  }
  if (survivor.id === other.id) {
    const already = 'Expected two participants to merge, found that they are shown as one already';
    throw new CurationRefused('ALREADY_ONE', `${already}, ${survivor.name}`);
  }
  for (const participant of [survivor, other]) assertCurable(participant);
  if (survivor.kind !== other.kind) {
    const expected = `Expected all that are merged to be of one kind, found ${survivor.name} a ${survivor.kind}`;
    throw new CurationRefused('DIFFERENT_KINDS', `${expected} and ${other.name} a ${other.kind}`);
  }
}

/** Makes those whom articles name so another participant. */
export async function splitParticipant(
  transaction: Transaction,
  { participantId, wordings, ...ruling }: Dated<{ participantId: number; wordings: readonly string[] }>,
): Promise<Ruled> {
  assertStated(ruling);
  const participant = await getShown(transaction, participantId);
  assertCurable(participant);
  return await asFound(transaction, async () => {
    const names = await findFullNames(transaction, participant.id);
    const chosen = new Map(wordings.map((wording) => [fold(wording), wording]));
    assertSplittable(participant, names, chosen);
    const printed = names.filter((name) => chosen.has(fold(name)));
    const named = printed[0] ?? participant.name;
    const splitOff = await transaction.participant.create({
      data: { kind: participant.kind, name: named, foldedName: fold(named), shownAsId: participant.id },
    });
    const ruled = await record(transaction, {
      ...ruling,
      kind: 'SPLIT',
      subjects: [participant, splitOff],
      wordings: [...new Map(printed.map((name) => [fold(name), name]))],
    });
    return { ...ruled, participantId: splitOff.id };
  });
}

function assertSplittable(
  { name }: ShownParticipant,
  names: readonly string[],
  chosen: ReadonlyMap<string, string>,
): void {
  const known = new Set(names.map(fold));
  const listed = names.map((one) => `"${one}"`).join(', ');
  for (const [folded, wording] of chosen) {
    if (known.has(folded)) continue;
    const expected = `Expected a name that articles give ${name} in full, one of ${listed}`;
    throw new CurationRefused('UNKNOWN_WORDING', `${expected}, found "${wording}"`);
  }
  if (chosen.size > 0 && names.some((one) => !chosen.has(fold(one)))) return;
  const expected = `Expected some of the names of ${name} to split off, and others to remain, of ${listed}`;
  throw new CurationRefused('NOTHING_LEFT', `${expected}; found ${chosen.size === 0 ? 'none' : 'all'}`);
}

/** Takes a decision back. */
export async function undoCuration(
  transaction: Transaction,
  { curationId, reason, by, at }: Dated<{ curationId: number }>,
): Promise<Ruled> {
  assertStated({ reason, by });
  const found = await transaction.curation.findUnique({
    where: { id: curationId },
    include: {
      subjects: { orderBy: { position: 'asc' } },
      fact: { include: { revision: { select: { articleId: true } } } },
    },
  });
  if (found === null) {
    throw new CurationRefused(
      'UNKNOWN_CURATION',
      `Expected the number of a decision on record, found ${curationId}`,
    );
  }
  if (found.undoneAt !== null) {
    const undone = `taken back by ${found.undoneBy} on ${found.undoneAt.toISOString().slice(0, 10)}`;
    throw new CurationRefused(
      'ALREADY_UNDONE',
      `Expected decision ${curationId} to stand, found it ${undone}`,
    );
  }
  const resting = findResting(await findStandingDecisions(transaction), curationId);
  if (resting !== undefined) {
    const expected = `Expected no later decision to rest on decision ${curationId}`;
    throw new CurationRefused('RESTED_ON', `${expected}, found decision ${resting.id}: undo that one first`);
  }
  const participantId = found.subjects[0]?.participantId ?? null;
  const { revisionId = null, revision = null } = found.fact ?? {};
  const about = { participantId, revisionId, articleId: revision?.articleId ?? null };
  return await asFound(transaction, async () => {
    const data = { undoReason: reason.trim(), undoneBy: by.trim(), undoneAt: at };
    await transaction.curation.update({ where: { id: curationId }, data });
    return await tell(transaction, { kind: 'CURATION_UNDONE', at, curationId, ...about });
  });
}

interface NewCuration extends Ruling {
  readonly at: Date;
  readonly kind: 'MERGE' | 'SPLIT';
  readonly subjects: readonly { readonly id: number; readonly name: string }[];
  readonly wordings: readonly (readonly [folded: string, name: string])[];
}

const CHANGES = { MERGE: 'PARTICIPANTS_MERGED', SPLIT: 'PARTICIPANT_SPLIT' } as const;

async function record(
  transaction: Transaction,
  { kind, subjects, wordings, reason, by, at }: NewCuration,
): Promise<Ruled> {
  const { id } = await transaction.curation.create({
    data: { kind, reason: reason.trim(), decidedBy: by.trim(), decidedAt: at },
  });
  await transaction.curationSubject.createMany({
    data: subjects.map((subject, position) => ({
      curationId: id,
      position,
      participantId: subject.id,
      name: subject.name,
    })),
  });
  await transaction.curationWording.createMany({
    data: wordings.map(([folded, name]) => ({ curationId: id, folded, name })),
  });
  return await tell(transaction, {
    kind: CHANGES[kind],
    at,
    curationId: id,
    participantId: subjects[0]?.id ?? 0,
  });
}

interface Told {
  readonly kind: ChangeKind;
  readonly at: Date;
  readonly curationId: number;
  readonly participantId: number | null;
  readonly revisionId?: number | null;
  readonly articleId?: number | null;
}

async function tell(transaction: Transaction, told: Told): Promise<Ruled> {
  const { sequence } = await transaction.change.create({ data: told });
  return { curationId: told.curationId, participantId: told.participantId, sequence };
}

function assertCurable({ kind, name }: ShownParticipant): void {
  if (kind !== 'COUNTRY') return;
  const expected = 'Expected a person or an organization: countries are neither merged nor split';
  throw new CurationRefused('COUNTRY', `${expected}; found the country ${name}`);
}
