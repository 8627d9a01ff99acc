import type { Transaction } from '../writer.ts';

/**
 * Deletes the facts of wordings with their evidence: topics, participations, attribution. Of reports it deletes the
 * evidence only: what they are about must be known before they go.
 */
export async function forgetFacts(transaction: Transaction, revisionIds: readonly number[]): Promise<void> {
  const ids = JSON.stringify(revisionIds);
  await transaction.$executeRaw`DELETE FROM "Evidence" WHERE "proves" = 'ATTRIBUTION'
    AND "revisionId" IN (SELECT value FROM json_each(${ids}))`;
  await transaction.$executeRaw`DELETE FROM "Evidence" WHERE "participationId" IN (
    SELECT "id" FROM "Participation" WHERE "revisionId" IN (SELECT value FROM json_each(${ids})))`;
  await transaction.$executeRaw`DELETE FROM "Evidence" WHERE "topicId" IN (
    SELECT "id" FROM "ArticleTopic" WHERE "revisionId" IN (SELECT value FROM json_each(${ids})))`;
  await transaction.$executeRaw`DELETE FROM "Evidence" WHERE "agreementReportId" IN (
    SELECT "id" FROM "AgreementReport" WHERE "revisionId" IN (SELECT value FROM json_each(${ids})))`;
  await transaction.$executeRaw`DELETE FROM "Evidence" WHERE "engagementReportId" IN (
    SELECT "id" FROM "EngagementReport" WHERE "revisionId" IN (SELECT value FROM json_each(${ids})))`;
  await transaction.$executeRaw`DELETE FROM "ParticipationTenure" WHERE "participationId" IN (
    SELECT "id" FROM "Participation" WHERE "revisionId" IN (SELECT value FROM json_each(${ids})))`;
  await transaction.$executeRaw`DELETE FROM "Participation"
    WHERE "revisionId" IN (SELECT value FROM json_each(${ids}))`;
  await transaction.$executeRaw`DELETE FROM "ArticleTopic"
    WHERE "revisionId" IN (SELECT value FROM json_each(${ids}))`;
}
