import type { Transaction } from '../writer.ts';
import type { Decision } from './view.ts';

/** The decisions about who is who that stand, the oldest first. */
export async function findStandingDecisions(
  transaction: Pick<Transaction, 'curation'>,
): Promise<readonly Decision[]> {
  const rows = await transaction.curation.findMany({
    where: { undoneAt: null, kind: { in: ['MERGE', 'SPLIT'] } },
    include: { subjects: { orderBy: { position: 'asc' } }, wordings: true },
    orderBy: { id: 'asc' },
  });
  return rows.map(({ id, kind, subjects, wordings }): Decision => {
    const [first = 0, ...others] = subjects.map(({ participantId }) => participantId);
    return kind === 'MERGE'
      ? { kind, id, survivorId: first, mergedIds: others }
      : {
          kind: 'SPLIT',
          id,
          participantId: first,
          splitOffId: others[0] ?? 0,
          wordings: new Set(wordings.map(({ folded }) => folded)),
        };
  });
}
