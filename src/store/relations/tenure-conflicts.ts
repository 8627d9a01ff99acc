import DataLoader from 'dataloader';
import type { IsoDate } from '../../domain/date-span.ts';
import type { CountryCode } from '../../domain/participant.ts';
import type { TenureConflict, TenureConflictKind } from '../../domain/relations.ts';
import { groupBy } from '../curate/group-by.ts';
import { isHeldByMany, officeKey } from '../identity/same-office.ts';
import type { Reader } from '../reader.ts';

/** Most conflicts told of one tenure: beyond that it is the office that is not what it seems. */
export const MAX_CONFLICTS = 20;

interface TenureRow {
  readonly id: number;
  readonly personId: number;
  readonly office: string;
  readonly representsId: number | null;
  readonly accreditedToId: number | null;
  readonly state: CountryCode | null;
  readonly firstSeen: IsoDate;
  readonly lastSeen: IsoDate;
}

/**
 * The tenures that contradict one, those with most days in common first, twenty at most: another person in the same
 * office that one at a time holds, or the same person in the same office of another state or organization, while articles
 * state both. One statement a batch.
 */
export function createConflictLoader(reader: Reader): DataLoader<number, readonly TenureConflict[]> {
  return new DataLoader<number, readonly TenureConflict[]>(async (ids) => {
    const rows = await reader.$queryRaw<TenureRow[]>`
      WITH "asked" AS MATERIALIZED (SELECT * FROM "Tenure"
        WHERE "id" IN (SELECT "value" FROM json_each(${JSON.stringify(ids)})))
      SELECT "Tenure"."id", "personId", "office", "representsId", "accreditedToId", "firstSeen", "lastSeen",
        (SELECT "countryCode" FROM "Participant" p WHERE p."id" = "representsId" AND p."kind" = 'COUNTRY') AS "state"
      FROM "Tenure" WHERE ("representsId" IN (SELECT "representsId" FROM "asked")
        OR "personId" IN (SELECT "personId" FROM "asked")) AND "firstSeen" IS NOT NULL`;
    const known = new Map(rows.map((row) => [row.id, row]));
    const byOffice = groupBy(rows, ({ office }) => officeKey(office));
    return ids.map((id) => {
      const tenure = known.get(id);
      return tenure ? findConflicts(tenure, byOffice.get(officeKey(tenure.office)) ?? []) : [];
    });
  });
}

function findConflicts(tenure: TenureRow, ofSameOffice: readonly TenureRow[]): readonly TenureConflict[] {
  return ofSameOffice
    .flatMap((other): TenureConflict[] => {
      const kind = conflictOf(tenure, other);
      const from = tenure.firstSeen > other.firstSeen ? tenure.firstSeen : other.firstSeen;
      const to = tenure.lastSeen < other.lastSeen ? tenure.lastSeen : other.lastSeen;
      return kind === null || from > to ? [] : [{ kind, tenureId: other.id, from, to }];
    })
    .toSorted((one, other) => daysOf(other) - daysOf(one) || one.tenureId - other.tenureId)
    .slice(0, MAX_CONFLICTS);
}

function conflictOf(tenure: TenureRow, other: TenureRow): TenureConflictKind | null {
  const { representsId, accreditedToId, personId } = tenure;
  if (other.id === tenure.id || representsId === null || other.representsId === null) return null;
  const isSamePost = other.representsId === representsId && other.accreditedToId === accreditedToId;
  if (other.personId === personId) return other.representsId === representsId ? null : 'ANOTHER_STATE';
  // An ambassador is one of many, until it is told where.
  const isSingle = accreditedToId !== null || !isHeldByMany(tenure.office, tenure.state);
  return isSamePost && isSingle ? 'ANOTHER_HOLDER' : null;
}

function daysOf({ from, to }: TenureConflict): number {
  return Date.parse(to) - Date.parse(from);
}
