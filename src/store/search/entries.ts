import type { SearchKind } from '../../domain/search.ts';
import { SEARCH_KINDS } from '../../domain/search.ts';
import { Prisma } from '../../generated/prisma/client.ts';

/** The ids of a kind's entries are apart from those of the next kind. SQL and JavaScript alike can count so far. */
const IDS_OF_KIND = 2 ** 40;

/** The number by which the index knows a row: rows of a kind, and ids of a kind, are in order. */
export function entryOf(kind: SearchKind, id: number): number {
  return SEARCH_KINDS.indexOf(kind) * IDS_OF_KIND + id;
}

/** The kind and the row of an entry. */
export function readEntry(entry: number): { readonly kind: SearchKind; readonly id: number } {
  const kind = SEARCH_KINDS[Math.floor(entry / IDS_OF_KIND)];
  if (kind === undefined) throw new Error(`Expected an entry of the index, found ${entry}`);
  return { kind, id: entry % IDS_OF_KIND };
}

/** The id in an entry, in SQL. */
export function idOfEntry(entry: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(${entry} % ${Prisma.raw(String(IDS_OF_KIND))})`;
}

/** That an entry is of one of these kinds. A single one is a range, which the index reads alone. */
export function isOfKinds(entry: Prisma.Sql, kinds: readonly SearchKind[]): Prisma.Sql {
  // Written out, since the client binds numbers of this size as fractions, which the index takes for no bound at all.
  const ranges = kinds.map((kind) => {
    const first = entryOf(kind, 0);
    return Prisma.sql`${entry} BETWEEN ${Prisma.raw(`${first} AND ${first + IDS_OF_KIND - 1}`)}`;
  });
  return Prisma.sql`(${Prisma.join(ranges, ' OR ')})`;
}
