import type {
  AgreementFilter,
  ArticleFilter,
  EngagementFilter,
  ParticipantFilter,
} from '../domain/filter.ts';
import { fold } from '../domain/fold.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { isOneOf } from './rows.ts';

/** The articles wanted, as a condition. */
export function isWantedArticle({ sources, topics }: ArticleFilter): Prisma.Sql {
  const ofTopic =
    topics &&
    Prisma.sql`EXISTS (SELECT 1 FROM "ArticleTopic" WHERE "revisionId" = "Article"."currentRevisionId"
      AND ${isOneOf(Prisma.sql`"topic"`, topics)})`;
  return allOf([sources && isOneOf(Prisma.sql`"Article"."publisherId"`, sources), ofTopic]);
}

/** The participants wanted, as a condition. Folded names hold letters, digits and spaces only, so `LIKE` is literal. */
export function isWantedParticipant({ kinds, name }: ParticipantFilter): Prisma.Sql {
  const pattern = name === null ? null : `%${fold(name)}%`;
  const isNamed =
    pattern === null
      ? null
      : Prisma.sql`("Participant"."foldedName" LIKE ${pattern} OR EXISTS (
      SELECT 1 FROM "Alias" WHERE "participantId" = "Participant"."id" AND "folded" LIKE ${pattern}))`;
  const isShown = Prisma.sql`"Participant"."shownAsId" IS NULL`;
  return allOf([isShown, kinds && isOneOf(Prisma.sql`"Participant"."kind"`, kinds), isNamed]);
}

/** The agreements wanted, as a condition. */
export function isWantedAgreement({ kinds, statuses }: AgreementFilter): Prisma.Sql {
  return allOf([
    kinds && isOneOf(Prisma.sql`"Agreement"."kind"`, kinds),
    statuses && isOneOf(Prisma.sql`"Agreement"."status"`, statuses),
  ]);
}

/** The engagements wanted, as a condition. */
export function isWantedEngagement({ kinds, statuses }: EngagementFilter): Prisma.Sql {
  return allOf([
    kinds && isOneOf(Prisma.sql`"Engagement"."kind"`, kinds),
    statuses && isOneOf(Prisma.sql`"Engagement"."status"`, statuses),
  ]);
}

/** All of the conditions that are stated; without any, the one that always holds. */
export function allOf(conditions: readonly (Prisma.Sql | null)[]): Prisma.Sql {
  const stated = conditions.filter((condition) => condition !== null);
  return stated.length === 0 ? Prisma.sql`TRUE` : Prisma.join(stated, ' AND ');
}
