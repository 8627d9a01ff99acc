import { Prisma } from '../../generated/prisma/client.ts';
import { anyOf } from './conditions.ts';

/** A condition on whichever participant's id it is given. */
export type WhoCondition = (participantId: Prisma.Sql) => Prisma.Sql;

/** A table, or several joined, and the column of it that ties its rows to a wording. SQL of ours. */
export interface Told {
  readonly from: string;
  readonly revision: string;
}

/** The wording that a row of a statement stands for, and how it is asked what it tells. */
export interface Wording {
  /** Few rows are asked, so that what they are asked is best found out for each of them. */
  readonly isOneOfFew: boolean;
  /** Whether its article meets a condition on `"Article"`. */
  readonly isOfArticle: (condition: Prisma.Sql) => Prisma.Sql;
  /** Whether one of the rows that hang on it meets one of the conditions. */
  readonly tells: (told: Told, conditions: readonly Prisma.Sql[]) => Prisma.Sql;
  /** Whether somebody wanted stands in one of these columns of its participations. */
  readonly names: (isWanted: WhoCondition, columns: readonly ParticipantColumn[]) => Prisma.Sql;
  /** Whether one of the reports it makes meets a condition. */
  readonly reports: (what: 'Agreement' | 'Engagement', isWanted: Prisma.Sql) => Prisma.Sql;
  /** Whether its text meets a query of the index of words. */
  readonly isWorded: (query: string) => Prisma.Sql;
}

export type ParticipantColumn = 'participantId' | 'representsId' | 'accreditedToId';

/** A wording that is asked by itself, for statements that look at few of them. */
export function askEach(revision: Prisma.Sql): Wording {
  const tells: Wording['tells'] = (told, conditions) => Prisma.sql`EXISTS (
    SELECT 1 FROM ${Prisma.raw(told.from)} WHERE ${Prisma.raw(told.revision)} = ${revision}
    AND ${anyOf(conditions)})`;
  return {
    ...asking(revision, tells),
    isOneOfFew: true,
    isOfArticle: (condition) => Prisma.sql`EXISTS (
      SELECT 1 FROM "Revision" JOIN "Article" ON "Article"."id" = "Revision"."articleId"
      WHERE "Revision"."id" = ${revision} AND ${condition})`,
  };
}

/** A wording that is looked for among all that meet a condition, for statements that look at any number of them. */
export function lookUp(revision: Prisma.Sql): Wording {
  const tells: Wording['tells'] = (told, conditions) => {
    const each = conditions.map(
      (condition) =>
        Prisma.sql`SELECT ${Prisma.raw(told.revision)} FROM ${Prisma.raw(told.from)} WHERE ${condition}`,
    );
    // Each by an index of its own, which an OR would not use as well.
    return Prisma.sql`${revision} IN (${Prisma.join(each, ' UNION ALL ')})`;
  };
  return {
    ...asking(revision, tells),
    isOneOfFew: false,
    isOfArticle: (condition) => Prisma.sql`${revision} IN (
      SELECT "Revision"."id" FROM "Article" JOIN "Revision" ON "Revision"."articleId" = "Article"."id"
      WHERE ${condition})`,
  };
}

/** The current wording of `"Article"`, where the statement reads that table. */
export const CURRENT_WORDING: Wording = {
  ...lookUp(Prisma.sql`"Article"."currentRevisionId"`),
  isOfArticle: (condition) => condition,
};

function asking(revision: Prisma.Sql, tells: Wording['tells']) {
  return {
    tells,
    names: (isWanted: WhoCondition, columns: readonly ParticipantColumn[]) =>
      tells(
        { from: '"Participation"', revision: '"Participation"."revisionId"' },
        columns.map((column) => isWanted(Prisma.raw(`"Participation"."${column}"`))),
      ),
    reports: (what: 'Agreement' | 'Engagement', isWanted: Prisma.Sql) =>
      tells({ from: `"${what}Report"`, revision: `"${what}Report"."revisionId"` }, [isWanted]),
    isWorded: (query: string) => Prisma.sql`${revision} IN (
      SELECT "rowid" FROM "RevisionText" WHERE "RevisionText" MATCH ${query})`,
  };
}
