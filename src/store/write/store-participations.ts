import { fold } from '../../domain/fold.ts';
import type { OfficeFact } from '../../domain/participant.ts';
import type { IdentifiedParticipant } from '../identity/identify-facts.ts';
import { isFuller } from '../identity/known-participant.ts';
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
  const statements: TenureStatement[] = [];
  for (const participation of participations) {
    const { article, position, participants, participantId, representsId, accreditedToId } = participation;
    const id = batch.nextId('participation');
    const role = participants.some(({ fact }) => fact.role === 'ACTOR') ? 'ACTOR' : 'MENTIONED';
    const titles = distinctTitles(participation.offices);
    const office = titles.length === 0 ? null : titles.join('; ');
    const { name, acronym } = namedBy(participants);
    batch.add('participation', {
      id,
      revisionId: article.reported.revisionId,
      participantId,
      position,
      role,
      name,
      acronym,
      office,
      representsId,
      accreditedToId,
    });
    statements.push(...tenureStatements(id, participation));
    for (const { fact } of participants) {
      addEvidence(fact.mentions, { proves: 'MENTION', participationId: id });
    }
    addEvidence(
      participation.offices.map(({ evidence }) => evidence),
      { proves: 'OFFICE', participationId: id },
    );
  }
  await storeTenures(transaction, batch, statements);
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

/** How the article names a participant: the fullest form, and the acronym beside it. */
function namedBy(participants: readonly IdentifiedParticipant[]): {
  readonly name: string;
  readonly acronym: string | null;
} {
  const names = participants.map(({ fact }) => fact.name);
  const acronyms = participants.map(({ fact }) => (fact.kind === 'ORGANIZATION' ? fact.acronym : null));
  return {
    name: names.reduce((best, name) => (isFuller(name, best) ? name : best), names[0] ?? ''),
    acronym: acronyms.find((acronym) => acronym !== null) ?? null,
  };
}

function distinctTitles(offices: readonly OfficeFact[]): readonly string[] {
  return [...new Map(offices.map(({ title }) => [fold(title), title])).values()];
}

/** What the article states of offices held: nothing of one that is past or yet to come. */
function tenureStatements(participationId: number, participation: Participation): readonly TenureStatement[] {
  const { article, participantId: personId, offices, representsId, accreditedToId } = participation;
  const held = distinctTitles(offices).filter((title) => !NOT_HELD.test(title));
  const accredits = held.some((title) => ACCREDITED.test(title));
  return held.map((office, position) => ({
    participationId,
    position,
    personId,
    office,
    representsId,
    // Who is an ambassador and something else besides is the one abroad and the other not.
    accreditedToId: accredits && !ACCREDITED.test(office) ? null : accreditedToId,
    day: article.reported.day,
  }));
}

const NOT_HELD = /^former\b|-elect\b|\bdesignate\b/i;
const ACCREDITED =
  /\b(?:ambassador|charg[eé]|envoy|consul|nuncio|commissioner|representative|head of mission)/i;
