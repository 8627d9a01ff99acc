import type { ArticleFacts } from '../../src/domain/article-facts.ts';
import { countryCode } from '../../src/domain/countries.ts';
import { type Evidence, quoteEvidence } from '../../src/domain/evidence.ts';
import type { OrganizationFact, PersonFact } from '../../src/domain/participant.ts';

/** A participant of a test before its mentions are known. */
export type Named = Omit<PersonFact, 'mentions'> | Omit<OrganizationFact, 'mentions'>;

/** Someone who acts for a state. */
export function person(name: string, code: string | null): Named {
  const represents = code === null ? null : ({ kind: 'COUNTRY', code: countryCode(code) } as const);
  return { kind: 'PERSON', name, role: 'ACTOR', offices: [], represents, accreditedTo: null };
}

/** A body that acts. */
export function organization(name: string): Named {
  return { kind: 'ORGANIZATION', name, role: 'ACTOR', acronym: null, represents: null };
}

/** What extractors before this one would have found: these participants, wherever the text prints their names. */
export function factsOf(text: string, participants: readonly Named[]): ArticleFacts {
  return {
    attribution: { publisher: null, via: null, evidence: [] },
    participants: participants.map((participant) => ({
      ...participant,
      mentions: findMentions(text, participant.name),
    })),
    agreements: [],
    engagements: [],
    topics: [],
  };
}

function findMentions(text: string, name: string): readonly Evidence[] {
  const mentions: Evidence[] = [];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    mentions.push(quoteEvidence(0, text, at, at + name.length));
  }
  return mentions;
}
