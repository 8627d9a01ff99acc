import { z } from 'zod';
import type { Transaction } from '../writer.ts';
import { exchangeRows, joinExchanges, type RowExchange } from './exchange-rows.ts';
import { findStandingDecisions } from './find-decisions.ts';
import { findRejected, hideFacts } from './hide-facts.ts';
import { CURATED_TABLES, type CuratedTable, type Row } from './rows.ts';
import { showAliases } from './show-aliases.ts';
import { showParticipants } from './show-participants.ts';
import { showParticipations } from './show-participations.ts';
import { showParties } from './show-parties.ts';
import { showTenures } from './show-tenures.ts';
import { createView } from './view.ts';

/**
 * Does work on the record as bulletins give it, and shows what comes of it through the decisions that stand then. Without
 * decisions it costs a question before and one after.
 */
export async function asFound<T>(transaction: Transaction, work: () => Promise<T>): Promise<T> {
  await takeDecisionsOff(transaction);
  const done = await work();
  await putDecisionsOn(transaction);
  return done;
}

async function takeDecisionsOff(transaction: Transaction): Promise<void> {
  const kept = await transaction.curatedRow.findMany({ orderBy: { id: 'asc' } });
  if (kept.length === 0) return;
  await exchangeRows(
    transaction,
    kept.map(({ table, found, shown }) => ({
      table: Table.parse(table),
      found: readRow(found),
      shown: readRow(shown),
    })),
    'FOUND',
  );
  await transaction.$executeRaw`DELETE FROM "CuratedRow"`;
}

const Table = z.custom<CuratedTable>((name) => CURATED_TABLES.some((table) => table === name));

function readRow(text: string | null): Row | null {
  return text === null ? null : (JSON.parse(text) as Row);
}

async function putDecisionsOn(transaction: Transaction): Promise<void> {
  const hidden = await hideFacts(transaction, await findRejected(transaction));
  const moved = await showMoved(transaction);
  const exchanges = joinExchanges(hidden, moved);
  if (exchanges.length > 0) await keepExchanges(transaction, exchanges);
}

/** Shows facts of those whom decisions make others, and returns what has become of each row. */
async function showMoved(transaction: Transaction): Promise<readonly RowExchange[]> {
  const view = createView(await findStandingDecisions(transaction));
  if (view.movedIds.length === 0) return [];
  const participations = await showParticipations(transaction, view);
  const aliases = await showAliases(transaction, view);
  const exchanges: readonly RowExchange[] = [
    ...participations.exchanges,
    ...aliases.exchanges,
    ...(await showTenures(transaction, view, participations)),
    ...(await showParties(transaction, view.movedIds, participations.shownIn)),
    ...(await showParticipants(transaction, view, aliases)),
  ];
  await exchangeRows(transaction, exchanges, 'SHOWN');
  return exchanges;
}

async function keepExchanges(transaction: Transaction, exchanges: readonly RowExchange[]): Promise<void> {
  const text = (row: Row | null) => (row === null ? null : JSON.stringify(row));
  const kept = exchanges.map(({ table, found, shown }) => [table, text(found), text(shown)]);
  await transaction.$executeRaw`INSERT INTO "CuratedRow" ("table", "found", "shown")
    SELECT value ->> 0, value ->> 1, value ->> 2 FROM json_each(${JSON.stringify(kept)})`;
}
