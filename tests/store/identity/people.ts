import { countryCode } from '../../../src/domain/countries.ts';
import {
  formsOf,
  type KnownParticipant,
  type Subject,
} from '../../../src/store/identity/known-participant.ts';

/** A subject as a test tells it: `Bektur Osmon (KG) as President`, with or without a state and an office. */
export function subject(told: string, rest: Partial<Subject> = {}): Subject {
  const [, name = '', state, office] = /^(.*?)(?: \((\w\w)\))?(?: as (.+))?$/.exec(told) ?? [];
  return {
    kind: 'PERSON',
    name,
    state: state ? countryCode(state) : null,
    acronym: null,
    forms: [],
    offices: office === undefined ? [] : [office],
    ...rest,
  };
}

/** Subjects on record, their ids counting from 1. */
export function onRecord(told: readonly string[], rest: Partial<KnownParticipant> = {}): KnownParticipant[] {
  return told.map((one, index) => {
    const known = subject(one, rest);
    return { ...known, id: index + 1, met: false, ...rest, forms: formsOf(known) };
  });
}
