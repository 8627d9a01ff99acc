import type { FactType } from '../../domain/curation.ts';
import { consolidateAgreement } from '../identity/consolidate-agreement.ts';
import { consolidateEngagement } from '../identity/consolidate-engagement.ts';
import type { ReportedAgreement } from '../identity/known-agreement.ts';
import type { ReportedEngagement } from '../identity/known-engagement.ts';
import type { Reported } from '../identity/reported.ts';
import { updateAgreement, withdrawAgreements } from '../write/agreement-rows.ts';
import { updateEngagement, withdrawEngagements } from '../write/engagement-rows.ts';
import { findKnownAgreements } from '../write/known-agreements.ts';
import { findKnownEngagements } from '../write/known-engagements.ts';
import { findMentioned } from '../write/mentioned-participants.ts';
import { type RowBatch, startRowBatch } from '../write/row-batch.ts';
import { settleParticipants } from '../write/settle-participants.ts';
import { storeDateSpans } from '../write/store-date-spans.ts';
import type { Transaction } from '../writer.ts';
import type { FoundFact } from './found-facts.ts';

/** Deletes the rows of facts, and settles what hung on them; `participantIds` are all they speak of. */
export async function forgetFactRows(
  transaction: Transaction,
  facts: readonly FoundFact[],
  participantIds: readonly number[],
): Promise<void> {
  const revisionIds = [...new Set(facts.map(({ revisionId }) => revisionId))];
  const before = await findMentioned(transaction, revisionIds);
  const agreements = await findKnownAgreements(transaction, { reports: [], revisionIds });
  const engagements = await findKnownEngagements(transaction, { reports: [], revisionIds });
  const agreed = await findPlaces(transaction.agreementReport, facts, 'AgreementReport');
  const engaged = await findPlaces(transaction.engagementReport, facts, 'EngagementReport');
  for (const fact of FORGOTTEN) await deleteRows(transaction, fact, facts);
  const batch = await startRowBatch(transaction);
  await retellAgreements(transaction, batch, leaveOut(agreements, agreed));
  await retellEngagements(transaction, batch, leaveOut(engagements, engaged));
  await batch.insert();
  const { forms } = await findMentioned(transaction, revisionIds);
  // Nobody else has changed: those the wordings still speak of are left as they were found.
  await settleParticipants(transaction, {
    before: { participantIds, forms: before.forms },
    after: { participantIds: [], forms },
  });
}

interface Forgotten {
  readonly type: FactType;
  readonly table: string;
  readonly column: string;
}

/** Where facts stand and what hangs on them, children first. */
const FORGOTTEN: readonly Forgotten[] = [
  { type: 'Participation', table: 'Evidence', column: 'participationId' },
  { type: 'Participation', table: 'ParticipationTenure', column: 'participationId' },
  { type: 'Participation', table: 'Participation', column: 'id' },
  { type: 'ArticleTopic', table: 'Evidence', column: 'topicId' },
  { type: 'ArticleTopic', table: 'ArticleTopic', column: 'id' },
  { type: 'AgreementReport', table: 'Evidence', column: 'agreementReportId' },
  { type: 'AgreementReport', table: 'AgreementReportParty', column: 'reportId' },
  { type: 'AgreementReport', table: 'AgreementReport', column: 'id' },
  { type: 'EngagementReport', table: 'Evidence', column: 'engagementReportId' },
  { type: 'EngagementReport', table: 'EngagementReportParticipant', column: 'reportId' },
  { type: 'EngagementReport', table: 'EngagementReport', column: 'id' },
];

async function deleteRows(
  transaction: Transaction,
  { type, table, column }: Forgotten,
  facts: readonly FoundFact[],
): Promise<void> {
  const ids = facts.flatMap((fact) => (fact.type === type ? [fact.id] : []));
  if (ids.length === 0) return;
  // Unsafe is what the client calls a statement that is not a literal; this one is made of names in this file.
  await transaction.$executeRawUnsafe(
    `DELETE FROM "${table}" WHERE "${column}" IN (SELECT value FROM json_each(?))`,
    JSON.stringify(ids),
  );
}

interface Place {
  readonly revisionId: number;
  readonly position: number;
}

interface Reports {
  readonly findMany: (query: { where: { id: { in: number[] } } }) => Promise<readonly Place[]>;
}

/** Where the reports among the facts stand. */
async function findPlaces(
  reports: Reports,
  facts: readonly FoundFact[],
  type: FactType,
): Promise<ReadonlySet<string>> {
  const ids = facts.flatMap((fact) => (fact.type === type ? [fact.id] : []));
  const found = await reports.findMany({ where: { id: { in: ids } } });
  return new Set(found.map(placeOf));
}

function placeOf({ revisionId, position }: Place): string {
  return `${revisionId} ${position}`;
}

interface Told<Report> {
  readonly id: number;
  readonly reports: readonly Report[];
}

/** What is told otherwise without the reports at some places, with those that are left of it. */
function leaveOut<Report extends Reported>(
  known: readonly Told<Report>[],
  places: ReadonlySet<string>,
): readonly Told<Report>[] {
  return known
    .filter(({ reports }) => reports.some((report) => places.has(placeOf(report))))
    .map(({ id, reports }) => ({ id, reports: reports.filter((report) => !places.has(placeOf(report))) }));
}

async function retellAgreements(
  transaction: Transaction,
  batch: RowBatch,
  agreements: readonly Told<ReportedAgreement>[],
): Promise<void> {
  const told = agreements.filter(({ reports }) => reports.length > 0);
  const gone = agreements.filter(({ reports }) => reports.length === 0);
  await withdrawAgreements(
    transaction,
    gone.map(({ id }) => id),
  );
  for (const { id, reports } of told) {
    const agreement = consolidateAgreement(reports);
    const spanId = await storeDateSpans(transaction, batch, [agreement.date, agreement.period]);
    await updateAgreement(transaction, batch, { id, agreement, spanId });
  }
}

async function retellEngagements(
  transaction: Transaction,
  batch: RowBatch,
  engagements: readonly Told<ReportedEngagement>[],
): Promise<void> {
  const told = engagements.filter(({ reports }) => reports.length > 0);
  const gone = engagements.filter(({ reports }) => reports.length === 0);
  await withdrawEngagements(
    transaction,
    gone.map(({ id }) => id),
  );
  for (const { id, reports } of told) {
    const engagement = consolidateEngagement(reports);
    const spanId = await storeDateSpans(transaction, batch, [engagement.start, engagement.end]);
    await updateEngagement(transaction, batch, { id, engagement, spanId });
  }
}
