/** The id of an article's current wording. Throws without one: an article is stored together with its first wording. */
export function currentRevisionId(article: {
  readonly id: number;
  readonly currentRevisionId: number | null;
}): number {
  if (article.currentRevisionId === null) {
    throw new Error(`Expected article ${article.id} to have a current wording, found none`);
  }
  return article.currentRevisionId;
}
