import type { ParsedArticle, ParsedBulletin } from '../domain/bulletin.ts';

/** A word, number or mark of an article's text, with its place. */
export interface Token {
  readonly kind: 'WORD' | 'NUMBER' | 'MARK';
  readonly text: string;
  /** UTF-16 code units into the article's text; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
}

/** A sentence of an article. The headline is the first one and stands alone. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
  /** 0 for the headline, 1 for the first paragraph of the body, and so on. */
  readonly paragraph: number;
  readonly tokens: readonly Token[];
}

/** An article made ready for the extractors: split once, read by all. */
export interface ArticleDocument {
  /** Index of the article in its bulletin. */
  readonly index: number;
  readonly article: ParsedArticle;
  readonly text: string;
  readonly sentences: readonly Sentence[];
}

/** A bulletin made ready for the extractors. */
export interface BulletinDocument {
  readonly bulletin: ParsedBulletin;
  readonly articles: readonly ArticleDocument[];
}
