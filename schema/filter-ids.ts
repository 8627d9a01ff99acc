import type { NodeType } from '../src/domain/global-id.ts';
import { Refusal } from '../src/domain/refusal.ts';
import type { Loaders } from './context.ts';
import { findParticipants } from './find-participants.ts';
import { decodeGlobalID, parseRowId } from './global-id.ts';
import { findNodes } from './node.ts';

// The rows that the ids in a filter name. Refuse, with `BAD_ID`, an id of something else, and with `NOT_FOUND` one that
// nothing on record has.

const PARTICIPANT_TYPES = { Person: 'PERSON', Organization: 'ORGANIZATION', Country: 'COUNTRY' } as const;

export async function findSources(ids: readonly string[], { source }: Loaders): Promise<readonly number[]> {
  const numbers = ids.map((id) => parseRowId('Source', id));
  assertFound(await findNodes(source, numbers), 'source', ids);
  return numbers;
}

export async function findOrganizations(
  ids: readonly string[],
  { participant }: Loaders,
): Promise<readonly number[]> {
  const numbers = ids.map((id) => parseRowId('Organization', id));
  assertFound(await findParticipants(participant, 'ORGANIZATION', numbers), 'organization', ids);
  return numbers;
}

/** Participants of any kind. */
export async function findAnyone(
  ids: readonly string[],
  { participant }: Loaders,
): Promise<readonly number[]> {
  const decoded = ids.map((id) => decodeGlobalID(id));
  const numbers = decoded.map(({ id }) => Number(id));
  const found = await findNodes(participant, numbers);
  const fitting = decoded.map(({ typename }, index) =>
    isParticipantType(typename) && found[index]?.kind === PARTICIPANT_TYPES[typename] ? found[index] : null,
  );
  assertFound(fitting, 'participant', ids);
  return numbers;
}

function isParticipantType(typename: string): typename is keyof typeof PARTICIPANT_TYPES & NodeType {
  return Object.hasOwn(PARTICIPANT_TYPES, typename);
}

function assertFound(rows: readonly (object | null)[], what: string, ids: readonly string[]): void {
  const missing = rows.indexOf(null);
  if (missing >= 0) throw notFound(what, ids[missing] ?? '');
}

/** Refuses what a filter names and nothing on record is. */
export function notFound(what: string, found: string): Refusal {
  const shown = found.length > 40 ? `${found.slice(0, 40)}…` : found;
  return new Refusal('NOT_FOUND', `Expected a ${what} on record in the filter, found none for "${shown}"`);
}
