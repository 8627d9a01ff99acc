import type { ChangeFilter } from '../../domain/filter.ts';
import { Prisma } from '../../generated/prisma/client.ts';
import { arrivedAsWanted } from '../filter/bulletin-filter.ts';
import { allOf, isAsked } from '../filter/conditions.ts';
import { askEach, type Wording } from '../filter/wording.ts';
import { tellsWanted } from '../filter/wording-filter.ts';
import { isOneOf } from '../rows.ts';

/**
 * The changes wanted, as a condition on `"Change"`. A change is what its wording tells, a bulletin taken in what any one
 * of its wordings tells; a change of an agreement or an engagement is of the kind and status which that has now. Ids of
 * participants mean those shown for them. The stretch is what the statement looks at, as a condition on `"sequence"`.
 */
export function isWantedChange(filter: ChangeFilter, stretch: Prisma.Sql): Prisma.Sql {
  const { kinds, formats, capturedOn, ingestedAt, ...told } = filter;
  const arrived = arrivedAsWanted({ formats, capturedOn, ingestedAt });
  return allOf([
    kinds && isOneOf(Prisma.sql`"Change"."kind"`, kinds),
    arrived &&
      Prisma.sql`EXISTS (SELECT 1 FROM "Bulletin" WHERE "Bulletin"."id" = "Change"."bulletinId" AND ${arrived})`,
    isAsked(told) ? isTold(filter, stretch) : null,
  ]);
}

function isTold(filter: ChangeFilter, stretch: Prisma.Sql): Prisma.Sql {
  const ofBulletin = tellsWanted(filter, wordingIn(stretch, Prisma.sql`"Appearance"."revisionId"`));
  const ofChange = tellsWanted(filter, ownWording(wordingIn(stretch, Prisma.sql`"Change"."revisionId"`)));
  return Prisma.sql`CASE WHEN "Change"."kind" = 'BULLETIN_INGESTED'
    THEN EXISTS (SELECT 1 FROM "Appearance" WHERE "bulletinId" = "Change"."bulletinId" AND ${ofBulletin})
    ELSE ${ofChange} END`;
}

/** The index of words is asked once for a stretch: to ask it for each wording costs many times as much. */
function wordingIn(stretch: Prisma.Sql, revision: Prisma.Sql): Wording {
  const wordings = Prisma.sql`(
    SELECT "revisionId" FROM "Change" WHERE ${stretch}
    UNION ALL SELECT "Appearance"."revisionId" FROM "Change"
    JOIN "Appearance" ON "Appearance"."bulletinId" = "Change"."bulletinId"
    WHERE "Change"."kind" = 'BULLETIN_INGESTED' AND ${stretch})`;
  return {
    ...askEach(revision),
    isWorded: (query) => Prisma.sql`${revision} IN (
      SELECT "rowid" FROM "RevisionText" WHERE "RevisionText" MATCH ${query} AND "rowid"
      BETWEEN (SELECT min("revisionId") FROM ${wordings}) AND (SELECT max("revisionId") FROM ${wordings}))`,
  };
}

/** The wording of a change: whom a decision is about counts as named, and its own agreement or engagement as reported. */
function ownWording(wording: Wording): Wording {
  const shownId = Prisma.sql`coalesce("subject"."shownAsId", "subject"."id")`;
  return {
    ...wording,
    names: (isWanted, columns) => Prisma.sql`(${wording.names(isWanted, columns)}
      OR EXISTS (SELECT 1 FROM "CurationSubject"
        JOIN "Participant" AS "subject" ON "subject"."id" = "CurationSubject"."participantId"
        WHERE "CurationSubject"."curationId" = "Change"."curationId" AND ${isWanted(shownId)}))`,
    reports: (what, isWanted) => {
      const id =
        what === 'Agreement' ? Prisma.sql`"Change"."agreementId"` : Prisma.sql`"Change"."engagementId"`;
      return Prisma.sql`CASE WHEN ${id} IS NULL THEN ${wording.reports(what, isWanted)}
        ELSE EXISTS (SELECT 1 FROM ${Prisma.raw(`"${what}"`)} WHERE "id" = ${id} AND ${isWanted}) END`;
    },
  };
}
