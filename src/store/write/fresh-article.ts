import type { ArticleFacts } from '../../domain/article-facts.ts';
import type { IdentifiedFacts } from '../identity/identify-facts.ts';
import type { Wording } from '../identity/reported.ts';

/** A wording of an article that the record did not have, and what was found in it. */
export interface FreshArticle {
  /** Index of the article in its bulletin. */
  readonly index: number;
  /** Where reports in it stand. */
  readonly reported: Wording;
  readonly facts: ArticleFacts;
  readonly identified: IdentifiedFacts;
}
