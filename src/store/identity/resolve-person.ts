import { type KnownParticipant, type Subject, statesAgree } from './known-participant.ts';
import { type NameForm, nameForm } from './name-form.ts';
import {
  hasMiddleNames,
  isFamilyNameOf,
  isNearlySpelled,
  isPartOfFullName,
  isSameInAnyOrder,
  isShortened,
  isSpelledAlike,
} from './same-name.ts';
import { sharesAnyOffice, sharesOffice } from './same-office.ts';

/**
 * Who of the persons on record a bulletin speaks of; undefined for somebody new, and where it can't be told.
 *
 * Nobody is a person of another state. The same name is the same person, in any order of its words; of namesakes the one
 * of the same state. Less likeness needs the same known state or the same organization: another romanization, middle names
 * more or less, initials. Still less, such as a family name alone, some of the given names or a given name in the other
 * language of the state, needs the same office of a single holder too. The strongest likeness that anybody has decides; if
 * several have it, an office may tell them apart.
 */
export function resolvePerson(
  person: Subject,
  known: readonly KnownParticipant[],
): KnownParticipant | undefined {
  const form = nameForm(person.name);
  const agreeing = known
    .filter(({ state }) => statesAgree(state, person.state))
    .map((other) => ({ other, forms: other.forms.map(nameForm) }));
  const rules = form.words.length === 1 ? WORD_RULES : form.hasInitials ? INITIALS_RULES : FULL_NAME_RULES;
  const search = { person, form, agreeing };
  for (const rule of rules) {
    const found = agreeing.filter((candidate) => rule(candidate, search));
    if (found.length > 0)
      return onlyOne(found, person) ?? onlyNamesakeByInitials(found, search) ?? onlyStateless(found, search);
  }
  return undefined;
}

/** Of several whom initials fit, the one known by the very same initials. */
function onlyNamesakeByInitials(found: readonly Candidate[], search: Search): KnownParticipant | undefined {
  if (!search.form.hasInitials) return undefined;
  return onlyOne(
    found.filter((candidate) => isNamesake(candidate, search)),
    search.person,
  );
}

/**
 * Of several of one full name, none of whose states is told of this one, the one of whom none is told either: nothing
 * tells the two apart, and each bulletin would add one more.
 */
function onlyStateless(found: readonly Candidate[], search: Search): KnownParticipant | undefined {
  if (search.person.state !== null || search.form.wholeWords < 2) return undefined;
  const stateless = found.filter(
    (candidate) => candidate.other.state === null && isNamesake(candidate, search),
  );
  return stateless.length === 1 ? stateless[0]?.other : undefined;
}

interface Candidate {
  readonly other: KnownParticipant;
  readonly forms: readonly NameForm[];
}

interface Search {
  readonly person: Subject;
  readonly form: NameForm;
  readonly agreeing: readonly Candidate[];
}

type Rule = (candidate: Candidate, search: Search) => boolean;

/** A person known by one word alone, such as a monarch, named so in this bulletin or of the same state. */
const isKnownAsWord: Rule = ({ other }, { person, form }) =>
  nameForm(other.name).folded === form.folded && (other.met || isCompatriot(other, person));

/** The same in the same office. Where another is told, the family name alone may be another's: surnames are shared. */
const isKnownAsWordInOffice: Rule = (candidate, search) =>
  isKnownAsWord(candidate, search) && sharesAnyOffice(candidate.other.offices, search.person.offices);

const isKnownAsWordWithoutOffice: Rule = (candidate, search) =>
  isKnownAsWord(candidate, search) && candidate.other.offices.length === 0;

const isKnownAsWordOfUntoldOffice: Rule = (candidate, search) =>
  isKnownAsWord(candidate, search) && search.person.offices.length === 0;

/** A family name with an office: `President Osmon` where Bektur Osmon is President. */
const isFamilyInOffice: Rule = ({ other, forms }, { person, form }) =>
  holdsSame(other, person) && forms.some((one) => isFamilyNameOf(form, one));

const isNamesake: Rule = ({ forms }, { form }) => forms.some((one) => isSameInAnyOrder(form, one));

/** Another romanization, of the same state; of an unknown one only where nobody else has the family name. */
const isAnotherSpelling: Rule = ({ other, forms }, { person, form, agreeing }) =>
  (isCompatriot(other, person) || agreeing.length === 1) && forms.some((one) => isSpelledAlike(form, one));

const hasOtherMiddleNames: Rule = ({ other, forms }, { person, form }) =>
  isCompatriot(other, person) && forms.some((one) => hasMiddleNames(form, one) || hasMiddleNames(one, form));

/** Initials of a full name; a namesake by initials counts no more than a full name they fit. */
const isNamesakeOrShortened: Rule = (candidate, search) =>
  isNamesake(candidate, search) ||
  (isCompatriot(candidate.other, search.person) &&
    candidate.forms.some((one) => isShortened(search.form, one) || isSpelledAlike(search.form, one)));

/** The full name of somebody so far known by initials alone. */
const spellsInitialsOut: Rule = ({ other }, { person, form }) =>
  isCompatriot(other, person) && isShortened(nameForm(other.name), form);

const isNearInOffice: Rule = ({ other, forms }, { person, form }) =>
  holdsSame(other, person) && forms.some((one) => isNearlySpelled(form, one));

/** Some words of a full name, with an office: `Foreign Minister Le Drian`. */
const isPartInOffice: Rule = ({ other, forms }, { person, form }) =>
  holdsSame(other, person) && forms.some((one) => isPartOfFullName(form, one) || isPartOfFullName(one, form));

/** The full name of somebody so far known by the family name and an office. */
const completesFamilyName: Rule = ({ other }, { person, form }) =>
  holdsSame(other, person) && isFamilyNameOf(nameForm(other.name), form);

/** The strongest likeness first. */
const WORD_RULES = [
  isKnownAsWordInOffice,
  isFamilyInOffice,
  isKnownAsWordWithoutOffice,
  isKnownAsWordOfUntoldOffice,
];
const INITIALS_RULES = [isNamesakeOrShortened, hasOtherMiddleNames];
const FULL_NAME_RULES = [
  isNamesake,
  isAnotherSpelling,
  hasOtherMiddleNames,
  spellsInitialsOut,
  isNearInOffice,
  isPartInOffice,
  completesFamilyName,
];

/** The only candidate, else the only one of the person's own state, else the only one of them in the same office. */
function onlyOne(candidates: readonly Candidate[], person: Subject): KnownParticipant | undefined {
  const all = candidates.map(({ other }) => other);
  if (all.length <= 1) return all[0];
  const compatriots = all.filter((other) => isCompatriot(other, person));
  if (compatriots.length <= 1) return compatriots[0];
  const colleagues = compatriots.filter((other) => holdsSame(other, person));
  return colleagues.length === 1 ? colleagues[0] : undefined;
}

function holdsSame(known: Subject, person: Subject): boolean {
  return isCompatriot(known, person) && sharesOffice(known.offices, person.offices, person.state);
}

/** Of the same known state, or known to have spoken for the same organization. */
function isCompatriot(known: Subject, person: Subject): boolean {
  if (person.state !== null && known.state !== null) return statesAgree(known.state, person.state);
  return person.serves.some((organization) => known.serves.includes(organization));
}
