import { z } from 'zod';

/** A bulletin that has been committed to the contestant's database. */
export const Publication = z.object({
  bulletinId: z.number(),
  sequence: z.number(),
  /** The result as all subscribers should be told it, for the one that cannot make it. */
  payload: z.string(),
});
export type Publication = z.infer<typeof Publication>;

/** What a contestant's process is asked. */
export const ServerRequest = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('START') }),
  /** To tell a bulletin, so many times. */
  z.object({ kind: z.literal('PUBLISH'), publication: Publication, times: z.number() }),
  z.object({ kind: z.literal('MEASURE'), collect: z.boolean() }),
]);
export type ServerRequest = z.infer<typeof ServerRequest>;

/** Address of its WebSocket. */
export const Started = z.object({ url: z.string() });

/** What a process has used: bytes, and milliseconds of processor time, all threads counted. */
export const Usage = z.object({ rss: z.number(), heap: z.number(), cpu: z.number() });
export type Usage = z.infer<typeof Usage>;
