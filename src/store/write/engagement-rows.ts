import type { IdentifiedEngagement } from '../identity/identify-facts.ts';
import type { ConsolidatedEngagement, ReportedEngagement } from '../identity/known-engagement.ts';
import type { Transaction } from '../writer.ts';
import type { AddEvidence } from './add-evidence.ts';
import type { ReportDraft } from './report-groups.ts';
import type { RowBatch } from './row-batch.ts';
import type { SpanId } from './store-date-spans.ts';

/** An engagement as it is to be on record. */
export interface EngagementState {
  readonly id: number;
  readonly engagement: ConsolidatedEngagement;
  readonly spanId: SpanId;
}

/** Adds an engagement the record did not have. */
export function addEngagement(batch: RowBatch, state: EngagementState): void {
  batch.add('engagement', { id: state.id, ...columns(state) });
  addParticipants(batch, state);
}

/** Brings an engagement on record up to date. */
export async function updateEngagement(
  transaction: Transaction,
  batch: RowBatch,
  state: EngagementState,
): Promise<void> {
  await transaction.engagement.update({ where: { id: state.id }, data: columns(state) });
  await transaction.engagementParticipant.deleteMany({ where: { engagementId: state.id } });
  addParticipants(batch, state);
}

interface NewReport {
  readonly engagementId: number;
  readonly draft: ReportDraft<IdentifiedEngagement, ReportedEngagement>;
  readonly spanId: SpanId;
  readonly addEvidence: AddEvidence;
}

/** Adds one article's report of an engagement, with its evidence. */
export function addEngagementReport(
  batch: RowBatch,
  { engagementId, draft, spanId, addEvidence }: NewReport,
): void {
  const { fact, report } = draft;
  const { revisionId, position, kind, title, status, place, countryId, start, end, participantIds } = report;
  const id = batch.nextId('engagementReport');
  batch.add('engagementReport', {
    id,
    engagementId,
    revisionId,
    position,
    kind,
    title,
    status,
    place,
    countryId,
    startId: spanId(start),
    endId: spanId(end),
  });
  for (const [order, participantId] of participantIds.entries()) {
    batch.add('engagementReportParticipant', { reportId: id, participantId, position: order });
  }
  addEvidence(fact.fact.evidence, { proves: 'ENGAGEMENT', engagementReportId: id });
}

/** Deletes the reports that wordings made, once their evidence is gone. */
export async function forgetEngagementReports(
  transaction: Transaction,
  revisionIds: readonly number[],
): Promise<void> {
  if (revisionIds.length === 0) return;
  const where = { revisionId: { in: [...revisionIds] } };
  await transaction.engagementReportParticipant.deleteMany({ where: { report: where } });
  await transaction.engagementReport.deleteMany({ where });
}

/** Deletes engagements that no wording reports any longer. The changes that told of them stay in the feed without them. */
export async function withdrawEngagements(transaction: Transaction, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return;
  await transaction.engagementParticipant.deleteMany({ where: { engagementId: { in: [...ids] } } });
  await transaction.engagement.deleteMany({ where: { id: { in: [...ids] } } });
}

function columns({ engagement, spanId }: EngagementState) {
  const { kind, title, status, place, countryId, start, end, sortDate } = engagement;
  return { kind, title, status, place, countryId, startId: spanId(start), endId: spanId(end), sortDate };
}

function addParticipants(batch: RowBatch, { id, engagement: { participantIds } }: EngagementState): void {
  for (const [position, participantId] of participantIds.entries()) {
    batch.add('engagementParticipant', { engagementId: id, participantId, position });
  }
}
