import { createHash } from 'node:crypto';
import { refused } from './refused.ts';

const DOCUMENT_ID = /^sha256:(?<hash>[0-9a-f]{64})$/;
const HASH = /^[0-9a-f]{64}$/;

/** The parts of a request that may name a document. */
export interface NamingRequest {
  readonly documentId: string | null;
  readonly extensions: Readonly<Record<string, unknown>> | null;
}

/** SHA-256 of a document's text, as 64 lower-case hexadecimal digits. */
export function hashDocument(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** The `documentId` of a request that transports pass through unread; a name that is none where it is no text. */
export function readDocumentId(request: object): string | null {
  const documentId = 'documentId' in request ? (request.documentId ?? null) : null;
  return documentId === null || typeof documentId === 'string' ? documentId : '';
}

/**
 * The SHA-256 by which a request names its document: as `documentId`, or as the `persistedQuery` of Apollo's clients. Null
 * when it names none. Throws an `OperationRefused` for a name that is none.
 */
export function readDocumentName({ documentId, extensions }: NamingRequest): string | null {
  if (documentId !== null) {
    const hash = DOCUMENT_ID.exec(documentId)?.groups?.hash;
    if (hash === undefined) throw noName('"documentId" to be sha256: and 64 lower-case hexadecimal digits');
    return hash;
  }
  const persisted = extensions?.persistedQuery ?? null;
  if (persisted === null) return null;
  const hash = typeof persisted === 'object' && 'sha256Hash' in persisted ? persisted.sha256Hash : null;
  if (typeof hash !== 'string' || !HASH.test(hash))
    throw noName('"persistedQuery.sha256Hash" to be 64 lower-case hexadecimal digits');
  return hash;
}

function noName(expected: string) {
  return refused(`Expected ${expected}, found something else`, { code: 'BAD_REQUEST' });
}
