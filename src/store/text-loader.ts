import DataLoader from 'dataloader';
import { Refusal } from '../domain/refusal.ts';
import { Prisma } from '../generated/prisma/client.ts';
import type { Reader } from './reader.ts';
import { isOneOf, nameOf } from './rows.ts';

/** More than the longest answer holds, whatever its characters; what is only looked at for a part of it counts as well. */
const MAX_BYTES = 24 * 1024 * 1024;

interface Sized {
  readonly id: number;
  readonly bytes: number;
  /** Null where all that are asked for at once are too much. */
  readonly text: string | null;
}

/**
 * The texts of bulletins or revisions by their ids, verbatim. Those of one request may have 24 MiB together: any that
 * go beyond reject with a `Refusal` (`ANSWER_TOO_LARGE`) before they are read, since no answer could hold them. An id
 * without a row rejects with `NOT_FOUND`.
 */
export function createTextLoader(reader: Reader, table: 'Bulletin' | 'Revision'): DataLoader<number, string> {
  let left = MAX_BYTES;
  return new DataLoader<number, string>(async (ids) => {
    const isAsked = isOneOf(Prisma.sql`"id"`, ids);
    // SQLite knows how long a text is without reading it.
    const rows = await reader.$queryRaw<Sized[]>`
      WITH "all" AS MATERIALIZED (
        SELECT sum(octet_length("text")) AS "bytes" FROM ${nameOf(table)} WHERE ${isAsked})
      SELECT "id", octet_length("text") AS "bytes", CASE WHEN "all"."bytes" <= ${left} THEN "text" END AS "text"
      FROM "all" CROSS JOIN ${nameOf(table)} WHERE ${isAsked}`;
    const byId = new Map(rows.map((row) => [row.id, row]));
    left -= rows.reduce((sum, { bytes, text }) => sum + (text === null ? 0 : Number(bytes)), 0);
    return ids.map(
      (id) => textOf(byId.get(id)) ?? new Refusal('NOT_FOUND', `Expected row ${id} of ${table}, found none`),
    );
  });
}

function textOf(row: Sized | undefined): string | Refusal | undefined {
  if (row?.text !== null) return row?.text;
  return new Refusal(
    'ANSWER_TOO_LARGE',
    `Expected texts of at most ${MAX_BYTES} bytes together, found more: ask for fewer at once`,
  );
}
