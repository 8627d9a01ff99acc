import type { ServerResponse } from 'node:http';

export interface UnreadAnswersOptions {
  /** Bytes of answers that one client may leave unread before it is answered no more; 32 MiB unless told. */
  readonly maxBytes?: number;
  /** Milliseconds for which a client may take nothing of an answer, before its connection is cut; 30,000 unless told. */
  readonly stalledMs?: number;
}

/** What clients have been answered by HTTP and have not taken. */
export interface UnreadAnswers {
  /** Counts what a client leaves unread of an answer from its end on, until it is taken or the connection is gone. */
  readonly watch: (response: ServerResponse, client: string) => void;
  /** Whether a client has left as much unread as it may. */
  readonly isTooMuch: (client: string) => boolean;
}

/** Less than this the network takes by itself. */
const COUNTED_BYTES = 64 * 1024;

/**
 * Answers wait in memory until their clients take them: whoever asks for the largest, and reads none, would fill it in no
 * time. Smaller ones are not counted.
 */
export function createUnreadAnswers({
  maxBytes = 32 * 1024 * 1024,
  stalledMs = 30_000,
}: UnreadAnswersOptions): UnreadAnswers {
  const unread = new Map<string, number>();
  const add = (client: string, bytes: number) => {
    const left = (unread.get(client) ?? 0) + bytes;
    if (left > 0) unread.set(client, left);
    else unread.delete(client);
  };
  const keepCount = (response: ServerResponse, client: string) => {
    const bytes = response.writableLength;
    if (bytes < COUNTED_BYTES) return;
    add(client, bytes);
    response.once('close', () => add(client, -bytes));
    // Time begins anew whenever something was taken, and ends with the answer: Node then sets its own.
    response.setTimeout(stalledMs, () => response.destroy());
  };
  return {
    watch: (response, client) => response.once('prefinish', () => keepCount(response, client)),
    isTooMuch: (client) => (unread.get(client) ?? 0) >= maxBytes,
  };
}
