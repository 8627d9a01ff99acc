import type { ArticleFacts } from '../../domain/article-facts.ts';
import type { FormerSubjects, IdentifiedFacts } from '../identity/identify-facts.ts';
import type { Transaction } from '../writer.ts';
import type { ChangeDraft } from './add-changes.ts';
import { createAddEvidence } from './add-evidence.ts';
import { addTopics } from './add-topics.ts';
import type { FreshArticle } from './fresh-article.ts';
import { dayOf } from './report-rows.ts';
import type { RowBatch } from './row-batch.ts';
import { storeAgreements } from './store-agreements.ts';
import type { ArticleEntry, StoredArticle } from './store-articles.ts';
import { storeEngagements } from './store-engagements.ts';
import { storeParticipants } from './store-participants.ts';
import { storeParticipations } from './store-participations.ts';

/** The articles of a bulletin, as printed, as stored and as understood; three lists of one length. */
export interface UnderstoodArticles {
  /** Of the articles whose wording is not known, those whose facts are stored already and to be replaced; else none. */
  readonly replaced?: ReadonlySet<number>;
  /** Of wordings read again, by revision, what they were found to say before. */
  readonly former?: ReadonlyMap<number, FormerSubjects>;
  readonly entries: readonly ArticleEntry[];
  readonly articles: readonly StoredArticle[];
  readonly facts: readonly ArticleFacts[];
}

/**
 * Stores the facts of those articles whose wording is new, and returns what that changed. Where wordings are read again
 * everybody in the bulletin is identified, as when it came, and the facts of the replaced ones alone are stored.
 */
export async function storeFacts(
  transaction: Transaction,
  batch: RowBatch,
  understood: UnderstoodArticles,
): Promise<readonly ChangeDraft[]> {
  const { entries, articles, facts, replaced } = understood;
  const fresh = [...articles.keys()].filter((index) => articles[index]?.novelty !== 'KNOWN');
  const freshFacts = fresh.flatMap((index) => {
    const [found, entry] = [facts[index], entries[index]];
    if (!found || !entry) return [];
    const former = understood.former?.get(articles[index]?.revisionId ?? 0);
    return [{ facts: found, day: dayOf(entry.published?.local ?? null), former }];
  });
  const participants = await storeParticipants(transaction, batch, freshFacts);
  const freshArticles = fresh
    .flatMap((index, order) => describeFresh(index, participants.articles[order], understood))
    .filter(({ index }) => replaced?.has(index) ?? true);
  const reports = {
    articles: freshArticles,
    supersededRevisionIds: articles.flatMap(({ supersededRevisionId: id }) => (id === null ? [] : [id])),
    replacedRevisionIds: replaced ? freshArticles.map(({ reported }) => reported.revisionId) : [],
    addEvidence: createAddEvidence(
      batch,
      articles.map(({ revisionId }) => revisionId),
    ),
  };
  addTopics(batch, freshArticles, reports.addEvidence);
  await storeParticipations(transaction, batch, reports);
  const agreements = await storeAgreements(transaction, batch, reports);
  const engagements = await storeEngagements(transaction, batch, reports);
  return [
    ...participants.recorded.map((id) => recordedChange(id, freshArticles)),
    ...agreements.map(({ kind, agreementId, by }) => ({ kind, agreementId, ...placeOf(by) })),
    ...engagements.map(({ kind, engagementId, by }) => ({ kind, engagementId, ...placeOf(by) })),
  ];
}

function describeFresh(
  index: number,
  identified: IdentifiedFacts | undefined,
  { entries, articles, facts }: UnderstoodArticles,
): readonly FreshArticle[] {
  const [entry, article, found] = [entries[index], articles[index], facts[index]];
  if (!entry || !article || !found || !identified) return [];
  const { articleId, revisionId, current } = article;
  const publishedAt = entry.published?.instant ?? null;
  const day = dayOf(entry.published?.local ?? null);
  return [
    { index, reported: { articleId, revisionId, publishedAt, day, current }, facts: found, identified },
  ];
}

function recordedChange(participantId: number, articles: readonly FreshArticle[]): ChangeDraft {
  const first = articles.find(({ identified }) => speaksOf(identified, participantId));
  return { kind: 'PARTICIPANT_RECORDED', participantId, ...placeOf(first?.reported) };
}

function speaksOf(
  { participants, agreements, engagements }: IdentifiedFacts,
  participantId: number,
): boolean {
  return (
    participants.some(({ id, representsId, accreditedToId }) =>
      [id, representsId, accreditedToId].includes(participantId),
    ) ||
    agreements.some(({ partyIds }) => partyIds.includes(participantId)) ||
    engagements.some(({ countryId }) => countryId === participantId)
  );
}

function placeOf(
  reported: { readonly articleId: number; readonly revisionId: number } | undefined,
): Pick<ChangeDraft, 'articleId' | 'revisionId'> {
  return reported ? { articleId: reported.articleId, revisionId: reported.revisionId } : {};
}
