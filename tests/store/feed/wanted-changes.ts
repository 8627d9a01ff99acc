import type { ChangeFilter } from '../../../src/domain/filter.ts';
import type { Change, PrismaClient } from '../../../src/generated/prisma/client.ts';
import { createTelling, createWho, isAmong, isInTime, isOnDays } from '../filter/meaning.ts';
import { readRecord } from '../filter/read-record.ts';

/** Whether a filter wants a change, told without the database. */
export type WantedCheck = (change: Change, filter: ChangeFilter) => boolean;

/** The meaning of a filter in plain words over all rows of a record, to hold the statements to. */
export async function createWantedCheck(reader: PrismaClient): Promise<WantedCheck> {
  const record = await readRecord(reader);
  const tells = createTelling(record);
  const { shownFor } = createWho(record);
  const wordingOf = (id: number | null) => (id === null ? null : (record.revisions.get(id) ?? null));

  const arrived = ({ bulletinId }: Change, { formats, capturedOn, ingestedAt }: ChangeFilter): boolean => {
    const bulletin = bulletinId === null ? undefined : record.bulletins.get(bulletinId);
    const days = [bulletin?.capturedOn, bulletin?.capturedOn];
    return (
      isAmong(formats, [bulletin?.format]) &&
      isOnDays(capturedOn, days) &&
      isInTime(ingestedAt, bulletin?.ingestedAt ?? null)
    );
  };

  const beside = (change: Change) => {
    const agreement = change.agreementId === null ? undefined : record.agreements.get(change.agreementId);
    const engagement = change.engagementId === null ? undefined : record.engagements.get(change.engagementId);
    const subjects = record.subjects
      .filter(({ curationId }) => curationId === change.curationId)
      .map(({ participantId }) => shownFor(participantId));
    return {
      agreements: agreement ? [agreement] : null,
      engagements: engagement ? [engagement] : null,
      subjects,
    };
  };

  return (change, filter) => {
    const { kinds, formats: _formats, capturedOn: _capturedOn, ingestedAt: _ingestedAt, ...told } = filter;
    if (!isAmong(kinds, [change.kind]) || !arrived(change, filter)) return false;
    if (Object.values(told).every((part) => part === null)) return true;
    if (change.kind !== 'BULLETIN_INGESTED') {
      return tells(wordingOf(change.revisionId), filter, beside(change));
    }
    const printed = record.appearances.filter(({ bulletinId }) => bulletinId === change.bulletinId);
    return printed.some(({ revisionId }) => tells(wordingOf(revisionId), filter));
  };
}
