import { type KnownParticipant, type Subject, statesAgree } from './known-participant.ts';
import { isShortened, type NameForm, nameForm } from './name-form.ts';

/**
 * Who of the persons on record a bulletin speaks of; undefined for somebody new, and where it can't be told.
 *
 * A full name is the same in any order of its words, unless the two represent different states; of namesakes the one
 * of the same state. A name with initials is the only person of the same state whose full name it shortens, and the
 * other way round. A single word is a person known by that word alone, of the same state or named so in this bulletin:
 * surnames are shared by too many.
 */
export function resolvePerson(
  person: Subject,
  known: readonly KnownParticipant[],
): KnownParticipant | undefined {
  const form = nameForm(person.name);
  const agreeing = known.filter(({ state }) => statesAgree(state, person.state));
  if (form.words.length === 1) return agreeing.find((other) => isKnownAsWord(other, form, person));
  const namesakes = agreeing.filter(({ forms }) => forms.some((other) => nameForm(other).key === form.key));
  if (!form.hasInitials) {
    return onlyOne(namesakes, person) ?? shortenedTo(form, { person, agreeing, namesakes });
  }
  const compatriots = agreeing.filter((other) => isCompatriot(other, person));
  const shortened = compatriots.filter(({ forms }) =>
    forms.some((other) => isShortened(form, nameForm(other))),
  );
  return onlyOne([...new Set([...namesakes, ...shortened])], person) ?? onlyOne(namesakes, person);
}

function isKnownAsWord(known: KnownParticipant, form: NameForm, person: Subject): boolean {
  return nameForm(known.name).folded === form.folded && (known.met || isCompatriot(known, person));
}

/** The person known only by a form with initials of which this is the full name. */
function shortenedTo(
  full: NameForm,
  { person, agreeing, namesakes }: Candidates,
): KnownParticipant | undefined {
  if (namesakes.length > 0) return undefined;
  return onlyOne(
    agreeing.filter((other) => isCompatriot(other, person) && isShortened(nameForm(other.name), full)),
    person,
  );
}

interface Candidates {
  readonly person: Subject;
  readonly agreeing: readonly KnownParticipant[];
  readonly namesakes: readonly KnownParticipant[];
}

/** The only candidate, else the only one of the person's own state. */
function onlyOne(candidates: readonly KnownParticipant[], person: Subject): KnownParticipant | undefined {
  if (candidates.length <= 1) return candidates[0];
  const compatriots = candidates.filter((candidate) => isCompatriot(candidate, person));
  return compatriots.length === 1 ? compatriots[0] : undefined;
}

function isCompatriot(known: Subject, person: Subject): boolean {
  return person.state !== null && known.state !== null && statesAgree(known.state, person.state);
}
