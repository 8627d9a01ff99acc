import { z } from 'zod';

/** What a contestant's process tells once it listens. */
export const Listening = z.object({
  /** Of its GraphQL. */
  url: z.string(),
  /** Microseconds of processor time that all its threads have taken so far. */
  cpu: z.number(),
});

/** One load: a request sent again and again over some connections. */
export const LoadRequest = z.object({
  url: z.string(),
  body: z.string(),
  seconds: z.number(),
  connections: z.number(),
});
export type LoadRequest = z.infer<typeof LoadRequest>;

/** How a load went. */
export const Load = z.object({
  answers: z.number(),
  /** Answers a second. */
  rate: z.number(),
  /** Milliseconds. */
  p50: z.number(),
  p99: z.number(),
  /** Answers that were none, or another than the first. */
  failed: z.number(),
});
export type Load = z.infer<typeof Load>;

/** How one turn of a contestant went. */
export interface TurnResult extends Load {
  /** Microseconds of processor time for each answer: what a turn tells also where the load, or other work, keeps the server waiting. */
  readonly cpu: number;
}
