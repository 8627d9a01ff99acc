import type { ParticipantKind } from '../src/domain/participant.ts';
import type { Participant } from '../src/generated/prisma/client.ts';
import type { Loader } from './context.ts';
import { findNodes } from './node.ts';

/** The participants of these ids, null where there is none of that kind: `Person:7` is not found when 7 is a country. */
export async function findParticipants(
  loader: Loader<number, Participant>,
  kind: ParticipantKind,
  ids: readonly number[],
): Promise<(Participant | null)[]> {
  const found = await findNodes(loader, ids);
  return found.map((row) => (row?.kind === kind ? row : null));
}
