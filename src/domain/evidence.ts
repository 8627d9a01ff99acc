/**
 * The exact words that prove a fact: `text.slice(start, end) === quote`, where `text` is the text of the article
 * (once stored, of its revision). Offsets count UTF-16 code units.
 */
export interface Evidence {
  /** Index of the article among the articles of its bulletin; a fact may lean on words of a neighbour. */
  readonly article: number;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}

/** Evidence for `[start, end)` of an article's text. Throws a RangeError unless it names at least one character of it. */
export function quoteEvidence(article: number, text: string, start: number, end: number): Evidence {
  if (!(start >= 0 && start < end && end <= text.length)) {
    throw new RangeError(
      `Expected evidence within 0..${text.length}, found ${start}..${end} in article ${article}`,
    );
  }
  return { article, start, end, quote: text.slice(start, end) };
}
