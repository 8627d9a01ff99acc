import { z } from 'zod';
import { Prisma } from '../../generated/prisma/client.ts';
import type { Transaction } from '../writer.ts';

/** The tables whose rows decisions show otherwise, each with the columns of its key and all others. */
const COLUMNS = {
  Participant: { key: ['id'], all: Prisma.ParticipantScalarFieldEnum },
  Alias: { key: ['id'], all: Prisma.AliasScalarFieldEnum },
  Participation: { key: ['id'], all: Prisma.ParticipationScalarFieldEnum },
  ParticipationTenure: {
    key: ['participationId', 'tenureId'],
    all: Prisma.ParticipationTenureScalarFieldEnum,
  },
  Tenure: { key: ['id'], all: Prisma.TenureScalarFieldEnum },
  Evidence: { key: ['id'], all: Prisma.EvidenceScalarFieldEnum },
  AgreementParty: { key: ['agreementId', 'participantId'], all: Prisma.AgreementPartyScalarFieldEnum },
  AgreementReportParty: {
    key: ['reportId', 'participantId'],
    all: Prisma.AgreementReportPartyScalarFieldEnum,
  },
  EngagementParticipant: {
    key: ['engagementId', 'participantId'],
    all: Prisma.EngagementParticipantScalarFieldEnum,
  },
  EngagementReportParticipant: {
    key: ['reportId', 'participantId'],
    all: Prisma.EngagementReportParticipantScalarFieldEnum,
  },
  Agreement: { key: ['id'], all: Prisma.AgreementScalarFieldEnum },
  AgreementReport: { key: ['id'], all: Prisma.AgreementReportScalarFieldEnum },
  Engagement: { key: ['id'], all: Prisma.EngagementScalarFieldEnum },
  EngagementReport: { key: ['id'], all: Prisma.EngagementReportScalarFieldEnum },
  ArticleTopic: { key: ['id'], all: Prisma.ArticleTopicScalarFieldEnum },
  Change: { key: ['sequence'], all: Prisma.ChangeScalarFieldEnum },
} as const;

export type CuratedTable = keyof typeof COLUMNS;

/** A row of a table as the database holds it: text, numbers and nulls. */
export type Row<T extends CuratedTable = CuratedTable> = Prisma.TypeMap['model'][T]['payload']['scalars'];

export const CURATED_TABLES = Object.keys(COLUMNS) as readonly CuratedTable[];

/** The columns of a table's key. */
export function keyOf(table: CuratedTable): readonly string[] {
  return COLUMNS[table].key;
}

/** All columns of a table. */
export function columnsOf(table: CuratedTable): readonly string[] {
  return Object.values<string>(COLUMNS[table].all);
}

const JsonRows = z.array(z.object({ row: z.string() }));

/** The rows of a table that a condition of ours holds for, in order of their keys. `ids` is bound to its only `?`. */
export async function readRows<T extends CuratedTable>(
  transaction: Transaction,
  table: T,
  { where, ids }: { readonly where: string; readonly ids: readonly number[] },
): Promise<readonly Row<T>[]> {
  if (ids.length === 0) return [];
  const cells = columnsOf(table).map((column) => `'${column}', "${table}"."${column}"`);
  const order = keyOf(table).map((column) => `"${table}"."${column}"`);
  // Unsafe is what the client calls a statement that is not a literal; this one is made of names in our own files.
  const rows = await transaction.$queryRawUnsafe(
    `WITH ids AS (SELECT value AS id FROM json_each(?))
     SELECT json_object(${cells.join(', ')}) AS row FROM "${table}" WHERE ${where} ORDER BY ${order.join(', ')}`,
    JSON.stringify(ids),
  );
  return JsonRows.parse(rows).map(({ row }) => JSON.parse(row) as Row<T>);
}
