import type { EngagementKind, EngagementStatus } from '../../domain/engagement.ts';
import type { Prisma } from '../../generated/prisma/client.ts';
import { groupBy } from '../curate/group-by.ts';
import { addDays } from '../identity/days.ts';
import { engagementDays } from '../identity/engagement-days.ts';
import type { KnownEngagement, ReportedEngagement } from '../identity/known-engagement.ts';
import type { Transaction } from '../writer.ts';
import { findInBatches } from './find-in-batches.ts';
import { adaptSpan, adaptWording, WORDING_SELECT } from './report-rows.ts';

export interface EngagementSearch {
  readonly reports: readonly ReportedEngagement[];
  readonly revisionIds: readonly number[];
}

/** The engagements on record that one of the reports may be about, and those that one of the revisions reports. */
export async function findKnownEngagements(
  transaction: Transaction,
  search: EngagementSearch,
): Promise<readonly KnownEngagement[]> {
  const ids = new Set([
    ...(await findInWindow(transaction, search.reports)),
    ...(await findReportedBy(transaction, search.revisionIds)),
  ]);
  const sorted = [...ids].sort((one, other) => one - other);
  const reports = groupBy(await findReports(transaction, sorted), ({ engagementId }) => engagementId);
  return sorted.map((id) => ({ id, reports: (reports.get(id) ?? []).map(adapt) }));
}

/** What is reported of engagements. Asked for by their own ids: thousands may tell of one. */
async function findReports(
  transaction: Transaction,
  engagementIds: readonly number[],
): Promise<readonly ReportRow[]> {
  const ids = await findInBatches(engagementIds, (batch) =>
    transaction.engagementReport.findMany({ where: { engagementId: { in: batch } }, select: { id: true } }),
  );
  const sorted = ids.map(({ id }) => id).sort((one, other) => one - other);
  return await findInBatches(sorted, (batch) =>
    transaction.engagementReport.findMany({
      where: { id: { in: batch } },
      include: REPORT_INCLUDE,
      orderBy: { id: 'asc' },
    }),
  );
}

/** An engagement is listed under its first day; few last longer than this many days. */
const LONGEST_DAYS = 31;

/** Engagements about the time that have a title, or somebody in common with a report. */
async function findInWindow(
  transaction: Transaction,
  reports: readonly ReportedEngagement[],
): Promise<readonly number[]> {
  const ranges = reports.map(engagementDays).filter((days) => days !== undefined);
  const from = ranges.map((range) => range.from).sort()[0];
  const to = ranges
    .map((range) => range.to)
    .sort()
    .at(-1);
  if (from === undefined || to === undefined) return [];
  const sortDate = { gte: addDays(from, -LONGEST_DAYS), lte: addDays(to, 1) };
  const participantIds = reports.flatMap((report) => report.participantIds);
  const shared = await findInBatches(participantIds, (batch) =>
    transaction.engagementParticipant.findMany({
      where: { participantId: { in: batch }, engagement: { sortDate } },
      select: { engagementId: true },
    }),
  );
  const titled = await transaction.engagement.findMany({
    where: { sortDate, title: { not: null } },
    select: { id: true },
  });
  return [...shared.map(({ engagementId }) => engagementId), ...titled.map(({ id }) => id)];
}

async function findReportedBy(
  transaction: Transaction,
  revisionIds: readonly number[],
): Promise<readonly number[]> {
  const reports = await findInBatches(revisionIds, (batch) =>
    transaction.engagementReport.findMany({
      where: { revisionId: { in: batch } },
      select: { engagementId: true },
    }),
  );
  return reports.map(({ engagementId }) => engagementId);
}

const REPORT_INCLUDE = {
  revision: WORDING_SELECT,
  start: true,
  end: true,
  participants: { orderBy: { position: 'asc' } },
} as const satisfies Prisma.EngagementReportInclude;

type ReportRow = Prisma.EngagementReportGetPayload<{ include: typeof REPORT_INCLUDE }>;

function adapt(row: ReportRow): ReportedEngagement {
  const { revision, position, kind, title, status, place, countryId, start, end, participants } = row;
  return {
    ...adaptWording(revision),
    position,
    kind: kind as EngagementKind,
    title,
    status: status as EngagementStatus,
    place,
    countryId,
    start: adaptSpan(start),
    end: adaptSpan(end),
    participantIds: participants.map(({ participantId }) => participantId),
  };
}
