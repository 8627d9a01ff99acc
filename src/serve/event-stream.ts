import type { LiveResults } from './live-results.ts';
import type { ServerLog } from './mask-errors.ts';
import { maskError } from './mask-errors.ts';

/** A sign of life. */
export const PING = Buffer.from(':\n\n');

export interface EventStreamOptions {
  /** True once the server is stopping: a stream that ends now is interrupted, not complete. */
  readonly isInterrupted: () => boolean;
  readonly pingEveryMs: number;
  readonly log: ServerLog;
}

/**
 * A subscription as server-sent events, in the distinct mode of the GraphQL over SSE protocol: `next` for each result,
 * `complete` after the last. A stream that is interrupted ends without `complete`, so that its client asks again. One
 * result at a time is taken, and only when the connection has room for it.
 */
export function createEventStream(
  results: LiveResults,
  options: EventStreamOptions,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let ping: NodeJS.Timeout | undefined;
  return new ReadableStream<Uint8Array>({
    start: (controller) => {
      // Some browsers hold back a response's headers until its first byte.
      controller.enqueue(PING);
      ping = setInterval(() => {
        if ((controller.desiredSize ?? 0) > 0) controller.enqueue(PING);
      }, options.pingEveryMs);
    },
    pull: async (controller) => {
      const { messages, last } = await takeMessages(results, options);
      if (messages !== '') controller.enqueue(encoder.encode(messages));
      if (!last) return;
      clearInterval(ping);
      controller.close();
    },
    cancel: async () => {
      clearInterval(ping);
      await results.return();
    },
  });
}

/** Says that nothing more comes. */
export const COMPLETE = 'event: complete\ndata:\n\n';

async function takeMessages(
  results: LiveResults,
  { isInterrupted, log }: Omit<EventStreamOptions, 'pingEveryMs'>,
): Promise<{ readonly messages: string; readonly last: boolean }> {
  try {
    const { value, done } = await results.next();
    if (done) return { messages: isInterrupted() ? '' : COMPLETE, last: true };
    return { messages: printNext(JSON.stringify(value)), last: false };
  } catch (error) {
    // Never thrown on: a stream that fails ends the process. A result too large to be one string comes here as well.
    return {
      messages: printNext(JSON.stringify({ errors: [maskError(error, log)] })) + COMPLETE,
      last: true,
    };
  }
}

/** A result, given as JSON. */
export function printNext(result: string): string {
  return `event: next\ndata: ${result}\n\n`;
}
