import { CurationRefused } from '../../domain/curation.ts';
import type { Transaction } from '../writer.ts';

/** A participant as it is shown. */
export interface ShownParticipant {
  readonly id: number;
  readonly kind: string;
  readonly name: string;
}

/** The participant shown for an id. Throws CurationRefused (`UNKNOWN_PARTICIPANT`) where there is none. */
export async function getShown(
  client: Pick<Transaction, 'participant'>,
  id: number,
): Promise<ShownParticipant> {
  const select = { id: true, kind: true, name: true, shownAsId: true } as const;
  const given = await client.participant.findUnique({ where: { id }, select });
  const shownAsId = given?.shownAsId ?? null;
  const shown =
    shownAsId === null ? given : await client.participant.findUnique({ where: { id: shownAsId }, select });
  if (shown && shown.shownAsId === null) return shown;
  throw new CurationRefused(
    'UNKNOWN_PARTICIPANT',
    `Expected a participant on record, found none of number ${id}`,
  );
}
