import type { AgreementFact } from './agreement.ts';
import type { EngagementFact } from './engagement.ts';
import type { Evidence } from './evidence.ts';
import type { ParticipantFact } from './participant.ts';
import type { TopicFact } from './topic.ts';

/** Who reports an article and which agency relays it, as the article says. */
export interface AttributionFact {
  /** Fullest form in the bulletin; null without attribution. */
  readonly publisher: string | null;
  readonly via: string | null;
  /** The words that say so; empty when metadata said it. */
  readonly evidence: readonly Evidence[];
}

/** Everything found in one article. Every fact carries the words that prove it. */
export interface ArticleFacts {
  readonly attribution: AttributionFact;
  readonly participants: readonly ParticipantFact[];
  readonly agreements: readonly AgreementFact[];
  readonly engagements: readonly EngagementFact[];
  readonly topics: readonly TopicFact[];
}
