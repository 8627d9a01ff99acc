import { countryName } from '../../domain/countries.ts';
import type { IsoDate } from '../../domain/date-span.ts';
import { fold } from '../../domain/fold.ts';
import type { CountryCode, ParticipantFact, Represented } from '../../domain/participant.ts';
import type { Subject } from './known-participant.ts';
import { isPartOfName } from './name-form.ts';

/** Whom a fact is about, in an article of that day. */
export function subjectOf(fact: ParticipantFact, day: IsoDate | null): Subject {
  const { kind, name } = fact;
  const printed = fact.mentions.map(({ quote }) => quote);
  switch (fact.kind) {
    case 'PERSON': {
      const forms = printed.filter((words) => isPartOfName(words, name));
      return {
        kind,
        name,
        state: stateOf(fact.represents),
        acronym: null,
        forms,
        offices: fact.offices.map(({ title }) => ({ title, firstSeen: day, lastSeen: day })),
        serves: organizationOf(fact.represents),
      };
    }
    case 'ORGANIZATION':
      return {
        kind,
        name,
        state: stateOf(fact.represents),
        acronym: fact.acronym,
        forms: printed,
        offices: [],
        serves: [],
      };
    case 'COUNTRY':
      return { ...countrySubject(fact.code), forms: [name, ...printed] };
  }
}

/** Whom somebody speaks for. */
export function representedSubject(represented: Represented): Subject {
  return represented.kind === 'COUNTRY'
    ? countrySubject(represented.code)
    : {
        kind: 'ORGANIZATION',
        name: represented.name,
        state: null,
        acronym: null,
        forms: [],
        offices: [],
        serves: [],
      };
}

/** A state under the name ministries give it, whatever a bulletin calls it. */
export function countrySubject(code: CountryCode): Subject {
  return {
    kind: 'COUNTRY',
    name: countryName(code),
    state: code,
    acronym: null,
    forms: [],
    offices: [],
    serves: [],
  };
}

function stateOf(represented: Represented | null): CountryCode | null {
  return represented?.kind === 'COUNTRY' ? represented.code : null;
}

function organizationOf(represented: Represented | null): readonly string[] {
  return represented?.kind === 'ORGANIZATION' ? [fold(represented.name)] : [];
}
