import type { SearchCount, SearchKind, SearchQuery } from '../../domain/search.ts';
import { Prisma } from '../../generated/prisma/client.ts';
import type { Reader } from '../reader.ts';
import { idOfEntry, isOfKinds, readEntry } from './entries.ts';
import { matchExpression } from './match.ts';

/** How much there is of what, of everything the terms fit, whichever kinds were asked for. One statement each. */
export function createFacets(reader: Reader) {
  return {
    /** By kind, the most first. */
    countKinds: async ({ terms }: SearchQuery): Promise<readonly SearchCount<SearchKind>[]> => {
      const rows = await reader.$queryRaw<{ entry: bigint | number; count: bigint }[]>`
        SELECT MIN("rowid") AS "entry", COUNT(*) AS "count" FROM "SearchText"
        WHERE "SearchText" MATCH ${matchExpression(terms)}
        GROUP BY "rowid" - ${idOfEntry(Prisma.sql`"rowid"`)} ORDER BY COUNT(*) DESC, 1 DESC`;
      return rows.map(({ entry, count }) => ({ key: readEntry(Number(entry)).kind, count: Number(count) }));
    },
    /** Articles by the year they were published in, where they were printed, the latest first. */
    countYears: ({ terms }: SearchQuery): Promise<readonly SearchCount<number>[]> =>
      count(
        reader,
        Prisma.sql`SELECT CAST(substr("publishedLocal", 1, 4) AS INTEGER) AS "key", COUNT(*) AS "count"
          FROM "Article" WHERE "id" IN (${articlesFound(terms)}) AND "publishedLocal" IS NOT NULL
          GROUP BY 1 ORDER BY 1 DESC`,
      ),
    /** Articles by the id of the source that publishes them, the most first. */
    countSources: ({ terms }: SearchQuery, limit: number): Promise<readonly SearchCount<number>[]> =>
      count(
        reader,
        Prisma.sql`SELECT "publisherId" AS "key", COUNT(*) AS "count"
          FROM "Article" WHERE "id" IN (${articlesFound(terms)}) AND "publisherId" IS NOT NULL
          GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ${limit}`,
      ),
    /** Articles by the id of a country that is named, spoken for or has somebody accredited to it, the most first. */
    countCountries: ({ terms }: SearchQuery, limit: number): Promise<readonly SearchCount<number>[]> =>
      count(
        reader,
        Prisma.sql`WITH "told" AS MATERIALIZED (
            SELECT "Participation".* FROM "Article"
            JOIN "Participation" ON "Participation"."revisionId" = "Article"."currentRevisionId"
            WHERE "Article"."id" IN (${articlesFound(terms)})),
          "named" AS (
            SELECT "revisionId", "participantId" AS "key" FROM "told"
            UNION SELECT "revisionId", "representsId" FROM "told"
            UNION SELECT "revisionId", "accreditedToId" FROM "told")
          SELECT "key", COUNT(*) AS "count" FROM "named"
          WHERE "key" IN (SELECT "id" FROM "Participant" WHERE "kind" = 'COUNTRY')
          GROUP BY "key" ORDER BY 2 DESC, 1 LIMIT ${limit}`,
      ),
  };
}

function articlesFound(terms: SearchQuery['terms']): Prisma.Sql {
  const entry = Prisma.sql`"rowid"`;
  return Prisma.sql`SELECT ${idOfEntry(entry)} FROM "SearchText"
    WHERE "SearchText" MATCH ${matchExpression(terms)} AND ${isOfKinds(entry, ['ARTICLE'])}`;
}

async function count(reader: Reader, statement: Prisma.Sql): Promise<readonly SearchCount<number>[]> {
  const rows = await reader.$queryRaw<{ key: number | bigint; count: bigint }[]>(statement);
  return rows.map(({ key, count: found }) => ({ key: Number(key), count: Number(found) }));
}
