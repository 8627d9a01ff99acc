import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ExecutionResult } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { createYoga } from 'graphql-yoga';
import { answerHttp } from './answer-http.ts';
import type { Authenticate } from './authenticate.ts';
import { readBearer } from './bearer.ts';
import { type ClientAddress, clientOf } from './client-address.ts';
import type { Cors } from './cors.ts';
import type { Begun } from './direct-answer.ts';
import { createDirectAnswers } from './direct-answer.ts';
import { addressOf, documentIdOf } from './document-address.ts';
import { readDocumentId } from './door/document-name.ts';
import { createEventStream } from './event-stream.ts';
import { createFeedStream } from './feed-stream.ts';
import type { LiveLimits } from './limits.ts';
import { MAX_BODY_BYTES, MAX_INGEST_BODY_BYTES } from './limits.ts';
import type { LiveTally } from './live/tally.ts';
import type { LiveResults } from './live-results.ts';
import { isLive } from './live-results.ts';
import type { ServerLog } from './mask-errors.ts';
import { createOpenStreams, type OpenStreams, type StreamedExchange } from './open-streams.ts';
import type { Operations } from './operations.ts';
import { isFeedSubscription } from './operations.ts';
import { readJsonBody } from './read-json-body.ts';
import { answerFault, refuseRequest, refuseUnread } from './refuse-request.ts';
import { refuseStream } from './refuse-stream.ts';
import { findFault } from './request-manners.ts';
import type { Room } from './room.ts';
import type { Route } from './router.ts';
import { tellBudget } from './tell-budget.ts';
import type { TokenWatch } from './token-watch.ts';
import type { UnreadAnswers } from './unread-answers.ts';

export interface GraphQLOverHttpOptions {
  readonly path: string;
  readonly operations: Operations;
  /** True once the server is stopping: subscriptions that end now are interrupted, not complete. */
  readonly isInterrupted: () => boolean;
  readonly limits: LiveLimits;
  readonly tally: LiveTally;
  readonly room: Room;
  readonly clientAddress: ClientAddress;
  readonly authenticate: Authenticate;
  readonly tokenWatch: TokenWatch;
  readonly cors: Pick<Cors, 'mayConnect'>;
  readonly unread: UnreadAnswers;
  readonly log: ServerLog;
}

interface Exchange extends StreamedExchange {
  /** Whose budget is charged. */
  readonly client: string;
  readonly req: IncomingMessage;
  /** What was done of the operation before Yoga was asked. */
  readonly begun: Begun;
}

/** GraphQL over HTTP and, for subscriptions, server-sent events. */
export interface GraphQLOverHttp {
  readonly answer: Route;
  /** Interrupts every event stream, upon which clients ask again and resume. Other requests are left to end by themselves. */
  readonly stop: () => void;
  /** Event streams at present. */
  readonly size: () => number;
}

/**
 * GraphQL over HTTP: queries and mutations by POST, queries by GET, subscriptions by either as server-sent events. Yoga
 * reads the request and negotiates the answer's form; what happens in between is ours.
 */
export function createGraphQLOverHttp(options: GraphQLOverHttpOptions): GraphQLOverHttp {
  const streams = createOpenStreams(options);
  const yoga = createBoundedYoga(options, streams, MAX_BODY_BYTES);
  // Who hands in bulletins has more to say than others; it is told before a byte of it is read.
  const yogaForIngest = createBoundedYoga(options, streams, MAX_INGEST_BODY_BYTES);
  const answerDirectly = createDirectAnswers(options.path, options.operations);
  return {
    answer: async (request, response) => {
      request.url = addressOf(request);
      const fault = findFault(request, options.cors);
      if (fault) return answerFault(request, response, fault);
      // Yoga knows it in this spelling alone.
      if (request.method === 'POST') request.headers['content-type'] = 'application/json';
      const address = options.clientAddress(request);
      const asker = await options.authenticate(readBearer(request.headers.authorization), address);
      if (asker.kind === 'REFUSED') return refuseRequest(request, response, asker.refusal);
      const { viewer } = asker;
      const client = clientOf(viewer, address);
      if (options.unread.isTooMuch(client)) return refuseUnread(request, response);
      options.unread.watch(response, client);
      const begun = await answerDirectly({ request, response, viewer, client });
      if (begun === null) return;
      const answer = viewer.rights.has('ingest') ? yogaForIngest : yoga;
      await answer(request, response, { req: request, res: response, viewer, address, client, begun });
    },
    size: streams.size,
    stop: streams.closeAll,
  };
}

function createBoundedYoga(options: GraphQLOverHttpOptions, streams: OpenStreams, maxBodyBytes: number) {
  return createYoga<Exchange>({
    graphqlEndpoint: options.path,
    plugins: [useOperations(options, streams)],
    maxRequestBodySize: maxBodyBytes,
    maskedErrors: { isDev: false },
    logging: createYogaLogger(options.log),
    parserAndValidationCache: false,
    batching: false,
    multipart: false,
    extraParamNames: ['documentId'],
    cors: false,
    graphiql: false,
    landingPage: false,
  });
}

function useOperations(options: GraphQLOverHttpOptions, streams: OpenStreams): Plugin<Exchange, Exchange> {
  const { operations, isInterrupted, limits, room, log } = options;
  return {
    onRequestParse: ({ request, setRequestParser }) => {
      if (request.method === 'POST') setRequestParser(readJsonBody);
    },
    onParams: ({ request, params, setParams, setParamsHandler }) => {
      const documentId = readDocumentId(params) ?? documentIdOf(request.url);
      // Yoga wants a query also of who names one.
      if (documentId !== null || params.extensions?.persistedQuery)
        setParams({ ...params, query: params.query ?? '' });
      setParamsHandler(async ({ params, context }) => {
        const { method, headers } = request;
        const { client, viewer, begun } = context;
        const result = await answerHttp(
          { ...params, documentId },
          { method, headers, client, viewer, begun },
          operations,
        );
        tellBudget(operations.budgetOf(client), context.res);
        if (isLive(result)) streams.keep(() => void result.return(), context);
        // Yoga passes results on as they are; the feed is none, and is answered below.
        return result as LiveResults | ExecutionResult;
      });
    },
    onResultProcess: ({ request, result, serverContext, setResultProcessor }) => {
      if (Array.isArray(result) || !(isFeedSubscription(result) || isLive(result))) return;
      setResultProcessor((_result, { Response }) => {
        const refusal = refuseStream(request, () => room.lackFor(serverContext.address));
        if (refusal) return new Response(refusal.body, refusal);
        const headers = EVENT_STREAM;
        if (isLive(result))
          return new Response(
            createEventStream(result, { isInterrupted, pingEveryMs: limits.pingEveryMs, log }),
            { headers },
          );
        const { res } = serverContext;
        const stream = createFeedStream(result, { limits, cut: () => cutOff(res, options.tally), log });
        streams.keep(stream.interrupt, serverContext);
        return new Response(stream.body, { headers });
      }, 'text/event-stream');
    },
  };
}

const EVENT_STREAM = {
  'Content-Type': 'text/event-stream',
  'Cache-Control': 'no-cache',
  // Some proxies gather what they pass on until it is much, unless they are told.
  'X-Accel-Buffering': 'no',
};

/** Once, though each event that is missed until the connection is gone asks for it again. */
function cutOff(response: ServerResponse, tally: LiveTally): void {
  if (!response.destroyed) tally.sentAway += 1;
  response.destroy();
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
