import type { EngagementKind } from '../../domain/engagement.ts';
import { daysMeet, engagementDays } from './engagement-days.ts';
import type { KnownEngagement, ReportedEngagement } from './known-engagement.ts';
import { remember } from './remember.ts';
import { countingReports } from './reported.ts';
import { wordsOf } from './title-words.ts';

/**
 * Which of the engagements on record an article reports; undefined for a new one, and where it can't be told.
 *
 * No report of it may contradict in kind, title, place or country, and one of them must meet the new report in its days
 * and share the title or the participants. Of several the one with most participants in common, unless two are as near.
 * One wording never reports one engagement twice.
 */
export function resolveEngagement(
  report: ReportedEngagement,
  known: readonly KnownEngagement[],
): KnownEngagement | undefined {
  const [best, second] = known
    .filter(({ reports }) => isSameEngagement(report, countingReports(reports)))
    .map((engagement) => ({ engagement, nearness: nearness(report, engagement) }))
    .sort((one, other) => other.nearness - one.nearness);
  return best === undefined || best.nearness === second?.nearness ? undefined : best.engagement;
}

function isSameEngagement(report: ReportedEngagement, others: readonly ReportedEngagement[]): boolean {
  return (
    others.every((other) => report.revisionId !== other.revisionId && !contradicts(report, other)) &&
    others.some((other) => daysMeet(report, other) && isAttested(report, other))
  );
}

function contradicts(one: ReportedEngagement, other: ReportedEngagement): boolean {
  return (
    (one.countryId !== null && other.countryId !== null && one.countryId !== other.countryId) ||
    !kindsAgree(one, other) ||
    !placesAgree(one, other) ||
    !titlesAgree(one, other)
  );
}

/** Talks are also called a meeting; what has a name is also called by the noun in it. */
function kindsAgree(one: ReportedEngagement, other: ReportedEngagement): boolean {
  if (one.kind === other.kind) return true;
  const oneAnother = (kinds: readonly EngagementKind[]) =>
    kinds.includes(one.kind) && kinds.includes(other.kind);
  return oneAnother(['TALKS', 'MEETING']) || (oneAnother(NAMED_KINDS) && sharesTitle(one, other));
}

const NAMED_KINDS: readonly EngagementKind[] = [
  'TALKS',
  'MEETING',
  'SUMMIT',
  'CONFERENCE',
  'CEREMONY',
  'FORUM',
  'OTHER',
];

function isAttested(one: ReportedEngagement, other: ReportedEngagement): boolean {
  if (sharesTitle(one, other)) return true;
  // Told no finer than a month, the days say too little for participants to suffice.
  const isVague = [one, other].some((report) => engagementDays(report)?.basis === 'VAGUE');
  return sharesParticipants(one, other) && (!isVague || sharesPlace(one, other));
}

/**
 * A traveller shared is a visit shared. Of a meeting one report may leave somebody out, but two that each name somebody
 * the other does not are two meetings of a full day, unless they are large ones in one place.
 */
function sharesParticipants(one: ReportedEngagement, other: ReportedEngagement): boolean {
  const shared = countShared(one.participantIds, other.participantIds);
  if (shared === 0) return false;
  if (one.kind === 'VISIT' || shared === Math.min(one.participantIds.length, other.participantIds.length)) {
    return true;
  }
  return one.kind !== 'MEETING' && one.kind !== 'TALKS' && one.kind !== 'CALL' && sharesPlace(one, other);
}

function sharesTitle(one: ReportedEngagement, other: ReportedEngagement): boolean {
  return one.title !== null && other.title !== null && titlesAgree(one, other);
}

function sharesPlace(one: ReportedEngagement, other: ReportedEngagement): boolean {
  if (one.place !== null && other.place !== null) return placesAgree(one, other);
  return one.countryId !== null && one.countryId === other.countryId;
}

const placeWords = remember(({ place }: ReportedEngagement) => (place === null ? null : wordsOf(place)));
const titleWords = remember(({ title }: ReportedEngagement) => (title === null ? null : wordsOf(title)));

function placesAgree(one: ReportedEngagement, other: ReportedEngagement): boolean {
  return one.place === other.place || wordsAgree(placeWords(one), placeWords(other));
}

function titlesAgree(one: ReportedEngagement, other: ReportedEngagement): boolean {
  return one.title === other.title || wordsAgree(titleWords(one), titleWords(other));
}

/** True unless both are known and each has a word, or a number, that the other has not. */
function wordsAgree(one: ReadonlySet<string> | null, other: ReadonlySet<string> | null): boolean {
  return one === null || other === null || isWithin(one, other) || isWithin(other, one);
}

function isWithin(words: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  return [...words].every((word) => others.has(word));
}

function nearness(report: ReportedEngagement, { reports }: KnownEngagement): number {
  return Math.max(...reports.map((other) => countShared(report.participantIds, other.participantIds)));
}

function countShared(one: readonly number[], other: readonly number[]): number {
  return one.filter((id) => other.includes(id)).length;
}
