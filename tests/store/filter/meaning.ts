import type { ArticleFilter, ArticleParts, DayRange, TimeRange } from '../../../src/domain/filter.ts';
import { fold } from '../../../src/domain/fold.ts';
import type { WholeRecord, Wording } from './read-record.ts';

// What filters mean in plain words over the rows of a record.

export function isAmong(wanted: readonly unknown[] | null, found: readonly unknown[]): boolean {
  return wanted === null || found.some((one) => wanted.includes(one));
}

export function hasWithin(wanted: readonly string[] | null, folded: readonly string[]): boolean {
  return wanted === null || wanted.some((words) => folded.some((one) => one.includes(fold(words))));
}

export function isInTime(range: TimeRange | null, instant: Date | null): boolean {
  if (range === null) return true;
  return (
    instant !== null &&
    (range.from === null || instant >= range.from) &&
    (range.until === null || instant < range.until)
  );
}

export function isOnDays(
  range: DayRange | null,
  [first, last]: readonly (string | undefined | null)[],
): boolean {
  if (range === null) return true;
  return (
    Boolean(first && last) &&
    (range.from === null || (last ?? '') >= range.from) &&
    (range.to === null || (first ?? '') <= range.to)
  );
}

/** Whether a participant's row is one of those wanted, by each of the parts that ask for somebody. */
export function createWho(record: WholeRecord) {
  const shownFor = (id: number) => record.participants.get(id)?.shownAsId ?? id;
  const isOneOf = (ids: readonly number[] | null, found: readonly (number | null)[]) =>
    isAmong(ids?.map(shownFor) ?? null, found);
  return {
    shownFor,
    participants: isOneOf,
    organizations: isOneOf,
    participantNames: (names: readonly string[] | null, found: readonly (number | null)[]) =>
      names === null ||
      found.some((id) => {
        const one = id === null ? undefined : record.participants.get(id);
        return (
          one !== undefined && hasWithin(names, [one.foldedName, ...one.aliases.map(({ folded }) => folded)])
        );
      }),
    countries: (codes: readonly string[] | null, found: readonly (number | null)[]) =>
      codes === null ||
      found.some((id) => {
        const one = id === null ? undefined : record.participants.get(id);
        return one?.kind === 'COUNTRY' && isAmong(codes, [one.countryCode]);
      }),
  };
}

/** What a wording tells besides its own rows: of a change its own agreement, its own engagement, its subjects. */
export interface Beside {
  readonly agreements?: readonly Reported[] | null;
  readonly engagements?: readonly Reported[] | null;
  readonly subjects?: readonly number[];
}

interface Reported {
  readonly kind: string;
  readonly status: string;
}

/** Whether a wording, or none, tells what is wanted. */
export function createTelling(record: WholeRecord) {
  const who = createWho(record);
  return (wording: Wording | null, filter: ArticleFilter, beside: Beside = {}): boolean => {
    const parts = wording?.participations ?? [];
    const named = [...parts.map(({ participantId }) => participantId), ...(beside.subjects ?? [])];
    const spokenFor = [...named, ...parts.map(({ representsId }) => representsId)];
    const offices = parts.flatMap(({ tenures }) => tenures.map(({ tenure }) => tenure.foldedOffice));
    const agreements = beside.agreements ?? wording?.agreementReports ?? [];
    const engagements = beside.engagements ?? wording?.engagementReports ?? [];
    return (
      isOfArticle(wording, filter) &&
      who.participants(filter.participants, named) &&
      who.participantNames(filter.participantNames, named) &&
      who.organizations(filter.organizations, spokenFor) &&
      who.countries(filter.countries, [...spokenFor, ...parts.map(({ accreditedToId }) => accreditedToId)]) &&
      hasWithin(filter.offices, offices) &&
      hasReport([filter.agreementKinds, filter.agreementStatuses], agreements) &&
      hasReport([filter.engagementKinds, filter.engagementStatuses], engagements)
    );
  };
}

/** Whether a wording is of an article that is wanted. */
export function isOfArticle(wording: Wording | null, filter: ArticleParts): boolean {
  const words = wording ? fold(wording.text).split(' ') : [];
  return (
    isAmong(filter.sources, [wording?.article.publisherId]) &&
    isInTime(filter.publishedAt, wording?.article.publishedAt ?? null) &&
    isAmong(filter.topics, wording?.topics.map(({ topic }) => topic) ?? []) &&
    (filter.text === null ||
      fold(filter.text)
        .split(' ')
        .every((word) => words.includes(word)))
  );
}

function hasReport(
  [kinds, statuses]: readonly [readonly string[] | null, readonly string[] | null],
  reports: readonly Reported[],
): boolean {
  if (kinds === null && statuses === null) return true;
  return reports.some(({ kind, status }) => isAmong(kinds, [kind]) && isAmong(statuses, [status]));
}
