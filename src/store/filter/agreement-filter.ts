import type { AgreementFilter } from '../../domain/filter.ts';
import { Prisma } from '../../generated/prisma/client.ts';
import { isOneOf } from '../rows.ts';
import { allOf, hasWithin } from './conditions.ts';
import { isOnSpan } from './date-span-filter.ts';
import { listWho } from './who.ts';
import type { WhoCondition } from './wording.ts';
import { CURRENT_WORDING } from './wording.ts';
import { isOfWantedArticle } from './wording-filter.ts';

/** The agreements wanted, by what their reports together and the articles that make them tell; on `"Agreement"`. */
export function isWantedAgreement(filter: AgreementFilter): Prisma.Sql {
  const { kinds, statuses, titles, date, period } = filter;
  const told = isOfWantedArticle(filter, CURRENT_WORDING);
  return allOf([
    kinds && isOneOf(Prisma.sql`"Agreement"."kind"`, kinds),
    statuses && isOneOf(Prisma.sql`"Agreement"."status"`, statuses),
    titles && hasWithin(Prisma.sql`"Agreement"."foldedTitle"`, titles),
    date && isOnSpan(Prisma.sql`"Agreement"."dateId"`, date),
    period && isOnSpan(Prisma.sql`"Agreement"."periodId"`, period),
    told && isAmong(Prisma.sql`${REPORTED} WHERE ${told}`),
    ...listWho(filter, (part, isWanted) =>
      isAmong(
        part === 'participants' || part === 'participantNames'
          ? Prisma.sql`${withParty(isWanted)} UNION ALL ${withActor(isWanted)}`
          : withParty(isWanted),
      ),
    ),
  ]);
}

function isAmong(agreementIds: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`"Agreement"."id" IN (${agreementIds})`;
}

function withParty(isWanted: WhoCondition): Prisma.Sql {
  const participantId = Prisma.sql`"AgreementParty"."participantId"`;
  return Prisma.sql`SELECT "AgreementParty"."agreementId" FROM "AgreementParty" WHERE ${isWanted(participantId)}`;
}

/** Persons are party to nothing: theirs are the agreements told of where they act. */
function withActor(isWanted: WhoCondition): Prisma.Sql {
  return Prisma.sql`${REPORTED}
    JOIN "Participation" ON "Participation"."revisionId" = "AgreementReport"."revisionId"
    JOIN "Participant" AS "actor" ON "actor"."id" = "Participation"."participantId"
    WHERE ${isWanted(Prisma.sql`"Participation"."participantId"`)}
    AND "Participation"."role" = 'ACTOR' AND "actor"."kind" = 'PERSON'`;
}

const REPORTED = Prisma.sql`SELECT "AgreementReport"."agreementId" FROM "AgreementReport"
  JOIN "Article" ON "Article"."currentRevisionId" = "AgreementReport"."revisionId"`;
