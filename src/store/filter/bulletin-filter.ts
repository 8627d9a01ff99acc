import type { BulletinFilter } from '../../domain/filter.ts';
import { Prisma } from '../../generated/prisma/client.ts';
import { isOneOf } from '../rows.ts';
import { allOf, isAsked, isInTime, isOnDays } from './conditions.ts';
import { lookUp } from './wording.ts';
import { tellsWanted } from './wording-filter.ts';

/** The bulletins wanted: those that print a wording which tells all that is asked for. A condition on `"Bulletin"`. */
export function isWantedBulletin({ formats, capturedOn, ingestedAt, ...told }: BulletinFilter): Prisma.Sql {
  const wanted = () => tellsWanted(told, lookUp(Prisma.sql`"Appearance"."revisionId"`));
  return allOf([
    arrivedAsWanted({ formats, capturedOn, ingestedAt }),
    isAsked(told)
      ? Prisma.sql`"Bulletin"."id" IN (SELECT "Appearance"."bulletinId" FROM "Appearance" WHERE ${wanted()})`
      : null,
  ]);
}

/** Whether `"Bulletin"` arrived as is wanted; null where any way will do. */
export function arrivedAsWanted(
  parts: Pick<BulletinFilter, 'formats' | 'capturedOn' | 'ingestedAt'>,
): Prisma.Sql | null {
  const { formats, capturedOn, ingestedAt } = parts;
  const day = Prisma.sql`"Bulletin"."capturedOn"`;
  return isAsked(parts)
    ? allOf([
        formats && isOneOf(Prisma.sql`"Bulletin"."format"`, formats),
        capturedOn && isOnDays([day, day], capturedOn),
        ingestedAt && isInTime(Prisma.sql`"Bulletin"."ingestedAt"`, ingestedAt),
      ])
    : null;
}
