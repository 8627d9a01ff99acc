import type {
  AgreementFilter,
  ArticleFilter,
  ArticleParts,
  BulletinFilter,
  EngagementFilter,
  ParticipantFilter,
  ParticipationFilter,
  SourceFilter,
} from '../../../src/domain/filter.ts';
import { createTelling, createWho, hasWithin, isAmong, isInTime, isOfArticle, isOnDays } from './meaning.ts';
import type { WholeRecord, Wording } from './read-record.ts';

export type WantedEntries = ReturnType<typeof createWantedEntries>;

/** Whether each list's filter wants an entry, told in plain words over the rows of a record. */
export function createWantedEntries(record: WholeRecord) {
  const who = createWho(record);
  const tells = createTelling(record);
  const kindOf = (id: number) => record.participants.get(id)?.kind;
  const wording = (id: number | null) => (id === null ? null : (record.revisions.get(id) ?? null));

  return {
    articles: (id: number, filter: ArticleFilter) =>
      tells(wording(record.articles.get(id)?.currentRevisionId ?? null), filter),

    bulletins: (id: number, { formats, capturedOn, ingestedAt, ...told }: BulletinFilter) => {
      const bulletin = record.bulletins.get(id);
      const printed = record.appearances.filter(({ bulletinId }) => bulletinId === id);
      return (
        isAmong(formats, [bulletin?.format]) &&
        isOnDays(capturedOn, [bulletin?.capturedOn, bulletin?.capturedOn]) &&
        isInTime(ingestedAt, bulletin?.ingestedAt ?? null) &&
        (isUnasked(told) || printed.some(({ revisionId }) => tells(wording(revisionId), told)))
      );
    },

    sources: (id: number, { countries }: SourceFilter) =>
      isAmong(countries, [record.sources.get(id)?.countryCode]),

    participants: (id: number, filter: ParticipantFilter) => {
      const one = record.participants.get(id);
      const where = record.current.filter(({ participations }) =>
        participations.some(({ participantId }) => participantId === id),
      );
      const spokenFor = where
        .flatMap(({ participations }) => participations)
        .filter(({ participantId }) => participantId === id)
        .map(({ representsId }) => representsId);
      return (
        one?.shownAsId === null &&
        isAmong(filter.kinds, [one.kind]) &&
        who.participantNames(filter.names, [id]) &&
        isAmong(filter.countries, [one.countryCode]) &&
        who.organizations(filter.organizations, spokenFor) &&
        hasWithin(
          filter.offices,
          one.tenures.map(({ foldedOffice }) => foldedOffice),
        ) &&
        isToldIn(where, filter)
      );
    },

    participations: (id: number, filter: ParticipationFilter) => {
      const where = record.current.find(({ participations }) => participations.some((one) => one.id === id));
      const part = where?.participations.find((one) => one.id === id);
      return (
        part !== undefined &&
        isAmong(filter.roles, [part.role]) &&
        who.countries(filter.countries, [part.representsId, part.accreditedToId]) &&
        who.organizations(filter.organizations, [part.representsId]) &&
        hasWithin(
          filter.offices,
          part.tenures.map(({ tenure }) => tenure.foldedOffice),
        ) &&
        isOfArticle(where ?? null, filter)
      );
    },

    agreements: (id: number, filter: AgreementFilter) => {
      const agreement = record.agreements.get(id);
      const where = record.current.filter(({ agreementReports }) =>
        agreementReports.some(({ agreementId }) => agreementId === id),
      );
      const parties = agreement?.parties.map(({ participantId }) => participantId) ?? [];
      const actors = where
        .flatMap(({ participations }) => participations)
        .filter(({ role, participantId }) => role === 'ACTOR' && kindOf(participantId) === 'PERSON')
        .map(({ participantId }) => participantId);
      return (
        agreement !== undefined &&
        isAmong(filter.kinds, [agreement.kind]) &&
        isAmong(filter.statuses, [agreement.status]) &&
        hasWithin(filter.titles, [agreement.foldedTitle]) &&
        isOnDays(filter.date, [agreement.date?.earliest, agreement.date?.latest]) &&
        isOnDays(filter.period, [agreement.period?.earliest, agreement.period?.latest]) &&
        who.participants(filter.participants, [...parties, ...actors]) &&
        who.participantNames(filter.participantNames, [...parties, ...actors]) &&
        who.countries(filter.countries, parties) &&
        who.organizations(filter.organizations, parties) &&
        isToldIn(where, filter)
      );
    },

    engagements: (id: number, filter: EngagementFilter) => {
      const engagement = record.engagements.get(id);
      const reports = record.current.flatMap((told) =>
        told.engagementReports
          .filter(({ engagementId }) => engagementId === id)
          .map((report) => ({ told, guests: report.participants.map(({ participantId }) => participantId) })),
      );
      const there = reports.flatMap(({ told, guests }) =>
        told.participations.filter(({ participantId }) => guests.includes(participantId)),
      );
      const guests = engagement?.participants.map(({ participantId }) => participantId) ?? [];
      const spokenFor = [...guests, ...there.map(({ representsId }) => representsId)];
      const hosts = [engagement?.countryId ?? null];
      return (
        engagement !== undefined &&
        isAmong(filter.kinds, [engagement.kind]) &&
        isAmong(filter.statuses, [engagement.status]) &&
        isOnDays(filter.date, [
          engagement.start?.earliest,
          engagement.end?.latest ?? engagement.start?.latest,
        ]) &&
        who.countries(filter.hostCountries, hosts) &&
        who.participants(filter.participants, guests) &&
        who.participantNames(filter.participantNames, guests) &&
        who.organizations(filter.organizations, spokenFor) &&
        who.countries(filter.countries, [
          ...spokenFor,
          ...there.map(({ accreditedToId }) => accreditedToId),
          ...hosts,
        ]) &&
        hasWithin(
          filter.offices,
          there.flatMap(({ tenures }) => tenures.map(({ tenure }) => tenure.foldedOffice)),
        ) &&
        isToldIn(
          reports.map(({ told }) => told),
          filter,
        )
      );
    },
  };
}

/** Whether one of these wordings is of an article that is all that is asked for. */
function isToldIn(
  wordings: readonly Wording[],
  { sources, publishedAt, topics, text }: ArticleParts,
): boolean {
  const parts = { sources, publishedAt, topics, text };
  return isUnasked(parts) || wordings.some((one) => isOfArticle(one, parts));
}

function isUnasked(parts: Readonly<Record<string, unknown>>): boolean {
  return Object.values(parts).every((part) => part === null);
}
