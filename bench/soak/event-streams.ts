import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { request } from 'node:http';
import { backoffMs, rest } from '../../src/client/backoff.ts';

export interface EventStreamOptions {
  /** Address of the subscription, its query included. */
  readonly url: URL;
  readonly signal: AbortSignal;
  readonly onEvent: (id: string) => void;
  /** Handed how to cut each connection that is made. */
  readonly onConnected: (cut: () => void) => void;
}

/** Follows the feed as a browser's EventSource does: asks again whenever the stream ends, naming the last id. */
export async function followEventStream(options: EventStreamOptions): Promise<void> {
  const { url, signal, onEvent } = options;
  let last: string | null = null;
  let failures = 0;
  while (!signal.aborted) {
    try {
      for await (const { id, event } of readIds(await ask(url, last, options))) {
        last = id;
        if (!event) continue;
        failures = 0;
        onEvent(id);
      }
    } catch (error) {
      if (!isBreak(error)) throw error;
    }
    await rest(backoffMs(failures), signal);
    failures += 1;
  }
}

async function ask(url: URL, last: string | null, { signal, onConnected }: EventStreamOptions) {
  const headers = { accept: 'text/event-stream', ...(last === null ? {} : { 'last-event-id': last }) };
  const outgoing = request(url, { headers, signal, agent: false });
  outgoing.end();
  const [response] = (await once(outgoing, 'response')) as [IncomingMessage];
  onConnected(() => response.destroy());
  if (response.statusCode !== 200) throw new Error(`Expected a stream, found status ${response.statusCode}`);
  return response;
}

/** What a whole message of the stream tells: where its reader now is, and whether an event brought it there. */
interface ToldId {
  readonly id: string;
  readonly event: boolean;
}

/** The ids of whole messages, in order. A message that is cut counts as not told. Throws for one that is an error. */
async function* readIds(response: IncomingMessage): AsyncGenerator<ToldId, void, void> {
  let unread = '';
  response.setEncoding('utf8');
  for await (const chunk of response) {
    const messages = (unread + chunk).split('\n\n');
    unread = messages.pop() ?? '';
    for (const message of messages) {
      if (message === ':') continue;
      const told = toldBy(message);
      if (!told) throw new Error(`Expected an event or where the stream begins, found ${message}`);
      yield told;
    }
  }
}

/** Null for a message that is neither an event nor the id a stream begins with, which is one without data. */
function toldBy(message: string): ToldId | null {
  const [, start] = /^:\nid: (.*)$/.exec(message) ?? [];
  if (start) return { id: start, event: false };
  const [, id] = /^id: (.*)\nevent: next\ndata: \{"data":/.exec(message) ?? [];
  return id ? { id, event: true } : null;
}

/** What happens to connections, in contrast to what the service says on them. */
function isBreak(error: unknown): boolean {
  return error instanceof Error && 'code' in error;
}
