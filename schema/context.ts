import type { FeedGap } from '../src/domain/change.ts';
import type { FactType } from '../src/domain/curation.ts';
import type {
  AgreementFilter,
  ArticleFilter,
  BulletinFilter,
  ChangeFilter,
  EngagementFilter,
  ParticipantFilter,
  ParticipationFilter,
  SourceFilter,
} from '../src/domain/filter.ts';
import type { TimeZone } from '../src/domain/local-time.ts';
import type {
  AgreementOrderField,
  ArticleOrderField,
  BulletinOrderField,
  EngagementOrderField,
  Listing,
  ParticipantOrderField,
  SourceOrderField,
} from '../src/domain/order.ts';
import type { Page, PageRequest } from '../src/domain/page.ts';
import type { Viewer } from '../src/domain/viewer.ts';
import type {
  Agreement,
  AgreementReport,
  Alias,
  Appearance,
  Article,
  ArticleTopic,
  Bulletin,
  Change,
  Curation,
  CurationFact,
  CurationSubject,
  CurationWording,
  DateSpan,
  Diagnostic,
  Engagement,
  EngagementReport,
  Evidence,
  Participant,
  Participation,
  Revision,
  Source,
  Tenure,
} from '../src/generated/prisma/client.ts';
import type { Relations } from './relations-context.ts';
import type { Search } from './search-context.ts';

/** What a resolver may use. */
export interface Context {
  readonly loaders: Loaders;
  readonly pages: Pages;
  readonly search: Search;
  readonly relations: Relations;
  readonly feed: Feed;
  readonly actions: Actions;
  /** Who asks; of the events of a subscription, which are told to many, anybody. */
  readonly viewer: Viewer;
  /** Cursor of the last event the client has seen, where its transport tells it; goes before an operation's own. */
  readonly lastEventId: string | null;
  /** What the client has left to spend, after what this operation may cost; null where nothing is limited. */
  readonly rateLimit: () => RateLimit | null;
  readonly entries: Entries;
}

/** Where the budget of a client stands. */
export interface RateLimit {
  /** What this operation may cost, which was taken from it already. */
  readonly requestedQueryCost: number;
  readonly maximumAvailable: number;
  readonly currentlyAvailable: number;
  /** Per second. */
  readonly restoreRate: number;
}

/** How much is in the lists of one answer. */
export interface Entries {
  /** Counts entries of one more list. Throws a `Refusal` (`ANSWER_TOO_LARGE`) when there are too many in all. */
  readonly count: (entries: number) => void;
}

/**
 * What changes the record. Each asks whether the viewer may, then reads what was handed in, and rejects with what
 * refusal.ts makes members of unions.
 */
export interface Actions {
  readonly ingest: (read: () => Submission) => Promise<IngestedBulletin>;
  readonly merge: (
    read: () => Reasoned & { readonly survivorId: number; readonly otherIds: readonly number[] },
  ) => Promise<RuledDecision>;
  readonly split: (
    read: () => Reasoned & { readonly participantId: number; readonly wordings: readonly string[] },
  ) => Promise<RuledDecision>;
  readonly reject: (
    read: () => Reasoned & { readonly type: FactType; readonly factId: number },
  ) => Promise<RuledDecision>;
  readonly undo: (read: () => Reasoned & { readonly curationId: number }) => Promise<RuledDecision>;
}

/** A bulletin that is handed in. */
export interface Submission {
  readonly bytes: Uint8Array;
  /** Where it comes from, for people to read. */
  readonly origin: string;
  /** Name of the publisher, for articles that name none. */
  readonly source: string | null;
  /** Zone of the printed times, for articles that print none. */
  readonly timeZone: TimeZone | null;
}

/** What became of it. */
export interface IngestedBulletin {
  readonly outcome: 'ingested' | 'revised' | 'unchanged';
  readonly bulletinId: number;
  readonly articles: number;
  readonly newArticles: number;
  readonly revisedArticles: number;
  /** Of its own change; 0 when that was pruned. */
  readonly sequence: number;
}

interface Reasoned {
  readonly reason: string;
}

/** What a decision did. */
export interface RuledDecision {
  readonly curationId: number;
  /** Null for a decision that is not about participants. */
  readonly participantId: number | null;
  readonly sequence: number;
}

/** Loads by key. Keys of one tick share a statement; a key without a row rejects with a `Refusal` (`NOT_FOUND`). */
export interface Loader<Key, Value> {
  readonly load: (key: Key) => Promise<Value>;
  readonly loadMany: (keys: readonly Key[]) => Promise<readonly (Value | Error)[]>;
}

type RowLoader<Row> = Loader<number, Row>;
type ListLoader<Row> = Loader<number, readonly Row[]>;

export type BulletinRow = Omit<Bulletin, 'text'>;
export type RevisionRow = Omit<Revision, 'text'>;

/** The hops from one entity to another: rows by id, whole lists by the id of what they hang on. */
export interface Loaders {
  readonly agreement: RowLoader<Agreement>;
  readonly agreementReport: RowLoader<AgreementReport>;
  readonly article: RowLoader<Article>;
  readonly articleTopic: RowLoader<ArticleTopic>;
  readonly bulletin: RowLoader<BulletinRow>;
  readonly bulletinText: Loader<number, string>;
  /** By code; null for a country nothing has named yet. */
  readonly country: Loader<string, Participant | null>;
  readonly curation: RowLoader<Curation>;
  readonly dateSpan: RowLoader<DateSpan>;
  readonly engagement: RowLoader<Engagement>;
  readonly engagementReport: RowLoader<EngagementReport>;
  /** Who is shown for it, when it was merged into another. */
  readonly participant: RowLoader<Participant>;
  readonly participation: RowLoader<Participation>;
  readonly revision: RowLoader<RevisionRow>;
  readonly revisionText: Loader<number, string>;
  readonly source: RowLoader<Source>;
  readonly tenure: RowLoader<Tenure>;

  readonly appearancesOfBulletin: ListLoader<Appearance>;
  readonly articlesOfBulletin: ListLoader<Article>;
  readonly diagnosticsOfBulletin: ListLoader<Diagnostic>;
  readonly revisionsOfArticle: ListLoader<RevisionRow>;
  readonly aliasesOfParticipant: ListLoader<Alias>;
  readonly subjectsOfCuration: ListLoader<CurationSubject>;
  /** What it rejects; empty for a decision about who is who. */
  readonly factOfCuration: ListLoader<CurationFact>;
  readonly wordingsOfCuration: ListLoader<CurationWording>;
  readonly tenuresOfPerson: ListLoader<Tenure>;
  readonly tenuresOfParticipation: ListLoader<Tenure>;

  readonly participationsOfRevision: ListLoader<Participation>;
  readonly agreementReportsOfRevision: ListLoader<AgreementReport>;
  readonly engagementReportsOfRevision: ListLoader<EngagementReport>;
  readonly agreementsOfRevision: ListLoader<Agreement>;
  readonly engagementsOfRevision: ListLoader<Engagement>;
  readonly topicsOfRevision: ListLoader<ArticleTopic>;
  readonly partiesOfAgreement: ListLoader<Participant>;
  readonly partiesOfAgreementReport: ListLoader<Participant>;
  readonly participantsOfEngagement: ListLoader<Participant>;
  readonly participantsOfEngagementReport: ListLoader<Participant>;

  readonly attributionOfRevision: ListLoader<Evidence>;
  readonly evidenceOfAgreementReport: ListLoader<Evidence>;
  readonly evidenceOfEngagementReport: ListLoader<Evidence>;
  readonly evidenceOfParticipation: ListLoader<Evidence>;
  readonly evidenceOfTopic: ListLoader<Evidence>;
}

type RootPage<Row, Filter, Field extends string> = (
  request: PageRequest,
  listing: Listing<Filter, Field>,
) => Promise<Page<Row>>;
type NestedPage<Row> = (parent: number, request: PageRequest) => Promise<Page<Row>>;
type NestedListing<Row, Filter, Field extends string> = (
  parent: number,
  request: PageRequest,
  listing: Listing<Filter, Field>,
) => Promise<Page<Row>>;

type ArticleListing = NestedListing<Article, ArticleFilter, ArticleOrderField>;
type ParticipationListing = NestedListing<Participation, ParticipationFilter, never>;
type AgreementListing = NestedListing<Agreement, AgreementFilter, AgreementOrderField>;
type EngagementListing = NestedListing<Engagement, EngagementFilter, EngagementOrderField>;

/**
 * The lists that can grow. Rejects with a `Refusal` (`BAD_CURSOR`) for a cursor that is not one of the list in the order
 * asked for.
 */
export interface Pages {
  readonly bulletins: RootPage<BulletinRow, BulletinFilter, BulletinOrderField>;
  readonly sources: RootPage<Source, SourceFilter, SourceOrderField>;
  readonly articles: RootPage<Article, ArticleFilter, ArticleOrderField>;
  readonly participants: RootPage<Participant, ParticipantFilter, ParticipantOrderField>;
  readonly agreements: RootPage<Agreement, AgreementFilter, AgreementOrderField>;
  readonly engagements: RootPage<Engagement, EngagementFilter, EngagementOrderField>;

  readonly bulletinsOfSource: NestedListing<BulletinRow, BulletinFilter, BulletinOrderField>;
  readonly articlesOfSource: ArticleListing;
  readonly articlesRelayedBySource: ArticleListing;
  readonly appearancesOfArticle: NestedPage<Appearance>;
  readonly participationsOfParticipant: ParticipationListing;
  readonly participationsRepresenting: ParticipationListing;
  readonly participationsAccreditedTo: ParticipationListing;
  readonly participationsOfTenure: ParticipationListing;
  readonly curationsOfParticipant: NestedPage<Curation>;
  readonly agreementsOfParty: AgreementListing;
  readonly agreementsOfActor: AgreementListing;
  readonly engagementsOfParticipant: EngagementListing;
  readonly engagementsHostedBy: EngagementListing;
  readonly reportsOfAgreement: NestedPage<AgreementReport>;
  readonly historyOfAgreement: NestedPage<AgreementReport>;
  readonly reportsOfEngagement: NestedPage<EngagementReport>;
  readonly evidenceOfParticipant: NestedPage<Evidence>;
  readonly evidenceOfAgreement: NestedPage<Evidence>;
  readonly evidenceOfEngagement: NestedPage<Evidence>;
}

/** The committed changes, in order. */
export interface Feed {
  /** The changes a request asks for, each once and in order; endless. What carries it out decides how it is read. */
  readonly follow: (request: FollowRequest) => AsyncIterable<FeedEvent>;
  /** The first changes behind a sequence that a filter wants, at most `limit`. */
  readonly list: (request: FollowRequest & { readonly limit: number }) => Promise<ChangeList>;
  /** How many changes a filter wants, of all that are kept. */
  readonly count: (filter: ChangeFilter) => Promise<number>;
  /** What its cursors hold to tell it from the feeds of other databases. */
  readonly key: string;
  /** Sequence of the newest change, 0 without any. */
  readonly latest: () => Promise<number>;
}

export interface FollowRequest {
  /** Sequence of the last change already seen, 0 for the feed from its beginning. */
  readonly after: number;
  readonly filter: ChangeFilter;
}

/** What a subscription tells: a change, or a gap, which is of the kind `GAP` and about nothing. */
export interface FeedEvent extends Change {
  /** Of a gap: the sequence behind which changes were pruned, up to its own. */
  readonly gapFrom?: number;
}

/** Changes as a list. */
export interface ChangeList {
  readonly rows: readonly Change[];
  /** Another one that is wanted follows. */
  readonly goesOn: boolean;
  /** Pruned changes before the first; null when there are none. */
  readonly gap: FeedGap | null;
}
