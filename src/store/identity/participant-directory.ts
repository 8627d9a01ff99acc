import { fold } from '../../domain/fold.ts';
import { formsOf, type KnownParticipant, meet, type Subject, statesAgree } from './known-participant.ts';
import { nameForm, searchKeyOf } from './name-form.ts';
import { resolveOrganization } from './resolve-organization.ts';
import { resolvePerson } from './resolve-person.ts';

/** The participants a bulletin may speak of, and those it does. Lives as long as one transaction. */
export interface ParticipantDirectory {
  /**
   * Id of the participant a bulletin speaks of, somebody new where nobody known fits. `taken` are those its article
   * names beside: two persons of one article are never one person, except under the very same name. Among `former` is
   * whom the same words were found to name before: nobody else, unless that one's state says otherwise.
   */
  readonly identify: (subject: Subject, taken?: ReadonlySet<number>, former?: ReadonlySet<number>) => number;
  /** Everybody the bulletin has named so far, as known now. */
  readonly listMet: () => readonly KnownParticipant[];
}

/** A directory of those on record; `nextId` gives a new one its id. */
export function createDirectory(
  onRecord: readonly KnownParticipant[],
  nextId: (subject: Subject) => number,
): ParticipantDirectory {
  const byId = new Map<number, KnownParticipant>();
  const idsByKey = new Map<string, Set<number>>();
  const put = (participant: KnownParticipant) => {
    byId.set(participant.id, participant);
    for (const key of recordKeys(participant)) {
      const ids = idsByKey.get(key) ?? new Set();
      idsByKey.set(key, ids.add(participant.id));
    }
  };
  const candidates = (subject: Subject): readonly KnownParticipant[] => {
    const ids = searchKeys(subject).flatMap((key) => [...(idsByKey.get(key) ?? [])]);
    const found = [...new Set(ids)].sort((a, b) => a - b).map((id) => byId.get(id));
    return found.filter((one) => one !== undefined).filter(({ kind }) => kind === subject.kind);
  };
  for (const participant of onRecord) put(participant);
  return {
    identify: (subject, taken = new Set(), former = new Set()) => {
      const free = candidates(subject).filter(({ id, name }) => !taken.has(id) || name === subject.name);
      const before = free.find(({ id, state }) => former.has(id) && statesAgree(state, subject.state));
      const known = before ?? resolve(subject, free);
      const met = known
        ? meet(known, subject)
        : { ...subject, id: nextId(subject), forms: formsOf(subject), met: true };
      put(met);
      return met.id;
    },
    listMet: () => [...byId.values()].filter(({ met }) => met),
  };
}

function resolve(subject: Subject, known: readonly KnownParticipant[]): KnownParticipant | undefined {
  switch (subject.kind) {
    case 'PERSON':
      return resolvePerson(subject, known);
    case 'ORGANIZATION':
      return resolveOrganization(subject, known);
    case 'COUNTRY':
      return known.find(({ state }) => state === subject.state);
  }
}

/** The keys under which a participant is found again. */
function recordKeys({ kind, state, forms }: KnownParticipant): readonly string[] {
  switch (kind) {
    case 'PERSON':
      return forms.map((form) => `${kind} ${searchKeyOf(form)}`);
    case 'ORGANIZATION':
      return forms.map((form) => `${kind} ${fold(form)}`);
    case 'COUNTRY':
      return [`${kind} ${state}`];
  }
}

/** The keys to look for: of a person any word, since it may be the last in another order of the name. */
function searchKeys({ kind, name, acronym, state }: Subject): readonly string[] {
  switch (kind) {
    case 'PERSON':
      return nameForm(name).spellings.map((word) => `${kind} ${word}`);
    case 'ORGANIZATION':
      return [name, ...(acronym === null ? [] : [acronym])].map((form) => `${kind} ${fold(form)}`);
    case 'COUNTRY':
      return [`${kind} ${state}`];
  }
}
