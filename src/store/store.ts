import type { ArticleFacts } from '../domain/article-facts.ts';
import type { ParsedBulletin, ReceivedBulletin, Sha256 } from '../domain/bulletin.ts';
import type { TimeZone } from '../domain/local-time.ts';
import type { PrismaClient } from '../generated/prisma/client.ts';
import type { Curator } from './curate/curator.ts';
import type { ChangePage, ChangeRequest } from './feed/page-changes.ts';
import type { Reader } from './reader.ts';
import type { Tokens } from './tokens/tokens.ts';

/** The record: one writer, any number of readers. */
export interface Store {
  /** Reads beside the writer and refuses writes. Each statement sees the last commit before it. */
  readonly reader: PrismaClient;
  /** Reads as that does, statements of ours only and many times faster: for what is asked for most. */
  readonly statements: Reader;
  /**
   * A number that stays the same as long as nobody commits, read at once; null while it cannot be read, be it for another
   * process's lock.
   */
  readonly recordVersion: () => number | null;
  /**
   * Writes a bulletin, its articles, their facts and the changes they make, all or nothing. Storing the same bytes again
   * changes nothing. Throws DatabaseBusy when another process holds the database too long, and FactsContradictText when
   * a fact's evidence is not in the text.
   */
  readonly storeBulletin: (
    bulletin: BulletinWithFacts,
    options?: StoreBulletinOptions,
  ) => Promise<StoredBulletin>;
  /** What storing these bytes would do, where they are stored already: nothing. Undefined where they are not. */
  readonly findUnchanged: (sha256: Sha256) => Promise<StoredBulletin | undefined>;
  /** The stored bulletins that hold facts of an extractor older than this version, in order of arrival. */
  readonly findOutdated: (extractorVersion: number) => Promise<readonly OutdatedBulletin[]>;
  /** A stored bulletin as it was received. Throws when there is none of that id. */
  readonly getReceived: (bulletinId: number) => Promise<ReceivedBulletin>;
  /**
   * Brings the facts of a stored bulletin to those of a newer extractor, all or nothing: wordings that say the same keep
   * their rows, for the others the feed tells what changed. Doing it again changes nothing. Throws DatabaseBusy and
   * FactsContradictText as storing does, and ArticlesDiffer when the bulletin is read into other articles than before.
   */
  readonly replaceFacts: (replacement: FactsReplacement) => Promise<ReplacedFacts>;
  /** What people decide about who is who. Whatever is stored is seen through it. */
  readonly curator: Curator;
  /** The keys to the API. */
  readonly tokens: Tokens;
  /** What cursors hold to tell this database's feed from those of others. */
  readonly feedKey: string;
  /** Sequence of the newest committed change; 0 when nothing has changed yet. */
  readonly latestSequence: () => Promise<number>;
  /** A stretch of the feed: what a filter wants of the changes behind a sequence, and the gap that pruning left there. */
  readonly pageChanges: (request: ChangeRequest) => Promise<ChangePage>;
  /**
   * Prunes the oldest changes as far as they were committed before a time, a batch of them, and returns how many: none when
   * it is done. Never tears a hole: what follows a change that stays, stays.
   */
  readonly pruneChanges: (before: Date) => Promise<number>;
  /** A number that differs from the last one when anybody has committed in between, this process included. */
  readonly dataVersion: () => Promise<number>;
  /**
   * That the database can be relied on. Throws DatabaseMoved when its file was deleted or replaced, DatabaseTooOld when
   * migrations are missing, and what the database throws when it cannot be read.
   */
  readonly assertUsable: () => Promise<void>;
  /** What this store is doing and has done since it was opened. */
  readonly state: () => StoreState;
  /** Waits for the writes under way, then closes the connections. */
  readonly close: () => Promise<void>;
}

/** A store's doings, as far as this process asked for them. */
export interface StoreState {
  /** Writes under way, and those that wait for them. */
  readonly writes: number;
  /** Bulletins handed in, by what became of them. */
  readonly bulletins: Readonly<Record<StoredBulletin['outcome'] | 'failed', number>>;
}

/** A bulletin with all that was read from it. */
export interface BulletinWithFacts {
  readonly received: ReceivedBulletin;
  readonly parsed: ParsedBulletin;
  /** One for each article of `parsed`, in its order. */
  readonly facts: readonly ArticleFacts[];
  /** Version of the extractor that found them. */
  readonly extractorVersion: number;
}

/** A stored bulletin that an older extractor read. */
export interface OutdatedBulletin {
  readonly bulletinId: number;
  readonly origin: string;
}

/** A stored bulletin, read again. */
export interface FactsReplacement extends Pick<BulletinWithFacts, 'parsed' | 'facts' | 'extractorVersion'> {
  readonly bulletinId: number;
}

/** What reading a bulletin again did. */
export interface ReplacedFacts {
  /** Wordings it printed first that an older extractor had read. */
  readonly wordings: number;
  /** Of them, those that tell other facts now. */
  readonly revisedWordings: number;
}

/** What the one who hands in a bulletin knows about it; the bulletin's own word goes before. */
export interface StoreBulletinOptions {
  /** Name of the publisher, for articles that name none. */
  readonly source?: string;
  /** Zone of the printed times, for articles that print none. */
  readonly timeZone?: TimeZone;
}

/** What storing a bulletin did. */
export interface StoredBulletin {
  /** `revised` is an ingested bulletin that changed the wording of an article already known. */
  readonly outcome: 'ingested' | 'revised' | 'unchanged';
  readonly bulletinId: number;
  /** Articles it prints. */
  readonly articles: number;
  /** Of them, those nobody had printed before. */
  readonly newArticles: number;
  /** Articles already known that it gave another wording. */
  readonly revisedArticles: number;
  /** Sequence of its own change in the feed, the last of the changes it made; 0 when that was pruned. */
  readonly sequence: number;
}
