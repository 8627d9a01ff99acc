import type { Evidence } from './evidence.ts';

export const PARTICIPANT_KINDS = ['PERSON', 'ORGANIZATION', 'COUNTRY'] as const;
export type ParticipantKind = (typeof PARTICIPANT_KINDS)[number];

/** `ACTOR` took part in what the article reports; `MENTIONED` is only named in it. */
export const PARTICIPATION_ROLES = ['ACTOR', 'MENTIONED'] as const;
export type ParticipationRole = (typeof PARTICIPATION_ROLES)[number];

/** ISO 3166-1 alpha-2, or `SU`, `YU`, `CS`, `DD` for states that are no more. */
export type CountryCode = string & { readonly __brand: 'CountryCode' };

/** Whom a participant speaks for: a state, or an organization by its name. */
export type Represented =
  | { readonly kind: 'COUNTRY'; readonly code: CountryCode }
  | { readonly kind: 'ORGANIZATION'; readonly name: string };

/** An office as held at the time of the article: short, Title Case, without its country. */
export interface OfficeFact {
  readonly title: string;
  readonly evidence: Evidence;
}

interface ParticipantFactBase {
  /** The fullest form printed in the bulletin, without title or honorific. */
  readonly name: string;
  readonly role: ParticipationRole;
  /** Every place where the article names or describes exactly this participant, in text order; never empty. */
  readonly mentions: readonly Evidence[];
}

export interface PersonFact extends ParticipantFactBase {
  readonly kind: 'PERSON';
  /** The offices the person holds in this article; several are joined in the order the text gives them. */
  readonly offices: readonly OfficeFact[];
  readonly represents: Represented | null;
  /** The state an ambassador is accredited to. */
  readonly accreditedTo: CountryCode | null;
}

export interface OrganizationFact extends ParticipantFactBase {
  readonly kind: 'ORGANIZATION';
  readonly acronym: string | null;
  /** The state it belongs to, where it belongs to one. */
  readonly represents: Represented | null;
}

export interface CountryFact extends ParticipantFactBase {
  readonly kind: 'COUNTRY';
  readonly code: CountryCode;
}

/** A participant found in an article. */
export type ParticipantFact = PersonFact | OrganizationFact | CountryFact;
