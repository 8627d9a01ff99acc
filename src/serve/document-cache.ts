import type { DocumentNode } from 'graphql';

const MAX_DOCUMENTS = 500;
/** Longer documents are read anew each time: they are rare, and few of them would hold much memory. */
const MAX_CACHED_LENGTH = 8 * 1024;

/** Documents that were read and found valid, by their source. */
export interface DocumentCache {
  readonly find: (source: string) => DocumentNode | undefined;
  readonly keep: (source: string, document: DocumentNode) => void;
}

/** A cache that forgets the documents not asked for longest, and never holds more than 500 of at most 8 KiB. */
export function createDocumentCache(): DocumentCache {
  const documents = new Map<string, DocumentNode>();
  const keep = (source: string, document: DocumentNode) => {
    if (source.length > MAX_CACHED_LENGTH) return;
    // A map iterates in order of insertion, so setting anew makes an entry the youngest and the first key the oldest.
    documents.delete(source);
    documents.set(source, document);
    const [oldest] = documents.keys();
    if (documents.size > MAX_DOCUMENTS && oldest !== undefined) documents.delete(oldest);
  };
  const find = (source: string) => {
    const document = documents.get(source);
    if (document) keep(source, document);
    return document;
  };
  return { find, keep };
}
