import type { EncounterScope } from '../../domain/relations.ts';
import { Prisma } from '../../generated/prisma/client.ts';
import { isWantedEngagement } from '../filter/engagement-filter.ts';

/** A condition on whom or which engagements a statement looks at: one of the values that another one selects. */
export interface Restriction {
  readonly column: 'engagementId' | 'participantId';
  readonly oneOf: Prisma.Sql;
}

/**
 * Who took part in which engagements that were held, as a selection of `"engagementId"`, `"participantId"` and `"day"`,
 * for one of the two sides of encounters. Countries and organizations take part by themselves or by somebody there who
 * speaks for them, as told in an article about it; that a country is the host is no encounter with it.
 */
export function attendancesOf(
  { among, speakingFor, filter }: EncounterScope,
  side: 0 | 1,
  restriction: Restriction | null,
): Prisma.Sql {
  const isWanted = isWantedEngagement(filter);
  if (speakingFor) return spokenFor(speakingFor[side], isWanted, restriction);
  const direct = Prisma.sql`
    SELECT "EngagementParticipant"."engagementId", "EngagementParticipant"."participantId",
      "Engagement"."sortDate" AS "day"
    FROM "EngagementParticipant"
    CROSS JOIN "Engagement" ON "Engagement"."id" = "EngagementParticipant"."engagementId"
    CROSS JOIN "Participant" ON "Participant"."id" = "EngagementParticipant"."participantId"
    WHERE "Engagement"."status" = 'HELD' AND "Participant"."kind" = ${among} AND ${isWanted}
    AND ${restrict(restriction, 'EngagementParticipant', '"EngagementParticipant"."participantId"')}`;
  if (among === 'PERSON') return direct;
  return Prisma.sql`${direct} UNION
    SELECT "EngagementReport"."engagementId", "Participation"."representsId", "Engagement"."sortDate"
    FROM ${SPEAKERS} JOIN "Participant" ON "Participant"."id" = "Participation"."representsId"
    WHERE "Engagement"."status" = 'HELD' AND "Participant"."kind" = ${among} AND ${isWanted}
    AND ${restrict(restriction, 'EngagementReport', '"Participation"."representsId"')}`;
}

function spokenFor(countryId: number, isWanted: Prisma.Sql, restriction: Restriction | null): Prisma.Sql {
  return Prisma.sql`SELECT DISTINCT "EngagementReport"."engagementId", "Participation"."participantId",
      "Engagement"."sortDate" AS "day"
    FROM ${SPEAKERS} WHERE "Participation"."representsId" = ${countryId}
    AND "Engagement"."status" = 'HELD' AND ${isWanted}
    AND ${restrict(restriction, 'EngagementReport', '"Participation"."participantId"')}`;
}

/** Those who took part in an engagement by an article that tells of it, in that article. */
const SPEAKERS = Prisma.sql`"Participation"
  JOIN "Article" ON "Article"."currentRevisionId" = "Participation"."revisionId"
  JOIN "EngagementReport" ON "EngagementReport"."revisionId" = "Participation"."revisionId"
  JOIN "EngagementReportParticipant" ON "EngagementReportParticipant"."reportId" = "EngagementReport"."id"
    AND "EngagementReportParticipant"."participantId" = "Participation"."participantId"
  JOIN "Engagement" ON "Engagement"."id" = "EngagementReport"."engagementId"`;

function restrict(restriction: Restriction | null, engagements: string, participantId: string): Prisma.Sql {
  if (restriction === null) return Prisma.sql`TRUE`;
  const { column, oneOf } = restriction;
  const restricted = column === 'participantId' ? participantId : `"${engagements}"."engagementId"`;
  return Prisma.sql`${Prisma.raw(restricted)} IN (${oneOf})`;
}
