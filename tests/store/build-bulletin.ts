import { createHash } from 'node:crypto';
import type { AgreementFact } from '../../src/domain/agreement.ts';
import type { ArticleFacts } from '../../src/domain/article-facts.ts';
import { articleText, type ParsedArticle, type Sha256 } from '../../src/domain/bulletin.ts';
import { countryCode } from '../../src/domain/countries.ts';
import { type DateSpan, type IsoDate, isIsoDate } from '../../src/domain/date-span.ts';
import type { Diagnostic } from '../../src/domain/diagnostic.ts';
import type { EngagementFact } from '../../src/domain/engagement.ts';
import { type Evidence, quoteEvidence } from '../../src/domain/evidence.ts';
import { isLocalTime, type LocalTime, type TimeZone } from '../../src/domain/local-time.ts';
import type { OrganizationFact, ParticipantFact, PersonFact } from '../../src/domain/participant.ts';
import type { Topic } from '../../src/domain/topic.ts';
import type { BulletinWithFacts } from '../../src/store/store.ts';

// Bulletins and facts written by hand, so that tests of the store depend on no extractor.

/** An article as a test tells it. Facts are proved by their words in its text. */
export interface ArticleDraft {
  readonly headline: string;
  readonly body?: string;
  /** `2026-02-02T09:10`, that unless told; null for none. */
  readonly at?: string | null;
  readonly timeZone?: TimeZone | null;
  readonly counter?: string | null;
  readonly publisher?: string | null;
  readonly via?: string | null;
  readonly participants?: readonly ParticipantDraft[];
  readonly agreements?: readonly AgreementDraft[];
  readonly engagements?: readonly EngagementDraft[];
  readonly topics?: readonly Topic[];
}

export interface ParticipantDraft {
  readonly kind?: 'PERSON' | 'ORGANIZATION' | 'COUNTRY';
  readonly name: string;
  readonly state?: string;
  /** Organization it speaks for. */
  readonly speaksFor?: string;
  readonly accreditedTo?: string;
  readonly office?: string;
  readonly acronym?: string;
  readonly role?: 'ACTOR' | 'MENTIONED';
  /** Words that name it, its name unless told. */
  readonly mentions?: readonly string[];
}

export type AgreementDraft = Partial<Omit<AgreementFact, 'parties' | 'evidence'>> & {
  readonly title: string;
  /** State codes. */
  readonly parties?: readonly string[];
  /** Names of organizations that are parties too. */
  readonly bodies?: readonly string[];
};

export type EngagementDraft = Partial<Omit<EngagementFact, 'country' | 'evidence'>> & {
  readonly country?: string;
};

export interface BulletinDraft {
  readonly articles: readonly ArticleDraft[];
  readonly capturedOn?: string;
  readonly publisher?: string;
  readonly diagnostics?: readonly Diagnostic[];
  /** Tells apart bulletins that print the same. */
  readonly salt?: string;
}

/** A received, parsed and understood bulletin. */
export function buildBulletin(draft: BulletinDraft): BulletinWithFacts {
  const articles = draft.articles.map(buildArticle);
  const text = [draft.salt ?? '', ...articles.map((article) => article.text)].join('\n\n');
  return {
    received: {
      origin: 'test',
      sha256: createHash('sha256').update(JSON.stringify(draft)).digest('hex') as Sha256,
      text,
      diagnostics: [],
    },
    parsed: {
      format: 'page-capture',
      title: null,
      capturedOn: draft.capturedOn === undefined ? null : day(draft.capturedOn),
      publisher: draft.publisher ?? null,
      articles,
      diagnostics: draft.diagnostics ?? [],
    },
    facts: draft.articles.map((article, index) => buildFacts(article, index, articles[index]?.text ?? '')),
    extractorVersion: 1,
  };
}

/** A day as a span of itself. */
export function onDay(value: string): DateSpan {
  return { earliest: day(value), latest: day(value), precision: 'DAY', words: value };
}

export function day(value: string): IsoDate {
  if (!isIsoDate(value)) throw new RangeError(`Expected a day, found ${value}`);
  return value;
}

function buildArticle(draft: ArticleDraft, index: number): ParsedArticle {
  const paragraphs = draft.body === undefined ? [] : [draft.body];
  const { headline, at = '2026-02-02T09:10', timeZone = null, counter = null } = draft;
  return {
    headline,
    paragraphs,
    text: articleText(headline, paragraphs),
    publishedAt: at === null ? null : localTime(at),
    timeZone,
    counter,
    byline: null,
    url: null,
    line: index + 1,
    column: 1,
  };
}

function localTime(value: string): LocalTime {
  if (!isLocalTime(value)) throw new RangeError(`Expected a wall time, found ${value}`);
  return value;
}

function buildFacts(draft: ArticleDraft, index: number, text: string): ArticleFacts {
  const quote = (words: string) => findWords(index, text, words);
  const {
    publisher = null,
    via = null,
    participants = [],
    agreements = [],
    engagements = [],
    topics = [],
  } = draft;
  return {
    attribution: { publisher, via, evidence: publisher === null ? [] : quote(draft.headline) },
    participants: participants.map((participant) => buildParticipant(participant, quote)),
    agreements: agreements.map((agreement) => buildAgreement(agreement, quote)),
    engagements: engagements.map((engagement) => buildEngagement(engagement, quote(draft.headline))),
    topics: topics.map((topic) => ({ topic, evidence: quote(draft.headline) })),
  };
}

function buildParticipant(draft: ParticipantDraft, quote: (words: string) => Evidence[]): ParticipantFact {
  const { kind = 'PERSON', name, role = 'ACTOR', mentions = [name] } = draft;
  const base = { name, role, mentions: mentions.flatMap(quote) };
  const represents = draft.state
    ? ({ kind: 'COUNTRY', code: countryCode(draft.state) } as const)
    : draft.speaksFor
      ? ({ kind: 'ORGANIZATION', name: draft.speaksFor } as const)
      : null;
  switch (kind) {
    case 'PERSON': {
      const [evidence] = base.mentions;
      const offices = draft.office && evidence ? [{ title: draft.office, evidence }] : [];
      const accreditedTo = draft.accreditedTo ? countryCode(draft.accreditedTo) : null;
      return { kind, ...base, offices, represents, accreditedTo } satisfies PersonFact;
    }
    case 'ORGANIZATION':
      return { kind, ...base, represents, acronym: draft.acronym ?? null } satisfies OrganizationFact;
    case 'COUNTRY':
      return { kind, ...base, code: countryCode(draft.state ?? '') };
  }
}

function buildAgreement(draft: AgreementDraft, quote: (words: string) => Evidence[]): AgreementFact {
  const { parties = [], bodies = [], ...said } = draft;
  return {
    kind: 'AGREEMENT',
    status: 'SIGNED',
    date: null,
    place: null,
    period: null,
    ...said,
    parties: [
      ...parties.map((code) => ({ kind: 'COUNTRY', code: countryCode(code) }) as const),
      ...bodies.map((name) => ({ kind: 'ORGANIZATION', name }) as const),
    ],
    evidence: quote(draft.title),
  };
}

function buildEngagement(
  { country, ...said }: EngagementDraft,
  evidence: readonly Evidence[],
): EngagementFact {
  return {
    kind: 'MEETING',
    title: null,
    participants: [],
    place: null,
    start: null,
    end: null,
    status: 'HELD',
    ...said,
    country: country === undefined ? null : countryCode(country),
    evidence,
  };
}

function findWords(article: number, text: string, words: string): Evidence[] {
  const start = text.indexOf(words);
  if (start < 0) throw new RangeError(`Expected "${words}" in "${text}"`);
  return [quoteEvidence(article, text, start, start + words.length)];
}
