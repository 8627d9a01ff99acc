/**
 * The id of a row that decisions make of a found one for a participant: the same whenever it is made, and none that
 * bulletins are given, since those are positive.
 */
export function madeId(foundId: number, participantId: number): number {
  return -(foundId * PARTICIPANTS + (participantId % PARTICIPANTS));
}

const PARTICIPANTS = 1_000_000;
