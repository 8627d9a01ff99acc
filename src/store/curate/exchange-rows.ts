import type { Transaction } from '../writer.ts';
import { type CuratedTable, columnsOf, keyOf, type Row } from './rows.ts';

/** One row that is to become another of the same key; null where there is none on that side. */
export interface RowExchange {
  readonly table: CuratedTable;
  readonly found: Row | null;
  readonly shown: Row | null;
}

/** What becomes of rows by key: those that stay as they are are left out. */
export function diffRows<T extends CuratedTable>(
  table: T,
  found: readonly Row<T>[],
  shown: readonly Row<T>[],
): readonly RowExchange[] {
  const foundByKey = new Map(found.map((row) => [keyText(table, row), row]));
  const shownByKey = new Map(shown.map((row) => [keyText(table, row), row]));
  const keys = new Set([...foundByKey.keys(), ...shownByKey.keys()]);
  return [...keys].flatMap((key) => {
    const [before, after] = [foundByKey.get(key) ?? null, shownByKey.get(key) ?? null];
    return isSameRow(table, before, after) ? [] : [{ table, found: before, shown: after }];
  });
}

/** Rows without others hanging on them: taken out first and put in last. */
const LEAVES: readonly CuratedTable[] = [
  'ParticipationTenure',
  'Alias',
  'AgreementParty',
  'AgreementReportParty',
  'EngagementParticipant',
  'EngagementReportParticipant',
];

/** What rows of all other tables refer to. */
const WHOLES: readonly CuratedTable[] = ['Participant', 'Agreement', 'Engagement'];
/** What wordings tell of them, and then the words that prove it. */
const TOLD: readonly CuratedTable[] = ['AgreementReport', 'EngagementReport', 'ArticleTopic', 'Evidence'];

/**
 * Exchanges rows, what is found for what is shown or back. The order keeps every reference and every unique key true at
 * each statement, except that participations name nobody while they change places; that is checked at the commit.
 */
export async function exchangeRows(
  transaction: Transaction,
  exchanges: readonly RowExchange[],
  towards: 'FOUND' | 'SHOWN',
): Promise<void> {
  if (exchanges.length === 0) return;
  const sides = exchanges.map(({ table, found, shown }) =>
    towards === 'SHOWN' ? { table, from: found, to: shown } : { table, from: shown, to: found },
  );
  const leaving = (table: CuratedTable) => pick(sides, table, ({ from }) => from);
  const coming = (table: CuratedTable) => pick(sides, table, ({ to }) => to);
  const vanishing = (table: CuratedTable) =>
    pick(sides, table, ({ from, to }) => (to === null ? from : null));
  for (const table of LEAVES) await deleteRows(transaction, table, leaving(table));
  for (const table of WHOLES) await putRows(transaction, table, coming(table));
  await putRows(transaction, 'Tenure', coming('Tenure'));
  await nameNobody(transaction, leaving('Participation'));
  await putRows(transaction, 'Participation', coming('Participation'));
  for (const table of TOLD) await putRows(transaction, table, coming(table));
  for (const table of LEAVES) await putRows(transaction, table, coming(table));
  await pointChanges(transaction, coming('Change'));
  await deleteRows(transaction, 'Participation', vanishing('Participation'));
  await deleteRows(transaction, 'Tenure', vanishing('Tenure'));
}

interface Side {
  readonly table: CuratedTable;
  readonly from: Row | null;
  readonly to: Row | null;
}

function pick(sides: readonly Side[], table: CuratedTable, of: (side: Side) => Row | null): readonly Row[] {
  return sides.flatMap((side) => (side.table === table ? (of(side) ?? []) : []));
}

/** Two participations of an article may be about to exchange whom they name: first they both let go. */
async function nameNobody(transaction: Transaction, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return;
  await transaction.$executeRaw`PRAGMA defer_foreign_keys = ON`;
  await transaction.$executeRaw`UPDATE "Participation" SET "participantId" = -"id"
    WHERE "id" IN (SELECT value ->> 0 FROM json_each(${JSON.stringify(tuples(rows, ['id']))}))`;
}

/** Has changes tell of what they told of. One that was pruned meanwhile stays pruned. */
async function pointChanges(transaction: Transaction, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return;
  const columns = ['sequence', 'participantId', 'agreementId', 'engagementId'];
  await transaction.$executeRaw`UPDATE "Change" SET "participantId" = told.value ->> 1, "agreementId" = told.value ->> 2,
      "engagementId" = told.value ->> 3
    FROM json_each(${JSON.stringify(tuples(rows, columns))}) AS told WHERE "Change"."sequence" = told.value ->> 0`;
}

/** Inserts rows, or brings those of the same key to what they say. */
async function putRows(transaction: Transaction, table: CuratedTable, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return;
  const columns = columnsOf(table);
  const names = columns.map((column) => `"${column}"`).join(', ');
  const values = columns.map((_, index) => `value ->> ${index}`).join(', ');
  // The key is left out: setting it, even to itself, has the database look for every row that refers to it.
  const others = columns.filter((column) => !keyOf(table).includes(column));
  const changes = others.map((column) => `"${column}" = excluded."${column}"`).join(', ');
  // Unsafe is what the client calls a statement that is not a literal; this one is made of names in our own files.
  await transaction.$executeRawUnsafe(
    `INSERT INTO "${table}" (${names}) SELECT ${values} FROM json_each(?) WHERE TRUE
     ON CONFLICT (${keyNames(table)}) DO UPDATE SET ${changes}`,
    JSON.stringify(tuples(rows, columns)),
  );
}

async function deleteRows(
  transaction: Transaction,
  table: CuratedTable,
  rows: readonly Row[],
): Promise<void> {
  if (rows.length === 0) return;
  const values = keyOf(table).map((_, index) => `value ->> ${index}`);
  await transaction.$executeRawUnsafe(
    `DELETE FROM "${table}" WHERE (${keyNames(table)}) IN (SELECT ${values.join(', ')} FROM json_each(?))`,
    JSON.stringify(tuples(rows, keyOf(table))),
  );
}

function keyNames(table: CuratedTable): string {
  return keyOf(table)
    .map((column) => `"${column}"`)
    .join(', ');
}

function tuples(rows: readonly Row[], columns: readonly string[]): readonly unknown[][] {
  return rows.map((row) => cells(row, columns));
}

function cells(row: Row, columns: readonly string[]): unknown[] {
  const values = new Map<string, unknown>(Object.entries(row));
  return columns.map((column) => values.get(column) ?? null);
}

/** What one exchange after another makes of each row. */
export function joinExchanges(
  first: readonly RowExchange[],
  then: readonly RowExchange[],
): readonly RowExchange[] {
  const joined = new Map<string, RowExchange>();
  for (const exchange of [...first, ...then]) {
    const { table, found, shown } = exchange;
    const row = found ?? shown;
    const key = row === null ? table : `${table} ${keyText(table, row)}`;
    const before = joined.get(key);
    joined.set(key, before ? { ...before, shown } : exchange);
  }
  return [...joined.values()];
}

function keyText(table: CuratedTable, row: Row): string {
  return JSON.stringify(cells(row, keyOf(table)));
}

function isSameRow(table: CuratedTable, one: Row | null, other: Row | null): boolean {
  if (one === null || other === null) return one === other;
  const columns = columnsOf(table);
  return JSON.stringify(cells(one, columns)) === JSON.stringify(cells(other, columns));
}
