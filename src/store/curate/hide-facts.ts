import { FACT_TYPES, type FactType } from '../../domain/curation.ts';
import type { Transaction } from '../writer.ts';
import { diffRows, type RowExchange } from './exchange-rows.ts';
import { forgetFactRows } from './forget-fact-rows.ts';
import { type FoundFact, findFacts } from './found-facts.ts';
import { type CuratedTable, readRows } from './rows.ts';

/** The facts of a record that standing decisions reject. Those they reject that are not found now are left out. */
export async function findRejected(transaction: Transaction): Promise<readonly FoundFact[]> {
  const rejections = await transaction.curationFact.findMany({ where: { curation: { undoneAt: null } } });
  const rejected: FoundFact[] = [];
  for (const type of FACT_TYPES) {
    const own = rejections.filter((one) => one.type === type);
    const keys = new Set(own.map(({ revisionId, key }) => `${revisionId} ${key}`));
    const found = await findFacts(transaction, type, [...new Set(own.map(({ revisionId }) => revisionId))]);
    rejected.push(...found.filter(({ revisionId, key }) => keys.has(`${revisionId} ${key}`)));
  }
  return rejected;
}

/**
 * Takes facts out of the record as if their wordings had not told them, with what is left of nothing then: agreements and
 * engagements are what their other reports say, participants what their other facts say, and those that no fact speaks of
 * are gone. Returns what has become of each row.
 */
export async function hideFacts(
  transaction: Transaction,
  facts: readonly FoundFact[],
): Promise<readonly RowExchange[]> {
  if (facts.length === 0) return [];
  const scope = await findScope(transaction, facts);
  const before = await readScope(transaction, scope);
  await forgetFactRows(transaction, facts, scope.participant);
  const after = await readScope(transaction, scope);
  return before.flatMap(({ table, rows }, index) => diffRows(table, rows, after[index]?.rows ?? []));
}

/** Ids of all whose rows may change. */
type Scope = Readonly<Record<FactType | 'agreement' | 'engagement' | 'participant', readonly number[]>>;

async function findScope(transaction: Transaction, facts: readonly FoundFact[]): Promise<Scope> {
  const idsOf = (wanted: FactType) => facts.flatMap(({ type, id }) => (type === wanted ? [id] : []));
  const [participations, agreementReports, engagementReports] = [
    idsOf('Participation'),
    idsOf('AgreementReport'),
    idsOf('EngagementReport'),
  ];
  const named = await transaction.participation.findMany({ where: { id: { in: participations } } });
  const agreed = await transaction.agreementReport.findMany({
    where: { id: { in: agreementReports } },
    include: { parties: true },
  });
  const engaged = await transaction.engagementReport.findMany({
    where: { id: { in: engagementReports } },
    include: { participants: true },
  });
  const spokenOf = [
    ...named.flatMap((row) => [row.participantId, row.representsId, row.accreditedToId]),
    ...agreed.flatMap(({ parties }) => parties.map(({ participantId }) => participantId)),
    ...engaged.flatMap(({ participants, countryId }) => [
      countryId,
      ...participants.map(({ participantId }) => participantId),
    ]),
  ].filter((id) => id !== null);
  return {
    Participation: participations,
    AgreementReport: agreementReports,
    EngagementReport: engagementReports,
    ArticleTopic: idsOf('ArticleTopic'),
    agreement: [...new Set(agreed.map(({ agreementId }) => agreementId))],
    engagement: [...new Set(engaged.map(({ engagementId }) => engagementId))],
    participant: [...new Set(spokenOf)],
  };
}

/** What to read of each table, by which ids. */
const SCOPES: readonly { table: CuratedTable; column: string; of: keyof Scope }[] = [
  { table: 'Participant', column: 'id', of: 'participant' },
  { table: 'Alias', column: 'participantId', of: 'participant' },
  { table: 'Tenure', column: 'personId', of: 'participant' },
  { table: 'Participation', column: 'id', of: 'Participation' },
  { table: 'ParticipationTenure', column: 'participationId', of: 'Participation' },
  { table: 'Agreement', column: 'id', of: 'agreement' },
  { table: 'AgreementParty', column: 'agreementId', of: 'agreement' },
  { table: 'AgreementReport', column: 'id', of: 'AgreementReport' },
  { table: 'AgreementReportParty', column: 'reportId', of: 'AgreementReport' },
  { table: 'Engagement', column: 'id', of: 'engagement' },
  { table: 'EngagementParticipant', column: 'engagementId', of: 'engagement' },
  { table: 'EngagementReport', column: 'id', of: 'EngagementReport' },
  { table: 'EngagementReportParticipant', column: 'reportId', of: 'EngagementReport' },
  { table: 'ArticleTopic', column: 'id', of: 'ArticleTopic' },
  { table: 'Evidence', column: 'participationId', of: 'Participation' },
  { table: 'Evidence', column: 'agreementReportId', of: 'AgreementReport' },
  { table: 'Evidence', column: 'engagementReportId', of: 'EngagementReport' },
  { table: 'Evidence', column: 'topicId', of: 'ArticleTopic' },
  // Changes that told of what is gone point to it no more.
  { table: 'Change', column: 'participantId', of: 'participant' },
  { table: 'Change', column: 'agreementId', of: 'agreement' },
  { table: 'Change', column: 'engagementId', of: 'engagement' },
];

async function readScope(transaction: Transaction, scope: Scope) {
  const read = [];
  for (const { table, column, of } of SCOPES) {
    const where = `"${table}"."${column}" IN (SELECT id FROM ids)`;
    read.push({ table, rows: await readRows(transaction, table, { where, ids: scope[of] }) });
  }
  return read;
}
