import type { DocumentNode, GraphQLError, GraphQLSchema, OperationTypeNode } from 'graphql';
import { getOperationAST } from 'graphql';
import type { Viewer } from '../domain/viewer.ts';
import type { DocumentCache } from './door/document-cache.ts';
import { createDocumentCache } from './door/document-cache.ts';
import { hashDocument, readDocumentName } from './door/document-name.ts';
import { readDocument } from './door/read-document.ts';
import { OperationRefused, refused } from './door/refused.ts';
import type { TrustedDocuments } from './door/trusted-documents.ts';
import { NO_TRUSTED_DOCUMENTS } from './door/trusted-documents.ts';

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
  /** SHA-256 of the document's text. */
  readonly hash: string;
}

/** An operation that may not run, and why: each error has a code. */
export interface RefusedOperation {
  readonly kind: 'REFUSED';
  readonly errors: readonly GraphQLError[];
}

export type PreparedOperation = AcceptedOperation | RefusedOperation;

/** Decides whether an operation may run. Never throws on what a client sent. */
export type PrepareOperation = (request: OperationRequest) => PreparedOperation;

export interface PrepareOptions {
  readonly schema: GraphQLSchema;
  /** None unless told, and then all others may be asked for as well. */
  readonly trusted?: TrustedDocuments;
}

/** The one way into the schema: what names, limits and validates an operation alike for HTTP, server-sent events and WebSocket. */
export function createPrepareOperation({
  schema,
  trusted = NO_TRUSTED_DOCUMENTS,
}: PrepareOptions): PrepareOperation {
  const documents = createDocumentCache();
  return (request) => {
    const startedAt = performance.now();
    try {
      const found = findDocument(request, { schema, trusted, documents });
      return { ...accept(request, found), startedAt };
    } catch (error) {
      if (error instanceof OperationRefused) return { kind: 'REFUSED', errors: error.errors };
      throw error;
    }
  };
}

interface Documents {
  readonly schema: GraphQLSchema;
  readonly trusted: TrustedDocuments;
  /** Those asked for of late. Whoever knows the hash of one may ask for it by that. */
  readonly documents: DocumentCache;
}

interface FoundDocument {
  readonly hash: string;
  readonly document: DocumentNode;
}

function findDocument(request: OperationRequest, { schema, trusted, documents }: Documents): FoundDocument {
  const { query } = request;
  const name = readDocumentName(request);
  const hash = query === null ? name : hashDocument(query);
  if (hash === null) throw refused('Expected a document, found none.', { code: 'BAD_REQUEST' });
  if (name !== null && name !== hash)
    throw refused('Expected a document of the hash that names it, found another.', {
      code: 'DOCUMENT_HASH_MISMATCH',
    });
  const trustedText = trusted.texts.get(hash);
  if (trusted.only && trustedText === undefined)
    throw refused('Expected a document that the server trusts, found another.', {
      code: 'DOCUMENT_NOT_TRUSTED',
    });
  const known = documents.find(hash);
  if (known) return { hash, document: known };
  const text = query ?? trustedText;
  // In the words by which Apollo's clients know that they are to send the document as well.
  if (text === undefined) throw refused('PersistedQueryNotFound', { code: 'PERSISTED_QUERY_NOT_FOUND' });
  const document = readDocument(text, schema);
  documents.keep(hash, document, text.length);
  return { hash, document };
}

function accept(
  { operationName, variables, viewer }: OperationRequest,
  { hash, document }: FoundDocument,
): Omit<AcceptedOperation, 'startedAt'> {
  const operation = getOperationAST(document, operationName);
  if (!operation) throw noSuchOperation(operationName);
  return { kind: 'ACCEPTED', document, hash, type: operation.operation, operationName, variables, viewer };
}

function noSuchOperation(operationName: string | null): OperationRefused {
  const message =
    operationName === null
      ? 'Expected exactly one operation or an operationName, found neither.'
      : `Expected an operation named "${operationName}", found none.`;
  return refused(message, { code: 'OPERATION_RESOLUTION_FAILURE' });
}
