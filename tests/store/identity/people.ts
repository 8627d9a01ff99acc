import { countryCode } from '../../../src/domain/countries.ts';
import { isoDate } from '../../../src/domain/date-span.ts';
import {
  formsOf,
  type KnownParticipant,
  type Subject,
} from '../../../src/store/identity/known-participant.ts';

/** A subject as a test tells it: `Bektur Osmon (KG) as President in 2026`; state, office and year may be left out. */
export function subject(told: string, rest: Partial<Subject> = {}): Subject {
  const [, name = '', state, title, year] =
    /^(.*?)(?: \((\w\w)\))?(?: as (.+?))?(?: in (\d{4}))?$/.exec(told) ?? [];
  const seen = year === undefined ? null : isoDate(Number(year), 6, 15);
  return {
    kind: 'PERSON',
    name,
    state: state ? countryCode(state) : null,
    acronym: null,
    forms: [],
    serves: [],
    offices: title === undefined ? [] : [{ title, firstSeen: seen, lastSeen: seen }],
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
