/** What decides an article's place on the page. */
export interface Placed {
  readonly id: string;
  readonly publishedAt: string | null;
  readonly currentRevision: { readonly recordedAt: string };
}

/**
 * Negative when the first one stands above the other: the wording that came in last first, of those that came in together
 * the last published, undated ones last. It follows from the articles alone, so that a page opened now and one that was
 * open all day show the same.
 */
export function compareArticles(one: Placed, other: Placed): number {
  return (
    compareTimes(one.currentRevision.recordedAt, other.currentRevision.recordedAt) ||
    compareTimes(one.publishedAt, other.publishedAt) ||
    // Any order that does not change.
    (one.id < other.id ? -1 : 1)
  );
}

/** The later first, none last. */
function compareTimes(one: string | null, other: string | null): number {
  return timeOf(other) - timeOf(one);
}

function timeOf(instant: string | null): number {
  return instant === null ? 0 : Date.parse(instant);
}
