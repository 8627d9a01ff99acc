import type { AgreementFact } from '../../domain/agreement.ts';
import type { ArticleFacts } from '../../domain/article-facts.ts';
import type { IsoDate } from '../../domain/date-span.ts';
import type { EngagementFact } from '../../domain/engagement.ts';
import { fold } from '../../domain/fold.ts';
import type { CountryCode, ParticipantFact, Represented } from '../../domain/participant.ts';
import { FactsContradictText } from '../errors.ts';
import type { Subject } from './known-participant.ts';
import type { ParticipantDirectory } from './participant-directory.ts';
import { countrySubject, representedSubject, subjectOf } from './subjects.ts';

/** The facts of one article with everybody they speak of replaced by ids of participants. */
export interface IdentifiedFacts {
  readonly participants: readonly IdentifiedParticipant[];
  readonly agreements: readonly IdentifiedAgreement[];
  readonly engagements: readonly IdentifiedEngagement[];
}

export interface IdentifiedParticipant {
  readonly fact: ParticipantFact;
  readonly id: number;
  readonly representsId: number | null;
  readonly accreditedToId: number | null;
}

export interface IdentifiedAgreement {
  readonly fact: AgreementFact;
  /** In the order the text names them, each once. */
  readonly partyIds: readonly number[];
}

export interface IdentifiedEngagement {
  readonly fact: EngagementFact;
  /** In the order the text names them, each once. */
  readonly participantIds: readonly number[];
  readonly countryId: number | null;
}

/** The facts of one article and the day it was published. */
export interface DatedFacts {
  readonly facts: ArticleFacts;
  readonly day: IsoDate | null;
  /** What the same wording was found to say before; undefined for one that is new. */
  readonly former?: FormerSubjects | undefined;
}

/** Whom a wording was found to speak of before it was read again. */
export interface FormerSubjects {
  /** Those it names, by kind and name. */
  readonly named: ReadonlyMap<string, number>;
  /** Those somebody it names speaks for, and parties of its agreements. */
  readonly represented: ReadonlySet<number>;
}

/** Everybody an article's facts speak of. */
export function listSubjects({ facts, day }: DatedFacts): readonly Subject[] {
  const { participants, agreements, engagements } = facts;
  const represented = [...participants.map(representedBy), ...agreements.flatMap(({ parties }) => parties)];
  const countries = [...participants.map(accreditationOf), ...engagements.map(({ country }) => country)];
  return [
    ...participants.map((fact) => subjectOf(fact, day)),
    ...represented.filter((one) => one !== null).map(representedSubject),
    ...countries.filter((code) => code !== null).map(countrySubject),
  ];
}

/**
 * Looks up everybody an article's facts speak of. Throws FactsContradictText when an engagement names a
 * participant the article does not list.
 */
export function identifyFacts(
  directory: ParticipantDirectory,
  { facts, day, former }: DatedFacts,
): IdentifiedFacts {
  const ids = identifyParticipants(
    directory,
    facts.participants.map((fact) => subjectOf(fact, day)),
    former?.named,
  );
  const own = new Map(
    facts.participants.map((fact, index) => [`${fact.kind} ${fold(fact.name)}`, ids[index] ?? 0]),
  );
  // An organization the article lists is the one it means, whatever others of that name there are.
  const represent = (one: Represented) => {
    const identify = () => directory.identify(representedSubject(one), new Set(), former?.represented);
    if (one.kind === 'COUNTRY') return identify();
    // One name in one article means one organization.
    const key = `ORGANIZATION ${fold(one.name)}`;
    const id = own.get(key) ?? identify();
    own.set(key, id);
    return id;
  };
  const country = (code: CountryCode | null) =>
    code === null ? null : directory.identify(countrySubject(code));
  return {
    participants: facts.participants.map((fact, index) => {
      const represents = representedBy(fact);
      return {
        fact,
        id: ids[index] ?? 0,
        representsId: represents && represent(represents),
        accreditedToId: country(accreditationOf(fact)),
      };
    }),
    agreements: facts.agreements.map((fact) => ({ fact, partyIds: unique(fact.parties.map(represent)) })),
    engagements: facts.engagements.map((fact) => ({
      fact,
      participantIds: unique(fact.participants.map((name) => getListed(own, name))),
      countryId: country(fact.country),
    })),
  };
}

/** Ids of the participants of one article. Two of them are two, except under the very same name. */
function identifyParticipants(
  directory: ParticipantDirectory,
  subjects: readonly Subject[],
  former: FormerSubjects['named'] = new Map(),
): readonly number[] {
  const taken = new Set<number>();
  return subjects.map((subject) => {
    const before = former.get(`${subject.kind} ${subject.name}`);
    const id = directory.identify(subject, taken, new Set(before === undefined ? [] : [before]));
    taken.add(id);
    return id;
  });
}

function getListed(own: ReadonlyMap<string, number>, name: string): number {
  for (const kind of ['PERSON', 'ORGANIZATION', 'COUNTRY']) {
    const id = own.get(`${kind} ${fold(name)}`);
    if (id !== undefined) return id;
  }
  throw new FactsContradictText('an engagement to name participants of its article', name);
}

function representedBy(fact: ParticipantFact): Represented | null {
  return fact.kind === 'COUNTRY' ? null : fact.represents;
}

function accreditationOf(fact: ParticipantFact): CountryCode | null {
  return fact.kind === 'PERSON' ? fact.accreditedTo : null;
}

function unique(ids: readonly number[]): readonly number[] {
  return [...new Set(ids)];
}
