import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Plugin } from 'graphql-yoga';
import { createYoga } from 'graphql-yoga';
import { answerHttp } from './answer-http.ts';
import { createEventStream } from './event-stream.ts';
import { MAX_BODY_BYTES } from './limits.ts';
import type { LiveResults } from './live-results.ts';
import { isLive } from './live-results.ts';
import type { ServerLog } from './mask-errors.ts';
import type { Operations } from './operations.ts';
import type { Route } from './router.ts';

export interface GraphQLOverHttpOptions {
  readonly path: string;
  readonly operations: Operations;
  /** True once the server is stopping: subscriptions that end now are interrupted, not complete. */
  readonly isInterrupted: () => boolean;
  readonly log: ServerLog;
}

interface NodeExchange {
  readonly req: IncomingMessage;
  readonly res: ServerResponse;
}

/** GraphQL over HTTP and, for subscriptions, server-sent events. */
export interface GraphQLOverHttp {
  readonly answer: Route;
  /** Interrupts every event stream, upon which clients ask again and resume. Other requests are left to end by themselves. */
  readonly stop: () => Promise<void>;
}

/**
 * GraphQL over HTTP: queries and mutations by POST, queries by GET, subscriptions by either as server-sent events. Yoga
 * reads the request and negotiates the answer's form; what happens in between is ours.
 */
export function createGraphQLOverHttp(options: GraphQLOverHttpOptions): GraphQLOverHttp {
  const live = new Set<LiveResults>();
  const yoga = createYoga<NodeExchange>({
    graphqlEndpoint: options.path,
    plugins: [useOperations(options, live)],
    maxRequestBodySize: MAX_BODY_BYTES,
    maskedErrors: { isDev: false },
    logging: createYogaLogger(options.log),
    parserAndValidationCache: false,
    batching: false,
    multipart: false,
    cors: false,
    graphiql: false,
    landingPage: false,
  });
  return {
    answer: async (request, response) => {
      await yoga(request, response);
    },
    stop: async () => {
      await Promise.all([...live].map((results) => results.return()));
    },
  };
}

function useOperations(
  { operations, isInterrupted, log }: GraphQLOverHttpOptions,
  live: Set<LiveResults>,
): Plugin<NodeExchange, NodeExchange> {
  const keepUntilClosed = (results: LiveResults, response: ServerResponse) => {
    const end = () => {
      live.delete(results);
      return results.return();
    };
    live.add(results);
    // However the exchange ends, even before its first event or with a refused content type, so does the subscription.
    response.once('close', end);
    if (response.closed || isInterrupted()) void end();
  };
  return {
    onParams: ({ request, setParamsHandler }) => {
      setParamsHandler(async ({ params, context }) => {
        const result = await answerHttp(params, request.method, operations);
        if (isLive(result)) keepUntilClosed(result, context.res);
        return result;
      });
    },
    onResultProcess: ({ request, result, setResultProcessor }) => {
      if (!isLive(result)) return;
      setResultProcessor((_result, { Response }) => {
        if (!acceptsEventStream(request)) return new Response(null, { status: 406 });
        const headers = { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-cache' };
        return new Response(createEventStream(result, { isInterrupted, log }), { headers });
      }, 'text/event-stream');
    },
  };
}

function acceptsEventStream(request: Request): boolean {
  return /text\/event-stream|text\/\*|\*\/\*/i.test(request.headers.get('accept') ?? '*/*');
}

/** Yoga logs only what it masked itself: failures outside of operations, such as in reading a request. */
function createYogaLogger(log: ServerLog) {
  const ignore = () => undefined;
  return {
    debug: ignore,
    info: ignore,
    warn: ignore,
    error: (cause: unknown) => log.error('Unexpected error in an HTTP exchange', cause),
  };
}
