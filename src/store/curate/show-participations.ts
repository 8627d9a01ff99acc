import { fold } from '../../domain/fold.ts';
import { isFuller } from '../identity/known-participant.ts';
import type { Transaction } from '../writer.ts';
import { diffRows, type RowExchange } from './exchange-rows.ts';
import { groupBy } from './group-by.ts';
import { type Row, readRows } from './rows.ts';
import type { View } from './view.ts';

/** Who is shown for a participant in one wording of an article. */
export type ShownIn = (revisionId: number, foundId: number) => number;

export interface ShownParticipations {
  readonly exchanges: readonly RowExchange[];
  readonly shownIn: ShownIn;
  /** The participation shown for one that was found, of those whose article speaks of somebody moved. */
  readonly shownById: ReadonlyMap<number, Row<'Participation'>>;
  /** Participations of one participant in one article, in order, where there is more than one. */
  readonly joined: readonly (readonly Row<'Participation'>[])[];
}

const IN_TOUCHED_ARTICLES = `"Participation"."revisionId" IN (SELECT "revisionId" FROM "Participation"
    WHERE "participantId" IN (SELECT id FROM ids) OR "representsId" IN (SELECT id FROM ids))`;

/**
 * Who takes part in articles, as shown. An article's participations of one participant become one, the first of them:
 * an actor if any is, under the fullest name, in the offices of all, with the evidence of all.
 */
export async function showParticipations(transaction: Transaction, view: View): Promise<ShownParticipations> {
  const all = await readRows(transaction, 'Participation', {
    where: IN_TOUCHED_ARTICLES,
    ids: view.movedIds,
  });
  const names = new Map(all.map((row) => [`${row.revisionId} ${row.participantId}`, fold(row.name)]));
  const shownIn = (revisionId: number, foundId: number) =>
    view.shownFor(foundId, names.get(`${revisionId} ${foundId}`) ?? null);
  const moved = all.map((row) => moveRow(row, shownIn));
  const groups = [...groupBy(moved, (row) => `${row.revisionId} ${row.participantId}`).values()].map(
    (group) => group.toSorted((one, other) => one.position - other.position || one.id - other.id),
  );
  const shown = groups.map(joinRows);
  const shownById = new Map(
    groups.flatMap((group, index) => group.map((row) => [row.id, shown[index] ?? row] as const)),
  );
  return {
    exchanges: [...diffRows('Participation', all, shown), ...(await showEvidence(transaction, shownById))],
    shownIn,
    shownById,
    joined: groups.filter((group) => group.length > 1),
  };
}

/** Nobody represents itself: a body merged with the one it belongs to is the whole. */
function moveRow(row: Row<'Participation'>, shownIn: ShownIn): Row<'Participation'> {
  const participantId = shownIn(row.revisionId, row.participantId);
  const representsId = row.representsId === null ? null : shownIn(row.revisionId, row.representsId);
  return { ...row, participantId, representsId: representsId === participantId ? null : representsId };
}

function joinRows(rows: readonly Row<'Participation'>[]): Row<'Participation'> {
  const [first] = rows;
  if (first === undefined) throw new RangeError('Expected participations to join, found none');
  const offices = rows.flatMap(({ office }) => office?.split('; ') ?? []);
  const distinct = [...new Map(offices.toReversed().map((title) => [fold(title), title])).values()];
  return {
    ...first,
    role: rows.some(({ role }) => role === 'ACTOR') ? 'ACTOR' : first.role,
    name: rows.reduce((best, { name }) => (isFuller(name, best) ? name : best), first.name),
    acronym: firstKnown(rows.map(({ acronym }) => acronym)),
    office: rows.length === 1 ? first.office : distinct.toReversed().join('; ') || null,
    representsId: firstKnown(rows.map(({ representsId }) => representsId)),
    accreditedToId: firstKnown(rows.map(({ accreditedToId }) => accreditedToId)),
  };
}

/** The words that prove what another participation shows are its evidence. */
async function showEvidence(
  transaction: Transaction,
  shownById: ReadonlyMap<number, Row<'Participation'>>,
): Promise<readonly RowExchange[]> {
  const ids = [...shownById].filter(([id, shown]) => shown.id !== id).map(([id]) => id);
  const where = '"Evidence"."participationId" IN (SELECT id FROM ids)';
  const found = await readRows(transaction, 'Evidence', { where, ids });
  return diffRows(
    'Evidence',
    found,
    found.map((row) => ({
      ...row,
      participationId: shownById.get(row.participationId ?? 0)?.id ?? row.participationId,
    })),
  );
}

function firstKnown<Value>(values: readonly (Value | null)[]): Value | null {
  return values.find((value) => value !== null) ?? null;
}
