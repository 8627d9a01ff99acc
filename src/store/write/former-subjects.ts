import type { FormerSubjects } from '../identity/identify-facts.ts';
import type { Transaction } from '../writer.ts';
import { findInBatches } from './find-in-batches.ts';

/** Whom each of the wordings speaks of by the facts stored of it. */
export async function findFormerSubjects(
  transaction: Transaction,
  revisionIds: readonly number[],
): Promise<ReadonlyMap<number, FormerSubjects>> {
  const former = new Map(
    revisionIds.map((id) => [id, { named: new Map<string, number>(), represented: new Set<number>() }]),
  );
  const participations = await findInBatches(revisionIds, (batch) =>
    transaction.participation.findMany({
      where: { revisionId: { in: batch } },
      include: { participant: { select: { kind: true } } },
    }),
  );
  for (const { revisionId, participantId, name, representsId, participant } of participations) {
    former.get(revisionId)?.named.set(`${participant.kind} ${name}`, participantId);
    if (representsId !== null) former.get(revisionId)?.represented.add(representsId);
  }
  const parties = await findInBatches(revisionIds, (batch) =>
    transaction.agreementReportParty.findMany({
      where: { report: { revisionId: { in: batch } } },
      select: { participantId: true, report: { select: { revisionId: true } } },
    }),
  );
  for (const { participantId, report } of parties) {
    former.get(report.revisionId)?.represented.add(participantId);
  }
  return former;
}
