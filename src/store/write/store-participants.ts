import { z } from 'zod';
import { fold } from '../../domain/fold.ts';
import {
  type DatedFacts,
  type IdentifiedFacts,
  identifyFacts,
  listSubjects,
} from '../identity/identify-facts.ts';
import { type KnownParticipant, NOBODY, type Subject } from '../identity/known-participant.ts';
import { searchKeyOf } from '../identity/name-form.ts';
import { createDirectory } from '../identity/participant-directory.ts';
import type { Transaction } from '../writer.ts';
import { findCandidates } from './known-participants.ts';
import type { RowBatch } from './row-batch.ts';

/** Who is who in the articles of a bulletin. */
export interface StoredParticipants {
  /** One for each article, in order. */
  readonly articles: readonly IdentifiedFacts[];
  /** Ids of those the record did not know. */
  readonly recorded: readonly number[];
}

/** Decides who the participants of articles are, and stores what is new about them. */
export async function storeParticipants(
  transaction: Transaction,
  batch: RowBatch,
  articles: readonly DatedFacts[],
): Promise<StoredParticipants> {
  const onRecord = await findCandidates(transaction, articles.flatMap(listSubjects));
  const naming = await startNaming(transaction, () => batch.nextId('participant'));
  const directory = createDirectory(onRecord, naming.nextId);
  const identified = articles.map((article) => identifyFacts(directory, article));
  const known = new Map(onRecord.map((participant) => [participant.id, participant]));
  const recorded: number[] = [];
  for (const participant of directory.listMet()) {
    const before = known.get(participant.id);
    addNewForms(batch, before, participant);
    if (before) await updateParticipant(transaction, before, participant);
    else if (naming.remembered.has(participant.id)) {
      recorded.push(await rememberParticipant(transaction, participant));
    } else recorded.push(addParticipant(batch, participant));
  }
  return { articles: identified, recorded };
}

const ForgottenRows = z.array(z.object({ id: z.coerce.number(), kind: z.string(), foldedName: z.string() }));

/**
 * Ids for those the record does not know. Who comes under the name of somebody no wording told of any longer, but a
 * decision on record does, has that one's id, so that the decision goes on holding; who is who does not depend on it.
 */
async function startNaming(
  transaction: Transaction,
  nextId: () => number,
): Promise<{ readonly nextId: (subject: Subject) => number; readonly remembered: ReadonlySet<number> }> {
  const rows = ForgottenRows.parse(
    await transaction.$queryRaw`SELECT DISTINCT p."id", p."kind", p."foldedName" FROM "CurationSubject" s
      JOIN "Participant" p ON p."id" = s."participantId" WHERE p."shownAsId" = ${NOBODY} ORDER BY p."id" DESC`,
  );
  const forgotten = new Map(rows.map(({ id, kind, foldedName }) => [`${kind} ${foldedName}`, id]));
  const remembered = new Set<number>();
  return {
    nextId: ({ kind, name }) => {
      const key = `${kind} ${fold(name)}`;
      const id = forgotten.get(key);
      if (id === undefined) return nextId();
      forgotten.delete(key);
      remembered.add(id);
      return id;
    },
    remembered,
  };
}

function addParticipant(batch: RowBatch, participant: KnownParticipant): number {
  batch.add('participant', { id: participant.id, ...columnsOf(participant) });
  return participant.id;
}

async function rememberParticipant(transaction: Transaction, participant: KnownParticipant): Promise<number> {
  const { id } = participant;
  await transaction.participant.update({
    where: { id },
    data: { ...columnsOf(participant), shownAsId: null },
  });
  return id;
}

function columnsOf({ kind, name, state: countryCode, acronym }: KnownParticipant) {
  return { kind, name, foldedName: fold(name), countryCode, acronym };
}

function addNewForms(batch: RowBatch, before: KnownParticipant | undefined, after: KnownParticipant): void {
  const known = new Set(before?.forms);
  for (const name of after.forms) {
    if (known.has(name)) continue;
    const id = batch.nextId('alias');
    batch.add('alias', {
      id,
      participantId: after.id,
      name,
      folded: fold(name),
      searchKey: searchKeyOf(name),
    });
  }
}

async function updateParticipant(
  transaction: Transaction,
  before: KnownParticipant,
  { id, name, state, acronym }: KnownParticipant,
): Promise<void> {
  if (before.name === name && before.state === state && before.acronym === acronym) return;
  const data = { name, foldedName: fold(name), countryCode: state, acronym };
  await transaction.participant.update({ where: { id }, data });
}
