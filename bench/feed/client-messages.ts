import { z } from 'zod';

/** What a process of clients is asked. */
export const ClientRequest = z.discriminatedUnion('kind', [
  /** To connect so many subscribers, and to let the last ones stall: they never read what comes. */
  z.object({
    kind: z.literal('CONNECT'),
    url: z.string(),
    count: z.number(),
    /** Null where the server speaks no GraphQL. */
    query: z.string().nullable(),
    stalled: z.number(),
  }),
  /** To wait until every subscriber has been told a bulletin, which was committed `at` a time of the clock. */
  z.object({ kind: z.literal('AWAIT'), number: z.number(), at: z.number(), timeoutMs: z.number() }),
  /** To tell how much has come. */
  z.object({ kind: z.literal('COUNT') }),
  /** To let the stalled ones read on until they are closed, or for as long as told. */
  z.object({ kind: z.literal('RESUME'), timeoutMs: z.number() }),
  z.object({ kind: z.literal('DISCONNECT') }),
  /** To let so many clients read so many changes each, all at once, each behind one of the places by turns. */
  z.object({
    kind: z.literal('REPLAY'),
    url: z.string(),
    query: z.string(),
    clients: z.number(),
    changes: z.number(),
    places: z.array(z.string()),
    timeoutMs: z.number(),
  }),
]);
export type ClientRequest = z.infer<typeof ClientRequest>;

/** How one bulletin reached the subscribers. */
export const Arrival = z.object({
  arrived: z.number(),
  /** Messages that told something else than the first one did. */
  different: z.number(),
  latencies: z.array(z.tuple([z.number(), z.number()])),
  /** The first one's result. */
  payload: z.string(),
});
export type Arrival = z.infer<typeof Arrival>;

export const Count = z.object({ messages: z.number() });

/** Close codes of the stalled, those of them that were closed. */
export const Resumed = z.object({ codes: z.array(z.number()) });

export const Replayed = z.object({
  /** All clients together. */
  changes: z.number(),
  bytes: z.number(),
  ms: z.number(),
  /** The last cursors the first client was told, at most 1,200, in order. */
  cursors: z.array(z.string()),
});
export type Replayed = z.infer<typeof Replayed>;
