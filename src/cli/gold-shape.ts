import type { AgreementFact } from '../domain/agreement.ts';
import type { ArticleFacts } from '../domain/article-facts.ts';
import type { ParsedArticle, ParsedBulletin } from '../domain/bulletin.ts';
import { countryName } from '../domain/countries.ts';
import { type DateSpan, printSpanEnd } from '../domain/date-span.ts';
import type { EngagementFact } from '../domain/engagement.ts';
import type { ParticipantFact, PersonFact, Represented } from '../domain/participant.ts';

/** What `chancery extract` prints: a bulletin and its facts as one plain JSON value, without evidence. */
export interface GoldShape {
  readonly format: string;
  readonly articles: readonly GoldArticle[];
}

export interface GoldArticle {
  readonly title: string;
  /** Local wall time as printed, `2026-02-02T09:10` or `2026-02-02`. */
  readonly publishedAt: string | null;
  readonly counter: string | null;
  readonly source: { readonly publisher: string | null; readonly via: string | null };
  readonly participants: readonly GoldParticipant[];
  readonly agreements: readonly GoldAgreement[];
  readonly engagements: readonly GoldEngagement[];
  readonly topics: readonly string[];
}

export interface GoldParticipant {
  readonly kind: string;
  readonly name: string;
  readonly office: string | null;
  readonly represents: string | null;
  readonly role: string;
  readonly mentions: readonly string[];
}

export interface GoldAgreement {
  readonly title: string;
  readonly kind: string;
  readonly status: string;
  readonly parties: readonly string[];
  readonly date: string | null;
  readonly place: string | null;
  readonly period: string | null;
}

export interface GoldEngagement {
  readonly kind: string;
  readonly title: string | null;
  readonly participants: readonly string[];
  readonly place: string | null;
  readonly country: string | null;
  readonly startDate: string | null;
  readonly endDate: string | null;
  readonly status: string;
}

/** A bulletin with the facts of each of its articles, in the shape in which extraction is scored. */
export function goldShape(bulletin: ParsedBulletin, facts: readonly ArticleFacts[]): GoldShape {
  return {
    format: bulletin.format,
    articles: bulletin.articles.flatMap((article, index) => {
      const found = facts[index];
      return found ? [printArticle(article, found)] : [];
    }),
  };
}

function printArticle(article: ParsedArticle, facts: ArticleFacts): GoldArticle {
  return {
    title: article.headline,
    publishedAt: article.publishedAt,
    counter: article.counter,
    source: { publisher: facts.attribution.publisher, via: facts.attribution.via },
    participants: facts.participants.map(printParticipant),
    agreements: facts.agreements.map(printAgreement),
    engagements: facts.engagements.filter(({ status }) => status !== 'CANCELLED').map(printEngagement),
    topics: facts.topics.map(({ topic }) => topic),
  };
}

function printParticipant(participant: ParticipantFact): GoldParticipant {
  return {
    kind: participant.kind,
    name: participant.name,
    office: participant.kind === 'PERSON' ? printOffice(participant) : null,
    represents: printRepresents(participant),
    role: participant.role,
    mentions: [...new Set(participant.mentions.map(({ quote }) => quote))],
  };
}

/** The post goes with an ambassador's office; it was never part of the title. */
function printOffice({ offices, accreditedTo }: PersonFact): string | null {
  if (offices.length === 0) return null;
  return offices
    .map(({ title }) =>
      accreditedTo !== null && title === 'Ambassador' ? `Ambassador to ${countryName(accreditedTo)}` : title,
    )
    .join('; ');
}

function printRepresents(participant: ParticipantFact): string | null {
  if (participant.kind === 'COUNTRY') return participant.code;
  return participant.represents === null ? null : printParty(participant.represents);
}

function printParty(represented: Represented): string {
  return represented.kind === 'COUNTRY' ? represented.code : represented.name;
}

function printAgreement(agreement: AgreementFact): GoldAgreement {
  const { title, kind, status, parties, date, place, period } = agreement;
  return {
    title,
    kind,
    status,
    parties: parties.map(printParty),
    date: printEnd(date, 'earliest'),
    place,
    period: period && `${period.earliest.slice(0, 4)}/${period.latest.slice(0, 4)}`,
  };
}

function printEngagement(engagement: EngagementFact): GoldEngagement {
  const { kind, title, participants, place, country, start, end, status } = engagement;
  return {
    kind,
    title,
    participants,
    place,
    country,
    startDate: printEnd(start, 'earliest'),
    endDate: printEnd(end, 'latest'),
    status,
  };
}

function printEnd(span: DateSpan | null, end: 'earliest' | 'latest'): string | null {
  return span && printSpanEnd(span[end], span.precision);
}
