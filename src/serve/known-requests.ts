import { LRUCache } from 'lru-cache';
import { documentBytes } from './door/document-cache.ts';
import type { PlannedOperation } from './plan-operation.ts';
import type { AcceptedOperation } from './prepare-operation.ts';

/** What requests kept take up at most, each with the document it asks for. */
const MAX_BYTES = 16 * 1024 * 1024;
/** What a request takes up for each character of its words, which its variables hold once more. */
const BYTES_PER_CHARACTER = 10;

/** Operations lately asked for, by the words of the request as they were sent: who sends the same asks for the same. */
export interface KnownRequests {
  readonly find: (words: string) => PlannedOperation | undefined;
  readonly keep: (words: string, operation: AcceptedOperation) => void;
}

/** Forgets the requests not made for longest, and never takes up more than about 16 MiB. */
export function createKnownRequests(): KnownRequests {
  const known = new LRUCache<string, PlannedOperation>({ maxSize: MAX_BYTES });
  return {
    find: (words) => known.get(words),
    keep: (words, { document, operationName, variables, type, hash, plan, cost, key }) => {
      const size = BYTES_PER_CHARACTER * words.length + documentBytes(document.loc?.end ?? 0);
      known.set(words, { document, operationName, variables, type, hash, plan, cost, key }, { size });
    },
  };
}
