import type { ExecutionResult } from 'graphql';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';

export interface Operation {
  readonly query: string;
  /** Names the document beside its text, or instead of an empty one. */
  readonly documentId?: string;
  readonly variables?: Record<string, unknown>;
}

/** Results of one operation, one after another, over one connection of its own. */
export interface ResultReader extends AsyncDisposable {
  /** The next result. Throws when the operation has ended. */
  readonly next: () => Promise<ExecutionResult>;
  /** Resolves when the operation has ended, with why. */
  readonly ended: Promise<string>;
}

/** Reads an operation over `graphql-transport-ws` with the protocol's own client. */
export function readOverWebSocket(webSocketUrl: string, operation: Operation): ResultReader {
  const client = createClient({ url: webSocketUrl, webSocketImpl: WebSocket, retryAttempts: 0, lazy: true });
  const { push, next, end, ended } = createQueue();
  client.subscribe<Record<string, unknown>>(operation, {
    next: (result) => push(result as ExecutionResult),
    complete: () => end('complete'),
    error: (error) => {
      if (Array.isArray(error)) push({ errors: error });
      end(describeEnd(error));
    },
  });
  return { next, ended, [Symbol.asyncDispose]: async () => client.dispose() };
}

/** Reads an operation as server-sent events with `fetch`. */
export async function readOverEventStream(url: string, operation: Operation): Promise<ResultReader> {
  const abort = new AbortController();
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
    body: JSON.stringify(operation),
    signal: abort.signal,
  });
  const { push, next, end, ended } = createQueue();
  const reading = readEvents(response, push)
    .then((last) => end(last))
    .catch((error: unknown) => end(describeEnd(error)));
  const stop = async () => {
    abort.abort();
    await reading;
  };
  return { next, ended, [Symbol.asyncDispose]: stop };
}

/** Reads until the stream ends; resolves with `complete` if it said so, else `interrupted`. */
async function readEvents(response: Response, push: (result: ExecutionResult) => void): Promise<string> {
  const decoder = new TextDecoder();
  let unread = '';
  let complete = false;
  for await (const chunk of response.body ?? []) {
    const messages = (unread + decoder.decode(chunk, { stream: true })).split('\n\n');
    unread = messages.pop() ?? '';
    for (const message of messages) {
      const next = /^(?:id: .*\n)?event: next\ndata: (.*)$/s.exec(message);
      if (next?.[1]) push(JSON.parse(next[1]));
      complete ||= message.startsWith('event: complete');
    }
  }
  return complete ? 'complete' : 'interrupted';
}

function createQueue() {
  const results: ExecutionResult[] = [];
  const waiting: {
    readonly resolve: (result: ExecutionResult) => void;
    readonly reject: (error: Error) => void;
  }[] = [];
  let ending: string | null = null;
  let resolveEnd: (why: string) => void = () => undefined;
  const ended = new Promise<string>((resolve) => {
    resolveEnd = resolve;
  });
  const push = (result: ExecutionResult) => {
    const reader = waiting.shift();
    if (reader) reader.resolve(result);
    else results.push(result);
  };
  const end = (why: string) => {
    ending = why;
    for (const { reject } of waiting.splice(0)) reject(new Error(`Expected a result, found the end: ${why}`));
    resolveEnd(why);
  };
  const next = async (): Promise<ExecutionResult> => {
    const result = results.shift();
    if (result) return result;
    if (ending !== null) throw new Error(`Expected a result, found the end: ${ending}`);
    return new Promise((resolve, reject) => waiting.push({ resolve, reject }));
  };
  return { push, next, end, ended };
}

/** A close event by its code, refusals by their messages. */
function describeEnd(error: unknown): string {
  if (Array.isArray(error))
    return error.map(({ message, extensions }) => `${extensions?.code}: ${message}`).join('; ');
  if (error instanceof Error) return error.message;
  const { code, reason } = error as { readonly code?: unknown; readonly reason?: unknown };
  return `${code} ${reason}`;
}
