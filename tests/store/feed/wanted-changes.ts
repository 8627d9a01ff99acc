import type { ChangeFilter } from '../../../src/domain/filter.ts';
import { fold } from '../../../src/domain/fold.ts';
import type { Change, PrismaClient } from '../../../src/generated/prisma/client.ts';

/** Whether a filter wants a change, told without the database. */
export type WantedCheck = (change: Change, filter: ChangeFilter) => boolean;

type Part = keyof ChangeFilter;

/** The meaning of a filter in plain words over all rows of a record, to hold the statements to. */
export async function createWantedCheck(reader: PrismaClient): Promise<WantedCheck> {
  const record = await readRecord(reader);
  type Wording = (typeof record.revisions)[number];
  const shownFor = (id: number) => record.participants.get(id)?.shownAsId ?? id;

  const isWantedParticipant = (id: number, part: Part, filter: ChangeFilter): boolean => {
    const participant = record.participants.get(id);
    if (!participant) return false;
    if (part === 'participants')
      return filter.participants?.some((wanted) => shownFor(wanted) === id) ?? true;
    if (part === 'organizations')
      return filter.organizations?.some((wanted) => shownFor(wanted) === id) ?? true;
    if (part === 'countries') {
      return (
        participant.kind === 'COUNTRY' && (filter.countries?.includes(participant.countryCode ?? '') ?? true)
      );
    }
    const names = [participant.foldedName, ...participant.aliases.map(({ folded }) => folded)];
    return filter.participantNames?.some((name) => names.some((one) => one.includes(fold(name)))) ?? true;
  };

  const namesWanted = (wording: Wording | null, change: Change | null, part: Part, filter: ChangeFilter) => {
    if (filter[part] === null) return true;
    const named = (wording?.participations ?? []).flatMap(
      ({ participantId, representsId, accreditedToId }) => {
        if (part === 'countries') return [participantId, representsId, accreditedToId];
        return part === 'organizations' ? [participantId, representsId] : [participantId];
      },
    );
    const subjects = record.subjects
      .filter(({ curationId }) => change !== null && curationId === change.curationId)
      .map(({ participantId }) => shownFor(participantId));
    return [...named, ...subjects].some((id) => id !== null && isWantedParticipant(id, part, filter));
  };

  const isTold = (wording: Wording | null, change: Change | null, filter: ChangeFilter): boolean => {
    const own = (
      id: number | null | undefined,
      rows: ReadonlyMap<number, { kind: string; status: string }>,
    ) => {
      const row = id ? rows.get(id) : undefined;
      return row ? [row] : null;
    };
    const agreements = own(change?.agreementId, record.agreements) ?? wording?.agreementReports ?? [];
    const engagements = own(change?.engagementId, record.engagements) ?? wording?.engagementReports ?? [];
    const { sources, topics, agreementKinds, agreementStatuses, engagementKinds, text } = filter;
    const words = wording ? fold(wording.text).split(' ') : [];
    return (
      isAmong(sources, [wording?.article.publisherId]) &&
      isAmong(topics, wording?.topics.map(({ topic }) => topic) ?? []) &&
      ((agreementKinds === null && agreementStatuses === null) ||
        agreements.some(
          ({ kind, status }) => isAmong(agreementKinds, [kind]) && isAmong(agreementStatuses, [status]),
        )) &&
      isAmong(
        engagementKinds,
        engagements.map(({ kind }) => kind),
      ) &&
      (text === null ||
        fold(text)
          .split(' ')
          .every((word) => words.includes(word))) &&
      (['participants', 'organizations', 'countries', 'participantNames'] as const).every((part) =>
        namesWanted(wording, change, part, filter),
      )
    );
  };

  return (change, filter) => {
    if (!isAmong(filter.kinds, [change.kind])) return false;
    const { kinds: _kinds, ...told } = filter;
    if (Object.values(told).every((part) => part === null)) return true;
    if (change.kind !== 'BULLETIN_INGESTED') {
      return isTold(record.revisions.find(({ id }) => id === change.revisionId) ?? null, change, filter);
    }
    const printed = record.appearances.filter(({ bulletinId }) => bulletinId === change.bulletinId);
    return printed.some(({ revisionId }) =>
      isTold(record.revisions.find(({ id }) => id === revisionId) ?? null, null, filter),
    );
  };
}

function isAmong(wanted: readonly unknown[] | null, found: readonly unknown[]): boolean {
  return wanted === null || found.some((one) => wanted.includes(one));
}

async function readRecord(reader: PrismaClient) {
  const participants = await reader.participant.findMany({ include: { aliases: true } });
  const byId = <Row extends { id: number }>(rows: readonly Row[]) =>
    new Map(rows.map((row) => [row.id, row]));
  return {
    participants: byId(participants),
    agreements: byId(await reader.agreement.findMany()),
    engagements: byId(await reader.engagement.findMany()),
    subjects: await reader.curationSubject.findMany(),
    appearances: await reader.appearance.findMany(),
    revisions: await reader.revision.findMany({
      include: {
        article: true,
        participations: true,
        topics: true,
        agreementReports: true,
        engagementReports: true,
      },
    }),
  };
}
