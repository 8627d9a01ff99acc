import type { Evidence } from '../../domain/evidence.ts';
import type { RowBatch, Rows } from './row-batch.ts';

/** The fact that words prove; none for the words that attribute an article to its source. */
export type Proven = Pick<
  Rows['evidence'],
  'participationId' | 'agreementReportId' | 'engagementReportId' | 'topicId'
> & { readonly proves: 'MENTION' | 'OFFICE' | 'AGREEMENT' | 'ENGAGEMENT' | 'TOPIC' | 'ATTRIBUTION' };

/** Adds words to the batch as evidence. They may stand in a neighbour of the article whose fact they prove. */
export type AddEvidence = (evidence: readonly Evidence[], proven: Proven) => void;

/** The adder of evidence for a bulletin whose articles are printed in these wordings, by their index. */
export function createAddEvidence(batch: RowBatch, revisionIds: readonly number[]): AddEvidence {
  return (evidence, proven) => {
    for (const { article, start, end, quote } of evidence) {
      const revisionId = revisionIds[article];
      if (revisionId === undefined) {
        throw new RangeError(`Expected evidence in one of ${revisionIds.length} articles, found ${article}`);
      }
      batch.add('evidence', { id: batch.nextId('evidence'), revisionId, start, end, quote, ...proven });
    }
  };
}
