import { fold } from '../../domain/fold.ts';
import type { OfficeFact } from '../../domain/participant.ts';
import type { IdentifiedParticipant } from '../identity/identify-facts.ts';
import type { Transaction } from '../writer.ts';
import type { AddEvidence } from './add-evidence.ts';
import type { FreshArticle } from './fresh-article.ts';
import type { RowBatch } from './row-batch.ts';
import { storeTenures, type TenureStatement } from './store-tenures.ts';

/** Stores who took part in or is named by the articles, in which office, and the tenures that bears out. */
export async function storeParticipations(
  transaction: Transaction,
  batch: RowBatch,
  { articles, addEvidence }: { articles: readonly FreshArticle[]; addEvidence: AddEvidence },
): Promise<void> {
  const participations = articles.flatMap((article) => listParticipations(article));
  const tenureIds = await storeTenures(transaction, batch, participations.map(tenureStatement));
  for (const [index, participation] of participations.entries()) {
    const { article, position, participants, participantId, representsId, accreditedToId } = participation;
    const id = batch.nextId('participation');
    const role = participants.some(({ fact }) => fact.role === 'ACTOR') ? 'ACTOR' : 'MENTIONED';
    const office = printOffices(participation);
    const tenureId = tenureIds[index] ?? null;
    batch.add('participation', {
      id,
      revisionId: article.reported.revisionId,
      participantId,
      position,
      role,
      office,
      representsId,
      accreditedToId,
      tenureId,
    });
    for (const { fact } of participants) {
      addEvidence(fact.mentions, { proves: 'MENTION', participationId: id });
    }
    addEvidence(
      participation.offices.map(({ evidence }) => evidence),
      { proves: 'OFFICE', participationId: id },
    );
  }
}

/** One participant of one article. */
interface Participation {
  readonly article: FreshArticle;
  readonly participantId: number;
  /** The facts about this participant: two where an article's facts turned out to be about one. */
  readonly participants: readonly IdentifiedParticipant[];
  /** Order of first mention in the article, from 0. */
  readonly position: number;
  readonly offices: readonly OfficeFact[];
  readonly representsId: number | null;
  readonly accreditedToId: number | null;
}

function listParticipations(article: FreshArticle): readonly Participation[] {
  const byId = new Map<number, IdentifiedParticipant[]>();
  for (const participant of article.identified.participants) {
    byId.set(participant.id, [...(byId.get(participant.id) ?? []), participant]);
  }
  const firstMention = (participants: readonly IdentifiedParticipant[]) =>
    Math.min(
      ...participants.flatMap(({ fact }) =>
        fact.mentions.filter((mention) => mention.article === article.index).map(({ start }) => start),
      ),
    );
  return [...byId]
    .sort(([, one], [, other]) => firstMention(one) - firstMention(other) || 0)
    .map(([participantId, participants], position) => ({
      article,
      participantId,
      participants,
      position,
      offices: participants.flatMap(({ fact }) => (fact.kind === 'PERSON' ? fact.offices : [])),
      representsId: firstKnown(participants.map(({ representsId }) => representsId)),
      accreditedToId: firstKnown(participants.map(({ accreditedToId }) => accreditedToId)),
    }));
}

function firstKnown(ids: readonly (number | null)[]): number | null {
  return ids.find((id) => id !== null) ?? null;
}

function printOffices({ offices }: Participation): string | null {
  const titles = [...new Map(offices.map(({ title }) => [fold(title), title])).values()];
  return titles.length === 0 ? null : titles.join('; ');
}

/** What the article states of an office held; null when it states none, or one that is past or yet to come. */
function tenureStatement(participation: Participation): TenureStatement | null {
  const office = printOffices(participation);
  if (office === null || NOT_HELD.test(office)) return null;
  const { article, participantId: personId, representsId, accreditedToId } = participation;
  return { personId, office, representsId, accreditedToId, day: article.reported.day };
}

const NOT_HELD = /^former\b|-elect\b|\bdesignate\b/i;
