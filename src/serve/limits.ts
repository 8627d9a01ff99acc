import type { Missed } from '../publish/broadcast.ts';

/** Bytes of an HTTP request's body. */
export const MAX_BODY_BYTES = 256 * 1024;

/** Bytes of the body of one who may ingest: a bulletin of 1 MiB, however it is escaped, fits in. */
export const MAX_INGEST_BODY_BYTES = 8 * 1024 * 1024;

/** Bytes of one WebSocket message. */
export const MAX_MESSAGE_BYTES = 64 * 1024;

/** Lexical tokens of one document. */
export const MAX_TOKENS = 2_000;

/** Characters of one document. */
export const MAX_SOURCE_LENGTH = 64 * 1024;

/** Fields inside fields; introspection is not counted. */
export const MAX_DEPTH = 12;

/** Fields with another name of their own; several of them are several reads of the database. */
export const MAX_ALIASES = 15;

/** Directives of one document. */
export const MAX_DIRECTIVES = 50;

/** Directives on one field, fragment or operation. */
export const MAX_DIRECTIVES_AT_ONCE = 5;

/** Times the same field may be written in one selection. */
export const MAX_REPETITIONS = 10;

/** Errors of a document that its client is told. */
export const MAX_ERRORS = 10;

/** What one operation may cost; see `door/field-cost.ts`. */
export const MAX_COST = 20_000;

/** Entries of all the lists of an answer together, pages or not. */
export const MAX_ENTRIES = 50_000;

/** Characters of an answer. */
export const MAX_ANSWER_LENGTH = 8 * 1024 * 1024;

/** What one client may take up of the live feed. */
export interface LiveLimits {
  /** Events others were told and a client that was up to date has not taken; one that has missed more is sent away. */
  readonly backlogMessages: number;
  /** Bytes of them, alike. */
  readonly backlogBytes: number;
  /** WebSockets and event streams of all clients together. */
  readonly connections: number;
  /** Of them, those of one client, told by its address. */
  readonly clientConnections: number;
  /** Operations under way on one WebSocket. */
  readonly subscriptions: number;
  /** Milliseconds a client may take to introduce itself. */
  readonly initTimeoutMs: number;
  /** Milliseconds between signs of life; a WebSocket that has not answered one when the next is due is dropped. */
  readonly pingEveryMs: number;
}

export const DEFAULT_LIVE_LIMITS: LiveLimits = {
  backlogMessages: 1_000,
  backlogBytes: 8 * 1024 * 1024,
  connections: 20_000,
  clientConnections: 1_000,
  subscriptions: 100,
  initTimeoutMs: 3_000,
  pingEveryMs: 12_000,
};

/** Whether a client has missed more than it may. */
export function exceedsBacklog(
  { messages, bytes }: Missed,
  { backlogMessages, backlogBytes }: Pick<LiveLimits, 'backlogMessages' | 'backlogBytes'>,
): boolean {
  return messages > backlogMessages || bytes > backlogBytes;
}
