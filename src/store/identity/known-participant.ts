import { fold } from '../../domain/fold.ts';
import type { CountryCode, ParticipantKind } from '../../domain/participant.ts';
import type { HeldOffice } from './same-office.ts';

/** Somebody or something a bulletin speaks of, before it is decided who of the record that is. */
export interface Subject {
  readonly kind: ParticipantKind;
  readonly name: string;
  /** The state a person represents, an organization belongs to, a country is. */
  readonly state: CountryCode | null;
  readonly acronym: string | null;
  /** The other forms under which it is named, as printed. */
  readonly forms: readonly string[];
  /** The offices of a person, as stated. */
  readonly offices: readonly HeldOffice[];
  /** The organizations for which a person is stated to speak, by their folded names. */
  readonly serves: readonly string[];
}

/** A participant as the record knows it, what this bulletin adds included. */
export interface KnownParticipant extends Subject {
  readonly id: number;
  /** Everything it has been named, its name and acronym included. */
  readonly forms: readonly string[];
  /** True once the bulletin being stored has named it: within one bulletin less is needed to be the same. */
  readonly met: boolean;
}

/** Shown in the place of a participant that no wording tells of, but a decision on record does. */
export const NOBODY = 0;

/** A participant after the bulletin has named it: it keeps its fullest name and learns what was not known of it. */
export function meet(known: KnownParticipant, subject: Subject): KnownParticipant {
  const name = isFuller(subject.name, known.name) ? subject.name : known.name;
  return {
    ...known,
    name,
    state: narrowState(known.state, subject.state),
    acronym: known.acronym ?? subject.acronym,
    forms: [...new Set([...known.forms, ...formsOf(subject)])],
    serves: [...new Set([...known.serves, ...subject.serves])],
    offices: [...known.offices, ...subject.offices.filter((office) => !isKnownOffice(known, office))],
    met: true,
  };
}

function isKnownOffice({ offices }: Subject, { title, firstSeen, lastSeen }: HeldOffice): boolean {
  return offices.some(
    (known) => known.title === title && known.firstSeen === firstSeen && known.lastSeen === lastSeen,
  );
}

/** Everything a subject is named. */
export function formsOf({ name, acronym, forms }: Subject): readonly string[] {
  return [...new Set([name, ...(acronym === null ? [] : [acronym]), ...forms])];
}

/** True unless both states are known and different. A state that is no more goes with those that came after it. */
export function statesAgree(one: CountryCode | null, other: CountryCode | null): boolean {
  if (one === null || other === null || one === other) return true;
  return (SUCCESSORS[one]?.includes(other) || SUCCESSORS[other]?.includes(one)) ?? false;
}

const SUCCESSORS: Readonly<Record<string, readonly string[]>> = {
  SU: ['RU', 'AM', 'AZ', 'BY', 'EE', 'GE', 'KZ', 'KG', 'LV', 'LT', 'MD', 'TJ', 'TM', 'UA', 'UZ'],
  YU: ['BA', 'HR', 'ME', 'MK', 'RS', 'SI', 'XK'],
  CS: ['CZ', 'SK'],
  DD: ['DE'],
};

/** Of two states that agree the one that says more: any rather than none, the successor rather than the one no more. */
export function narrowState(known: CountryCode | null, told: CountryCode | null): CountryCode | null {
  if (known === null) return told;
  return told !== null && SUCCESSORS[known]?.includes(told) ? told : known;
}

/** True when one form of a name tells more than another: more whole words, then more words, then more letters. */
export function isFuller(one: string, other: string): boolean {
  const [a, b] = [fold(one), fold(other)].map((name) => {
    const words = name.split(' ');
    return [words.filter((word) => word.length > 1).length, words.length, name.length];
  });
  for (const [index, size] of (a ?? []).entries()) {
    const difference = size - (b?.[index] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return false;
}
