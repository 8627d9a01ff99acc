import type { ChangeKind } from '../../domain/change.ts';
import type { RowBatch, Rows } from './row-batch.ts';
import type { StoredArticle } from './store-articles.ts';

/** A change of a bulletin, before it has its place in the feed. */
export interface ChangeDraft
  extends Pick<
    Rows['change'],
    'articleId' | 'revisionId' | 'participantId' | 'agreementId' | 'engagementId'
  > {
  readonly kind: ChangeKind;
}

interface BulletinChanges {
  readonly bulletinId: number;
  readonly at: Date;
  readonly articles: readonly StoredArticle[];
  readonly changes: readonly ChangeDraft[];
}

/**
 * Adds the changes a bulletin makes to the feed and returns the sequence of the last. That is the bulletin's own: whoever
 * has seen it has seen everything of the bulletin, so its cursor serves for the whole feed as well.
 */
export function addChanges(batch: RowBatch, { bulletinId, at, articles, changes }: BulletinChanges): number {
  const drafts: readonly ChangeDraft[] = [
    ...articles.flatMap(articleChange),
    ...changes,
    { kind: 'BULLETIN_INGESTED' },
  ];
  const sequences = drafts.map((draft) => {
    const sequence = batch.nextId('change');
    batch.add('change', { sequence, at, bulletinId, ...draft });
    return sequence;
  });
  return sequences.at(-1) ?? 0;
}

/** An article is revised by a new wording of it, and by an older one that has become the current one again. */
function articleChange({
  novelty,
  articleId,
  revisionId,
  supersededRevisionId,
}: StoredArticle): ChangeDraft[] {
  if (novelty === 'NEW') return [{ kind: 'ARTICLE_PUBLISHED', articleId, revisionId }];
  const isRevised = novelty === 'REWORDED' || supersededRevisionId !== null;
  return isRevised ? [{ kind: 'ARTICLE_REVISED', articleId, revisionId }] : [];
}
