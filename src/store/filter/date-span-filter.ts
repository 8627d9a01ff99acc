import type { DayRange } from '../../domain/filter.ts';
import { Prisma } from '../../generated/prisma/client.ts';
import { isOnDays } from './conditions.ts';

/**
 * Whether a span of dates, by the column that holds its id, may fall on the days of a range: whether the days it may
 * cover and the range have one in common. A column that is null has no days.
 */
export function isOnSpan(spanId: Prisma.Sql, days: DayRange): Prisma.Sql {
  return isBetweenSpans([spanId, spanId], days);
}

/** The same of all days from those of a first span to those of a last one. */
export function isBetweenSpans(
  [firstId, lastId]: readonly [Prisma.Sql, Prisma.Sql],
  days: DayRange,
): Prisma.Sql {
  const [first, last] = [Prisma.sql`"first"."earliest"`, Prisma.sql`"last"."latest"`];
  return Prisma.sql`EXISTS (SELECT 1 FROM "DateSpan" AS "first" JOIN "DateSpan" AS "last"
    WHERE "first"."id" = ${firstId} AND "last"."id" = ${lastId} AND ${isOnDays([first, last], days)})`;
}
