import type { ParticipantFilter, ParticipationFilter, SourceFilter } from '../../domain/filter.ts';
import { Prisma } from '../../generated/prisma/client.ts';
import { isOneOf } from '../rows.ts';
import { allOf, hasWithin } from './conditions.ts';
import { isCountry, isNamed, isShownFor } from './who.ts';
import { CURRENT_WORDING } from './wording.ts';
import { holdersOf, isOfWantedArticle } from './wording-filter.ts';

/** The participants wanted, of those that are shown; on `"Participant"`. */
export function isWantedParticipant(filter: ParticipantFilter): Prisma.Sql {
  const { kinds, names, countries, organizations, offices } = filter;
  const id = Prisma.sql`"Participant"."id"`;
  const told = isOfWantedArticle(filter, CURRENT_WORDING);
  const speaksFor = organizations && isShownFor(organizations)(Prisma.sql`"Participation"."representsId"`);
  return allOf([
    Prisma.sql`"Participant"."shownAsId" IS NULL`,
    kinds && isOneOf(Prisma.sql`"Participant"."kind"`, kinds),
    names && isNamed(names)(id),
    countries && isOneOf(Prisma.sql`"Participant"."countryCode"`, countries),
    offices &&
      Prisma.sql`${id} IN (SELECT "Tenure"."personId" FROM "Tenure"
        WHERE ${hasWithin(Prisma.sql`"Tenure"."foldedOffice"`, offices)})`,
    speaksFor && Prisma.sql`${id} IN (${NAMED} WHERE ${speaksFor})`,
    told && Prisma.sql`${id} IN (${NAMED} WHERE ${told})`,
  ]);
}

const NAMED = Prisma.sql`SELECT "Participation"."participantId" FROM "Participation"
  JOIN "Article" ON "Article"."currentRevisionId" = "Participation"."revisionId"`;

/** The participations wanted, in current wordings; on `"Participation"` and its `"Article"`. */
export function isWantedParticipation(filter: ParticipationFilter): Prisma.Sql {
  const { roles, countries, organizations, offices } = filter;
  const represents = Prisma.sql`"Participation"."representsId"`;
  const accreditedTo = Prisma.sql`"Participation"."accreditedToId"`;
  return allOf([
    roles && isOneOf(Prisma.sql`"Participation"."role"`, roles),
    countries && Prisma.sql`(${isCountry(countries)(represents)} OR ${isCountry(countries)(accreditedTo)})`,
    organizations && isShownFor(organizations)(represents),
    offices && Prisma.sql`"Participation"."id" IN (${holdersOf(offices)})`,
    isOfWantedArticle(filter, CURRENT_WORDING),
  ]);
}

/** The sources wanted; on `"Source"`. */
export function isWantedSource({ countries }: SourceFilter): Prisma.Sql {
  return allOf([countries && isOneOf(Prisma.sql`"Source"."countryCode"`, countries)]);
}
