import { z } from 'zod';
import type { Transaction } from '../writer.ts';

const Lines = z.array(z.object({ revisionId: z.coerce.number(), line: z.string() }));

/** What each of the wordings says by the facts stored of it, as text: equal for equal facts, whatever their rows' ids. */
export async function snapshotFacts(
  transaction: Transaction,
  revisionIds: readonly number[],
): Promise<ReadonlyMap<number, string>> {
  const lines = new Map<number, string[]>(revisionIds.map((id) => [id, []]));
  const ids = JSON.stringify(revisionIds);
  for (const statement of STATEMENTS) {
    // Unsafe is what the client calls a statement that is not a literal; these are literals of this file.
    const rows = Lines.parse(await transaction.$queryRawUnsafe(statement, ids));
    for (const { revisionId, line } of rows) lines.get(revisionId)?.push(line);
  }
  return new Map([...lines].map(([id, said]) => [id, said.join('\n')]));
}

const OF_REVISIONS = 'IN (SELECT value FROM json_each(?)) ORDER BY 1, 2';

/** One statement for each kind of fact; a line says one fact in full. */
const STATEMENTS: readonly string[] = [
  `SELECT w."id" AS "revisionId", json_array('source', a."publisherId", a."relayId", a."publishedAt", a."timeZone") AS line
   FROM "Revision" w JOIN "Article" a ON a."id" = w."articleId" WHERE w."id" ${OF_REVISIONS}`,
  `SELECT q."revisionId", json_array('participation', q."participantId", q."position", q."role", q."name", q."acronym",
     q."office", q."representsId", q."accreditedToId", (SELECT json_group_array(y."tenureId")
     FROM "ParticipationTenure" y WHERE y."participationId" = q."id")) AS line
   FROM "Participation" q WHERE q."revisionId" ${OF_REVISIONS}`,
  `SELECT r."revisionId", json_array('agreement', r."agreementId", r."position", r."title", r."kind", r."status",
     r."place", r."dateId", r."periodId", (SELECT json_group_array("participantId") FROM (SELECT y."participantId"
     FROM "AgreementReportParty" y WHERE y."reportId" = r."id" ORDER BY y."position"))) AS line
   FROM "AgreementReport" r WHERE r."revisionId" ${OF_REVISIONS}`,
  `SELECT r."revisionId", json_array('engagement', r."engagementId", r."position", r."kind", r."title", r."status",
     r."place", r."countryId", r."startId", r."endId", (SELECT json_group_array("participantId") FROM (
     SELECT y."participantId" FROM "EngagementReportParticipant" y WHERE y."reportId" = r."id"
     ORDER BY y."position"))) AS line
   FROM "EngagementReport" r WHERE r."revisionId" ${OF_REVISIONS}`,
  `SELECT t."revisionId", json_array('topic', t."topic") AS line
   FROM "ArticleTopic" t WHERE t."revisionId" ${OF_REVISIONS}`,
  `SELECT v."revisionId", json_array('attribution', v."start", v."end") AS line
   FROM "Evidence" v WHERE v."proves" = 'ATTRIBUTION' AND v."revisionId" ${OF_REVISIONS}`,
  evidenceOf('Participation', 'participationId', 'participantId'),
  evidenceOf('AgreementReport', 'agreementReportId', 'position'),
  evidenceOf('EngagementReport', 'engagementReportId', 'position'),
  evidenceOf('ArticleTopic', 'topicId', 'topic'),
];

/** The evidence of facts of one kind; the words may stand in another wording than the fact. */
function evidenceOf(table: string, column: string, key: string): string {
  return `SELECT f."revisionId", json_array('${table}', f."${key}", v."proves", v."revisionId", v."start", v."end") AS line
    FROM "${table}" f JOIN "Evidence" v ON v."${column}" = f."id" WHERE f."revisionId" ${OF_REVISIONS}`;
}
