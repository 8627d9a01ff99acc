import type { CurationKind } from '../../domain/curation.ts';
import type { PrismaClient } from '../../generated/prisma/client.ts';
import { globalIdOf } from './find-participants.ts';

/** A decision of a person about who is who, or about a fact. */
export interface CurationOnRecord {
  readonly id: number;
  readonly kind: CurationKind;
  readonly reason: string;
  readonly decidedBy: string;
  readonly decidedAt: Date;
  /** Null while it stands. */
  readonly undone: { readonly reason: string; readonly by: string; readonly at: Date } | null;
  /** First the one the others are merged into, or the one that is split; then those merged, or the one split off. */
  readonly subjects: readonly { readonly globalId: string; readonly name: string }[];
  /** The names that, by a split, mean the one split off. */
  readonly wordings: readonly string[];
  /** What was rejected, as it was called; null for a decision about who is who. */
  readonly fact: string | null;
}

/** The decisions on record, or those of them that stand, the newest first. */
export async function listCurations(
  reader: PrismaClient,
  standingOnly: boolean,
): Promise<readonly CurationOnRecord[]> {
  const rows = await reader.curation.findMany({
    ...(standingOnly && { where: { undoneAt: null } }),
    include: {
      subjects: {
        include: { participant: { select: { id: true, kind: true } } },
        orderBy: { position: 'asc' },
      },
      wordings: { orderBy: { folded: 'asc' } },
      fact: true,
    },
    orderBy: { id: 'desc' },
  });
  return rows.map(
    ({
      id,
      kind,
      reason,
      decidedBy,
      decidedAt,
      undoReason,
      undoneBy,
      undoneAt,
      subjects,
      wordings,
      fact,
    }) => ({
      id,
      kind: kind as CurationKind,
      reason,
      decidedBy,
      decidedAt,
      undone: undoneAt === null ? null : { reason: undoReason ?? '', by: undoneBy ?? '', at: undoneAt },
      subjects: subjects.map(({ participant, name }) => ({ globalId: globalIdOf(participant), name })),
      wordings: wordings.map(({ name }) => name),
      fact: fact?.words ?? null,
    }),
  );
}
