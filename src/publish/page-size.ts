/** Bytes told of one page: what a reader that stands still keeps in memory, beside what is on its way to it. */
const PAGE_BYTES = 64 * 1024;

const ROWS = { first: 32, least: 8, most: 256 } as const;

/** How many rows to read at once where what is told of each weighs about the same. */
export interface PageSize {
  readonly rows: () => number;
  /** To be told what was told of a page. */
  readonly learn: (messages: readonly { readonly bytes: number }[]) => void;
}

/**
 * Many rows where little is told of each, since a page costs the same statements however long it is; few where each is
 * large. Always a power of two, so that readers who came at different places soon read the same pages.
 */
export function createPageSize(): PageSize {
  let rows: number = ROWS.first;
  return {
    rows: () => rows,
    learn: (messages) => {
      if (messages.length === 0) return;
      const bytes = messages.reduce((sum, message) => sum + message.bytes, 0) / messages.length;
      const fitting = 2 ** Math.floor(Math.log2(PAGE_BYTES / Math.max(1, bytes)));
      // Twice as many at most: the first ones may be lighter than what follows.
      rows = Math.max(ROWS.least, Math.min(fitting, 2 * rows, ROWS.most));
    },
  };
}
