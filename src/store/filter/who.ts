import type { ParticipantParts } from '../../domain/filter.ts';
import { Prisma } from '../../generated/prisma/client.ts';
import { isOneOf } from '../rows.ts';
import { anyOf, hasWithin } from './conditions.ts';
import type { WhoCondition } from './wording.ts';

/** One of these participants, or whoever is shown for them. */
export function isShownFor(ids: readonly number[]): WhoCondition {
  const shown = Prisma.sql`SELECT coalesce("shownAsId", "id") FROM "Participant"
    WHERE ${isOneOf(Prisma.sql`"id"`, ids)}`;
  return (participantId) => Prisma.sql`${participantId} IN (${shown})`;
}

/** One of these countries. */
export function isCountry(codes: readonly string[]): WhoCondition {
  const countries = Prisma.sql`SELECT "id" FROM "Participant"
    WHERE "kind" = 'COUNTRY' AND ${isOneOf(Prisma.sql`"countryCode"`, codes)}`;
  return (participantId) => Prisma.sql`${participantId} IN (${countries})`;
}

/** Somebody whose name or alias has one of these words within, looked for among all participants. */
export function isNamed(names: readonly string[]): WhoCondition {
  const named = Prisma.sql`SELECT "id" FROM "Participant" WHERE ${hasWithin(Prisma.sql`"foldedName"`, names)}
    UNION ALL SELECT "participantId" FROM "Alias" WHERE ${hasWithin(Prisma.sql`"folded"`, names)}`;
  return (participantId) => Prisma.sql`${participantId} IN (${named})`;
}

/** The same, asked of one participant: better where few are asked. */
export function isSoNamed(names: readonly string[]): WhoCondition {
  const byAlias = (participantId: Prisma.Sql) => Prisma.sql`EXISTS (SELECT 1 FROM "Alias"
    WHERE "participantId" = ${participantId} AND ${hasWithin(Prisma.sql`"folded"`, names)})`;
  return (participantId) => Prisma.sql`EXISTS (SELECT 1 FROM "Participant" WHERE "id" = ${participantId}
    AND ${anyOf([hasWithin(Prisma.sql`"foldedName"`, names), byAlias(Prisma.sql`"Participant"."id"`)])})`;
}

/** One condition for each part that says who has to do with something. */
export function listWho<Part>(
  { participants, participantNames, countries, organizations }: ParticipantParts,
  tell: (part: keyof ParticipantParts, isWanted: WhoCondition) => Part,
): readonly Part[] {
  return [
    ...(participants ? [tell('participants', isShownFor(participants))] : []),
    ...(participantNames ? [tell('participantNames', isNamed(participantNames))] : []),
    ...(countries ? [tell('countries', isCountry(countries))] : []),
    ...(organizations ? [tell('organizations', isShownFor(organizations))] : []),
  ];
}
