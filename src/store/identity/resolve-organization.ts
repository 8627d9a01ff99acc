import { fold } from '../../domain/fold.ts';
import { type KnownParticipant, type Subject, statesAgree } from './known-participant.ts';

/**
 * Which of the organizations on record a bulletin speaks of; undefined for a new one, and where it can't be told.
 *
 * The same name or acronym is the same organization unless the two belong to different states; of namesakes the one of
 * the same state. An acronym printed beside its expansion also finds the organization so far known by the acronym alone,
 * but never one with another expansion.
 */
export function resolveOrganization(
  organization: Subject,
  known: readonly KnownParticipant[],
): KnownParticipant | undefined {
  const agreeing = known.filter(({ state }) => statesAgree(state, organization.state));
  const name = fold(organization.name);
  const namesakes = agreeing.filter(({ forms }) => forms.some((form) => fold(form) === name));
  if (namesakes.length > 0 || organization.acronym === null) return onlyOne(namesakes, organization);
  const acronym = fold(organization.acronym);
  return onlyOne(
    agreeing.filter((other) => fold(other.name) === acronym),
    organization,
  );
}

function onlyOne(candidates: readonly KnownParticipant[], { state }: Subject): KnownParticipant | undefined {
  if (candidates.length <= 1) return candidates[0];
  const ofSameState = candidates.filter((candidate) => candidate.state === state);
  return ofSameState.length === 1 ? ofSameState[0] : undefined;
}
