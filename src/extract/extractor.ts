import type { ArticleFacts } from '../domain/article-facts.ts';
import type { BulletinDocument } from './document.ts';

/**
 * Finds one kind of fact in a bulletin. Gets what the extractors before it found, article by article, and returns the
 * same list with its own part filled in. Pure: the same bulletin always gives the same facts.
 */
export interface Extractor {
  /** The kind of fact, as the file is named. */
  readonly name: string;
  readonly extract: (bulletin: BulletinDocument, facts: readonly ArticleFacts[]) => readonly ArticleFacts[];
}
