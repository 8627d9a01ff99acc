import { fold } from '../../domain/fold.ts';
import { type KnownParticipant, type Subject, statesAgree } from './known-participant.ts';

/**
 * Which of the organizations on record a bulletin speaks of; undefined for a new one, and where it can't be told.
 *
 * The same name or acronym is the same organization unless the two belong to different states; of namesakes the one of
 * the same state, else, of these, the one called by that very name rather than named so somewhere. Where that leaves
 * several, nothing on record tells them apart, and one more would be told apart no better: it is the first. An acronym
 * printed beside its expansion also finds the organization so far known by the acronym alone, but never one with another
 * expansion.
 */
export function resolveOrganization(
  organization: Subject,
  known: readonly KnownParticipant[],
): KnownParticipant | undefined {
  const { state } = organization;
  const agreeing = known.filter((other) => statesAgree(other.state, state));
  const name = fold(organization.name);
  const namesakes = agreeing.filter(({ forms }) => forms.some((form) => fold(form) === name));
  if (namesakes.length > 0 || organization.acronym === null)
    return likeliest(namesakes, { folded: name, state });
  const acronym = fold(organization.acronym);
  return likeliest(
    agreeing.filter((other) => fold(other.name) === acronym),
    { folded: acronym, state },
  );
}

/** `known` are in the order in which they came on record. */
function likeliest(
  known: readonly KnownParticipant[],
  { folded, state }: Pick<Subject, 'state'> & { readonly folded: string },
): KnownParticipant | undefined {
  if (known.length <= 1) return known[0];
  const ofSameState = known.filter((one) => one.state === state);
  return ofSameState.length === 1 ? ofSameState[0] : ofSameState.find((one) => fold(one.name) === folded);
}
