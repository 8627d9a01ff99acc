import { z } from 'zod';

/** Those who take turns. */
export const CONTESTANTS = ['chancery', 'compromise'] as const;
export type ContestantName = (typeof CONTESTANTS)[number];

const Duration = z.object({ wall: z.number(), cpu: z.number() });

/** By the clock and by the processor time of all threads, in milliseconds. */
export type Duration = z.infer<typeof Duration>;

/** What a contestant's process tells after a text, or after several. */
export const Reading = z.object({
  articles: z.number(),
  /** Facts of ours, names of theirs: whoever finds nothing is fast. */
  found: z.number(),
  parse: Duration,
  extract: Duration,
});
export type Reading = z.infer<typeof Reading>;

/** What it tells about its memory, in bytes. */
export const Memory = z.object({
  /** In use after a collection. */
  heap: z.number(),
  /** Resident after a collection. */
  rss: z.number(),
  /** The most that was ever resident. */
  peak: z.number(),
});
export type Memory = z.infer<typeof Memory>;

/** Every text read once, and the memory after the last. */
export type Round = Reading & Memory;

/** The rounds of each contestant. The first of them warmed it up: its times count for nothing. */
export type Results = Readonly<Record<ContestantName, readonly [Round, ...Round[]]>>;

/** What a contestant's process is asked: to read the text of this index, or to collect garbage and tell its memory. */
export const Request = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('READ'), text: z.number() }),
  z.object({ kind: z.literal('MEASURE') }),
]);
export type Request = z.infer<typeof Request>;

/** Several readings as one. */
export function sumReadings(readings: readonly Reading[]): Reading {
  const sum = (sizeOf: (reading: Reading) => number) =>
    readings.reduce((total, reading) => total + sizeOf(reading), 0);
  const sumDuration = (stage: 'parse' | 'extract') => ({
    wall: sum((reading) => reading[stage].wall),
    cpu: sum((reading) => reading[stage].cpu),
  });
  return {
    articles: sum(({ articles }) => articles),
    found: sum(({ found }) => found),
    parse: sumDuration('parse'),
    extract: sumDuration('extract'),
  };
}

/** The one in the middle, or halfway between the two. Throws a RangeError for no number. */
export function findMedian(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const low = sorted[Math.ceil(sorted.length / 2) - 1];
  const high = sorted[Math.floor(sorted.length / 2)];
  if (low === undefined || high === undefined) throw new RangeError('Expected numbers, found none');
  return (low + high) / 2;
}
