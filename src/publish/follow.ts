import type { ChangeKind } from '../domain/change.ts';
import type { Bell } from './bell.ts';

/** Rows read at once, and so the most a reader that stands still keeps in memory. */
const PAGE_SIZE = 100;

/** What a reader must know of a change to keep its place; the rest of the row is passed on untouched. */
export interface FeedRow {
  readonly sequence: number;
  readonly kind: string;
}

export interface FollowOptions {
  /** Sequence of the last change already seen; 0 for the feed from its beginning, null for what is committed from now on. */
  readonly after: number | null;
  /** The kinds wanted; null for all. */
  readonly kinds: readonly ChangeKind[] | null;
  /** Ends the reading, also in the middle of a wait. */
  readonly signal: AbortSignal;
}

/** Where changes are read from. */
export interface FollowSource<Row extends FeedRow> {
  /** At most `limit` rows whose sequence is greater than `after`, in order. */
  readonly pageChanges: (after: number, limit: number) => Promise<readonly Row[]>;
  /** Sequence of the newest committed change, 0 without any. */
  readonly latestSequence: () => Promise<number>;
  readonly bell: Bell;
}

/**
 * Every change after a position, each once and in order: first those already committed, then each as it comes, with no
 * seam between. Reads only when asked for the next one, so a slow reader delays and holds nothing but itself. With
 * `after: null` the position is taken when this is called, not when reading begins.
 *
 * Endless until the signal aborts; abort rather than `return()` while a read is pending, since a waiting generator
 * cannot be returned. Throws what the store throws.
 */
export function follow<Row extends FeedRow>(
  options: FollowOptions,
  source: FollowSource<Row>,
): AsyncGenerator<Row, void, void> {
  // Settled, not awaited: a reader that gives up before its first read leaves no rejection unhandled.
  const start = Promise.allSettled([options.after ?? source.latestSequence()]);
  return readAlong(start, options, source);
}

async function* readAlong<Row extends FeedRow>(
  start: Promise<[PromiseSettledResult<number>]>,
  { kinds, signal }: FollowOptions,
  { pageChanges, bell }: FollowSource<Row>,
): AsyncGenerator<Row, void, void> {
  const [position] = await start;
  if (position.status === 'rejected') throw position.reason;
  const wanted: ReadonlySet<string> | null = kinds && new Set(kinds);
  const ear = bell.listen();
  try {
    let after = position.value;
    while (!signal.aborted) {
      const page = await pageChanges(after, PAGE_SIZE);
      for (const change of page) {
        if (signal.aborted) return;
        after = change.sequence;
        if (!wanted || wanted.has(change.kind)) yield change;
      }
      if (page.length < PAGE_SIZE) await ear.wait(signal);
    }
  } finally {
    ear.close();
  }
}
