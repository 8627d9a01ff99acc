import type { ExecutionResult } from 'graphql';
import { GraphQLError, OperationTypeNode } from 'graphql';
import type { GraphQLHTTPExtensions, GraphQLParams } from 'graphql-yoga';
import type { Viewer } from '../domain/viewer.ts';
import type { Begun } from './direct-answer.ts';
import { extendError } from './extend-error.ts';
import type { LiveResults } from './live-results.ts';
import { isLive } from './live-results.ts';
import type { FeedSubscription, Operations } from './operations.ts';
import { isFeedSubscription } from './operations.ts';

/** What an answer depends on besides the operation. */
export interface HttpAsker {
  readonly method: string;
  readonly headers: Headers;
  /** Whose budget is charged. */
  readonly client: string;
  readonly viewer: Viewer;
  readonly begun: Begun;
}

/** Yoga's reading of a request. */
export interface NamingParams extends GraphQLParams {
  /** Names the document, unchecked. */
  readonly documentId: string | null;
}

/**
 * Answers one request of GraphQL over HTTP: its results, one or many or the feed, with the status its answer should have under
 * `extensions.http` of the errors, where Yoga takes it from.
 */
export async function answerHttp(
  { query, documentId, operationName, variables, extensions }: NamingParams,
  { method, headers, client, viewer, begun }: HttpAsker,
  operations: Operations,
): Promise<FeedSubscription | LiveResults | ExecutionResult> {
  if (begun.result) return withStatus(begun.result);
  if (!isName(operationName)) return NAME_IS_NO_STRING;
  const prepared =
    begun.prepared ??
    operations.prepare({
      query: query || null,
      documentId,
      operationName: operationName ?? null,
      variables: variables ?? null,
      extensions: extensions ?? null,
      client,
      viewer,
    });
  if (prepared.kind === 'REFUSED') return withStatus({ errors: prepared.errors });
  switch (prepared.type) {
    case OperationTypeNode.MUTATION:
      return method === 'GET' ? MUTATION_BY_GET : withStatus(await operations.answer(prepared));
    case OperationTypeNode.QUERY:
      return withStatus(await operations.answer(prepared));
    case OperationTypeNode.SUBSCRIPTION: {
      const result = await operations.subscribe(prepared, headers.get('last-event-id'));
      return isFeedSubscription(result) || isLive(result) ? result : withStatus(result);
    }
  }
}

/** Yoga has looked at the other parameters, not at this one. */
function isName(operationName: unknown): operationName is string | null | undefined {
  return typeof (operationName ?? '') === 'string';
}

const NAME_IS_NO_STRING = badRequest('Expected "operationName" to be a string, found something else', {
  status: 400,
});

const MUTATION_BY_GET = badRequest('Expected a mutation by POST, found it by GET', {
  status: 405,
  headers: { Allow: 'POST' },
});

function badRequest(message: string, http: GraphQLHTTPExtensions): ExecutionResult {
  return { errors: [new GraphQLError(message, { extensions: { code: 'BAD_REQUEST', http } })] };
}

/** An answer without data is a failed request and says so by its status; errors of single fields leave it at 200. */
function withStatus(result: ExecutionResult): ExecutionResult {
  if (!result.errors || result.data !== undefined) return result;
  return { ...result, errors: result.errors.map(withErrorStatus) };
}

function withErrorStatus(error: GraphQLError): GraphQLError {
  return extendError(error, { http: statusOf(error.extensions) });
}

function statusOf({ code, retryAfter }: GraphQLError['extensions']): GraphQLHTTPExtensions {
  switch (code) {
    case 'INTERNAL_SERVER_ERROR':
      return { status: 500 };
    case 'THROTTLED':
      return { status: 429, headers: { 'Retry-After': String(retryAfter) } };
    default:
      // `spec`: clients that take plain application/json only are told 200, as GraphQL over HTTP wants it for them.
      return { status: 400, spec: true };
  }
}
