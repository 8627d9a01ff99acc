import { createHash } from 'node:crypto';
import type { ParsedArticle } from '../../domain/bulletin.ts';
import type { IsoDate } from '../../domain/date-span.ts';
import { fold } from '../../domain/fold.ts';
import type { PublicationTime } from '../../domain/local-time.ts';
import type { Transaction } from '../writer.ts';
import { findKnownArticles, type KnownArticle } from './known-articles.ts';
import type { RowBatch } from './row-batch.ts';

/** An article of a bulletin with its sources and its time settled. */
export interface ArticleEntry {
  readonly parsed: ParsedArticle;
  readonly sourceSlug: string;
  readonly publisherId: number | null;
  readonly relayId: number | null;
  readonly published: PublicationTime | null;
}

/** The bulletin being stored, as its articles need to know it. */
export interface BulletinEntry {
  readonly id: number;
  /** Day of its capture, else of its arrival. */
  readonly day: IsoDate;
  readonly at: Date;
  readonly extractorVersion: number;
}

/** What became of one entry of a bulletin. */
export interface StoredArticle {
  readonly articleId: number;
  readonly revisionId: number;
  /** `NEW`: first print of the article. `REWORDED`: first print of this wording. `KNOWN`: both printed before. */
  readonly novelty: 'NEW' | 'REWORDED' | 'KNOWN';
  /** Whether this wording is the article's current one. */
  readonly current: boolean;
  /** Wording that was the current one before this entry and is no more. */
  readonly supersededRevisionId: number | null;
}

/**
 * Stores the articles of a bulletin and where it prints them; the result has one item for each entry, in order. The
 * same article in two bulletins is one article, and each wording of it is one revision, numbered as they arrive. The
 * current one is the wording of the newest bulletin that prints the article, whichever arrives last; where one bulletin
 * prints it twice, the upper one, since pages and feeds print the newest first.
 */
export async function storeArticles(
  transaction: Transaction,
  batch: RowBatch,
  { bulletin, entries }: { readonly bulletin: BulletinEntry; readonly entries: readonly ArticleEntry[] },
): Promise<readonly StoredArticle[]> {
  const identities = entries.map(identityOf);
  const known = new Map(await findKnownArticles(transaction, identities));
  const touched = new Map<string, KnownArticle>();
  const stored = entries.map((entry, position) => {
    const identity = identities[position] ?? '';
    const before = known.get(identity);
    const after = before ? reprint(batch, { before, entry, bulletin }) : addArticle(batch, entry, bulletin);
    known.set(identity, after);
    touched.set(identity, after);
    return addAppearance(batch, { before, after, entry, position, bulletin });
  });
  await batch.insert();
  await updateArticles(transaction, [...touched.values()]);
  return stored;
}

/** Source, folded headline and local publication time. */
export function identityOf({ parsed, sourceSlug, published }: ArticleEntry): string {
  return `${sourceSlug}|${fold(parsed.headline)}|${published?.local ?? ''}`;
}

function addArticle(batch: RowBatch, entry: ArticleEntry, bulletin: BulletinEntry): KnownArticle {
  const id = batch.nextId('article');
  const { parsed, published, publisherId, relayId } = entry;
  batch.add('article', {
    id,
    identity: identityOf(entry),
    headline: parsed.headline,
    publishedAt: published?.instant ?? null,
    publishedLocal: published?.local ?? null,
    timeZone: published?.timeZone ?? null,
    counter: parsed.counter,
    url: parsed.url,
    publisherId,
    relayId,
  });
  const revision = addRevision(batch, { articleId: id, number: 1, text: parsed.text }, bulletin);
  return {
    id,
    headline: parsed.headline,
    counter: parsed.counter,
    revisions: [revision],
    currentRevisionId: revision.id,
    newestBulletin: bulletin,
  };
}

interface Reprint {
  readonly before: KnownArticle;
  readonly entry: ArticleEntry;
  readonly bulletin: BulletinEntry;
}

/** The article after a bulletin has printed it again. */
function reprint(batch: RowBatch, { before, entry, bulletin }: Reprint): KnownArticle {
  const { text, headline, counter } = entry.parsed;
  const known = findRevision(before, text);
  const number = before.revisions.length + 1;
  const revision = known ?? addRevision(batch, { articleId: before.id, number, text }, bulletin);
  const revisions = known ? before.revisions : [...before.revisions, revision];
  if (!isNewer(bulletin, before.newestBulletin)) return { ...before, revisions };
  return {
    ...before,
    revisions,
    headline,
    counter: counter ?? before.counter,
    currentRevisionId: revision.id,
    newestBulletin: bulletin,
  };
}

/** By day, and on one day by arrival. A bulletin is not newer than itself. */
function isNewer(one: KnownArticle['newestBulletin'], other: KnownArticle['newestBulletin']): boolean {
  return one.day === other.day ? one.id > other.id : one.day > other.day;
}

interface Wording {
  readonly articleId: number;
  readonly number: number;
  readonly text: string;
}

function addRevision(
  batch: RowBatch,
  { articleId, number, text }: Wording,
  { at: recordedAt, extractorVersion }: BulletinEntry,
): KnownArticle['revisions'][number] {
  const id = batch.nextId('revision');
  const textSha256 = sha256Of(text);
  batch.add('revision', { id, articleId, number, text, textSha256, recordedAt, extractorVersion });
  return { id, textSha256 };
}

interface Print {
  readonly before: KnownArticle | undefined;
  readonly after: KnownArticle;
  readonly entry: ArticleEntry;
  readonly position: number;
  readonly bulletin: BulletinEntry;
}

function addAppearance(batch: RowBatch, { before, after, entry, position, bulletin }: Print): StoredArticle {
  const { text, counter, line, column } = entry.parsed;
  const revisionId = findRevision(after, text)?.id ?? after.currentRevisionId;
  const articleId = after.id;
  const id = batch.nextId('appearance');
  batch.add('appearance', {
    id,
    bulletinId: bulletin.id,
    position,
    articleId,
    revisionId,
    counter,
    line,
    column,
  });
  return {
    articleId,
    revisionId,
    current: revisionId === after.currentRevisionId,
    novelty: before === undefined ? 'NEW' : findRevision(before, text) === undefined ? 'REWORDED' : 'KNOWN',
    supersededRevisionId:
      before && before.currentRevisionId !== after.currentRevisionId ? before.currentRevisionId : null,
  };
}

function findRevision(article: KnownArticle, text: string): KnownArticle['revisions'][number] | undefined {
  const textSha256 = sha256Of(text);
  return article.revisions.find((revision) => revision.textSha256 === textSha256);
}

function sha256Of(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** In one statement for all: a page printed every hour touches all its articles every time. */
async function updateArticles(transaction: Transaction, articles: readonly KnownArticle[]): Promise<void> {
  const rows = articles.map(({ id, headline, counter, currentRevisionId, newestBulletin }) => [
    id,
    headline,
    counter,
    currentRevisionId,
    newestBulletin.id,
  ]);
  await transaction.$executeRaw`
    UPDATE "Article" SET
      "headline" = entry.value ->> 1, "counter" = entry.value ->> 2,
      "currentRevisionId" = entry.value ->> 3, "newestBulletinId" = entry.value ->> 4
    FROM json_each(${JSON.stringify(rows)}) AS entry WHERE "Article"."id" = entry.value ->> 0`;
}
