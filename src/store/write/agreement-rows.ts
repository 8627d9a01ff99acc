import { fold } from '../../domain/fold.ts';
import type { IdentifiedAgreement } from '../identity/identify-facts.ts';
import type { ConsolidatedAgreement, ReportedAgreement } from '../identity/known-agreement.ts';
import type { Transaction } from '../writer.ts';
import type { AddEvidence } from './add-evidence.ts';
import type { ReportDraft } from './report-groups.ts';
import type { RowBatch } from './row-batch.ts';
import type { SpanId } from './store-date-spans.ts';

/** An agreement as it is to be on record. */
export interface AgreementState {
  readonly id: number;
  readonly agreement: ConsolidatedAgreement;
  readonly spanId: SpanId;
}

/** Adds an agreement the record did not have. */
export function addAgreement(batch: RowBatch, state: AgreementState): void {
  batch.add('agreement', { id: state.id, ...columns(state) });
  addParties(batch, state);
}

/** Brings an agreement on record up to date. */
export async function updateAgreement(
  transaction: Transaction,
  batch: RowBatch,
  state: AgreementState,
): Promise<void> {
  await transaction.agreement.update({ where: { id: state.id }, data: columns(state) });
  await transaction.agreementParty.deleteMany({ where: { agreementId: state.id } });
  addParties(batch, state);
}

interface NewReport {
  readonly agreementId: number;
  readonly draft: ReportDraft<IdentifiedAgreement, ReportedAgreement>;
  readonly spanId: SpanId;
  readonly addEvidence: AddEvidence;
}

/** Adds one article's report of an agreement, with its evidence. */
export function addAgreementReport(
  batch: RowBatch,
  { agreementId, draft, spanId, addEvidence }: NewReport,
): void {
  const { fact, report } = draft;
  const { revisionId, position, title, kind, status, place, date, period, partyIds } = report;
  const id = batch.nextId('agreementReport');
  batch.add('agreementReport', {
    id,
    agreementId,
    revisionId,
    position,
    title,
    kind,
    status,
    place,
    dateId: spanId(date),
    periodId: spanId(period),
  });
  for (const [order, participantId] of partyIds.entries()) {
    batch.add('agreementReportParty', { reportId: id, participantId, position: order });
  }
  addEvidence(fact.fact.evidence, { proves: 'AGREEMENT', agreementReportId: id });
}

/** Deletes the reports that wordings made, once their evidence is gone. */
export async function forgetAgreementReports(
  transaction: Transaction,
  revisionIds: readonly number[],
): Promise<void> {
  if (revisionIds.length === 0) return;
  const where = { revisionId: { in: [...revisionIds] } };
  await transaction.agreementReportParty.deleteMany({ where: { report: where } });
  await transaction.agreementReport.deleteMany({ where });
}

/** Deletes agreements that no wording reports any longer. The changes that told of them stay in the feed without them. */
export async function withdrawAgreements(transaction: Transaction, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return;
  await transaction.agreementParty.deleteMany({ where: { agreementId: { in: [...ids] } } });
  await transaction.agreement.deleteMany({ where: { id: { in: [...ids] } } });
}

function columns({
  agreement: { title, kind, status, place, date, period, sortDate },
  spanId,
}: AgreementState) {
  const days = { dateId: spanId(date), periodId: spanId(period), sortDate };
  return { title, foldedTitle: fold(title), kind, status, place, ...days };
}

function addParties(batch: RowBatch, { id: agreementId, agreement: { partyIds } }: AgreementState): void {
  for (const [position, participantId] of partyIds.entries()) {
    batch.add('agreementParty', { agreementId, participantId, position });
  }
}
