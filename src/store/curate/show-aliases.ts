import { z } from 'zod';
import { fold } from '../../domain/fold.ts';
import type { Transaction } from '../writer.ts';
import { diffRows, type RowExchange } from './exchange-rows.ts';
import { firstOfEach } from './group-by.ts';
import { madeId } from './made-id.ts';
import { readRows } from './rows.ts';
import type { View } from './view.ts';

export interface ShownAliases {
  readonly exchanges: readonly RowExchange[];
  /** The forms under which a participant that was found is shown as another, or itself. */
  readonly formsOf: (foundId: number, shownId: number) => readonly string[];
}

/**
 * The forms under which participants are named, as shown. A form goes where the articles go that use it, also to
 * several; one that none uses stays where references without a wording go.
 */
export async function showAliases(transaction: Transaction, view: View): Promise<ShownAliases> {
  const involved = [...new Set([...view.movedIds, ...view.receivingIds])];
  const where = '"Alias"."participantId" IN (SELECT id FROM ids)';
  const found = await readRows(transaction, 'Alias', { where, ids: involved });
  const users = await findUsers(transaction, view);
  const placed = found.flatMap((alias) => {
    const { id, participantId: foundId, name } = alias;
    const shownIds = users.get(`${foundId} ${name}`) ?? new Set([view.shownFor(foundId, null)]);
    return [...shownIds].map((shownId, index) => {
      const row = { ...alias, id: index === 0 ? id : madeId(id, shownId), participantId: shownId };
      return { foundId, row };
    });
  });
  const rows = placed.map(({ row }) => row);
  return {
    exchanges: diffRows(
      'Alias',
      found,
      firstOfEach(rows, ({ participantId, name }) => `${participantId} ${name}`),
    ),
    formsOf: (foundId, shownId) =>
      placed
        .filter((one) => one.foundId === foundId && one.row.participantId === shownId)
        .map(({ row }) => row.name),
  };
}

const UseRows = z.array(z.object({ foundId: z.coerce.number(), name: z.string(), form: z.string() }));

/** Who is shown for the articles that use a form, where that depends on the wording. */
async function findUsers(
  transaction: Transaction,
  view: View,
): Promise<ReadonlyMap<string, ReadonlySet<number>>> {
  const ids = JSON.stringify(view.movedIds.filter(view.dependsOnWording));
  const rows = await transaction.$queryRaw`
    WITH told AS (SELECT "id", "participantId" AS "foundId", "name", "acronym" FROM "Participation"
      WHERE "participantId" IN (SELECT value FROM json_each(${ids})))
    SELECT "foundId", "name", "name" AS "form" FROM told
    UNION SELECT "foundId", "name", "acronym" FROM told WHERE "acronym" IS NOT NULL
    UNION SELECT told."foundId", told."name", v."quote" FROM told
      JOIN "Evidence" v ON v."participationId" = told."id" AND v."proves" = 'MENTION'
    ORDER BY 1, 2, 3`;
  const users = new Map<string, Set<number>>();
  for (const { foundId, name, form } of UseRows.parse(rows)) {
    const key = `${foundId} ${form}`;
    users.set(key, (users.get(key) ?? new Set()).add(view.shownFor(foundId, fold(name))));
  }
  return users;
}
