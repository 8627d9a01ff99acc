import { z } from 'zod';

/** What a contestant's process tells once it listens: the address of its GraphQL. */
export const Listening = z.object({ url: z.string() });

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
  /** Answers a second. */
  rate: z.number(),
  /** Milliseconds. */
  p50: z.number(),
  p99: z.number(),
  /** Answers that were none, or another than the first. */
  failed: z.number(),
});
export type Load = z.infer<typeof Load>;
