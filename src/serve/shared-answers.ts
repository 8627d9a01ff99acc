import { LRUCache } from 'lru-cache';

/** What answers kept take up at most, their keys included. */
const MAX_BYTES = 32 * 1024 * 1024;
/** Larger ones are not kept: a few would make all others go. */
const MAX_ENTRY_BYTES = 1024 * 1024;
/** What an entry takes up beside its key and its bytes. */
const ENTRY_BYTES = 200;

/** An answer that is the same for all who ask the same. */
export interface SharedAnswer {
  /** `{"data":…}` */
  readonly text: Buffer;
  /** What it cost whoever asked first, and costs all others. */
  readonly cost: number;
}

/** Makes an answer; null for one that is good for nobody else. */
export type MakeAnswer = () => Promise<SharedAnswer | null>;

/** Answers told to many as long as the record stays what it was when they were made. */
export interface SharedAnswers {
  /**
   * The answer of a key: one that was made since the last commit, by anybody, or is being made since then; else the
   * promise of `make`, which others who ask meanwhile are given too. Null where the record cannot be told to be the same.
   */
  readonly find: (key: string, make: MakeAnswer) => SharedAnswer | Promise<SharedAnswer | null> | null;
}

interface KeptAnswer extends SharedAnswer {
  readonly version: number;
}

/**
 * Keeps answers by a number that tells of every commit, read anew for each request and read again when an answer was
 * made: one during which somebody committed may hold some of before and some of after, and is not kept.
 */
export function createSharedAnswers(recordVersion: () => number | null): SharedAnswers {
  const kept = new LRUCache<string, KeptAnswer>({
    maxSize: MAX_BYTES,
    maxEntrySize: MAX_ENTRY_BYTES,
    sizeCalculation: ({ text }, key) => ENTRY_BYTES + 2 * key.length + text.length,
  });
  const beingMade = new Map<string, Promise<SharedAnswer | null>>();
  const makeAndKeep = async (key: string, version: number, make: MakeAnswer) => {
    const answer = await make();
    if (answer && recordVersion() === version) kept.set(key, { ...answer, version });
    return answer;
  };
  return {
    find: (key, make) => {
      const version = recordVersion();
      if (version === null) return null;
      const known = kept.get(key);
      if (known?.version === version) return known;
      const making = `${version} ${key}`;
      const begun = beingMade.get(making);
      if (begun) return begun;
      const made = makeAndKeep(key, version, make).finally(() => beingMade.delete(making));
      beingMade.set(making, made);
      return made;
    },
  };
}
