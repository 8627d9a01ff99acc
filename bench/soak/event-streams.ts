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
      for await (const id of readIds(await ask(url, last, options))) {
        last = id;
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

/** The ids of whole messages, in order. A message that is cut counts as not told. Throws for one that is an error. */
async function* readIds(response: IncomingMessage): AsyncGenerator<string, void, void> {
  let unread = '';
  response.setEncoding('utf8');
  for await (const chunk of response) {
    const messages = (unread + chunk).split('\n\n');
    unread = messages.pop() ?? '';
    for (const message of messages) {
      if (message === ':') continue;
      const [, id] = /^id: (.*)\nevent: next\ndata: \{"data":/.exec(message) ?? [];
      if (!id) throw new Error(`Expected an event, found ${message}`);
      yield id;
    }
  }
}

/** What happens to connections, in contrast to what the service says on them. */
function isBreak(error: unknown): boolean {
  return error instanceof Error && 'code' in error;
}
