import { fold } from '../../domain/fold.ts';
import {
  type DatedFacts,
  type IdentifiedFacts,
  identifyFacts,
  listSubjects,
} from '../identity/identify-facts.ts';
import type { KnownParticipant } from '../identity/known-participant.ts';
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
  const directory = createDirectory(onRecord, () => batch.nextId('participant'));
  const identified = articles.map((article) => identifyFacts(directory, article));
  const known = new Map(onRecord.map((participant) => [participant.id, participant]));
  const recorded: number[] = [];
  for (const participant of directory.listMet()) {
    const before = known.get(participant.id);
    addNewForms(batch, before, participant);
    if (before) await updateParticipant(transaction, before, participant);
    else recorded.push(addParticipant(batch, participant));
  }
  return { articles: identified, recorded };
}

function addParticipant(batch: RowBatch, { id, kind, name, state, acronym }: KnownParticipant): number {
  batch.add('participant', { id, kind, name, foldedName: fold(name), countryCode: state, acronym });
  return id;
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
