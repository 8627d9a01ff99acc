import type { ArticleFilter, ArticleParts } from '../../domain/filter.ts';
import { fold } from '../../domain/fold.ts';
import { Prisma } from '../../generated/prisma/client.ts';
import { isOneOf } from '../rows.ts';
import { allOf, hasWithin, isInTime } from './conditions.ts';
import { isCountry, isNamed, isShownFor, isSoNamed } from './who.ts';
import type { Wording } from './wording.ts';
import { CURRENT_WORDING } from './wording.ts';

/** The articles wanted, by what their current wording tells, as a condition on `"Article"`. */
export function isWantedArticle(filter: ArticleFilter): Prisma.Sql {
  return tellsWanted(filter, CURRENT_WORDING);
}

/** Whether a wording tells what is wanted. */
export function tellsWanted(filter: ArticleFilter, wording: Wording): Prisma.Sql {
  const { participants, participantNames, countries, organizations, offices } = filter;
  const isCalled = wording.isOneOfFew ? isSoNamed : isNamed;
  return allOf([
    isOfWantedArticle(filter, wording),
    participants && wording.names(isShownFor(participants), ['participantId']),
    participantNames && wording.names(isCalled(participantNames), ['participantId']),
    organizations && wording.names(isShownFor(organizations), ['participantId', 'representsId']),
    countries && wording.names(isCountry(countries), ['participantId', 'representsId', 'accreditedToId']),
    offices && wording.tells(PARTICIPATION, [statesOffice(offices, wording)]),
    reportsWanted('Agreement', [filter.agreementKinds, filter.agreementStatuses], wording),
    reportsWanted('Engagement', [filter.engagementKinds, filter.engagementStatuses], wording),
  ]);
}

/** Whether a wording is of an article that is wanted; null where any is. */
export function isOfWantedArticle(
  { sources, publishedAt, topics, text }: ArticleParts,
  wording: Wording,
): Prisma.Sql | null {
  const isPublished = [
    sources && isOneOf(Prisma.sql`"Article"."publisherId"`, sources),
    publishedAt && isInTime(Prisma.sql`"Article"."publishedAt"`, publishedAt),
  ].filter((condition) => condition !== null);
  const conditions = [
    isPublished.length > 0 ? wording.isOfArticle(allOf(isPublished)) : null,
    topics && wording.tells(TOPIC, [isOneOf(Prisma.sql`"ArticleTopic"."topic"`, topics)]),
    text === null ? null : wording.isWorded(allWords(text)),
  ];
  return conditions.every((condition) => condition === null) ? null : allOf(conditions);
}

const TOPIC = { from: '"ArticleTopic"', revision: '"ArticleTopic"."revisionId"' };

const PARTICIPATION = { from: '"Participation"', revision: '"Participation"."revisionId"' };

/** The participations that state somebody to hold one of these offices; one that is past or yet to come is none. */
export function holdersOf(offices: readonly string[]): Prisma.Sql {
  // Words are looked for in each office once, not in each participation: SQLite keeps the order of a CROSS JOIN.
  return Prisma.sql`SELECT "ParticipationTenure"."participationId" FROM "Tenure"
    CROSS JOIN "ParticipationTenure" ON "ParticipationTenure"."tenureId" = "Tenure"."id"
    WHERE ${hasWithin(Prisma.sql`"Tenure"."foldedOffice"`, offices)}`;
}

function statesOffice(offices: readonly string[], { isOneOfFew }: Wording): Prisma.Sql {
  const id = Prisma.sql`"Participation"."id"`;
  return isOneOfFew ? isHeldIn(offices, id) : Prisma.sql`${id} IN (${holdersOf(offices)})`;
}

/** The same, asked of one participation: better where few are asked. */
function isHeldIn(offices: readonly string[], participationId: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`EXISTS (SELECT 1 FROM "ParticipationTenure"
    JOIN "Tenure" ON "Tenure"."id" = "ParticipationTenure"."tenureId"
    WHERE "ParticipationTenure"."participationId" = ${participationId}
    AND ${hasWithin(Prisma.sql`"Tenure"."foldedOffice"`, offices)})`;
}

function reportsWanted(
  what: 'Agreement' | 'Engagement',
  [kinds, statuses]: readonly [readonly string[] | null, readonly string[] | null],
  wording: Wording,
): Prisma.Sql | null {
  if (kinds === null && statuses === null) return null;
  return wording.reports(
    what,
    allOf([kinds && isOneOf(Prisma.sql`"kind"`, kinds), statuses && isOneOf(Prisma.sql`"status"`, statuses)]),
  );
}

/** All words, in any order. Folded words hold letters and digits only, so quotes keep them words. */
function allWords(text: string): string {
  return fold(text)
    .split(' ')
    .map((word) => `"${word}"`)
    .join(' ');
}
