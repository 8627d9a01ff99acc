import { z } from 'zod';
import { fold } from '../../domain/fold.ts';
import type { Transaction } from '../writer.ts';
import { findStandingDecisions } from './find-decisions.ts';
import { createView } from './view.ts';

const NameRows = z.array(z.object({ foundId: z.coerce.number(), name: z.string() }));

/**
 * The fullest names that articles give a participant, by the decisions that stand, in the order in which they were first
 * met. To be asked of the record as found.
 */
export async function findFullNames(
  transaction: Transaction,
  participantId: number,
): Promise<readonly string[]> {
  const view = createView(await findStandingDecisions(transaction));
  const ids = JSON.stringify([participantId, ...view.movedIds]);
  const rows = NameRows.parse(
    await transaction.$queryRaw`
      SELECT "participantId" AS "foundId", "name" FROM "Participation"
      WHERE "participantId" IN (SELECT value FROM json_each(${ids}))
      GROUP BY 1, 2 ORDER BY min("revisionId"), min("position")`,
  );
  const own = rows.filter(({ foundId, name }) => view.shownFor(foundId, fold(name)) === participantId);
  return [...new Set(own.map(({ name }) => name))];
}
