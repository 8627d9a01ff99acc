import { z } from 'zod';

/** Those who take turns. */
export const CONTESTANTS = ['chancery', 'compromise'] as const;
export type ContestantName = (typeof CONTESTANTS)[number];

const Duration = z.object({ wall: z.number(), cpu: z.number() });

/** By the clock and by the processor time of all threads. */
export type Duration = z.infer<typeof Duration>;

/** What a contestant's process tells after each round over all its texts. Times are in milliseconds. Memory is in bytes, after a collection. */
export const Round = z.object({
  articles: z.number(),
  /** Facts of ours, names of theirs: whoever finds nothing is fast. */
  found: z.number(),
  parse: Duration,
  extract: Duration,
  heap: z.number(),
  rss: z.number(),
  /** The most that was ever resident. */
  peak: z.number(),
});
export type Round = z.infer<typeof Round>;

/** The rounds of each contestant. The first of them warmed it up: its times count for nothing. */
export type Results = Readonly<Record<ContestantName, readonly [Round, ...Round[]]>>;

/** The one in the middle, or halfway between the two. Throws a RangeError for no number. */
export function findMedian(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const low = sorted[Math.ceil(sorted.length / 2) - 1];
  const high = sorted[Math.floor(sorted.length / 2)];
  if (low === undefined || high === undefined) throw new RangeError('Expected numbers, found none');
  return (low + high) / 2;
}
