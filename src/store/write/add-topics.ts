import type { AddEvidence } from './add-evidence.ts';
import type { FreshArticle } from './fresh-article.ts';
import type { RowBatch } from './row-batch.ts';

/** Adds the topics of articles, and the words that attribute them to their sources. */
export function addTopics(
  batch: RowBatch,
  articles: readonly FreshArticle[],
  addEvidence: AddEvidence,
): void {
  for (const {
    reported: { revisionId },
    facts,
  } of articles) {
    addEvidence(facts.attribution.evidence, { proves: 'ATTRIBUTION' });
    for (const { topic, evidence } of facts.topics) {
      const id = batch.nextId('articleTopic');
      batch.add('articleTopic', { id, revisionId, topic });
      addEvidence(evidence, { proves: 'TOPIC', topicId: id });
    }
  }
}
