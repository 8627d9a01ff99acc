import type { Bell } from './bell.ts';
import { type Patience, readPatiently } from './read-patiently.ts';

/** Rows read at once unless told, and so the most a reader that stands still keeps in memory. */
const PAGE_SIZE = 25;

const NO_PATIENCE: Patience = { mayPass: () => false };

/** What a reader must know of an event to keep its place; the rest is passed on untouched. */
export interface FeedRow {
  readonly sequence: number;
  /** Of a gap that reaches to this sequence: the one it lies behind. */
  readonly gapFrom?: number;
}

/** A stretch of the feed. */
export interface FeedPage<Row> {
  /** In order; empty when nothing in the stretch is wanted. */
  readonly rows: readonly Row[];
  /** Sequence of the last change in the stretch, wanted or not: where to read on after it. */
  readonly through: number;
  /** No change behind the stretch was committed when it was read. */
  readonly isLast: boolean;
}

export interface FollowOptions {
  /** Sequence of the last change already seen, 0 for the feed from its beginning. */
  readonly after: number;
  /** Ends the reading, also in the middle of a wait. */
  readonly signal: AbortSignal;
  /** How many rows to read at once, asked for each page. */
  readonly pageSize?: () => number;
}

/** Where changes are read from. */
export interface FollowSource<Row extends FeedRow> {
  /** What follows `after`, a stretch with at most `limit` rows that are wanted. */
  readonly readPage: (after: number, limit: number) => Promise<FeedPage<Row>>;
  readonly bell: Bell;
  /** With reads that fail; none unless told. */
  readonly patience?: Patience;
}

/**
 * The feed behind a position, page by page: first what is committed already, then what comes, with no seam between and
 * nothing twice. A page that is last comes even when it is empty; the next one then comes when the bell has rung. Reads
 * only when asked for the next page, so a slow reader delays and holds nothing but itself.
 *
 * Endless until the signal aborts; abort rather than `return()` while a read is pending, since a waiting generator
 * cannot be returned. A read that fails is tried again as far as the source's patience goes, and then thrown on.
 */
export async function* follow<Row extends FeedRow>(
  { after, signal, pageSize = () => PAGE_SIZE }: FollowOptions,
  { readPage, bell, patience = NO_PATIENCE }: FollowSource<Row>,
): AsyncGenerator<FeedPage<Row>, void, void> {
  const ear = bell.listen();
  let position = after;
  try {
    while (!signal.aborted) {
      const from = position;
      const page = await readPatiently(() => readPage(from, pageSize()), patience, signal);
      if (!page || signal.aborted) return;
      position = page.through;
      yield page;
      if (page.isLast) await ear.wait(signal);
    }
  } finally {
    ear.close();
  }
}
