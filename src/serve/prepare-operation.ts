import type { DocumentNode, GraphQLSchema, OperationTypeNode } from 'graphql';
import { GraphQLError, getOperationAST, parse, specifiedRules, validate } from 'graphql';
import type { Viewer } from '../domain/viewer.ts';
import { createDepthRule } from './depth-rule.ts';
import { createDocumentCache } from './document-cache.ts';
import { extendError } from './extend-error.ts';
import { MAX_DEPTH, MAX_SOURCE_LENGTH, MAX_TOKENS } from './limits.ts';

/** An operation as a client asks for it, over whichever transport. */
export interface OperationRequest {
  /** The document; null for one that is named only. */
  readonly query: string | null;
  /** Names a document by `sha256:` and its hash instead. */
  readonly documentId: string | null;
  readonly operationName: string | null;
  readonly variables: Readonly<Record<string, unknown>> | null;
  /** What else the client says, unchecked; `persistedQuery` names a document as well. */
  readonly extensions: Readonly<Record<string, unknown>> | null;
  /** Whose budget is charged: those of the same name share one. */
  readonly client: string;
  /** Who asks. Only whom `authenticate` has accepted comes this far, and so may read. */
  readonly viewer: Viewer;
}

/** What running an operation takes, once it may. */
export interface RunnableOperation {
  readonly document: DocumentNode;
  readonly operationName: string | null;
  readonly variables: Readonly<Record<string, unknown>> | null;
  readonly viewer: Viewer;
}

/** An operation that may run. */
export interface AcceptedOperation extends RunnableOperation {
  readonly kind: 'ACCEPTED';
  readonly type: OperationTypeNode;
  /** When it arrived, as `performance.now()` tells it. */
  readonly startedAt: number;
}

/** An operation that may not run, and why: each error has a code. */
export interface RefusedOperation {
  readonly kind: 'REFUSED';
  readonly errors: readonly GraphQLError[];
}

export type PreparedOperation = AcceptedOperation | RefusedOperation;

/** Decides whether an operation may run. Never throws on what a client sent. */
export type PrepareOperation = (request: OperationRequest) => PreparedOperation;

const rules = [...specifiedRules, createDepthRule(MAX_DEPTH)];

/** The one way into the schema: parses, limits and validates alike for HTTP, server-sent events and WebSocket. */
export function createPrepareOperation(schema: GraphQLSchema): PrepareOperation {
  const documents = createDocumentCache();
  return ({ query, operationName, variables, viewer }) => {
    const startedAt = performance.now();
    if (query === null) return { kind: 'REFUSED', errors: [noDocument()] };
    let document = documents.find(query);
    if (!document) {
      const read = readDocument(query, schema);
      if ('errors' in read) return { kind: 'REFUSED', errors: read.errors };
      document = read.document;
      documents.keep(query, document);
    }
    const operation = getOperationAST(document, operationName);
    if (!operation) return { kind: 'REFUSED', errors: [noSuchOperation(operationName)] };
    const type = operation.operation;
    return { kind: 'ACCEPTED', document, type, operationName, variables, viewer, startedAt };
  };
}

type ReadDocument = { readonly document: DocumentNode } | { readonly errors: readonly GraphQLError[] };

function readDocument(query: string, schema: GraphQLSchema): ReadDocument {
  let document: DocumentNode;
  try {
    document = parse(query, { maxLexicalTokens: MAX_TOKENS, maxSourceLength: MAX_SOURCE_LENGTH });
  } catch (error) {
    if (error instanceof GraphQLError)
      return { errors: [extendError(error, { code: 'GRAPHQL_PARSE_FAILED' })] };
    throw error;
  }
  const errors = validate(schema, document, rules);
  if (errors.length === 0) return { document };
  return { errors: errors.map((error) => extendError(error, { code: 'GRAPHQL_VALIDATION_FAILED' })) };
}

function noDocument(): GraphQLError {
  return new GraphQLError('Expected a document, found none.', { extensions: { code: 'BAD_REQUEST' } });
}

function noSuchOperation(operationName: string | null): GraphQLError {
  const message =
    operationName === null
      ? 'Expected exactly one operation or an operationName, found neither.'
      : `Expected an operation named "${operationName}", found none.`;
  return new GraphQLError(message, { extensions: { code: 'OPERATION_RESOLUTION_FAILURE' } });
}
