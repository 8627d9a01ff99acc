import type { EngagementFilter, ParticipantParts } from '../../domain/filter.ts';
import { Prisma } from '../../generated/prisma/client.ts';
import { isOneOf } from '../rows.ts';
import { allOf } from './conditions.ts';
import { isBetweenSpans } from './date-span-filter.ts';
import { isCountry, listWho } from './who.ts';
import type { WhoCondition } from './wording.ts';
import { CURRENT_WORDING } from './wording.ts';
import { holdersOf, isOfWantedArticle } from './wording-filter.ts';

/** The engagements wanted, by what their reports together and the articles that make them tell; on `"Engagement"`. */
export function isWantedEngagement(filter: EngagementFilter): Prisma.Sql {
  const { kinds, statuses, offices, hostCountries, date } = filter;
  const told = isOfWantedArticle(filter, CURRENT_WORDING);
  const days = [START, Prisma.sql`coalesce("Engagement"."endId", ${START})`] as const;
  return allOf([
    kinds && isOneOf(Prisma.sql`"Engagement"."kind"`, kinds),
    statuses && isOneOf(Prisma.sql`"Engagement"."status"`, statuses),
    hostCountries && isCountry(hostCountries)(Prisma.sql`"Engagement"."countryId"`),
    date && isBetweenSpans(days, date),
    told && isAmong([Prisma.sql`${REPORTED} WHERE ${told}`]),
    offices && isAmong([attendedBy(Prisma.sql`"Participation"."id" IN (${holdersOf(offices)})`)]),
    ...listWho(filter, (part, isWanted) => isAmong(withWhom[part](isWanted))),
  ]);
}

const START = Prisma.sql`"Engagement"."startId"`;

function isAmong(sets: readonly Prisma.Sql[]): Prisma.Sql {
  return Prisma.sql`"Engagement"."id" IN (${Prisma.join([...sets], ' UNION ALL ')})`;
}

/** A country is there by itself, by who speaks for it or is accredited to it, and as the host; an organization likewise. */
const withWhom: Readonly<Record<keyof ParticipantParts, (isWanted: WhoCondition) => readonly Prisma.Sql[]>> =
  {
    participants: (isWanted) => [withParticipant(isWanted)],
    participantNames: (isWanted) => [withParticipant(isWanted)],
    organizations: (isWanted) => [withParticipant(isWanted), attendedBy(isWanted(REPRESENTS))],
    countries: (isWanted) => [
      withParticipant(isWanted),
      attendedBy(isWanted(REPRESENTS)),
      attendedBy(isWanted(ACCREDITED_TO)),
      Prisma.sql`SELECT "hosted"."id" FROM "Engagement" AS "hosted" WHERE ${isWanted(Prisma.sql`"hosted"."countryId"`)}`,
    ],
  };

const REPRESENTS = Prisma.sql`"Participation"."representsId"`;
const ACCREDITED_TO = Prisma.sql`"Participation"."accreditedToId"`;

function withParticipant(isWanted: WhoCondition): Prisma.Sql {
  return Prisma.sql`SELECT "EngagementParticipant"."engagementId" FROM "EngagementParticipant"
    WHERE ${isWanted(Prisma.sql`"EngagementParticipant"."participantId"`)}`;
}

/** Where somebody takes part whose participation in an article that reports it meets a condition. */
function attendedBy(isSo: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`${REPORTED}
    JOIN "EngagementReportParticipant" ON "EngagementReportParticipant"."reportId" = "EngagementReport"."id"
    JOIN "Participation" ON "Participation"."revisionId" = "EngagementReport"."revisionId"
      AND "Participation"."participantId" = "EngagementReportParticipant"."participantId"
    WHERE ${isSo}`;
}

const REPORTED = Prisma.sql`SELECT "EngagementReport"."engagementId" FROM "EngagementReport"
  JOIN "Article" ON "Article"."currentRevisionId" = "EngagementReport"."revisionId"`;
