import type { IsoDate } from '../../domain/date-span.ts';
import type { ArticleFilter, DayRange } from '../../domain/filter.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { TimelineStretch, TimelineUnit } from '../../domain/relations.ts';
import { MAX_STRETCHES } from '../../domain/relations.ts';
import { Prisma } from '../../generated/prisma/client.ts';
import { allOf } from '../filter/conditions.ts';
import { isWantedArticle } from '../filter/wording-filter.ts';
import type { Reader } from '../reader.ts';

/** What a timeline is asked for. */
export interface TimelineRequest {
  readonly unit: TimelineUnit;
  readonly filter: ArticleFilter;
  /** The days it covers; null for all. */
  readonly days: DayRange | null;
}

type Counted = 'articles' | 'engagements' | 'agreements';
interface CountRow {
  readonly what: Counted;
  readonly start: IsoDate;
  readonly count: bigint;
}

/**
 * How many articles were published, and how many engagements and agreements they tell of fall, in each stretch of time,
 * the earliest first; stretches without any are left out. One statement. Throws a `Refusal` (`BAD_FILTER`) for more
 * stretches than a timeline has.
 */
export async function readTimeline(
  reader: Reader,
  { unit, filter, days }: TimelineRequest,
): Promise<readonly TimelineStretch[]> {
  const rows = await reader.$queryRaw<CountRow[]>`
    WITH "told" AS MATERIALIZED (
      SELECT "Article"."currentRevisionId" AS "revisionId", substr("Article"."publishedLocal", 1, 10) AS "day"
      FROM "Article" WHERE ${isWantedArticle(filter)}),
    "counted" AS (
      SELECT 'articles' AS "what", "day" FROM "told"
      UNION ALL SELECT 'engagements', "sortDate" FROM "Engagement" WHERE "id" IN (${subjectsOf('engagement')})
      UNION ALL SELECT 'agreements', "sortDate" FROM "Agreement" WHERE "id" IN (${subjectsOf('agreement')}))
    SELECT "what", ${Prisma.raw(STARTS[unit])} AS "start", COUNT(*) AS "count" FROM "counted"
    WHERE ${isWithin(days)} GROUP BY 1, 2 ORDER BY 2 LIMIT ${3 * (MAX_STRETCHES + 1)}`;
  const stretches = new Map<IsoDate, TimelineStretch>();
  for (const { what, start, count } of rows) {
    const stretch = stretches.get(start) ?? { start, articles: 0, engagements: 0, agreements: 0 };
    stretches.set(start, { ...stretch, [what]: Number(count) });
  }
  if (stretches.size > MAX_STRETCHES) {
    throw new Refusal(
      'BAD_FILTER',
      `Expected at most ${MAX_STRETCHES} stretches of time with anything in them, found more: ask for fewer days or longer stretches`,
    );
  }
  return [...stretches.values()];
}

function subjectsOf(what: 'engagement' | 'agreement'): Prisma.Sql {
  const table = Prisma.raw(what === 'engagement' ? '"EngagementReport"' : '"AgreementReport"');
  return Prisma.sql`SELECT ${Prisma.raw(`"${what}Id"`)} FROM "told"
    JOIN ${table} ON ${table}."revisionId" = "told"."revisionId"`;
}

function isWithin(days: DayRange | null): Prisma.Sql {
  return allOf([
    Prisma.sql`"day" IS NOT NULL`,
    days?.from ? Prisma.sql`"day" >= ${days.from}` : null,
    days?.to ? Prisma.sql`"day" <= ${days.to}` : null,
  ]);
}

/** The first day of the stretch that a day is in. */
const STARTS: Readonly<Record<TimelineUnit, string>> = {
  DAY: '"day"',
  // The Sunday it comes to, and back to the Monday before.
  WEEK: `date("day", 'weekday 0', '-6 days')`,
  MONTH: `substr("day", 1, 7) || '-01'`,
  YEAR: `substr("day", 1, 4) || '-01-01'`,
};
