import type { DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';

const MAX_BYTES = 32 * 1024 * 1024;
/** What a document takes up in memory for each of its characters, measured; most of it are its tokens and their places. */
const BYTES_PER_CHARACTER = 40;
const BYTES_AT_LEAST = 1_024;

/** About how much memory a document of so many characters takes up. */
export function documentBytes(length: number): number {
  return BYTES_AT_LEAST + length * BYTES_PER_CHARACTER;
}

/** Documents that were read and found valid, by the SHA-256 of their text. */
export interface DocumentCache {
  readonly find: (hash: string) => DocumentNode | undefined;
  readonly keep: (hash: string, document: DocumentNode, length: number) => void;
}

/** A cache that forgets the documents not asked for longest, and never takes up more than about 32 MiB. */
export function createDocumentCache(): DocumentCache {
  const documents = new LRUCache<string, DocumentNode>({ maxSize: MAX_BYTES });
  return {
    find: (hash) => documents.get(hash),
    keep: (hash, document, length) => {
      documents.set(hash, document, { size: documentBytes(length) });
    },
  };
}
