import type { ExecutionResult } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Message } from '../../publish/broadcast.ts';
import type { FeedRow } from '../../publish/follow.ts';

/** An event as all who listen alike are told it. */
export interface EventMessage extends Message {
  /** Its place in the feed, as clients know it. */
  readonly cursor: string;
  /** The result of its execution, as JSON. */
  readonly payload: Buffer;
}

/** Events written lately, of all groups of listeners together. */
export type WrittenEvents = LRUCache<string, EventMessage>;

const MAX_BYTES = 16 * 1024 * 1024;
/** How old what a client is told may be at most. */
const FRESH_MS = 10_000;

/** Holds at most 16 MiB, and nothing longer than 10 s: the record moves on under what was written. */
export function createWrittenEvents(): WrittenEvents {
  return new LRUCache({
    maxSize: MAX_BYTES,
    // Twice: some transports keep their own print of it.
    sizeCalculation: ({ bytes }) => 2 * bytes + 200,
    ttl: FRESH_MS,
  });
}

export interface EventMessagesOptions<Row extends FeedRow> {
  /** Of the group; no two have the same. */
  readonly group: number;
  readonly written: WrittenEvents;
  /** Begins the execution of several events, which share what they load; the results are masked. */
  readonly begin: () => (row: Row) => Promise<ExecutionResult>;
  /** The text of a result. Never throws. */
  readonly write: (result: ExecutionResult) => string;
  readonly printCursor: (sequence: number) => string;
}

/** Makes the messages of rows, each executed and written once for all who ask for it within some seconds. */
export function createEventMessages<Row extends FeedRow>({
  group,
  written,
  begin,
  write,
  printCursor,
}: EventMessagesOptions<Row>): (rows: readonly Row[]) => Promise<readonly EventMessage[]> {
  const underWay = new Map<string, Promise<EventMessage>>();
  // A gap ends where a change stood, and may begin at many places.
  const keyOf = ({ sequence, gapFrom }: Row) => `${group} ${gapFrom ?? ''}-${sequence}`;
  const make = async (row: Row, execute: (row: Row) => Promise<ExecutionResult>) => {
    try {
      const payload = Buffer.from(write(await execute(row)));
      const message = {
        sequence: row.sequence,
        bytes: payload.length,
        cursor: printCursor(row.sequence),
        payload,
      };
      written.set(keyOf(row), message);
      return message;
    } finally {
      underWay.delete(keyOf(row));
    }
  };
  return async (rows) => {
    const found = rows.map((row) => written.get(keyOf(row)) ?? underWay.get(keyOf(row)) ?? null);
    if (!found.includes(null)) return await Promise.all(found.filter((one) => one !== null));
    const execute = begin();
    return await Promise.all(
      rows.map((row, index) => {
        const known = found[index];
        if (known) return known;
        const message = make(row, execute);
        underWay.set(keyOf(row), message);
        return message;
      }),
    );
  };
}
