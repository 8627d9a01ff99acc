import DataLoader from 'dataloader';
import { Refusal } from '../domain/refusal.ts';
import { Prisma } from '../generated/prisma/client.ts';
import type { Reader } from './reader.ts';
import type { Rows, Table } from './rows.ts';
import { columnsOf, isOneOf, nameOf } from './rows.ts';

/** Tables whose rows have a number of their own. */
type NumberedTable = Exclude<Table, 'Change' | 'CurationFact' | 'CurationSubject' | 'CurationWording'>;

/** Rows by id, one statement a batch. An id without a row rejects with a `Refusal` (`NOT_FOUND`). */
export function defineRowLoader<T extends NumberedTable>(
  table: T,
): (reader: Reader) => DataLoader<number, Rows[T]> {
  return (reader) =>
    new DataLoader<number, Rows[T]>(async (ids) => {
      const rows = await reader.$queryRaw<Rows[T][]>`
        SELECT ${columnsOf(table)} FROM ${nameOf(table)} WHERE ${isOneOf(Prisma.sql`"id"`, ids)}`;
      const byId = new Map(rows.map((row) => [row.id, row]));
      return ids.map((id) => byId.get(id) ?? notFound(table, id));
    });
}

/** Participants by their ids; for one that was merged into another, that other. */
export function createParticipantLoader(reader: Reader): DataLoader<number, Rows['Participant']> {
  return new DataLoader<number, Rows['Participant']>(async (ids) => {
    const rows = await reader.$queryRaw<(Rows['Participant'] & { asked: number })[]>`
      SELECT ${columnsOf('Participant')}, "asked"."id" AS "asked" FROM "Participant" AS "asked"
      JOIN "Participant" ON "Participant"."id" = coalesce("asked"."shownAsId", "asked"."id")
      WHERE ${isOneOf(Prisma.sql`"asked"."id"`, ids)} AND "Participant"."shownAsId" IS NULL`;
    const byId = new Map(rows.map(({ asked, ...row }) => [asked, row]));
    return ids.map((id) => byId.get(id) ?? notFound('Participant', id));
  });
}

/** Countries by their code; null for a country nothing has named yet. */
export function createCountryLoader(reader: Reader): DataLoader<string, Rows['Participant'] | null> {
  return new DataLoader<string, Rows['Participant'] | null>(async (codes) => {
    const rows = await reader.$queryRaw<Rows['Participant'][]>`
      SELECT ${columnsOf('Participant')} FROM "Participant"
      WHERE "kind" = 'COUNTRY' AND ${isOneOf(Prisma.sql`"countryCode"`, codes)}`;
    const byCode = new Map(rows.map((row) => [row.countryCode, row]));
    return codes.map((code) => byCode.get(code) ?? null);
  });
}

function notFound(table: Table, id: number): Refusal {
  return new Refusal('NOT_FOUND', `Expected row ${id} of ${table}, found none`);
}
