import type { DayRange, TimeRange } from '../../domain/filter.ts';
import { fold } from '../../domain/fold.ts';
import { Prisma } from '../../generated/prisma/client.ts';

/** All of the conditions that are stated; without any, the one that always holds. */
export function allOf(conditions: readonly (Prisma.Sql | null)[]): Prisma.Sql {
  const stated = conditions.filter((condition) => condition !== null);
  return stated.length === 0 ? Prisma.sql`TRUE` : Prisma.join(stated, ' AND ');
}

/** At least one of the conditions. */
export function anyOf(conditions: readonly Prisma.Sql[]): Prisma.Sql {
  return conditions.length === 0 ? Prisma.sql`FALSE` : Prisma.sql`(${Prisma.join([...conditions], ' OR ')})`;
}

/** Whether any part of a filter is asked for. */
export function isAsked(parts: Readonly<Record<string, unknown>>): boolean {
  return Object.values(parts).some((part) => part !== null);
}

/** Whether a folded column has one of these words within. It holds letters, digits and spaces only, so `LIKE` is literal. */
export function hasWithin(column: Prisma.Sql, words: readonly string[]): Prisma.Sql {
  return anyOf(words.map((one) => Prisma.sql`${column} LIKE ${`%${fold(one)}%`}`));
}

/** Whether an instant is within a range; one that is null is not. */
export function isInTime(column: Prisma.Sql, { from, until }: TimeRange): Prisma.Sql {
  return allOf([
    Prisma.sql`${column} IS NOT NULL`,
    from && Prisma.sql`${column} >= ${from}`,
    until && Prisma.sql`${column} < ${until}`,
  ]);
}

/** Whether two days and all between them have one in common with a range; days that are null have none. */
export function isOnDays(
  [first, last]: readonly [Prisma.Sql, Prisma.Sql],
  { from, to }: DayRange,
): Prisma.Sql {
  return allOf([
    Prisma.sql`${first} IS NOT NULL`,
    from && Prisma.sql`${last} >= ${from}`,
    to && Prisma.sql`${first} <= ${to}`,
  ]);
}
