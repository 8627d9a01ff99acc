import type { TimeZone } from '../../domain/local-time.ts';
import type { FactsReplacement, ReplacedFacts } from '../store.ts';
import type { Transaction } from '../writer.ts';
import type { ChangeDraft } from './add-changes.ts';
import { assertFactsFit } from './assert-facts-fit.ts';
import { attributeSources } from './attribute-sources.ts';
import { snapshotFacts } from './fact-snapshot.ts';
import { forgetFacts } from './forget-facts.ts';
import { findFormerSubjects } from './former-subjects.ts';
import { findMentioned } from './mentioned-participants.ts';
import { findPrintedArticles, type PrintedArticle } from './printed-articles.ts';
import { dropUnnamedSources, reattributeArticles } from './reattribute-articles.ts';
import { startRowBatch } from './row-batch.ts';
import { settleParticipants } from './settle-participants.ts';
import { listEntries } from './store-bulletin.ts';
import { storeFacts } from './store-facts.ts';
import { storeSources } from './store-sources.ts';

/** A stored bulletin, read again. */
interface Rereading extends FactsReplacement {
  readonly at: Date;
  readonly articles: readonly PrintedArticle[];
}

/**
 * Replaces the facts of those wordings a stored bulletin printed first and an older extractor read. A wording whose
 * facts are the same keeps its rows and gets nothing but the version; for each other one the feed tells that its facts
 * were revised, and of what is new by them. Doing it again changes nothing.
 */
export async function replaceFacts(
  transaction: Transaction,
  replacement: FactsReplacement & { readonly at: Date },
): Promise<ReplacedFacts> {
  assertFactsFit(replacement);
  const { bulletinId, parsed, extractorVersion } = replacement;
  const articles = await findPrintedArticles(transaction, bulletinId, parsed.articles);
  const outdated = [...articles.keys()].filter((index) => {
    const version = articles[index]?.extractorVersion ?? null;
    return version !== null && version < extractorVersion;
  });
  const rereading = { ...replacement, articles };
  const changed = await findChanged(transaction, rereading, outdated);
  if (changed.length > 0) await restate(transaction, rereading, changed);
  await transaction.revision.updateMany({
    where: { id: { in: revisionsOf(rereading, outdated) } },
    data: { extractorVersion },
  });
  return { wordings: outdated.length, revisedWordings: changed.length };
}

/**
 * Those of the articles whose facts would be others, found by storing them and taking that back: whatever decides what
 * is stored, the answer is true.
 */
async function findChanged(
  transaction: Transaction,
  rereading: Rereading,
  indexes: readonly number[],
): Promise<readonly number[]> {
  if (indexes.length === 0) return [];
  const revisionIds = revisionsOf(rereading, indexes);
  const before = await snapshotFacts(transaction, revisionIds);
  await transaction.$executeRaw`SAVEPOINT trial`;
  await exchangeFacts(transaction, rereading, indexes);
  const after = await snapshotFacts(transaction, revisionIds);
  await transaction.$executeRaw`ROLLBACK TO trial`;
  await transaction.$executeRaw`RELEASE trial`;
  return indexes.filter((index) => {
    const id = rereading.articles[index]?.revisionId ?? 0;
    return before.get(id) !== after.get(id);
  });
}

/** Replaces the facts of these articles for good, settles what hung on the old ones, and tells the feed. */
async function restate(
  transaction: Transaction,
  rereading: Rereading,
  indexes: readonly number[],
): Promise<void> {
  const { bulletinId, at, articles } = rereading;
  const revisionIds = revisionsOf(rereading, indexes);
  const before = await findMentioned(transaction, revisionIds);
  const changes = await exchangeFacts(transaction, rereading, indexes);
  const after = await findMentioned(transaction, revisionIds);
  await settleParticipants(transaction, { before, after });
  await dropUnnamedSources(transaction);
  const revised = indexes.flatMap((index): ChangeDraft[] => {
    const { articleId, revisionId } = articles[index] ?? {};
    return articleId && revisionId ? [{ kind: 'FACTS_REVISED', articleId, revisionId }] : [];
  });
  const batch = await startRowBatch(transaction);
  for (const change of [...revised, ...changes]) {
    batch.add('change', { sequence: batch.nextId('change'), at, bulletinId, ...change });
  }
  await batch.insert();
}

async function exchangeFacts(
  transaction: Transaction,
  { bulletinId, parsed, facts, articles }: Rereading,
  indexes: readonly number[],
): Promise<readonly ChangeDraft[]> {
  const bulletin = await transaction.bulletin.findUniqueOrThrow({
    where: { id: bulletinId },
    select: { givenSource: true, givenTimeZone: true },
  });
  const options = {
    ...(bulletin.givenSource !== null && { source: bulletin.givenSource }),
    // The writer put nothing but zones there.
    ...(bulletin.givenTimeZone !== null && { timeZone: bulletin.givenTimeZone as TimeZone }),
  };
  const batch = await startRowBatch(transaction);
  const sources = attributeSources({ parsed, facts }, options.source);
  const sourceIds = await storeSources(transaction, batch, sources);
  await batch.insert();
  const entries = listEntries({ parsed, options }, sources, sourceIds);
  const replaced = indexes.flatMap((index) => {
    const [entry, printed] = [entries[index], articles[index]];
    return entry && printed ? [{ entry, printed }] : [];
  });
  await reattributeArticles(transaction, replaced);
  await transaction.bulletin.update({
    where: { id: bulletinId },
    data: { sourceId: sourceIds.get(sources.bulletin?.slug ?? '') ?? null },
  });
  const former = await findFormerSubjects(
    transaction,
    articles.map(({ revisionId }) => revisionId),
  );
  await forgetFacts(
    transaction,
    replaced.map(({ printed }) => printed.revisionId),
  );
  const changes = await storeFacts(transaction, batch, {
    entries,
    articles,
    facts,
    replaced: new Set(indexes),
    former,
  });
  await batch.insert();
  return changes;
}

function revisionsOf({ articles }: Rereading, indexes: readonly number[]): number[] {
  return indexes.flatMap((index) => articles[index]?.revisionId ?? []);
}
